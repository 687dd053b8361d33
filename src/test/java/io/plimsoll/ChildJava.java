package io.plimsoll;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Calls of a Java of its own with the classes of the tests: to be killed, or to be given little memory. */
public final class ChildJava {
    private ChildJava() {}

    /** A program that is yet to be started. */
    public static ProcessBuilder of(List<String> options, Class<?> main, String... arguments) {
        return new ProcessBuilder(call(options, main, arguments));
    }

    /** The words of the call. */
    public static List<String> call(List<String> options, Class<?> main, String... arguments) {
        List<String> call = new ArrayList<>();
        call.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        call.addAll(options);
        call.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        call.addAll(List.of(arguments));
        return call;
    }
}
