package io.plimsoll.lab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What figures were measured on; without it they say nothing. Immutable.
 *
 * @param processor its name where the system tells it (Linux), else its architecture
 * @param cores how many of them this program may use
 * @param java the version and the virtual machine
 */
public record Machine(String processor, int cores, String java) {
    private static final Path LINUX = Path.of("/proc/cpuinfo");

    /** The machine that this runs on. */
    public static Machine here() {
        return new Machine(
                name(LINUX).orElse(System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vm.name"));
    }

    /** The first model name in a file in the format of Linux's {@code /proc/cpuinfo}; empty if there is none or no such file. */
    static Optional<String> name(Path cpuinfo) {
        try (Stream<String> lines = Files.lines(cpuinfo, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException e) {
            // Other systems have no such file; the architecture has to do.
            return Optional.empty();
        }
    }
}
