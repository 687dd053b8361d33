package io.plimsoll.lab.bench;

import io.plimsoll.balance.Agent;
import io.plimsoll.balance.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A yardstick, not a part of the balancer: the sketch that the balancer grew from, as plain Java. For each task it filters the agents by
 * role, filters those by status, sorts all that are left by workload and takes the first. Workloads are kept by name, apart from the
 * agents, as the sketch has it. Costs O(n log n) and two lists for each task. Confined to one thread.
 */
final class Sketch {
    private final Map<String, Integer> workloads = new HashMap<>();

    /**
     * Chooses an agent and counts the task as its own.
     *
     * @throws IllegalStateException if there is no idle agent of the role
     */
    Agent assign(Task task, List<Agent> agents) {
        List<Agent> ofRole = new ArrayList<>();
        for (Agent agent : agents) {
            if (agent.role().equals(task.role())) {
                ofRole.add(agent);
            }
        }
        List<Agent> idle = new ArrayList<>();
        for (Agent agent : ofRole) {
            if (agent.isIdle()) {
                idle.add(agent);
            }
        }
        if (idle.isEmpty()) {
            throw new IllegalStateException("no idle agents for role \"" + task.role() + "\"");
        }
        idle.sort(Comparator.comparingInt(agent -> workload(agent.name())));
        Agent chosen = idle.getFirst();
        assigned(chosen.name());
        return chosen;
    }

    /** Counts a task as an agent's. */
    void assigned(String agent) {
        workloads.merge(agent, 1, Integer::sum);
    }

    /** An agent completed a task. */
    void complete(String agent) {
        workloads.computeIfPresent(agent, (name, workload) -> Math.max(0, workload - 1));
    }

    /** Tasks that an agent was assigned and has not completed. */
    int workload(String agent) {
        return workloads.getOrDefault(agent, 0);
    }
}
