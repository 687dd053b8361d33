package io.plimsoll.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is installed on Linux: it works, it is small enough, and it starts as fast as it should beside an empty window. Needs Xvfb. */
@Tag("deep")
@EnabledOnOs(OS.LINUX)
class AppImageTest {
    private static final Path IMAGE = Packaged.OUT.resolve("plimsoll");
    private static final String PROGRAM = IMAGE.resolve("bin/plimsoll").toString();

    @TempDir
    Path folder;

    @Test
    void theAppImageWorksAndIsThereAtOnce() throws IOException, InterruptedException {
        Packaged.make("plain-image");
        Packaged.make(dpkg() ? "deb" : "app-image");
        Packaged.works(folder, PROGRAM);
        Path link = Files.createSymbolicLink(
                folder.resolve("plimsoll"), Path.of(PROGRAM).toAbsolutePath());
        Packaged.works(folder, link.toString());
        findsFilesByAnyLocale();
        theCacheHasAllThatIsOurs();
        notices();
        try (Stream<Path> files = Files.walk(IMAGE)) {
            assertThat(files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum())
                    .as("installed")
                    .isLessThan(180_000_000);
        }
        if (dpkg()) {
            try (Stream<Path> files = Files.list(Packaged.OUT)) {
                assertThat(files.filter(file -> file.toString().endsWith(".deb")))
                        .singleElement()
                        .satisfies(deb ->
                                assertThat(Files.size(deb)).as("the .deb").isLessThan(75_000_000));
            }
        }
        // the JDK's own, which has its archive
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertThat((double) nanos(PROGRAM, "validate", Packaged.SAMPLE) / nanos(java, "-version"))
                .as("validate, in calls of java -version")
                .isLessThan(4);

        Process screen = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = screen.inputReader()) {
            Map<String, String> display = Map.of("DISPLAY", ":" + said.readLine());
            Packaged.Call call = Packaged.call(
                    display,
                    PROGRAM,
                    "bench",
                    "start",
                    "--json",
                    "--runs",
                    "9",
                    "--beside",
                    Packaged.OUT.resolve("plain-image").toString());
            assertThat(call.exit()).as(call.out()).isZero();
            JsonNode starts = new ObjectMapper().readTree(call.out()).get("starts");
            assertThat(starts.get(1).get("ratio").asDouble())
                    .as("to the first frame, beside an empty window: %s", call.out())
                    .isLessThan(1.4);
            assertThat(starts.get(2).get("ratio").asDouble())
                    .as("to the first frame, beside an image without a cache: %s", call.out())
                    .isLessThan(.7);
            aDisplayThatIsLost(screen, display);
        } finally {
            screen.destroy();
        }
    }

    /** The screen goes while the window is open: that is said, and the run is still there. */
    private void aDisplayThatIsLost(Process screen, Map<String, String> display)
            throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Path state = folder.resolve("state");
        ProcessBuilder program = new ProcessBuilder(PROGRAM, Packaged.SAMPLE).redirectErrorStream(true);
        program.environment().putAll(display);
        program.environment().put("XDG_STATE_HOME", state.toString());
        Process window = program.redirectOutput(said.toFile()).start();
        while (window.isAlive() && journals(state) == 0) {
            Thread.onSpinWait();
        }
        screen.destroyForcibly();
        assertThat(window.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).content().contains("plimsoll: the display was lost; a run that was kept");
        assertThat(journals(state)).isEqualTo(1);
    }

    private static long journals(Path state) throws IOException {
        if (!Files.isDirectory(state)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(state)) {
            return files.filter(file -> file.toString().endsWith(".journal")).count();
        }
    }

    private static boolean dpkg() {
        return Files.isExecutable(Path.of("/usr/bin/dpkg-deb"));
    }

    private void findsFilesByAnyLocale() throws IOException, InterruptedException {
        Path file = Files.copy(Path.of(Packaged.SAMPLE), folder.resolve("f\u00fcnf.plimsoll.json"));
        for (String locale : List.of("", "C", "C.UTF-8")) {
            // a shell of its own names the file, since this Java's own locale may know no such letter
            Packaged.Call call = Packaged.call(
                    Map.of("LC_ALL", locale, "LANG", ""),
                    "sh",
                    "-c",
                    "exec \"$0\" validate \"$1\"/f*.json",
                    Path.of(PROGRAM).toAbsolutePath().toString(),
                    file.getParent().toString());
            assertThat(call.out()).as("in the locale \"%s\"", locale).contains("nf.plimsoll.json: ok (");
        }
    }

    /** What the command line loads from elsewhere was not rehearsed, and makes it slow. */
    private void theCacheHasAllThatIsOurs() throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded.txt");
        List<String> command =
                new ArrayList<>(List.of(Packaged.java(IMAGE.resolve("lib/runtime"), "validate", Packaged.SAMPLE)));
        command.addAll(
                1,
                List.of(
                        "-XX:-UseCompressedOops",
                        "-XX:AOTCache=" + IMAGE.resolve("lib/app/cli.aot"),
                        "-XX:AOTMode=on",
                        "-Xlog:class+load:file=" + loaded));
        assertThat(Packaged.call(Map.of(), command.toArray(String[]::new)).exit())
                .isZero();
        List<String> lines = Files.readAllLines(loaded);
        assertThat(lines).anyMatch(line -> line.contains(" io.plimsoll.app.Main source: shared objects file"));
        assertThat(lines.stream()
                        .filter(line -> !line.contains("shared objects file"))
                        .filter(line -> line.contains("io.plimsoll") || line.contains("Lambda")))
                .isEmpty();
    }

    private void notices() {
        Path legal = IMAGE.resolve("lib/legal");
        assertThat(List.of(
                        "LICENSE",
                        "NOTICE",
                        "OFL.txt",
                        "third-party.txt",
                        "javafx.txt",
                        "jackson-core/FastDoubleParser-LICENSE",
                        "fastcsv/LICENSE",
                        "controlsfx/license.txt",
                        "commons-numbers-gamma/NOTICE"))
                .allSatisfy(name -> assertThat(legal.resolve(name)).exists());
        assertThat(legal).isDirectoryNotContaining("glob:**plimsoll*");
    }

    /** The least of several: what else the machine does only ever adds. */
    private static long nanos(String... command) throws IOException, InterruptedException {
        long[] times = new long[9];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            assertThat(Packaged.call(Map.of(), command).exit()).isZero();
            times[i] = System.nanoTime() - start;
        }
        return LongStream.of(times).min().orElseThrow();
    }
}
