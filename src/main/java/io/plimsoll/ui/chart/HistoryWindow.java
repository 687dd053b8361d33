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

    /** Whether it moves on with the time. */
    public boolean live() {
        return kind != Kind.BETWEEN;
    }

    /**
     * A longer or shorter span, in which one time stays where it is; everything again once that is no longer than it.
     *
     * @param about the time that stays in its place
     * @param factor how much longer; below 1: shorter
     * @param least the shortest span, above 0
     */
    public HistoryWindow zoom(double now, double about, double factor, double least) {
        double begin = begin(now);
        double length = end(now) - begin;
        double wanted = Math.max(Math.min(least, length), length * factor);
        if (!(length > 0) || wanted >= now) {
            return ALL;
        }
        double share = Math.clamp((about - begin) / length, 0, 1);
        return fixed(about - share * wanted, wanted, now);
    }

    /** The same length, so much later, but within what has passed; all stays all. */
    public HistoryWindow pan(double now, double later) {
        double begin = begin(now);
        double length = end(now) - begin;
        return !(length > 0) || length >= now ? this : fixed(begin + later, length, now);
    }

    private static HistoryWindow fixed(double begin, double length, double now) {
        double from = Math.clamp(begin, 0, Math.max(0, now - length));
        return between(from, from + length);
    }
}
