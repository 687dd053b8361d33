package io.plimsoll.lab.bench;

import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One assignment and one completion in the fleet index. */
@State(Scope.Thread)
public class FleetBenchmark {
    @Param("least-loaded")
    String strategy;

    @Param({"10", "1000", "100000"})
    int size;

    private KeptFleet fleet;
    private UnfinishedTasks tasks;

    @Setup
    public void fill() {
        fleet = new KeptFleet(size, Strategies.create(StrategySpec.of(strategy)), 1);
        tasks = new UnfinishedTasks(size, 1);
        tasks.each(fleet::assigned);
    }

    @Benchmark
    public int assignAndComplete() {
        int agent = fleet.choose();
        fleet.assigned(agent);
        fleet.complete(tasks.replaceOne(agent));
        return agent;
    }
}
