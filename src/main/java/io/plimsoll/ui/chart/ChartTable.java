package io.plimsoll.ui.chart;

import java.util.List;

/**
 * What a chart shows, in figures: for those who cannot see it, and to take away. Immutable, toolkit-free.
 *
 * @param title what it is of: "Workload now"
 * @param rows each with a text for every column
 */
public record ChartTable(String title, List<Column> columns, List<List<String>> rows) {
    /**
     * A column.
     *
     * @param figures whether it holds figures, which stand to the right
     */
    public record Column(String title, boolean figures) {
        /** A column of words. */
        public static Column words(String title) {
            return new Column(title, false);
        }

        /** A column of figures. */
        public static Column figures(String title) {
            return new Column(title, true);
        }
    }

    /** Copies the lists. */
    public ChartTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
