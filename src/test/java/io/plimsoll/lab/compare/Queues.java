package io.plimsoll.lab.compare;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.lab.work.Script;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Small scenarios to compare strategies on. */
final class Queues {
    private Queues() {}

    /** Two agents, Poisson arrivals, exponential efforts of mean 1. */
    static Scenario twoAgents(double load, long tasks) {
        return Scenario.named("two")
                .withDispatch(Dispatch.IMMEDIATE)
                .withRoles(List.of(Role.of("r", 2)))
                .withArrivals(List.of(ArrivalStream.of(
                        "t", "r", new Distribution.Exponential(.5 / load), new Distribution.Exponential(1))))
                .withRun(new RunLimits(null, 0, tasks));
    }

    /** Twelve tasks of unequal efforts, and nothing left to chance. */
    static Scenario withoutChance() {
        List<TaskSpec> tasks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            tasks.add(TaskSpec.of("T" + i, "r", 1 + i * i % 5));
        }
        return Scenario.named("fixed")
                .withDispatch(Dispatch.IMMEDIATE)
                .withRoles(List.of(Role.of("r", 3)))
                .withTasks(tasks);
    }

    static List<Variant> variants(Dispatch dispatch, String... strategies) {
        return Stream.of(strategies)
                .map(name -> new Variant(StrategySpec.of(name), dispatch))
                .toList();
    }

    static Experiment experiment(Scenario scenario, String... strategies) {
        return new Experiment(scenario, Script.NONE, variants(scenario.dispatch(), strategies));
    }
}
