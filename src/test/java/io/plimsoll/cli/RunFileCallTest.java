package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.scenario.EventDigest;
import io.plimsoll.scenario.RunFile;
import io.plimsoll.scenario.Samples;
import io.plimsoll.scenario.ScenarioFiles;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.Run;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileCallTest {
    @TempDir
    Path folder;

    private Path record() throws IOException {
        EventDigest digest = new EventDigest();
        Run run = new Run(Samples.find("release-week").orElseThrow().read().orThrow(), digest, false);
        run.simulation().advanceTo(300);
        run.apply(new Command.SwitchStrategy(StrategySpec.of("random")));
        run.simulation().advanceTo(700);
        run.apply(new Command.SetAgents("ops", 1));
        run.simulation().advanceTo(900);
        Path file = folder.resolve("week.plimsoll-run.json");
        ScenarioFiles.save(RunFile.of(run, digest.value(), "0.1.0"), file);
        return file;
    }

    @Test
    void aRunFileIsReplayedWithItsCommands() throws IOException {
        String file = record().toString();
        CliRun run = CliRun.of("simulate", file, "--json");
        assertThat(run.exit()).as("the week misses a target").isEqualTo(1);
        assertThat(run.err()).doesNotContain("not the run that was recorded");
        assertThat(run.out()).contains("\"ops-1\"", "\"rolesNeeded\": [ ]");
        assertThat(CliRun.of("validate", file).out()).contains("2 commands)");
    }

    @Test
    void theReplayEndsOnAnInterrupt() throws IOException {
        Scenario endless = Scenario.named("Long")
                .withRoles(List.of(Role.of("a", 1)))
                .withArrivals(
                        List.of(ArrivalStream.of("t", "a", new Distribution.Constant(1), new Distribution.Constant(1))))
                .withRun(RunLimits.until(1e12));
        List<TimedCommand> commands = List.of(new TimedCommand(9e11, new Command.Stop("a-1")));
        Path file = folder.resolve("long.plimsoll-run.json");
        ScenarioFiles.save(
                new RunFile(endless, commands, 0, null, "0.1.0", 1, "0", List.of("least-loaded"), null), file);
        CliRun run = CliRun.of(new Ports(null, null, folder), () -> true, "simulate", file.toString());
        assertThat(run.exit()).isEqualTo(130);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("cancelled at time ", "nothing was written");
    }

    @Test
    void aReplayThatDiffersIsSaid() throws IOException {
        Path file = record();
        String text = Files.readString(file);
        String changed = text.replaceFirst("(\"digest\"\\s*:\\s*\")[0-9a-f]{4}", "$10000");
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(file, changed);
        CliRun run = CliRun.of("simulate", file.toString(), "--json");
        assertThat(run.exit()).as("the week misses a target").isEqualTo(1);
        assertThat(run.err()).contains("not the run that was recorded");
        assertThat(run.out()).startsWith("{");
    }
}
