package io.plimsoll.lab.selftest;

import io.plimsoll.lab.work.WholeRun;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Results;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.Scenario;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What one replication came to. Immutable; a pure function of the scenario, whose seed it follows. {@code lateShare} NaN: not asked. */
record Observation(double lateShare, double meanWait, double meanResponse, double firstUtilisation) {
    /**
     * Runs a scenario.
     *
     * @param limit looks at every beginning, which costs time, and counts those after a longer wait; {@code null}: does not
     * @return {@code null} if it was cancelled
     */
    static @Nullable Observation of(Scenario scenario, @Nullable Double limit, BooleanSupplier cancelled) {
        Beginnings beginnings = new Beginnings(scenario.run().warmup(), limit == null ? 0 : limit);
        Simulation run = WholeRun.of(scenario, limit == null ? EventListener.NONE : beginnings, cancelled);
        if (run == null) {
            return null;
        }
        Results results = run.results();
        return new Observation(
                limit == null ? Double.NaN : beginnings.lateShare(),
                Objects.requireNonNull(results.waits().mean()),
                Objects.requireNonNull(results.responses().mean()),
                Objects.requireNonNull(results.agents().get(0).utilisation()));
    }

    double of(Figure figure) {
        return switch (figure) {
            case WAITING_SHARE -> lateShare;
            case SERVICE_LEVEL -> 1 - lateShare;
            case MEAN_WAIT -> meanWait;
            case MEAN_RESPONSE -> meanResponse;
            case FIRST_UTILISATION -> firstUtilisation;
        };
    }
}
