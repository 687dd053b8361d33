package io.plimsoll.sim;

/** Where a task is on its way. */
public enum TaskState {
    /** It has yet to arrive. */
    FUTURE("not yet arrived"),
    /** It has arrived and waits for another task. */
    BLOCKED("blocked"),
    /** It is ready and no agent has it. */
    PENDING("waiting"),
    /** An agent has it and has not begun. */
    ASSIGNED("assigned"),
    /** It is in service. */
    IN_PROGRESS("in progress"),
    /** It is done. */
    COMPLETED("completed"),
    /** Its patience ended. */
    ABANDONED("abandoned"),
    /** An operator took it out. */
    REMOVED("removed");

    private final String label;

    TaskState(String label) {
        this.label = label;
    }

    /** The words for people. */
    public String label() {
        return label;
    }
}
