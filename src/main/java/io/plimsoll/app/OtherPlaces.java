package io.plimsoll.app;

import io.plimsoll.cli.Places;
import io.plimsoll.lab.compare.LocalCores;
import io.plimsoll.lab.compare.Workplace;
import io.plimsoll.lab.wire.Wire;
import io.plimsoll.remote.Crew;
import io.plimsoll.remote.Worker;
import io.plimsoll.remote.WorkerPool;
import io.plimsoll.report.study.JsonWire;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Processes of this machine, and Spark, as places to compute. Immutable, thread-safe. */
public final class OtherPlaces implements Places {
    /** What another Java is told before it becomes a worker; that about the engine as the launchers do. */
    static final List<String> WORKER_OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:-UseCompressedOops",
            "-XX:CompileCommand=quiet",
            "-XX:CompileCommand=dontinline,io.plimsoll.sim.Express::on*");

    private static final Pattern PROCESSES = Pattern.compile("local:(\\d{1,9})");

    private static final int MOST = 1_024;

    /** To give one out costs a fraction of a millisecond. */
    private static final int LONGEST = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Wire wire = new JsonWire();
    private final SparkKit spark;

    /** With what the environment says about Spark. */
    public OtherPlaces(Map<String, String> environment) {
        spark = new SparkKit(environment);
    }

    @Override
    public Workplace open(String where, String program, Consumer<String> log) {
        return new WorkerPool(crew(where), wire, program, log);
    }

    private Crew crew(String where) {
        Matcher processes = PROCESSES.matcher(where);
        if (processes.matches()) {
            int count = Integer.parseInt(processes.group(1));
            if (count < 1 || count > MOST) {
                throw new IllegalArgumentException("there can be from 1 to " + MOST + " processes");
            }
            return new Crew(worker(), count, 1, LONGEST, PATIENCE);
        }
        if (SparkKit.isMaster(where)) {
            return spark.crew(where);
        }
        throw new IllegalArgumentException(
                "there is no such place; there are: local, local:N, spark://HOST:PORT," + " local-cluster[N,CORES,MB]");
    }

    /** This program again, on the same Java. */
    private static List<String> worker() {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(WORKER_OPTIONS);
        String path = System.getProperty("jdk.module.path");
        if (path != null) {
            command.addAll(List.of("-p", path));
        }
        if (Main.class.getModule().isNamed()) {
            command.addAll(List.of("-m", Main.class.getModule().getName() + "/" + Main.class.getName()));
        } else {
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        }
        command.addAll(List.of("worker", "--stdio"));
        return command;
    }

    @Override
    public void serve(String program, LocalCores cores) throws IOException {
        Worker.serve(System.in, new FileOutputStream(FileDescriptor.out), wire, program, cores);
    }
}
