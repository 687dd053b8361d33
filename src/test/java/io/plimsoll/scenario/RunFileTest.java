package io.plimsoll.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Run;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.travel.Limits;
import io.plimsoll.sim.travel.Memo;
import io.plimsoll.sim.travel.Nobody;
import io.plimsoll.sim.travel.TimeTravel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recorded runs: written, read, and gone through again. */
class RunFileTest {
    private static final Scenario SCENARIO = Scenario.named("Week")
            .withRoles(List.of(Role.of("backend", 2)))
            .withTasks(List.of(TaskSpec.of("T1", "backend", 5), TaskSpec.of("T2", "backend", 5)))
            .withArrivals(List.of(ArrivalStream.of(
                    "bug", "backend", new Distribution.Exponential(2), new Distribution.Exponential(3))))
            .withRun(RunLimits.until(50));

    private static final List<Command> ALL = List.of(
            new Command.Stop("backend-1"),
            new Command.Resume("backend-1"),
            new Command.SetAgents("backend", 4),
            new Command.SwitchStrategy(StrategySpec.of("random")),
            new Command.SwitchDispatch(Dispatch.IMMEDIATE),
            new Command.Automatic(false),
            new Command.AssignNext(),
            new Command.AssignAll(),
            new Command.Assign("T1", null),
            new Command.Assign("T2", "backend-2"),
            new Command.Complete("T1"),
            new Command.AddAgent(new AgentSpec("extra", "backend", true, 2, 1.5, 0, List.of("qa"), 3)),
            new Command.RemoveAgent("extra"),
            new Command.AddTask(TaskSpec.of("T3", "backend", 0.1)),
            new Command.EditTask(TaskSpec.of("T3", "backend", 1e9)),
            new Command.RemoveTask("T3"),
            new Command.ResetWorkload("backend-2"),
            new Command.Watch());

    @Test
    void everyCommandIsWrittenAndReadAsItWas() {
        List<TimedCommand> commands = new java.util.ArrayList<>();
        ALL.forEach(command -> commands.add(new TimedCommand(commands.size() * 0.1, command)));
        RunFile file = new RunFile(
                SCENARIO, commands, 1, 7.5, "1.2.3", 1, ScenarioHash.of(SCENARIO), List.of("least-loaded"), "abc");

        Opened opened = ScenarioFiles.open(RunFileWriter.write(file).getBytes(StandardCharsets.UTF_8));

        assertThat(opened.problems()).isEmpty();
        assertThat(opened.run()).isEqualTo(file);
        assertThat(opened.scenario()).isEqualTo(SCENARIO);
        assertThat(opened.course().commands()).isEqualTo(commands);
    }

