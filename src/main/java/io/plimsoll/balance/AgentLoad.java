package io.plimsoll.balance;

/** What a balancer remembers of an agent that it tracks. */
final class AgentLoad {
    /** Tasks assigned and not completed. */
    int workload;
    /** The number of its last assignment in the sequence of all. */
    long lastAssigned;
}
