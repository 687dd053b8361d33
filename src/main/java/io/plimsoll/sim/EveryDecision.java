package io.plimsoll.sim;

import io.plimsoll.sim.why.Decision;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hears in a run that is run again why every task went where it went; what other strategies would have done is left out. Engine-confined. */
public final class EveryDecision implements EventListener {
    private final Consumer<Decision> told;
    private @Nullable Simulation simulation;

    /** Tells each decision as it is made. */
    public EveryDecision(Consumer<Decision> told) {
        this.told = told;
    }

    @Override
    public void opening(Simulation opened) {
        simulation = opened;
    }

    @Override
    public void deciding(int task, int agent) {
        told.accept(Objects.requireNonNull(simulation, "a decision before the run opened")
                .decision(task, agent, false));
    }

    @Override
    public void on(EventType type, double time, int task, int agent, int role, int workload) {
        // what led to it is told before it happens
    }
}
