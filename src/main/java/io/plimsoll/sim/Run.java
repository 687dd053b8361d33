package io.plimsoll.sim;

import io.plimsoll.sim.model.Scenario;
import java.util.ArrayList;
import java.util.List;

/** A scenario and the commands given so far: all that a run is. Confined to the engine's thread. */
public final class Run {
    private final Simulation simulation;
    private final List<TimedCommand> log = new ArrayList<>();
    private int opening;

    /** A run in its opening state. */
    public Run(Scenario scenario, EventListener listener, boolean keepTasks) {
        simulation = new Simulation(scenario, listener, keepTasks);
    }

    /** The simulation, to advance and to read; commands go through {@link #apply}. */
    public Simulation simulation() {
        return simulation;
    }

    /** The commands done so far, in order. */
    public List<TimedCommand> log() {
        return List.copyOf(log);
    }

    /** How many of them were given in the opening state, before the clock was let go. */
    public int openingCommands() {
        return opening;
    }

    /** Whether the clock has yet to be let go: only then is the next instant the present one. */
    public boolean inOpeningState() {
        return simulation.inOpening();
    }

    /** Does a command now and records it, or refuses it. */
    public Outcome apply(Command command) {
        boolean before = inOpeningState();
        Outcome outcome = simulation.apply(command);
        if (outcome.done()) {
            opening += before ? 1 : 0;
            log.add(new TimedCommand(simulation.now(), command));
        }
        return outcome;
    }
}
