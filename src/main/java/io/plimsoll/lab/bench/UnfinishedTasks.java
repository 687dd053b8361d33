package io.plimsoll.lab.bench;

import io.plimsoll.balance.RandomSource;
import java.util.function.IntConsumer;

/**
 * The tasks that a fleet has in hand: three for every two agents, thrown onto them at random, so that loads differ from the start and go
 * on to differ. Which one is completed next can be drawn, so that changes fall all over the fleet and not where the last one was. All
 * contenders of the index's bench have one of the same seed.
 */
final class UnfinishedTasks {
    private final RandomSource random;
    /** The agent of each task. */
    private final int[] agents;

    UnfinishedTasks(int fleet, long seed) {
        random = new RandomSource(seed);
        agents = new int[Math.ceilDiv(3 * fleet, 2)];
        for (int i = 0; i < agents.length; i++) {
            agents[i] = random.below(fleet);
        }
    }

    /** Tells the agent of each task. */
    void each(IntConsumer told) {
        for (int agent : agents) {
            told.accept(agent);
        }
    }

    /**
     * A task is completed and another, of this agent, takes its place.
     *
     * @return the agent of the task that is completed
     */
    int replaceOne(int agent) {
        int task = random.below(agents.length);
        int done = agents[task];
        agents[task] = agent;
        return done;
    }
}
