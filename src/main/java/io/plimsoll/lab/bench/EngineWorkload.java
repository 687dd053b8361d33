package io.plimsoll.lab.bench;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import java.util.List;
import java.util.Map;

/** The workloads on which engines are measured: Poisson arrivals, exponential efforts of mean 1, utilisation .9. Immutable. */
enum EngineWorkload {
    /** Eight agents that share one queue. */
    ONE_QUEUE("W1", "M/M/8, one queue", 8, Dispatch.WHEN_IDLE, StrategySpec.of("least-loaded")),
    /** A hundred queues, each task to the shortest. */
    SHORTEST_QUEUE("W2", "100 queues, the least loaded", 100, Dispatch.IMMEDIATE, StrategySpec.of("least-loaded")),
    /** A hundred queues, each task to the shorter of two drawn. */
    TWO_CHOICES(
            "W3",
            "100 queues, the better of two",
            100,
            Dispatch.IMMEDIATE,
            new StrategySpec("power-of-d", Map.of("d", 2.0)));

    /** The mean time between arrivals times the number of agents. */
    static final double SPACING = 1 / .9;

    /** Whose tasks arrive; sources of chance are keyed by it. */
    static final String STREAM = "task";

    private final String key;
    private final String title;
    private final int agents;
    private final Dispatch dispatch;
    private final StrategySpec strategy;

    EngineWorkload(String key, String title, int agents, Dispatch dispatch, StrategySpec strategy) {
        this.key = key;
        this.title = title;
        this.agents = agents;
        this.dispatch = dispatch;
        this.strategy = strategy;
    }

    /** Its short name. */
    String key() {
        return key;
    }

    /** What it is. */
    String title() {
        return title;
    }

    /** How many agents there are. */
    int agents() {
        return agents;
    }

    /** The scenario that ends with so many tasks completed. */
    Scenario scenario(long tasks, long seed) {
        var interarrival = new Distribution.Exponential(SPACING / agents);
        return Scenario.named(key)
                .withSeed(seed)
                .withStrategy(strategy)
                .withDispatch(dispatch)
                .withRoles(List.of(Role.of("worker", agents)))
                .withArrivals(
                        List.of(ArrivalStream.of(STREAM, "worker", interarrival, new Distribution.Exponential(1))))
                .withRun(new RunLimits(null, 0, tasks));
    }
}
