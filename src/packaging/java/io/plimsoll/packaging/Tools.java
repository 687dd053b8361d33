package io.plimsoll.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The machine that packages: its JDK, its programs, its files. */
final class Tools {
    private Tools() {}

    /** Which family of systems this is: linux, macos or windows. */
    static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "macos" : name.startsWith("windows") ? "windows" : "linux";
    }

    /** A program of the JDK that runs this. */
    static String jdk(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    /** Whether a program is on the PATH. */
    static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static void run(List<String> command) {
        run(command, Map.of());
    }

    /** Runs a program to its end, and gives what it said; that is shown if it fails. */
    static String run(List<String> command, Map<String, String> environment) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            int exit = process.waitFor();
            if (exit != 0) {
                throw new Trouble(String.join(" ", command) + " exited with " + exit + ":\n" + said);
            }
            return said;
        } catch (IOException e) {
            throw new Trouble(command.getFirst() + " cannot be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("interrupted");
        }
    }

    static List<String> list(String first, Object... more) {
        List<String> list = new ArrayList<>(List.of(first));
        for (Object one : more) {
            if (one instanceof List<?> several) {
                several.forEach(item -> list.add(item.toString()));
            } else {
                list.add(one.toString());
            }
        }
        return list;
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                one.toFile().setWritable(true);
                Files.delete(one);
            }
        }
    }

    /** Copies a file or a folder with all that is in it; links stay links, and programs can still be run. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            all.forEach(one -> {
                try {
                    Path target = to.resolve(from.relativize(one).toString());
                    Files.createDirectories(target.getParent());
                    if (!Files.isDirectory(target)) {
                        Files.copy(
                                one,
                                target,
                                java.nio.file.LinkOption.NOFOLLOW_LINKS,
                                java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** The size of a folder in bytes. */
    static long size(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(one -> Files.isRegularFile(one, java.nio.file.LinkOption.NOFOLLOW_LINKS))
                    .mapToLong(one -> one.toFile().length())
                    .sum();
        }
    }

    /** Writes a text with Unix line ends. */
    static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
