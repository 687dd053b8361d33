package io.plimsoll.sim;

/** What can happen in a run. */
public enum EventType {
    /** A task arrived. */
    ARRIVED("arrived"),
    /** It has arrived and nothing blocks it. */
    READY("ready"),
    /** An agent has it but has not begun. */
    ASSIGNED("assigned"),
    /** Its agent begins it. */
    STARTED("started"),
    /** It is done. */
    COMPLETED("completed"),
    /** It had not begun and went back to the queue, because its agent stopped or left. */
    RETURNED("returned"),
    /** Its patience ended before it began. */
    ABANDONED("abandoned"),
    /** An agent was stopped. */
    STOPPED("stopped"),
    /** An agent was resumed. */
    RESUMED("resumed"),
    /** Another strategy chooses from now on. */
    STRATEGY("strategy"),
    /** The agents of a role became more or fewer. */
    ROSTER("roster");

    private final String key;

    EventType(String key) {
        this.key = key;
    }

    /** The word in traces. */
    public String key() {
        return key;
    }
}
