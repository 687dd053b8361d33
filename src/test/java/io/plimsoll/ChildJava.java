package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Calls of a Java of its own with the classes of the tests: to be killed, or to be given little memory. */
public final class ChildJava {
    /** A small heap's collector, and code that is compiled once: it is there sooner. */
    private static final List<String> SOON = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private ChildJava() {}

    /** A program that is yet to be started, and is soon there then. */
    public static ProcessBuilder of(Class<?> main, String... arguments) {
        return of(SOON, main, arguments);
    }

    /** A program that is yet to be started. */
    public static ProcessBuilder of(List<String> options, Class<?> main, String... arguments) {
        return new ProcessBuilder(call(options, main, arguments));
    }

    /** The words of the call of a program that is soon there. */
    public static List<String> call(Class<?> main, String... arguments) {
        return call(SOON, main, arguments);
    }

    private static List<String> call(List<String> options, Class<?> main, String... arguments) {
        List<String> call = new ArrayList<>();
        call.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        call.addAll(options);
        call.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        call.addAll(List.of(arguments));
        return call;
    }

    /** Kills a program, as {@code kill -9} does, once it has said so many lines; all the lines that it has said, when it has ended. */
    public static List<String> killedAfter(int lines, ProcessBuilder program) throws IOException, InterruptedException {
        Process process = program.redirectErrorStream(true).start();
        List<String> all = new ArrayList<>();
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                all.add(line);
                if (all.size() == lines) {
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return all;
    }
}
