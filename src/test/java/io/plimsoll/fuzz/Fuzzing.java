package io.plimsoll.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets Jazzer look for inputs that a target does not stand, in a Java of its own. It begins with the inputs that are kept in
 * {@code src/test/resources/fuzz} and the golden traces, and writes what it finds to {@code target/fuzz}.
 */
public final class Fuzzing {
    private static final Path KEPT = Path.of("src", "test", "resources", "fuzz");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    private Fuzzing() {}

    /**
     * From the command line.
     *
     * @param args a target or {@code all}, and how many inputs to try
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.exit(run(args[0], Long.parseLong(args[1]), System.nanoTime() & 0x7FFF_FFFF, false));
    }

    /** Its exit code: 0 if the target stood everything. */
    static int run(String target, long runs, long seed, boolean quiet) throws IOException, InterruptedException {
        Path found = Files.createDirectories(Path.of("target", "fuzz", target));
        Path begin = Files.createDirectories(Path.of("target", "fuzz", "begin-" + target));
        begin(target, begin);
        List<String> call = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-Dplimsoll.fuzz=" + target,
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzEntry.class.getName(),
                "--instrumentation_includes=io.plimsoll.**:com.fasterxml.jackson.core.**:de.siegmar.fastcsv.**",
                "--reproducer_path=" + found,
                "-artifact_prefix=" + found + File.separator,
                "-runs=" + runs,
                "-seed=" + seed,
                "-timeout=120",
                // the heap's bound is the limit: libFuzzer's own counts what the process was before it became this Java
                "-rss_limit_mb=0",
                "-max_len=6000",
                "-print_final_stats=1"));
        call.add(found.toString());
        call.add(begin.toString());
        ProcessBuilder jazzer = new ProcessBuilder(call).redirectErrorStream(true);
        Path log = Path.of("target", "fuzz", target + ".log");
        Process process = (quiet
                        ? jazzer.redirectOutput(log.toFile())
                        : jazzer.redirectOutput(ProcessBuilder.Redirect.INHERIT))
                .start();
        return process.waitFor();
    }

    /** Every input that is kept; where all targets are meant, each with the byte before it that chooses its target. */
    private static void begin(String name, Path folder) throws IOException {
        for (FuzzTarget target : FuzzTarget.values()) {
            if (!name.equals("all") && !name.equals(target.key())) {
                continue;
            }
            for (Path file : inputs(target)) {
                byte[] bytes = Files.readAllBytes(file);
                byte[] input = bytes;
                if (name.equals("all")) {
                    input = new byte[bytes.length + 1];
                    input[0] = (byte) target.ordinal();
                    System.arraycopy(bytes, 0, input, 1, bytes.length);
                }
                Files.write(folder.resolve(target.key() + "-" + file.getFileName()), input);
            }
        }
    }

    /** The inputs that are kept for a target, with the scenarios of the golden traces for those that read scenarios. */
    static List<Path> inputs(FuzzTarget target) throws IOException {
        List<Path> inputs = new ArrayList<>(files(KEPT.resolve(target.key())));
        if (target == FuzzTarget.SCENARIO || target == FuzzTarget.TEXT) {
            inputs.addAll(files(GOLDEN).stream()
                    .filter(file -> file.toString().endsWith(".json"))
                    .toList());
        }
        return inputs;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
