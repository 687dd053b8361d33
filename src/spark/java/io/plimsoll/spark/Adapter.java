package io.plimsoll.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * A worker to Plimsoll, and a driver to Spark: what it is sent on standard input it has Plimsoll's own workers compute, one on each slot of the
 * executors, and passes on what they say. It knows nothing of studies: a line that begins with {@code {"study"} goes to everyone, any other to
 * whoever is free. The end of its input cancels all jobs. Its arguments are the worker's command, in the folder that executors work in.
 */
public final class Adapter {
    private static final String JOBS = "plimsoll";

    private final JavaSparkContext spark;
    private final List<String> command;
    private final PrintStream out;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "ask");
        thread.setDaemon(true);
        return thread;
    });
    private int slots;

    private Adapter(JavaSparkContext spark, List<String> command, PrintStream out) {
        this.spark = spark;
        this.command = command;
        this.out = out;
    }

    /** Started by spark-submit. */
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        // What Spark says to people must not come between the lines.
        System.setOut(System.err);
        SparkConf conf =
                new SparkConf().setIfMissing("spark.app.name", "Plimsoll").setIfMissing("spark.task.maxFailures", "8");
        JavaSparkContext spark = new JavaSparkContext(conf);
        try {
            new Adapter(spark, List.of(args), out).serve();
        } finally {
            spark.cancelAllJobs();
            spark.stop();
        }
        System.exit(0);
    }

    private void serve() throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Broadcast<String> study = null;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            boolean order = line.startsWith("{\"study\"");
            if (order) {
                if (study != null) {
                    study.destroy();
                }
                study = spark.broadcast(line);
            }
            Ask ask = new Ask(command, study);
            String request = order ? "" : line;
            threads.execute(() -> answer(ask, request));
        }
    }

    /** On a thread of its own: Spark runs as many jobs at a time as are asked for. */
    private void answer(Ask ask, String request) {
        try {
            spark.setJobGroup(JOBS, "replications", true);
            List<String> answer =
                    spark.parallelize(List.of(request), 1).map(ask).collect();
            say(answer.get(0));
        } catch (RuntimeException | Error e) {
            say("{\"failed\":\"Spark gave up: "
                    + String.valueOf(e.getMessage()).replaceAll("[^ -~]+", " ").replaceAll("[\"\\\\]", "'") + "\"}");
        }
    }

    private synchronized void say(String line) {
        int now = spark.defaultParallelism();
        if (now != slots) {
            slots = now;
            out.println("{\"slots\":" + slots + "}");
        }
        out.println(line);
        out.flush();
    }
}
