package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.cli.Starts.Contender;
import io.plimsoll.cli.Starts.Times;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchStartCommandTest {
    @TempDir
    Path folder;

    private static Contender contender(String name, Times... times) {
        Queue<Times> starts = new ArrayDeque<>(List.of(times));
        return new Contender() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Times start() throws IOException {
                Times next = starts.poll();
                if (next == null) {
                    throw new IOException(name + " did not open a window");
                }
                return next;
            }
        };
    }

    private CliRun run(BooleanSupplier cancelled, String... args) {
        Starts starts = other -> List.of(
                contender("Plimsoll", new Times(.6, 2), new Times(9, 9), new Times(.4, 1)),
                contender(
                        "an empty window",
                        new Times(.3, Double.NaN),
                        new Times(.2, Double.NaN),
                        new Times(.3, Double.NaN)));
        return CliRun.of(new Ports(file -> 0, null, folder, starts, null, null), cancelled, args);
    }

    @Test
    void mediansAreSetBesideEachOther() {
        CliRun run = run(() -> false, "bench", "start", "--runs", "3");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("median of 3 starts").containsPattern("Plimsoll +0.60 +2.00 +1.00 ×");
        assertThat(run.out()).containsPattern("an empty window +0.30 +– +2.00 ×");
    }

    @Test
    void theDocumentHoldsEveryStart() {
        CliRun run = run(() -> false, "bench", "start", "--runs", "2", "--json");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("\"firstFrames\": [ 0.6, 9.0 ]", "\"firstFrame\": 4.8", "\"moving\": null");
    }

    @Test
    void aWindowThatDoesNotOpenIsSaid() {
        CliRun run = run(() -> false, "bench", "start", "--runs", "4");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("Plimsoll did not open a window");
    }

    @Test
    void itCanBeCancelled() {
        assertThat(run(() -> true, "bench", "start").exit()).isEqualTo(130);
    }

    @Test
    void withoutADisplayThereIsNothingToStart() {
        CliRun run = CliRun.of("bench", "start");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("no display");
    }

    @Test
    void numbersAndFoldersAreChecked() {
        assertThat(run(() -> false, "bench", "start", "--runs", "0").exit()).isEqualTo(2);
        assertThat(run(
                                () -> false,
                                "bench",
                                "start",
                                "--beside",
                                folder.resolve("no").toString())
                        .exit())
                .isEqualTo(2);
    }
}
