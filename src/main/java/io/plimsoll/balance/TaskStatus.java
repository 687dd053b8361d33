package io.plimsoll.balance;

/** Where a task is on its way. */
public enum TaskStatus {
    /** Ready, and waits for an agent. */
    PENDING,
    /** Waits for another task; no agent may have it yet. */
    BLOCKED,
    /** An agent has it and has not begun. */
    ASSIGNED,
    /** An agent works on it. */
    IN_PROGRESS,
    /** Done. */
    COMPLETED,
    /** Left before anybody began it. */
    ABANDONED
}
