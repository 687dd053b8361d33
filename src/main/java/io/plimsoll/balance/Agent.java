package io.plimsoll.balance;

import java.util.List;

/**
 * An agent as the caller sees it at the moment. Immutable.
 *
 * @param name who it is; workloads are kept by it, so it must be unique in a list
 * @param role the role whose tasks it takes
 * @param status whether it can take a task now
 * @param capacity tasks that it can have in service at once, at least 1
 * @param speed how fast it works, above 0; 1 is usual
 * @param skills further roles whose tasks it can take
 */
public record Agent(String name, String role, AgentStatus status, int capacity, double speed, List<String> skills) {
    /** Checks the ranges and copies the skills. */
    public Agent {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1: " + capacity);
        }
        if (!(speed > 0 && speed < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("speed must be above 0: " + speed);
        }
        skills = List.copyOf(skills);
    }

    /** An agent of capacity 1 and speed 1 without further skills. */
    public Agent(String name, String role, AgentStatus status) {
        this(name, role, status, 1, 1, List.of());
    }

    /** An idle agent of capacity 1 and speed 1 without further skills. */
    public static Agent idle(String name, String role) {
        return new Agent(name, role, AgentStatus.IDLE);
    }

    /** The same agent in another status. */
    public Agent with(AgentStatus other) {
        return new Agent(name, role, other, capacity, speed, skills);
    }

    /** Whether it is idle. */
    public boolean isIdle() {
        return status == AgentStatus.IDLE;
    }

    /** Whether it can take tasks of a role: its own or one among its skills. */
    public boolean canTake(String wanted) {
        return role.equals(wanted) || skills.contains(wanted);
    }
}
