package io.plimsoll.ui.run;

/**
 * A line of the assignment log. Immutable.
 *
 * @param number counts the run's lines from 1
 * @param kind what happened
 * @param task the number in scenario order of the task that it happened to, or −1
 * @param subject the task, agent, role or strategy that it happened to
 * @param text what happened, in words
 */
public record LogLine(long number, double time, Kind kind, long task, String subject, String text) {
    /** The same in fewer words: without the role that had nobody, which the task has. */
    public String brief() {
        int role = kind == Kind.NOT_ASSIGNED ? text.indexOf(" for role") : -1;
        return role < 0 ? text : text.substring(0, role);
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
