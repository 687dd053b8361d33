package io.plimsoll.ui.chart;

import io.plimsoll.ui.run.HistoryView;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the panels of the history stand, in px. Immutable, toolkit-free.
 *
 * @param begin the time at the left end
 * @param end the time at the right end
 */
record HistoryLayout(double begin, double end, double width, double height, int panels) {
    /** Titles and the axes' ends stand left of this. */
    static final double LEFT = 132;

    private static final double GUTTER = 92;
    private static final double NARROW = 560;
    private static final double TOP = 8;
    private static final double FOOT = 24;
    private static final double GAP = 14;
    private static final double LOWEST = 21;
    private static final double LINE = 12.5;

    /** The right end of the plot; beside it stand the present values, if there is room. */
    static double right(double width) {
        return Math.max(LEFT + 1, width - (width < NARROW ? 14 : GUTTER));
    }

    /** The panels that have room: the workload gives way first, then the wait. */
    static List<HistoryPanel> fitting(List<HistoryPanel> panels, double height) {
        List<HistoryPanel> shown = new ArrayList<>(panels);
        for (HistoryView.Kind kind : List.of(HistoryView.Kind.WORKLOAD, HistoryView.Kind.WAIT)) {
            if (panelHeight(height, shown.size()) < LOWEST) {
                shown.removeIf(panel -> panel.kind() == kind);
            }
        }
        return shown;
    }

    private static double panelHeight(double height, int count) {
        return (height - TOP - FOOT - GAP * (count - 1)) / count;
    }

    double right() {
        return right(width);
    }

    boolean gutter() {
        return width >= NARROW;
    }

    int columns() {
        return Math.max(1, (int) Math.round(right() - LEFT));
    }

    /** The top of a panel's plot. */
    double top(int panel) {
        return Math.round(TOP + panel * (panelHeight(height, panels) + GAP));
    }

    /** The zero line of a panel. */
    double bottom(int panel) {
        return Math.round(TOP + panel * (panelHeight(height, panels) + GAP) + panelHeight(height, panels));
    }

    double y(int panel, Axis axis, double value) {
        return bottom(panel) - (bottom(panel) - top(panel)) * value / axis.top();
    }

    double x(double time) {
        return LEFT + (right() - LEFT) * (time - begin) / (end - begin);
    }

    /** How many of so many names a panel's legend has room for; the last line may have to say how many more there are. */
    int named(int panel, int series) {
        int lines = (int) ((bottom(panel) - top(panel) + 12) / LINE);
        return series <= lines ? series : Math.max(0, lines - 1);
    }

    /** The y of a line of a panel's legend. */
    double legendY(int panel, int line) {
        return top(panel) + 1 + line * LINE;
    }

    /** Which of so many names stands at a height in a panel's legend, or −1; one name alone is none. */
    int legendAt(int panel, int series, double y) {
        int line = (int) Math.round((y - legendY(panel, 0)) / LINE);
        return series > 1 && line >= 0 && line < named(panel, series) ? line : -1;
    }
}
