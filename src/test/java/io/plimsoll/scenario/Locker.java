package io.plimsoll.scenario;

import io.plimsoll.ChildJava;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Another program, which keeps a file locked until it is told to end. */
public final class Locker implements AutoCloseable {
    private final Process process;

    private Locker(Process process) {
        this.process = process;
    }

    /** {@code args}: the file. */
    public static void main(String[] args) throws IOException {
        try (FileChannel channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE)) {
            Objects.requireNonNull(channel.tryLock());
            System.out.println("locked");
            System.in.read();
        }
    }

    /** Starts it; the file is locked when this returns. */
    public static Locker of(Path file) throws IOException {
        Process process = ChildJava.of(List.of("-XX:TieredStopAtLevel=1"), Locker.class, file.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader said = process.inputReader();
        String line = said.readLine();
        if (!"locked".equals(line)) {
            process.destroyForcibly();
            throw new AssertionError(line);
        }
        return new Locker(process);
    }

    @Override
    public void close() throws IOException {
        process.outputWriter().close();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
