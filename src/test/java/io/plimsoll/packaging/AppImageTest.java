package io.plimsoll.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
        Packaged.make("app-image");
        Packaged.works(folder, PROGRAM);
        Path link = Files.createSymbolicLink(
                folder.resolve("plimsoll"), Path.of(PROGRAM).toAbsolutePath());
        Packaged.works(folder, link.toString());
        try (Stream<Path> files = Files.walk(IMAGE)) {
            assertThat(files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum())
                    .as("installed")
                    .isLessThan(180_000_000);
        }
        String java = IMAGE.resolve("lib/runtime/bin/java").toString();
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
            assertThat(least(starts.get(0), "firstFrames") / least(starts.get(1), "firstFrames"))
                    .as("to the first frame, beside an empty window: %s", call.out())
                    .isLessThan(1.4);
            assertThat(least(starts.get(0), "firstFrames") / least(starts.get(2), "firstFrames"))
                    .as("to the first frame, beside an image without a cache: %s", call.out())
                    .isLessThan(.7);
        } finally {
            screen.destroy();
        }
    }

    private static double least(JsonNode start, String name) {
        double least = Double.POSITIVE_INFINITY;
        for (JsonNode time : start.get(name)) {
            least = Math.min(least, time.asDouble());
        }
        return least;
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
