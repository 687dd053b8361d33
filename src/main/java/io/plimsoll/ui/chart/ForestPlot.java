package io.plimsoll.ui.chart;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Differences from the best, one below the other. Immutable, toolkit-free.
 *
 * @param unit of the differences
 */
public record ForestPlot(String unit, List<Row> rows) {
    /** Nothing. */
    public static final ForestPlot EMPTY = new ForestPlot("", List.of());

    /** How a row stands to the best. */
    public enum Kind {
        /** It is the best: a diamond at 0. */
        BEST,
        /** It differs, and not by chance: a disc. */
        APART,
        /** It cannot be told from the best, or is the same by construction: a ring. */
        LEVEL
    }

    /**
     * A difference.
     *
     * @param low may be infinite, as {@code high}: then there is no interval
     * @param note the figure in words: "+0.13 ± 0.02"
     */
    public record Row(String label, Kind kind, double mean, double low, double high, String note) {}

    /** Copies the list. */
    public ForestPlot {
        rows = List.copyOf(rows);
    }

    /** All of it in words. */
    public String summary() {
        return rows.isEmpty()
                ? "No comparison yet"
                : "Mean wait less the best, " + unit + ": "
                        + rows.stream()
                                .map(row -> row.label() + " " + (row.kind() == Kind.BEST ? "best, " : "") + row.note())
                                .collect(Collectors.joining("; "));
    }
}