    @Test
    void aReplayIsTheRun() {
        RunFile file = recorded();
        ByteArrayOutputStream trace = new ByteArrayOutputStream();

        Replay replay = replay(file, trace);

        assertThat(replay.differences()).isEmpty();
        assertThat(replay.run().log()).isEqualTo(file.commands());
        assertThat(replay.run().openingCommands()).isEqualTo(2).isEqualTo(file.openingCommands());
        assertThat(file.strategies()).containsExactly("least-loaded", "random");
        assertThat(file.reached()).isEqualTo(20);
        assertThat(trace.toString(StandardCharsets.UTF_8))
                .contains("{\"time\":12.5,\"event\":\"stopped\",\"agent\":\"backend-1\"")
                .endsWith("}\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 250, 500, 750})
    void whateverWasDoneABranchIsSavedAndOpenedAsItWas(int first) {
        for (int seed = first; seed < first + 250; seed++) {
            RandomTravel random = new RandomTravel(seed);
            for (int i = 0; i < 30; i++) {
                random.something();
            }
            random.travel.seek(random.travel.branch().reached()).finish();
            Memo memo = random.travel.memo();
            Memo.Line branch = memo.branches().stream()
                    .filter(line -> line.number() == memo.present())
                    .findFirst()
                    .orElseThrow();

            RunFile file = Replay.record(random.scenario, branch, "1", () -> false);
            RunFile opened = Objects.requireNonNull(
                    ScenarioFiles.open(RunFileWriter.write(file).getBytes(StandardCharsets.UTF_8))
                            .run());

            assertThat(opened).as("seed %d", seed).isEqualTo(file);
            assertThat(opened.scenarioChanged()).isFalse();
            assertThat(Replay.of(opened, EventListener.NONE, false, () -> false).differences())
                    .as("seed %d", seed)
                    .isEmpty();
            TimeTravel<Nobody> again = TimeTravel.of(opened.memo(), opened.scenario(), Nobody.WATCHES, Limits.USUAL);
            again.seek(opened.memo().place()).finish();
            assertThat(again.simulation().results())
                    .as("seed %d", seed)
                    .isEqualTo(random.travel.simulation().results());
        }
    }

    @Test
    void aReplayThatDiffersIsSaid() {
        RunFile file = recorded();
        Scenario changed = SCENARIO.withSeed(2);
        RunFile other = new RunFile(
                changed,
                file.commands(),
                file.openingCommands(),
                file.reached(),
                "0.0.1",
                1,
                file.scenarioHash(),
                file.strategies(),
                file.digest());

        Replay replay = Replay.of(other, EventListener.NONE, false, () -> false);
        Opened opened = ScenarioFiles.open(RunFileWriter.write(other).getBytes(StandardCharsets.UTF_8));

        assertThat(replay.differences()).contains("the events differ from those that version 0.0.1 recorded");
        assertThat(opened.ok()).isTrue();
        assertThat(opened.problems())
                .extracting(Problem::text)
                .containsExactly(
                        "the scenario was changed after the run was recorded: the replay may differ from the run");
    }

    @Test
    void aReplayEndsWhenItIsCancelled() {
        Scenario endless = Scenario.named("endless")
                .withRoles(List.of(Role.of("r", 1)))
                .withArrivals(List.of(
                        ArrivalStream.of("t", "r", new Distribution.Constant(1), new Distribution.Constant(1))));
        RunFile file = new RunFile(
                endless,
                List.of(new TimedCommand(1e12, new Command.Stop("r-1"))),
                0,
                null,
                "0.0.1",
                1,
                "",
                List.of(),
                null);

        assertThatThrownBy(() -> Replay.of(file, EventListener.NONE, false, () -> true))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("cancelled at time ");
    }

    @Test
    void aCommandThatIsRefusedInTheReplayIsSaid() {
        RunFile file = new RunFile(
                SCENARIO,
                List.of(new TimedCommand(3, new Command.Stop("nobody"))),
                0,
                null,
                "0.0.1",
                1,
                "",
                List.of(),
                null);

        assertThat(Replay.of(file, EventListener.NONE, false, () -> false).differences())
                .singleElement()
                .asString()
                .startsWith("command 1 (stop at 3) was done in the run and is now refused: ");
    }

    @Test
    void problemsOfRunFilesHavePlacesToo() {
        String json = """
                { "plimsollRun": 1, "program": "x", "contract": 2, "scenarioHash": "x", "strategies": [], "reached": 5,
                  "scenario": { "plimsoll": 1 },
                  "commands": [ { "at": 2, "command": "stpo" }, { "at": 3, "command": "stop" },
                    { "at": 1, "command": "automatic", "on": 1 },
                    { "at": 2, "command": "assignNext", "task": "T1" },
                    { "at": 9, "command": "assignAll" } ] }
                """;

        assertThat(ScenarioFiles.open(json.getBytes(StandardCharsets.UTF_8)).problems())
                .extracting(p -> p.line() + ":" + p.column() + " " + p.text() + " [" + p.pointer() + "]")
                .containsExactly(
                        "1:49 the run followed version 2, and this program knows version 1 [/contract]",
                        "2:15 the key \"name\" is missing [/scenario]",
                        "3:39 unknown word \"stpo\": did you mean \"stop\"? [/commands/0/command]",
                        "3:49 the key \"agent\" is missing [/commands/1]",
                        "4:46 must be true or false, not a number [/commands/2/on]",
                        "5:13 commands stand in the order of their times, and the one before is at 3 [/commands/3/at]",
                        "5:41 unknown key \"task\" [/commands/3/task]",
                        "6:13 the run had only reached 5 [/commands/4/at]");
    }

    @Test
    void savingReplacesTheFileWholeAndLeavesNothingBeside(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("week.plimsoll.json");
        Files.writeString(file, "old");

        ScenarioFiles.save(SCENARIO, file);

        assertThat(ScenarioFiles.open(file).scenario()).isEqualTo(SCENARIO);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatCannotBeSavedLeavesTheFileAsItWas(@TempDir Path folder) throws IOException {
        Path occupied = folder.resolve("folder");
        Files.createDirectories(occupied.resolve("inside"));

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> ScenarioFiles.save(SCENARIO, occupied))
                .isInstanceOf(IOException.class);

        assertThat(occupied.resolve("inside")).isDirectory();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(occupied);
        }
    }

    private static RunFile recorded() {
        EventDigest digest = new EventDigest();
        Run run = new Run(SCENARIO, digest, true);
        done(run, new Command.Automatic(false));
        done(run, new Command.Assign("T1", "backend-2"));
        run.simulation().advanceTo(0);
        done(run, new Command.Automatic(true));
        run.simulation().advanceTo(12.5);
        done(run, new Command.Stop("backend-1"));
        run.simulation().advanceTo(15);
        done(run, new Command.SwitchStrategy(StrategySpec.of("random")));
        done(run, new Command.SetAgents("backend", 4));
        run.simulation().advanceTo(20);
        return RunFile.of(run, digest.value(), "0.1.0");
    }

    private static void done(Run run, Command command) {
        assertThat(run.apply(command).reason()).isNull();
    }

    private static Replay replay(RunFile file, ByteArrayOutputStream out) {
        try (TraceWriter trace = new TraceWriter(out)) {
            return Replay.of(file, trace, false, () -> false);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
