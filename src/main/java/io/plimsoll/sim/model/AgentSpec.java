package io.plimsoll.sim.model;

import java.util.List;

/**
 * An agent named in the scenario. {@code workload} is what it already carries: tasks of weight 1 and effort 1 that are never begun.
 * {@code cost} is per unit of time.
 */
public record AgentSpec(
        String name,
        String role,
        boolean stopped,
        int capacity,
        double speed,
        double cost,
        List<String> skills,
        int workload) {
    /** Checks the ranges. */
    public AgentSpec {
        Bounds.between("capacity", capacity, 1, Bounds.CAPACITY);
        Bounds.positive("speed", speed);
        Bounds.notNegative("cost", cost);
        Bounds.between("workload", workload, 0, Integer.MAX_VALUE);
        skills = List.copyOf(skills);
    }

    /** An agent with everything else as it is by default. */
    public static AgentSpec of(String name, String role) {
        return new AgentSpec(name, role, false, 1, 1, 1, List.of(), 0);
    }
}
