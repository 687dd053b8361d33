package io.plimsoll.ui.chart;

import io.plimsoll.ui.run.HistoryView;
import java.util.ArrayList;
import java.util.List;

/**
 * What the duel's chart shows. Immutable, toolkit-free.
 *
 * @param leftName what the left is called
 * @param now the time, in the scenario's unit; a side that has ended ends before
 */
public record DuelPlot(String leftName, HistoryView left, String rightName, HistoryView right, double now) {
    private static final int TABLE_ROWS = 200;

    /** Nothing yet. */
    public static final DuelPlot EMPTY = new DuelPlot("", HistoryView.EMPTY, "", HistoryView.EMPTY, 0);

    /** The chart in a sentence, for those who cannot see it. */
    String summary() {
        return now > 0
                ? "Tasks waiting now: " + leftName + " " + last(left) + ", " + rightName + " " + last(right) + "."
                : "Tasks waiting: nothing yet.";
    }

    private static String last(HistoryView view) {
        return view.buckets() == 0 ? "none" : Numbers.short3(queue(view).last(view.buckets() - 1));
    }

    /** Tasks waiting on both sides at the ends of equal spans of the run. */
    ChartTable table(TimeScale scale) {
        List<List<String>> rows = new ArrayList<>();
        if (now > 0) {
            Columns ours = Columns.of(left, queue(left), 0, now, TABLE_ROWS);
            Columns theirs = Columns.of(right, queue(right), 0, now, TABLE_ROWS);
            for (int i = 0; i < TABLE_ROWS; i++) {
                rows.add(List.of(
                        scale.clock((i + 1) * now / TABLE_ROWS),
                        words(ours.last[i]),
                        words(theirs.last[i]),
                        words(ours.last[i] - theirs.last[i])));
            }
        }
        return new ChartTable(
                "Tasks waiting",
                List.of(
                        ChartTable.Column.words("Until"),
                        ChartTable.Column.figures(leftName),
                        ChartTable.Column.figures(rightName),
                        ChartTable.Column.figures("Left minus right")),
                rows);
    }

    private static String words(double value) {
        return Double.isNaN(value) ? "–" : Numbers.short3(value);
    }

    static HistoryView.Series queue(HistoryView view) {
        return view.line(HistoryView.Kind.QUEUE, -1).orElseThrow();
    }
}
