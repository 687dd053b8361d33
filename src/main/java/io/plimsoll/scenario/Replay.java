package io.plimsoll.scenario;

import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.Run;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TimedCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

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
        Run run = new Run(file.scenario(), digest.and(listener), keepTasks);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < file.commands().size(); i++) {
            TimedCommand command = file.commands().get(i);
            if (i >= file.openingCommands()) {
                moveTo(run.simulation(), command.at(), cancelled);
            }
            Outcome outcome = run.apply(command.command());
            if (!outcome.done()) {
                differences.add("command " + (i + 1) + " ("
                        + CommandWord.of(command.command()).key() + " at " + Numbers.text(command.at())
                        + ") was done in the run and is now refused: " + outcome.reason());
            }
        }
        Double reached = file.reached();
        if (reached != null) {
            moveTo(run.simulation(), reached, cancelled);
        }
        String recorded = file.digest();
        if (recorded != null && !recorded.equals(digest.value())) {
            differences.add("the events differ from those that version " + file.program() + " recorded");
        }
        return new Replay(run, differences);
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
