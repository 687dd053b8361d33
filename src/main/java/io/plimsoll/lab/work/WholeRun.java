package io.plimsoll.lab.work;

import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.Scenario;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A scenario from its start to its end. Stateless, thread-safe: every run has an engine of its own. */
public final class WholeRun {
    /** How many events pass between two looks at whether the result is still wanted. */
    private static final long SLICE = 50_000;

    private WholeRun() {}

    /**
     * Runs it.
     *
     * @return the run at its end, or {@code null} if it was cancelled
     * @throws BrokenOffException if the run was broken off
     * @throws IllegalArgumentException if the scenario does not fit together
     */
    public static @Nullable Simulation of(Scenario scenario, EventListener listener, BooleanSupplier cancelled) {
        return of(scenario, Script.NONE, listener, cancelled);
    }

    /**
     * Runs it while an operator does what a script says; a command that is refused is left out.
     *
     * @return the run at its end, or {@code null} if it was cancelled
     * @throws BrokenOffException if the run was broken off
     * @throws IllegalArgumentException if the scenario does not fit together
     */
    public static @Nullable Simulation of(
            Scenario scenario, Script script, EventListener listener, BooleanSupplier cancelled) {
        Simulation simulation = new Simulation(scenario, listener, false);
        int given = 0;
        for (TimedCommand command : script.commands()) {
            if (given++ >= script.opening()) {
                if (!advance(simulation, command.at(), cancelled)) {
                    return null;
                }
                simulation.rest(command.at());
            }
            simulation.apply(command.command());
        }
        if (!advance(simulation, Double.POSITIVE_INFINITY, cancelled)) {
            return null;
        }
        String failure = simulation.failure();
        if (failure != null) {
            throw new BrokenOffException(failure);
        }
        return simulation;
    }

    private static boolean advance(Simulation simulation, double time, BooleanSupplier cancelled) {
        while (!simulation.advanceTo(time, SLICE)) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }
}
