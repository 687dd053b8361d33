package io.plimsoll.balance;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A list of agents in roster order, and what can be asked of it. Immutable. Each answer costs one pass and is in roster order.
 *
 * @param agents the agents
 */
public record Roster(List<Agent> agents) {
    /** Copies the list. */
    public Roster {
        agents = List.copyOf(agents);
    }

    /** The idle agents. */
    public List<Agent> idle() {
        return agents.stream().filter(Agent::isIdle).toList();
    }

    /** The idle agents that can take tasks of a role. */
    public List<Agent> idle(String role) {
        return agents.stream()
                .filter(agent -> agent.isIdle() && agent.canTake(role))
                .toList();
    }

    /** All agents that can take tasks of a role, whatever their status. */
    public List<Agent> ofRole(String role) {
        return agents.stream().filter(agent -> agent.canTake(role)).toList();
    }

    /**
     * The roles that have pending or blocked tasks and no agent at all, by name. An agent that is working or stopped is an agent, and
     * so is one that has the role among its skills.
     */
    public List<String> rolesNeeded(Collection<Task> tasks) {
        Set<String> needed = new TreeSet<>();
        for (Task task : tasks) {
            if (task.status() == TaskStatus.PENDING || task.status() == TaskStatus.BLOCKED) {
                needed.add(task.role());
            }
        }
        needed.removeIf(role -> agents.stream().anyMatch(agent -> agent.canTake(role)));
        return List.copyOf(needed);
    }
}
