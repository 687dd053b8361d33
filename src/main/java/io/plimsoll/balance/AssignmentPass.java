package io.plimsoll.balance;

import java.util.ArrayList;
import java.util.List;

/**
 * What one round of an orchestrator's loop did. Immutable.
 *
 * @param assigned the tasks that found an agent, in the order of the tasks
 * @param refused the pending tasks that found none, and why
 * @param blocked the tasks that were passed over because they wait for others
 */
public record AssignmentPass(List<Assignment> assigned, List<Refusal> refused, List<Task> blocked) {
    /** A task that could not be assigned, and why. */
    public record Refusal(Task task, AssignmentException.Reason reason, String message) {}

    /** Copies the lists. */
    public AssignmentPass {
        assigned = List.copyOf(assigned);
        refused = List.copyOf(refused);
        blocked = List.copyOf(blocked);
    }

    /**
     * Goes through the tasks in their order, assigns the pending ones and tracks them. An agent whose workload reaches its capacity by
     * that is regarded as working for the rest of the pass, so that the next task goes elsewhere; the caller's lists are not changed.
     * Costs a pass over the agents for each pending task. Other threads may use the balancer meanwhile.
     */
    public static AssignmentPass over(List<Task> tasks, List<Agent> agents, Balancer balancer) {
        List<Agent> current = new ArrayList<>(agents);
        List<Assignment> assigned = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        List<Task> blocked = new ArrayList<>();
        for (Task task : tasks) {
            if (task.status() == TaskStatus.BLOCKED) {
                blocked.add(task);
            } else if (task.status() == TaskStatus.PENDING) {
                try {
                    Agent agent = balancer.assign(task, current);
                    assigned.add(new Assignment(task, agent));
                    if (balancer.workload(agent.name()) >= agent.capacity()) {
                        current.replaceAll(other -> other == agent ? agent.with(AgentStatus.WORKING) : other);
                    }
                } catch (AssignmentException e) {
                    refused.add(new Refusal(task, e.reason(), e.getMessage()));
                }
            }
        }
        return new AssignmentPass(assigned, refused, blocked);
    }

    /** A line for each task that was assigned, then for each that could not be, with the reason. */
    public List<String> log() {
        List<String> lines = new ArrayList<>();
        for (Assignment assignment : assigned) {
            lines.add(assignment.task().id() + " → " + assignment.agent().name());
        }
        for (Refusal refusal : refused) {
            lines.add(refusal.task().id() + " not assigned: " + refusal.message());
        }
        return lines;
    }
}
