package io.plimsoll.lab.compare;

import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.EventType;
import io.plimsoll.sim.Simulation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hears the wait of each task that begins, of those ready at or after the warm-up. On the engine's thread. */
abstract class WaitListener implements EventListener {
    private final double warmup;
    private @Nullable Simulation simulation;

    WaitListener(double warmup) {
        this.warmup = warmup;
    }

    /** A task begins at {@code time} after so long a wait. */
    abstract void waited(double wait, double time);

    @Override
    public final void opening(Simulation opened) {
        simulation = opened;
    }

    @Override
    public final void on(EventType type, double time, int task, int agent, int role, int workload) {
        if (type == EventType.STARTED) {
            double ready = Objects.requireNonNull(simulation).taskReady(task);
            if (ready >= warmup) {
                waited(time - ready, time);
            }
        }
    }
}
