package io.plimsoll.lab.bench;

import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategySpec;

/**
 * One operation: the index assigns a task to the least loaded agent, and a task is completed: that one, or one drawn at random among the
 * unfinished, so that changes fall all over the fleet.
 */
final class IndexContender implements Contender {
    private final KeptFleet fleet;
    private final UnfinishedTasks tasks;
    private final boolean scattered;

    IndexContender(int agents, long seed, boolean scattered) {
        this.scattered = scattered;
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
            fleet.complete(scattered ? tasks.replaceOne(agent) : agent);
            sum += agent;
        }
        return sum;
    }
}
