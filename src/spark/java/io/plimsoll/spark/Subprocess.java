package io.plimsoll.spark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** One of Plimsoll's workers on an executor; it ends when its input does, so with the executor at the latest. One thread at a time. */
final class Subprocess {
    /** Those that wait for a question, of this executor. */
    private static final ConcurrentLinkedQueue<Subprocess> IDLE = new ConcurrentLinkedQueue<>();

    /** Said by nobody: the process has ended. */
    private static final String END = "";

    private final Process process;
    private final BufferedWriter to;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private long study = -1;
    private String greeting = "";

    private Subprocess(List<String> command) throws IOException {
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        to = process.outputWriter(StandardCharsets.UTF_8);
        Thread reader = new Thread(this::read, "worker");
        reader.setDaemon(true);
        reader.start();
    }

    static Subprocess idle(List<String> command) throws IOException {
        Subprocess idle = IDLE.poll();
        return idle == null || !idle.process.isAlive() ? new Subprocess(command) : idle;
    }

    /** On a thread of its own, because whoever waits must hear that the task is cancelled. */
    private void read() {
        try (BufferedReader from = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = from.readLine(); line != null; line = from.readLine()) {
                if (line.startsWith("{")) {
                    said.add(line);
                }
            }
        } catch (IOException e) {
            // That it has ended is all there is to know.
        }
        said.add(END);
    }

    /** Makes sure that it knows the study, and says how it greeted. */
    String told(long id, String line) throws IOException, InterruptedException {
        if (id != study) {
            greeting = ask(line);
            study = id;
        }
        return greeting;
    }

    String ask(String line) throws IOException, InterruptedException {
        to.write(line);
        to.write('\n');
        to.flush();
        String answer = said.take();
        if (answer.equals(END)) {
            throw new IOException("the worker ended; its exit code is " + process.waitFor());
        }
        return answer;
    }

    void release() {
        IDLE.add(this);
    }

    void kill() {
        process.destroyForcibly();
    }
}
