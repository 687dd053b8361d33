package io.plimsoll.balance;

/**
 * The figures of agents that strategies decide by, by agent number, as they are at this moment. Load figures (workload, weight, backlog and
 * its drain) may be older where a fleet is refreshed only now and then. Confined to the thread of whoever keeps them.
 */
public interface Figures {
    /** The agent's place in roster order, from 0. Places change when agents join, their order does not. */
    int place(int agent);

    /** A hash of the agent's name; see {@link NameHash#of} with seed 0. */
    long identity(int agent);

    /** Tasks that the agent can have in service at once, at least 1. */
    int capacity(int agent);

    /** How fast the agent works, above 0. */
    double speed(int agent);

    /** Tasks assigned and not completed, with the workload it began with. A load figure. */
    int workload(int agent);

    /** The sum of the weights of its unfinished tasks; each task of the workload it began with weighs 1. A load figure. */
    double weight(int agent);

    /**
     * The effort that it has yet to do: all of what waits, what is left of what is in service, and 1 for each task of the workload it
     * began with. Where efforts are estimated, as estimated. A load figure.
     */
    double backlog(int agent);

    /** By how much the backlog falls in a unit of time from now on: speed × the tasks in service whose effort is not used up. */
    double drain(int agent);

    /** The number of the agent's last assignment in the sequence of all assignments; 0 if it never had one. */
    long lastAssigned(int agent);

    /** The time of its last completion; negative infinity if it never completed a task. */
    double lastCompleted(int agent);

    /** How many tasks it was ever assigned. */
    long assignments(int agent);

    /** The time that tasks have been in service with it, one task's time added to another's. */
    double timeInService(int agent);

    /** Tasks in service. */
    int inService(int agent);
}
