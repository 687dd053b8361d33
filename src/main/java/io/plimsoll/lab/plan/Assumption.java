package io.plimsoll.lab.plan;

/** What Erlang's formula takes for granted and a scenario does not keep to. */
public enum Assumption {
    /** Gaps between arrivals are not exponential, or come from several unequal sources. */
    POISSON_ARRIVALS,
    /** Efforts are not exponential. */
    EXPONENTIAL_EFFORTS,
    /** The load or the roster changes over time, or there is no long run. */
    CONSTANT_LOAD,
    /** Tasks leave when their patience ends. */
    ENDLESS_PATIENCE,
    /** Some tasks go first. */
    FIRST_COME_FIRST_SERVED,
    /** Tasks wait for others. */
    INDEPENDENT_TASKS,
    /** Each task goes to one agent's own queue at once. */
    ONE_QUEUE,
    /** Agents differ in speed. */
    EQUAL_AGENTS,
    /** Agents do the work of other roles too. */
    OWN_AGENTS
}
