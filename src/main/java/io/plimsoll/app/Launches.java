package io.plimsoll.app;

import io.plimsoll.cli.Starts;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts this program again, as its user would, and an empty window beside it. */
final class Launches implements Starts {
    @Override
    public List<Contender> contenders(@Nullable Path other) throws IOException {
        Path home = Path.of(System.getProperty("java.home"));
        List<String> java = options();
        String main = "io.plimsoll/" + Main.class.getName();
        String empty = "io.plimsoll/" + EmptyWindow.class.getName();
        List<Contender> contenders = new ArrayList<>();
        Path installed = home.resolve("../../bin/plimsoll").normalize();
        contenders.add(new Launch(
                "Plimsoll",
                Files.isExecutable(installed) ? List.of(installed.toString()) : with(java, "-m", main),
                true));
        contenders.add(new Launch("an empty window", with(java, "-m", empty), false));
        if (other != null) {
            List<String> plain = new ArrayList<>(java);
            plain.set(0, java(other));
            contenders.add(new Launch(other + ", without a cache", with(plain, "-m", main), true));
        }
        return contenders;
    }

    /** The Java that runs this and its options but for the cache, without the main class. */
    private static List<String> options() throws IOException {
        ProcessHandle.Info self = ProcessHandle.current().info();
        String[] arguments = self.arguments().orElse(new String[0]);
        List<String> options = new ArrayList<>(List.of(java(Path.of(System.getProperty("java.home")))));
        for (String argument : arguments) {
            if (argument.equals("-m")) {
                return options;
            }
            if (!argument.startsWith("-XX:AOT")) {
                options.add(argument);
            }
        }
        throw new IOException("this system does not tell how the program was started");
    }

    private static String java(Path home) {
        return home.resolve("bin").resolve("java").toString();
    }

    private static List<String> with(List<String> options, String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return all;
    }

    /** One program by its command line. */
    private record Launch(String name, List<String> command, boolean board) implements Contender {
        private static final long PATIENCE_SECONDS = 60;

        @Override
        public Times start() throws IOException {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put(StartReport.ASKED, "1");
            long begun = System.nanoTime();
            Process process = builder.start();
            double firstFrame = Double.NaN;
            double moving = Double.NaN;
            try (BufferedReader said = process.inputReader()) {
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    double seconds = (System.nanoTime() - begun) / 1e9;
                    if (line.equals(StartReport.FIRST_FRAME)) {
                        firstFrame = seconds;
                    } else if (line.equals(StartReport.MOVING)) {
                        moving = seconds;
                    }
                }
                process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            } finally {
                process.destroyForcibly();
            }
            if (Double.isNaN(firstFrame)) {
                throw new IOException(name + " did not open a window: " + String.join(" ", command));
            }
            return new Times(firstFrame, board ? moving : Double.NaN);
        }
    }
}
