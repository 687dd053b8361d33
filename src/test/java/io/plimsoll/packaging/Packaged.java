package io.plimsoll.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.app.Main;
import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Packages for tests: the packager, run as its script runs it, on the classes that are being tested. */
final class Packaged {
    static final String SAMPLE = "src/main/resources/io/plimsoll/samples/release-week.plimsoll.json";
    static final Path OUT = Path.of("target", "packages");

    /** What a process printed, and how it ended. */
    record Call(int exit, String out) {}

    private Packaged() {}

    /** Makes a package from what is on the class path. */
    static void make(String type) throws IOException, InterruptedException {
        ModuleFinder all = ModuleFinder.of(classPath()
                .filter(entry -> !entry.contains("test-classes"))
                .map(Path::of)
                .toArray(Path[]::new));
        String modules = Configuration.resolve(
                        all, List.of(ModuleLayer.boot().configuration()), ModuleFinder.of(), Set.of("io.plimsoll"))
                .modules()
                .stream()
                .map(module ->
                        Path.of(module.reference().location().orElseThrow()).toString())
                .collect(Collectors.joining(File.pathSeparator));
        Call call = call(
                Map.of(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dplimsoll.modules=" + modules,
                "src/packaging/java/io/plimsoll/packaging/Package.java",
                type);
        assertThat(call.exit()).as(call.out()).isZero();
    }

    static Stream<String> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
    }

    /** Runs a program; both its outputs together. */
    static Call call(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Call(process.waitFor(), out);
    }

    /** The plain way to start the program from a Java image. */
    static String[] java(Path image, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                image.resolve("bin/java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=javafx.graphics,io.plimsoll",
                "-m",
                "io.plimsoll/" + Main.class.getName()));
        command.addAll(List.of(arguments));
        return command.toArray(String[]::new);
    }

    /** A sample is checked, run and pictured. */
    static void works(Path folder, String... program) throws IOException, InterruptedException {
        Path picture = folder.resolve("week.png");
        Call version = call(Map.of(), with(program, "--version"));
        assertThat(version.out()).contains("contract 1");
        assertThat(version.exit()).isZero();
        Call validate = call(Map.of(), with(program, "validate", SAMPLE));
        assertThat(validate.out()).contains("ok (");
        assertThat(validate.exit()).isZero();
        Call simulate = call(Map.of(), with(program, "simulate", SAMPLE, "--json"));
        assertThat(simulate.out()).contains("\"scenario\": \"Release week\"");
        assertThat(simulate.exit()).as("the week misses a target").isEqualTo(1);
        Call snapshot = call(Map.of(), with(program, "snapshot", SAMPLE, "-o", picture.toString(), "--at", "600"));
        assertThat(snapshot.exit()).as(snapshot.out()).isZero();
        assertThat(Files.size(picture)).isGreaterThan(10_000);
    }

    private static String[] with(String[] program, String... arguments) {
        return Stream.concat(Stream.of(program), Stream.of(arguments)).toArray(String[]::new);
    }
}
