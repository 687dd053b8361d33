package io.plimsoll.lab.selftest;

import io.plimsoll.lab.work.WholeRun;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Results;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.Scenario;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What one replication came to. Immutable; a pure function of the scenario, whose seed it follows. {@code waitingShare} NaN: not asked. */
record Observation(double waitingShare, double meanWait, double meanResponse, double firstUtilisation) {
    /**
     * Runs a scenario.
     *
     * @param share whether to look at every beginning, which costs time
     * @return {@code null} if it was cancelled
     */
    static @Nullable Observation of(Scenario scenario, boolean share, BooleanSupplier cancelled) {
        Beginnings beginnings = new Beginnings(scenario.run().warmup());
        Simulation run = WholeRun.of(scenario, share ? beginnings : EventListener.NONE, cancelled);
        if (run == null) {
            return null;
        }
        Results results = run.results();
        return new Observation(
                share ? beginnings.waitingShare() : Double.NaN,
                Objects.requireNonNull(results.waits().mean()),
                Objects.requireNonNull(results.responses().mean()),
                Objects.requireNonNull(results.agents().get(0).utilisation()));
    }

    double of(Figure figure) {
        return switch (figure) {
            case WAITING_SHARE -> waitingShare;
            case MEAN_WAIT -> meanWait;
            case MEAN_RESPONSE -> meanResponse;
            case FIRST_UTILISATION -> firstUtilisation;
        };
    }
}
