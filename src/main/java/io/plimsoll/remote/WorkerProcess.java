package io.plimsoll.remote;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One process, with a thread for each of its three streams, so that nobody waits for one that does not answer. Thread-safe. */
final class WorkerProcess {
    /** An answer has some kilobytes a replication. */
    private static final int LONGEST_ANSWER = 64 << 20;

    /** What is kept of what it says to people. */
    private static final int LONGEST_COMPLAINT = 1 << 16;

    /** What a process that says nothing more has for its last words to people. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** In the outbox: nothing more will come. */
    private static final String END = "\n";

    private final Process process;
    private final BlockingQueue<String> outbox = new LinkedBlockingQueue<>();
    private final Thread errors;
    private volatile String complaint = "";

    private WorkerProcess(Process process, int number, BiConsumer<WorkerProcess, @Nullable String> heard) {
        this.process = process;
        daemon(number, "to", this::write);
        errors = daemon(number, "complaints", this::listen);
        daemon(number, "from", () -> read(heard));
    }

    /**
     * Starts it.
     *
     * @param heard told each message that it says, and then {@code null}, on a thread of its own
     * @throws IOException if it cannot be started
     */
    static WorkerProcess start(List<String> command, int number, BiConsumer<WorkerProcess, @Nullable String> heard)
            throws IOException {
        return new WorkerProcess(new ProcessBuilder(command).start(), number, heard);
    }

    private static Thread daemon(int number, String what, Runnable work) {
        return Thread.ofPlatform()
                .daemon()
                .name("worker-" + number + "-" + what)
                .start(work);
    }

    /** Tells it something, soon. */
    void send(String line) {
        outbox.add(line);
    }

    private void write() {
        try (BufferedWriter writer = process.outputWriter(StandardCharsets.UTF_8)) {
            for (String line = outbox.take(); !line.equals(END); line = outbox.take()) {
                writer.write(line);
                writer.write('\n');
                writer.flush();
            }
        } catch (IOException e) {
            // It does not listen any more; whoever reads what it says learns that it has ended.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(BiConsumer<WorkerProcess, @Nullable String> heard) {
        try (InputStream in = process.getInputStream()) {
            Lines lines = new Lines(in, LONGEST_ANSWER);
            for (String line = lines.next(); line != null; line = lines.next()) {
                // Java itself, and what starts it, may have something to say to people there.
                if (line.startsWith("{")) {
                    heard.accept(this, line);
                }
            }
        } catch (IOException e) {
            complaint = String.valueOf(e.getMessage());
        }
        await(GRACE);
        heard.accept(this, null);
    }

    private void listen() {
        try (InputStream in = process.getErrorStream()) {
            Lines lines = new Lines(in, LONGEST_COMPLAINT);
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    complaint = line.strip();
                }
            }
        } catch (IOException e) {
            kill();
        }
    }

    /** Why it is not there any more: its exit code and its last words. */
    String end() {
        String code = "it does not end";
        try {
            if (process.waitFor(5, TimeUnit.SECONDS)) {
                code = "exit code " + process.exitValue();
                errors.join(Duration.ofSeconds(1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return complaint.isEmpty() ? code : code + ": " + complaint;
    }

    /** Ends its input, upon which it ends by itself. */
    void finish() {
        outbox.clear();
        outbox.add(END);
    }

    /** Waits until it has ended; if that takes too long, ends it. */
    void await(Duration patience) {
        try {
            if (!process.waitFor(patience)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Ends it at once, with what it has started. By its handle: the process's own method closes the streams as well,
     * and what it said last would be lost to whoever reads them at that moment.
     */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.toHandle().destroyForcibly();
    }

    /** The process's number, by which people know it. */
    long pid() {
        return process.pid();
    }
}
