package io.plimsoll.lab.compare;

import io.plimsoll.sim.Results;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one replication is boiled down to. Times in the scenario's unit; smaller is better except for fairness. */
public enum Measure {
    /** Mean wait of tasks that began: what the best is chosen by. */
    WAIT_MEAN("wait.mean", results -> results.waits().mean()),
    /** Half of the tasks waited at most so long. */
    WAIT_P50("wait.p50", results -> results.waits().p50()),
    /** 90 % of the tasks waited at most so long. */
    WAIT_P90("wait.p90", results -> results.waits().p90()),
    /** 95 % of the tasks waited at most so long. */
    WAIT_P95("wait.p95", results -> results.waits().p95()),
    /** 99 % of the tasks waited at most so long. */
    WAIT_P99("wait.p99", results -> results.waits().p99()),
    /** Mean time from ready to completed. */
    RESPONSE_MEAN("response.mean", results -> results.responses().mean()),
    /** 95 % of the tasks were completed at most so long after they were ready. */
    RESPONSE_P95("response.p95", results -> results.responses().p95()),
    /** The time of the last completion. */
    MAKESPAN("makespan", Results::makespan),
    /** Jain's index, 1 at best. */
    FAIRNESS("fairness", Results::fairness),
    /** Of all time on duty. */
    COST("cost", Results::cost),
    /** The share of time on duty in service. */
    UTILISATION("utilisation", Results::utilisation),
    /** The share of tasks that left. */
    ABANDONED("abandoned", results -> share(results.tasks().abandoned(), results)),
    /** The share of tasks that were not done by the end. */
    UNFINISHED("unfinished", results -> share(results.tasks().unfinished(), results));

    private final String key;
    private final Function<Results, @Nullable Double> figure;

    Measure(String key, Function<Results, @Nullable Double> figure) {
        this.key = key;
        this.figure = figure;
    }

    private static @Nullable Double share(long tasks, Results results) {
        return results.tasks().total() == 0
                ? null
                : (double) tasks / results.tasks().total();
    }

    /** The word in reports. */
    public String key() {
        return key;
    }

    /** What a run came to; {@code null} where nothing was observed. */
    @Nullable Double of(Results results) {
        return figure.apply(results);
    }
}
