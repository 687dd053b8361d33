package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.Strategies;
import io.plimsoll.scenario.RunFile;
import io.plimsoll.scenario.Samples;
import io.plimsoll.scenario.ScenarioFiles;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotAndStartTest {
    /** Writes what it was asked for instead of drawing it. */
    private static final Pictures WORDS = (scenario, commands, at, size, theme, png, cancelled) ->
            png.write((scenario.name() + " " + at + " " + size.width() + "x" + size.height() + " " + theme)
                    .getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    private String file = "";

    @BeforeEach
    void write() throws IOException {
        file = Files.write(
                        folder.resolve("week.json"),
                        Samples.find("release-week").orElseThrow().bytes())
                .toString();
    }

    private CliRun run(String... args) {
        return CliRun.of(new Ports(null, WORDS, folder), () -> false, args);
    }

    @Test
    void snapshotPassesOnWhatWasAsked() throws IOException {
        Path png = folder.resolve("week.png");
        CliRun run = run("snapshot", file, "-o", png.toString(), "--at", "600", "--size", "800x600", "--theme", "dark");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(png).hasContent("Release week 600.0 800x600 DARK");
    }

    @Test
    void snapshotEndsOnAnInterruptAndWritesNothing() {
        Pictures interrupted = (scenario, commands, at, size, theme, png, cancelled) -> {
            assertThat(cancelled.getAsBoolean()).isTrue();
            throw new CancellationException("cancelled at time 3");
        };
        Path png = folder.resolve("week.png");
        CliRun run =
                CliRun.of(new Ports(null, interrupted, folder), () -> true, "snapshot", file, "-o", png.toString());
        assertThat(run.exit()).isEqualTo(130);
        assertThat(run.err()).contains("cancelled at time 3; nothing was written");
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains("png"));
    }

    @Test
    void snapshotIsOfTheEndUnlessATimeIsNamed() {
        Path png = folder.resolve("week.png");
        assertThat(run("snapshot", file, "-o", png.toString()).exit()).isZero();
        assertThat(png).hasContent("Release week Infinity 1280x800 LIGHT");
    }

    @Test
    void wrongSizesThemesAndTimesAreWrongUsage() {
        String png = folder.resolve("week.png").toString();
        assertThat(run("snapshot", file, "-o", png, "--size", "12").exit()).isEqualTo(2);
        assertThat(run("snapshot", file, "-o", png, "--size", "10x10").exit()).isEqualTo(2);
        assertThat(run("snapshot", file, "-o", png, "--theme", "blue").exit()).isEqualTo(2);
        assertThat(run("snapshot", file, "-o", png, "--at", "-1").exit()).isEqualTo(2);
        assertThat(run("snapshot", file, "-o", file).exit()).isEqualTo(2);
        assertThat(Path.of(png)).doesNotExist();
    }

    @Test
    void withoutADisplayTheFirstSampleIsComparedAndPictured() {
        CliRun run = run();
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("no display");
        Strategies.all().forEach(strategy -> assertThat(run.out()).contains(strategy.name()));
        assertThat(run.out())
                .contains(
                        "waits least", folder.resolve("plimsoll-dashboard.png").toString());
        assertThat(folder.resolve("plimsoll-dashboard.png")).content().startsWith("LLM requests");
    }

    @Test
    void withoutADisplayAFileIsComparedInstead() {
        CliRun run = run(file);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("Release week");
    }

    @Test
    void withoutADisplayARunFileIsReplayedAsRecorded() throws IOException {
        Run run = new Run(Samples.find("release-week").orElseThrow().read().orThrow(), EventListener.NONE, false);
        run.simulation().advanceTo(300);
        run.apply(new Command.SetAgents("ops", 1));
        Path recorded = folder.resolve("week.plimsoll-run.json");
        ScenarioFiles.save(RunFile.of(run, null, "0.1.0"), recorded);
        CliRun call = run(recorded.toString());
        assertThat(call.exit()).isZero();
        assertThat(call.err()).contains("no display", "as it was recorded");
        assertThat(call.out()).startsWith("Release week: ").contains("ops-1");
        assertThat(folder.resolve("plimsoll-dashboard.png")).content().startsWith("Release week 300.0");
    }

    @Test
    void aDisplayThatDoesNotAnswerIsNone() {
        Desktop deaf = new Desktop() {
            @Override
            public int open(@Nullable Path file) {
                throw new AssertionError("there is nothing to open a window on");
            }

            @Override
            public boolean answers() {
                return false;
            }
        };
        CliRun call = CliRun.of(new Ports(deaf, WORDS, folder), () -> false, file);
        assertThat(call.exit()).isZero();
        assertThat(call.err()).contains("no display");
    }

    @Test
    void withADisplayTheDesktopOpensWithTheFile() {
        Path[] opened = new Path[1];
        Ports ports = new Ports(
                path -> {
                    opened[0] = path;
                    return 0;
                },
                WORDS,
                folder);
        assertThat(CliRun.of(ports, () -> false, file).exit()).isZero();
        assertThat(opened[0]).isEqualTo(Path.of(file));
    }
}
