package io.plimsoll.balance;

/** The figures of agents that strategies decide by, by agent number. Confined to the thread of whoever keeps them. */
public interface Figures {
    /** The agent's place in roster order, from 0. Places change when agents join, their order does not. */
    int place(int agent);

    /** Tasks that the agent can have in service at once, at least 1. */
    int capacity(int agent);

    /** How fast the agent works, above 0. */
    double speed(int agent);

    /** Tasks assigned and not completed, with the workload it began with; as last refreshed. */
    int workload(int agent);

    /** The number of the agent's last assignment in the sequence of all assignments; 0 if it never had one. */
    long lastAssigned(int agent);
}
