package io.plimsoll.lab.bench;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.sim.Results;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.random.Sampler;
import io.plimsoll.sim.random.Samplers;
import java.util.Objects;

/** Our engine and the textbook's on one workload; an operation is a task, from its arrival to its completion. Stateless. */
final class EngineContenders {
    private static final long SEED = 1;

    private EngineContenders() {}

    /** Ours, as {@code simulate} runs it: with all statistics. */
    static Contender ours(EngineWorkload workload) {
        return tasks -> {
            Simulation simulation = new Simulation(workload.scenario(tasks, SEED));
            simulation.run();
            Results results = simulation.results();
            return Double.doubleToLongBits(
                    Objects.requireNonNull(results.waits().mean()));
        };
    }

    /** The textbook's. */
    static Contender textbook(EngineWorkload workload) {
        return tasks -> {
            TextbookEngine engine = textbook(workload, SEED);
            engine.run(tasks);
            return Double.doubleToLongBits(engine.meanWait()) ^ Double.doubleToLongBits(engine.utilisation());
        };
    }

    /** A textbook engine that meets the very tasks that ours meets on this seed. */
    static TextbookEngine textbook(EngineWorkload workload, long seed) {
        int agents = workload.agents();
        return new TextbookEngine(
                agents,
                workload == EngineWorkload.ONE_QUEUE,
                sampler(EngineWorkload.SPACING / agents, seed, "interarrival"),
                sampler(1, seed, "effort"),
                workload == EngineWorkload.TWO_CHOICES
                        ? Routing.betterOfTwo(RandomSource.named(seed, "strategy"))
                        : Routing.SHORTEST);
    }

    private static Sampler sampler(double mean, long seed, String cause) {
        RandomSource random = RandomSource.named(seed, "stream/" + EngineWorkload.STREAM + "/" + cause);
        return Samplers.of(new Distribution.Exponential(mean), random);
    }
}
