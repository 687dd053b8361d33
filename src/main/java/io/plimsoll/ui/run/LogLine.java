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
    /** The same in the fewest words: "→ be-2", "none idle". */
    public String brief() {
        return switch (kind) {
            case ASSIGNED -> text.replaceFirst("^to (.*) \\(\\d+\\)$", "→ $1");
            case NOT_ASSIGNED -> text.startsWith("no idle") ? "none idle" : "no agents";
            case RETURNED -> text.replaceFirst("^back from ", "← ");
            case ABANDONED -> "left";
            case STOPPED, RESUMED, STRATEGY, ROSTER -> text;
        };
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
