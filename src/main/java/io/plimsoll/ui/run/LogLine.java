package io.plimsoll.ui.run;

/**
 * A line of the assignment log. Immutable.
 *
 * @param number counts the run's lines from 1
 * @param kind what happened
 * @param task the number in scenario order of the task that it happened to, or −1
 * @param subject the task, agent, role or strategy that it happened to
 * @param text what happened, in words
 * @param brief the same where there is less room: "→ be-2", "none idle"
 */
public record LogLine(long number, double time, Kind kind, long task, String subject, String text, String brief) {
    /** A line that says the same in whatever room there is. */
    static LogLine of(long number, double time, Kind kind, long task, String subject, String text) {
        return new LogLine(number, time, kind, task, subject, text, text);
    }

    /** A task that could not be assigned, by the engine's reason. */
    static LogLine notAssigned(long number, double time, long task, String subject, String reason) {
        String brief = reason.startsWith("no idle agents for role ")
                ? "none idle"
                : reason.startsWith("no agents for role ") ? "no agents" : reason;
        return new LogLine(number, time, Kind.NOT_ASSIGNED, task, subject, reason, brief);
    }

    /** What a line tells. */
    public enum Kind {
        ASSIGNED,
        NOT_ASSIGNED,
        RETURNED,
        ABANDONED,
        STOPPED,
        RESUMED,
        STRATEGY,
        ROSTER
    }
}
