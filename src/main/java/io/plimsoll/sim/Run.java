package io.plimsoll.sim;

import io.plimsoll.sim.model.Scenario;
import java.util.ArrayList;
import java.util.List;

/** A scenario and the commands given so far: all that a run is. Confined to the engine's thread. */
public final class Run {
    private final Simulation simulation;
    private final List<TimedCommand> log = new ArrayList<>();

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

    /** Does a command now and records it, or refuses it. */
    public Outcome apply(Command command) {
        Outcome outcome = simulation.apply(command);
        if (outcome.done()) {
            log.add(new TimedCommand(simulation.now(), command));
        }
        return outcome;
    }
}
