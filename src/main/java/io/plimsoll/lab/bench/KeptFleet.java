package io.plimsoll.lab.bench;

import io.plimsoll.balance.Fleet;
import io.plimsoll.balance.RandomSource;
import io.plimsoll.balance.Strategy;
import io.plimsoll.balance.Task;

/** The fleet index as the bench uses it: agents of one role, all of them candidates all the time. The only place that knows its calls. */
final class KeptFleet {
    private static final Task TASK = Task.pending("task", "worker");

    private final Fleet fleet;
    private final int role;

    KeptFleet(int agents, Strategy strategy, long seed) {
        fleet = new Fleet(strategy, new RandomSource(seed), false);
        role = fleet.addRole();
        for (int i = 0; i < agents; i++) {
            fleet.candidate(fleet.add("worker-" + (i + 1), new int[] {role}, 1, 1, 0), true);
        }
    }

    /** Chooses an agent for a task; agents are numbered from 0. Changes nothing. */
    int choose() {
        return fleet.choose(role, TASK);
    }

    /** Counts a task as an agent's. */
    void assigned(int agent) {
        fleet.assigned(agent, role, 1, 1, true);
    }

    /** An agent completed a task. */
    void complete(int agent) {
        fleet.returned(agent, 1, 1, true);
    }

    /** Tasks that an agent was assigned and has not completed. */
    int workload(int agent) {
        return fleet.currentWorkload(agent);
    }
}
