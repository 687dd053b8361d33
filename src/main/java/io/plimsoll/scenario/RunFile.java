package io.plimsoll.scenario;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.Run;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TimelineEntry;
import io.plimsoll.sim.travel.Memo;
import io.plimsoll.sim.travel.Place;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A recorded run: its scenario and commands, from which everything follows, and what a replay is held against. Immutable.
 *
 * @param commands in the order in which they were given, their times never falling
 * @param openingCommands how many of them were given in the opening state, before the clock was let go
 * @param reached the time that the clock had reached, or {@code null} if it had not been let go
 * @param program the version of the program that recorded it
 * @param contract the version of the rules that it followed
 * @param scenarioHash {@link ScenarioHash} of the scenario
 * @param strategies the names of the strategies that it used
 * @param digest {@link EventDigest} of its events up to {@code reached}, or {@code null} if it was not taken
 */
public record RunFile(
        Scenario scenario,
        List<TimedCommand> commands,
        int openingCommands,
        @Nullable Double reached,
        String program,
        int contract,
        String scenarioHash,
        List<String> strategies,
        @Nullable String digest) {
    /** The version of the rules that this program follows. */
    public static final int CONTRACT = 1;

    /** Copies the lists. */
    public RunFile {
        commands = List.copyOf(commands);
        strategies = List.copyOf(strategies);
        if (openingCommands < 0 || openingCommands > commands.size()) {
            throw new IllegalArgumentException(
                    "openingCommands must be from 0 to " + commands.size() + ": " + openingCommands);
        }
    }

    /** Whether the scenario is another than when it was recorded. */
    public boolean scenarioChanged() {
        return !ScenarioHash.of(scenario).equals(scenarioHash);
    }

    /** The run as it was recorded, where it had been. */
    public Memo memo() {
        Double time = reached;
        Place place = time == null ? Place.OPENING : Place.at(time);
        return new Memo(
                List.of(new Memo.Line(1, "Branch 1", null, 0, false, commands, openingCommands, place)), 1, place);
    }

    /** Records a run as it stands; {@code digest} is of all its events. On the engine's thread. */
    public static RunFile of(Run run, @Nullable String digest, String program) {
        return of(
                run.simulation().scenario(),
                run.log(),
                run.openingCommands(),
                run.inOpeningState() ? null : (Double) run.simulation().now(),
                digest,
                program);
    }

    /** Records a scenario with commands that are given in any run of it, as far as they can be. */
    public static RunFile of(Scenario scenario, List<TimedCommand> commands, int openingCommands, String program) {
        return of(scenario, commands, openingCommands, null, null, program);
    }

    static RunFile of(
            Scenario scenario,
            List<TimedCommand> commands,
            int openingCommands,
            @Nullable Double reached,
            @Nullable String digest,
            String program) {
        return new RunFile(
                scenario,
                commands,
                openingCommands,
                reached,
                program,
                CONTRACT,
                ScenarioHash.of(scenario),
                strategies(scenario, commands),
                digest);
    }

    private static List<String> strategies(Scenario scenario, List<TimedCommand> commands) {
        Set<String> names = new TreeSet<>();
        names.add(scenario.strategy().name());
        for (TimelineEntry entry : scenario.timeline()) {
            if (entry.action() instanceof TimelineEntry.SwitchStrategy change) {
                names.add(change.strategy().name());
            }
        }
        for (TimedCommand timed : commands) {
            if (timed.command() instanceof Command.SwitchStrategy change) {
                names.add(change.strategy().name());
            }
        }
        return List.copyOf(names);
    }
}
