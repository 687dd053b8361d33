package io.plimsoll.scenario;

import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.Run;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.travel.Memo;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Runs a recorded run again up to the time that it had reached, and says where that went otherwise. Confined to one thread. */
public final class Replay {
    /** How many events pass between two looks at whether it is cancelled. */
    private static final long SLICE = 50_000;

    private final Run run;
    private final List<String> differences;

    private Replay(Run run, List<String> differences) {
        this.run = run;
        this.differences = List.copyOf(differences);
    }

    /**
     * Replays; costs as much as the run did.
     *
     * @param cancelled asked now and then
     * @throws CancellationException once that is true
     */
    public static Replay of(RunFile file, EventListener listener, boolean keepTasks, BooleanSupplier cancelled) {
        EventDigest digest = new EventDigest();
        Replay replay = of(
                file.scenario(),
                file.commands(),
                file.openingCommands(),
                file.reached(),
                digest.and(listener),
                keepTasks,
                cancelled);
        String recorded = file.digest();
        if (recorded == null || recorded.equals(digest.value())) {
            return replay;
        }
        List<String> differences = new ArrayList<>(replay.differences);
        differences.add("the events differ from those that version " + file.program() + " recorded");
        return new Replay(replay.run, differences);
    }

    /**
     * Replays a scenario and commands.
     *
     * @param opening how many of the commands were given before the clock was let go
     * @param reached how far to go; {@code null}: the clock is not let go
     * @param cancelled asked now and then
     * @throws CancellationException once that is true
     */
    public static Replay of(
            Scenario scenario,
            List<TimedCommand> commands,
            int opening,
            @Nullable Double reached,
            EventListener listener,
            boolean keepTasks,
            BooleanSupplier cancelled) {
        Run run = new Run(scenario, listener, keepTasks);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            TimedCommand command = commands.get(i);
            if (i >= opening) {
                moveTo(run.simulation(), command.at(), cancelled);
            }
            Outcome outcome = run.apply(command.command());
            if (!outcome.done()) {
                differences.add("command " + (i + 1) + " ("
                        + CommandWord.of(command.command()).key() + " at " + Numbers.text(command.at())
                        + ") was done in the run and is now refused: " + outcome.reason());
            }
        }
        if (reached != null) {
            moveTo(run.simulation(), reached, cancelled);
        }
        return new Replay(run, differences);
    }

    /**
     * Records a branch of a run as far as it was followed, by running it again; costs as much as that did.
     *
     * @param program the version of the program
     * @param cancelled asked now and then
     * @throws CancellationException once that is true
     */
    public static RunFile record(Scenario scenario, Memo.Line branch, String program, BooleanSupplier cancelled) {
        Double reached =
                branch.reached().opening() ? null : (Double) branch.reached().time();
        RunFile file = RunFile.of(scenario, branch.commands(), branch.opening(), reached, null, program);
        EventDigest digest = new EventDigest();
        of(file, digest, false, cancelled);
        return RunFile.of(scenario, branch.commands(), branch.opening(), reached, digest.value(), program);
    }

    /** The run, where it had been. */
    public Run run() {
        return run;
    }

    /** What went otherwise than recorded, a sentence each; none if the replay is the run. */
    public List<String> differences() {
        return differences;
    }

    private static void moveTo(Simulation simulation, double time, BooleanSupplier cancelled) {
        while (!simulation.advanceTo(time, SLICE)) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("cancelled at time " + simulation.now());
            }
        }
        simulation.rest(time);
    }
}
