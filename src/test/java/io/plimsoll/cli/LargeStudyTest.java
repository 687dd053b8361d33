package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ChildJava;
import io.plimsoll.app.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study of 100 variants and 200 replications: whoever shares it out needs little memory for it. */
@Tag("deep")
class LargeStudyTest {
    private static final String QUEUE = """
            { "plimsoll": 1, "name": "Large", "seed": 5, "roles": { "a": 60 },
              "arrivals": [ { "name": "s", "role": "a", "interarrival": { "type": "exponential", "mean": 0.017 },
                              "effort": { "type": "lognormal", "mean": 1, "cv": 2 }, "count": 3000 } ] }
            """;

    @TempDir
    Path folder;

    @Test
    void whoeverSharesOutALargeStudyNeedsLittleMemory() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("large.plimsoll.json"), QUEUE);
        Path log = folder.resolve("log");
        String strategies =
                IntStream.rangeClosed(1, 50).mapToObj(d -> "power-of-d:d=" + d).collect(Collectors.joining(","));
        Process process = ChildJava.of(
                        List.of("-XX:+UseSerialGC", "-Xmx128m"),
                        Main.class,
                        "compare",
                        file.toString(),
                        "--strategies",
                        strategies,
                        "--dispatch",
                        "immediate,when-idle",
                        "--replications",
                        "200",
                        "--json",
                        "--on",
                        "local:2")
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(log.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
        assertThat(folder.resolve("out")).content().contains("\"replications\": 200,");
    }
}
