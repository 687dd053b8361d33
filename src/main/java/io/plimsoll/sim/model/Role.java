package io.plimsoll.sim.model;

import java.util.List;

/** A role that generates agents {@code NAME-1 … NAME-n}, all alike. {@code cost} is per unit of time. */
public record Role(String name, int agents, int capacity, double speed, double cost, List<String> skills) {
    /** Checks the ranges. */
    public Role {
        Bounds.between("agents", agents, 0, Bounds.AGENTS);
        Bounds.between("capacity", capacity, 1, Bounds.CAPACITY);
        Bounds.positive("speed", speed);
        Bounds.notNegative("cost", cost);
        skills = List.copyOf(skills);
    }

    /** A role with everything else as it is by default. */
    public static Role of(String name, int agents) {
        return new Role(name, agents, 1, 1, 1, List.of());
    }

    /** The same role with another number of agents. */
    public Role withAgents(int count) {
        return new Role(name, count, capacity, speed, cost, skills);
    }
}
