package io.plimsoll.sim;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hears the events of a run, and may ask the run about them. */
final class Hearing implements EventListener {
    private final Ear ear;
    private @Nullable Simulation run;

    Hearing(Ear ear) {
        this.ear = ear;
    }

    /** What is told of each event. */
    interface Ear {
        void on(Simulation run, EventType type, double time, int task, int agent);
    }

    @Override
    public void opening(Simulation opened) {
        run = opened;
    }

    @Override
    public void on(EventType type, double time, int task, int agent, int role, int workload) {
        ear.on(Objects.requireNonNull(run), type, time, task, agent);
    }
}
