package io.plimsoll.lab.selftest;

import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.EventType;
import io.plimsoll.sim.Simulation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts the tasks that begin more than a limit after they became ready, of those ready after the warm-up. On the engine's thread. */
final class Beginnings implements EventListener {
    private final double warmup;
    private final double limit;
    private @Nullable Simulation simulation;
    private long all;
    private long late;

    Beginnings(double warmup, double limit) {
        this.warmup = warmup;
        this.limit = limit;
    }

    @Override
    public void opening(Simulation opened) {
        simulation = opened;
    }

    @Override
    public void on(EventType type, double time, int task, int agent, int role, int workload) {
        if (type == EventType.STARTED) {
            double ready = Objects.requireNonNull(simulation).taskReady(task);
            if (ready >= warmup) {
                all++;
                late += time - ready > limit ? 1 : 0;
            }
        }
    }

    double lateShare() {
        return (double) late / all;
    }
}
