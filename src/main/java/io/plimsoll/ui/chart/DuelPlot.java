package io.plimsoll.ui.chart;

import io.plimsoll.ui.run.HistoryView;

/**
 * What the duel's chart shows. Immutable, toolkit-free.
 *
 * @param leftName what the left is called
 * @param now the time, in the scenario's unit; a side that has ended ends before
 */
public record DuelPlot(String leftName, HistoryView left, String rightName, HistoryView right, double now) {
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

    static HistoryView.Series queue(HistoryView view) {
        return view.series().stream()
                .filter(series -> series.kind() == HistoryView.Kind.QUEUE)
                .findFirst()
                .orElseThrow();
    }
}
