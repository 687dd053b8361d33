package io.plimsoll.ui.chart;

/**
 * Which part of a run's history is shown. Immutable, toolkit-free.
 *
 * @param kind what the two numbers mean
 * @param from share of the run, length, or begin
 * @param to end, where the kind has one
 */
public record HistoryWindow(Kind kind, double from, double to) {
    /** The whole run. */
    public static final HistoryWindow ALL = new HistoryWindow(Kind.LAST_SHARE, 1, 0);

    /** How a window is given. */
    public enum Kind {
        /** The last part of what has passed, as a share of it. */
        LAST_SHARE,
        /** The last so many units of time. */
        LAST_UNITS,
        /** From one time to another. */
        BETWEEN
    }

    public HistoryWindow {
        boolean good = kind == Kind.BETWEEN ? to > from : from > 0;
        if (!good) {
            throw new IllegalArgumentException("an empty window of history: " + kind + " " + from + " " + to);
        }
    }

    /** The last sixteenth (0.0625), quarter, or all (1) of the time that has passed. */
    public static HistoryWindow lastShare(double share) {
        return new HistoryWindow(Kind.LAST_SHARE, share, 0);
    }

    /** The last so many units of time. */
    public static HistoryWindow lastUnits(double units) {
        return new HistoryWindow(Kind.LAST_UNITS, units, 0);
    }

    /** A fixed span. */
    public static HistoryWindow between(double from, double to) {
        return new HistoryWindow(Kind.BETWEEN, from, to);
    }

    /** The first time shown. */
    public double begin(double now) {
        return switch (kind) {
            case LAST_SHARE -> Math.max(0, now - now * from);
            case LAST_UNITS -> Math.max(0, now - from);
            case BETWEEN -> from;
        };
    }

    /** The last time shown; above {@link #begin} unless no time has passed. */
    public double end(double now) {
        return kind == Kind.BETWEEN ? to : now;
    }
}
