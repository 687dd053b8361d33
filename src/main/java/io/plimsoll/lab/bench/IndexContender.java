package io.plimsoll.lab.bench;

import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategySpec;

/** One operation: the index assigns a task to the least loaded agent, and a task drawn at random among the unfinished is completed. */
final class IndexContender implements Contender {
    private final KeptFleet fleet;
    private final UnfinishedTasks tasks;

    IndexContender(int agents, long seed) {
        fleet = new KeptFleet(agents, Strategies.create(StrategySpec.of(Strategies.DEFAULT)), seed);
        tasks = new UnfinishedTasks(agents, seed);
        tasks.each(fleet::assigned);
    }

    @Override
    public long run(long operations) {
        long sum = 0;
        for (long i = 0; i < operations; i++) {
            int agent = fleet.choose();
            fleet.assigned(agent);
            fleet.complete(tasks.replaceOne(agent));
            sum += agent;
        }
        return sum;
    }
}
