package io.plimsoll.balance;

/**
 * A task could not be assigned, and nothing was changed. Checked, because a role without idle agents is an everyday outcome that every
 * caller must provide for; without a stack trace, because it tells about the fleet and not about a place in the program, and is thrown
 * often.
 */
public final class AssignmentException extends Exception {
    private static final long serialVersionUID = 1;

    /** Why a task could not be assigned. */
    public enum Reason {
        /** There was no task. */
        NO_TASK,
        /** The list of agents was empty. */
        NO_AGENTS,
        /** Nobody in the list can take tasks of the role. */
        NO_AGENTS_FOR_ROLE,
        /** Some can take tasks of the role, but none of them is idle. */
        NO_IDLE_AGENTS
    }

    /** Why. */
    private final Reason reason;

    /** Why, for people. */
    private final String message;

    private AssignmentException(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
        this.message = message;
    }

    static AssignmentException noTask() {
        return new AssignmentException(Reason.NO_TASK, "no task");
    }

    static AssignmentException noAgents() {
        return new AssignmentException(Reason.NO_AGENTS, "no agents");
    }

    static AssignmentException noAgents(String role) {
        return new AssignmentException(Reason.NO_AGENTS_FOR_ROLE, "no agents for role \"" + role + '"');
    }

    static AssignmentException noIdleAgents(String role) {
        return new AssignmentException(Reason.NO_IDLE_AGENTS, "no idle agents for role \"" + role + '"');
    }

    /** Why the task could not be assigned; the message says it for people. */
    public Reason reason() {
        return reason;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
