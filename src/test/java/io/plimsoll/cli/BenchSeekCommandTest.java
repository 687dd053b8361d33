package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.report.SeekTable;
import io.plimsoll.scenario.RunFile;
import io.plimsoll.scenario.ScenarioFiles;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Run;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.ui.run.SeekBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchSeekCommandTest {
    private static final List<Double> SEEKS =
            IntStream.rangeClosed(1, 100).mapToObj(i -> (double) (101 - i)).toList();

    private static CliRun run(Seeks seeks, BooleanSupplier cancelled, String... args) {
        return CliRun.of(new Ports(null, null, Path.of(""), null, seeks, null), cancelled, args);
    }

    private static CliRun run(String... args) {
        return run(BenchSeekCommandTest::pretend, () -> false, args);
    }

    private static SeekTable.Figures pretend(SeekTable.Request request, DoubleConsumer progress) {
        Scenario scenario = request.scenario();
        int agents = scenario.roles().stream().mapToInt(Role::agents).sum();
        return new SeekTable.Figures(
                scenario.name(), request.events(), agents, 1900, SEEKS, request.replays(), 3 << 20, 5 << 20);
    }

    @Test
    void quantilesStandBesideTheReplay() {
        CliRun run = run("bench", "seek");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("One role: a run of 10,000,000 events, 100 agents; 100 seeks")
                .containsPattern("median +50.0\\R")
                .containsPattern("95th percentile +95.0\\R")
                .containsPattern("longest +100.0\\R")
                .containsPattern("replay of the whole +1,900.0\\R")
                .contains("takes 20 times as long as 95 % of the seeks")
                .contains("5 MiB, of which 3 checkpoints take about 3.");
    }

    @Test
    void theDocumentHoldsEverySeek() {
        CliRun run = run("bench", "seek", "--agents", "1000", "--quick", "--json");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("\"events\": 500000")
                .contains("\"agents\": 1000")
                .contains("\"seekP95Millis\": 95.0")
                .contains("\"checkpoints\": 1,")
                .contains("\"bytes\": 5242880");
    }

    @Test
    void wrongNumbersAreRefused() {
        assertThat(run("bench", "seek", "--events", "0").exit()).isEqualTo(Failure.USAGE);
        assertThat(run("bench", "seek", "--agents", "0").exit()).isEqualTo(Failure.USAGE);
        assertThat(run("bench", "seek", "--seeks", "0").err()).contains("--seeks must be from 1 to 100000: 0");
        assertThat(run("bench", "seek", "x.json", "--agents", "3").err()).contains("x.json has its own");
        assertThat(run("bench", "seek", "there-is-none.json").err()).contains("there is no such file");
        assertThat(run((Seeks) null, () -> false, "bench", "seek").err()).contains("no desktop");
    }

    @Test
    void measuresTheRealThing() {
        CliRun run =
                run(SeekBench::measure, () -> false, "bench", "seek", "--quick", "--events", "200000", "--seeks", "5");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .containsPattern("2\\d\\d,\\d{3} events, 100 agents; 5 seeks")
                .containsPattern("[1-9]\\d* checkpoints");
    }

    @Test
    void aFilesRunGoesOnBeyondItsEndAndKeepsItsCommands(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("short.plimsoll.json"), """
                { "plimsoll": 1, "name": "Short", "roles": { "dev": 2 }, "run": { "until": 3 },
                  "arrivals": [ { "name": "t", "role": "dev", "interarrival": 1, "effort": 0.5 } ] }
                """);
        CliRun run =
                run(SeekBench::measure, () -> false, "bench", "seek", file.toString(), "--quick", "--events", "3000");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("Short: a run of ").contains(" 2 agents; 40 seeks");
        Scenario scenario = Objects.requireNonNull(ScenarioFiles.open(file).scenario());
        Run stopped = new Run(scenario, EventListener.NONE, false);
        assertThat(stopped.apply(new Command.Stop("dev-1")).done()).isTrue();
        Path recorded = folder.resolve("short.plimsoll-run.json");
        ScenarioFiles.save(RunFile.of(stopped, null, "0.1.0"), recorded);
        List<SeekTable.Request> asked = new ArrayList<>();
        Seeks seeks = (request, progress) -> {
            asked.add(request);
            return pretend(request, progress);
        };
        assertThat(run(seeks, () -> false, "bench", "seek", recorded.toString()).exit())
                .isZero();
        assertThat(asked.getFirst().course().commands()).hasSize(1);
        assertThat(asked.getFirst().scenario().run().until()).isNull();
    }

    @Test
    void aRunThatEndsBeforeIsMeasuredAsFarAsItGoes(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("few.plimsoll.json"), """
                { "plimsoll": 1, "name": "Few", "roles": { "dev": 1 },
                  "tasks": [ { "id": "A", "role": "dev", "effort": 2 }, { "id": "B", "role": "dev", "effort": 3 } ] }
                """);
        CliRun run = run(SeekBench::measure, () -> false, "bench", "seek", file.toString(), "--quick");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("Few: a run of \\d+ events, 1 agent;");
    }

    @Test
    void isBrokenOffWhereItStands() {
        CliRun run = run(SeekBench::measure, () -> true, "bench", "seek");
        assertThat(run.exit()).isEqualTo(Failure.CANCELLED);
        assertThat(run.err()).contains("nothing was measured to the end");
    }
}
