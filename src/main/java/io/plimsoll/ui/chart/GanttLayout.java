package io.plimsoll.ui.chart;

import io.plimsoll.ui.run.AgentFigure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where agents stand in the Gantt chart: a row for each while there is room, with a bar for each task that it serves at once; else several share a
 * band. Immutable, toolkit-free.
 *
 * @param agents from top to bottom
 * @param rowHeight px; below {@link #THINNEST} several agents share a pixel
 */
record GanttLayout(List<AgentFigure> agents, double rowHeight, double height, List<Band> bands) {
    static final double TOP = 8;
    static final double FOOT = 24;
    /** Rows lower than this have no name. */
    static final double NAMED = 12;

    private static final double TALLEST = 26;
    private static final double THINNEST = 2;
    private static final double WITH_GAP = 5;
    private static final double LANE = 3;

    /**
     * Pixels from top to bottom that show the same.
     *
     * @param first the first agent's place in the layout
     * @param agents how many share it
     * @param lane the only lane shown, or −1 for all of them
     * @param slots how many tasks fill it
     */
    record Band(int top, int bottom, int first, int agents, int lane, int slots) {}

    GanttLayout {
        bands = List.copyOf(bands);
    }

    static GanttLayout of(ServiceSpans spans, double height) {
        List<AgentFigure> agents = spans.agents();
        double room = Math.max(1, height - TOP - FOOT);
        double row = agents.isEmpty() ? TALLEST : Math.min(TALLEST, room / agents.size());
        List<Band> bands = new ArrayList<>();
        if (row >= THINNEST) {
            double gap = row >= WITH_GAP ? Math.min(5, Math.rint(row / 5)) : 0;
            for (int i = 0; i < agents.size(); i++) {
                int top = (int) Math.rint(i * row + gap / 2);
                int bottom = (int) Math.rint((i + 1) * row - gap / 2);
                AgentFigure agent = agents.get(i);
                int lanes = Math.max(spans.lanes(agent.number()).size(), Math.min(agent.capacity(), 8));
                if (lanes > 1 && (bottom - top) / lanes >= LANE) {
                    for (int lane = 0; lane < lanes; lane++) {
                        int from = top + (bottom - top) * lane / lanes;
                        int to = top + (bottom - top) * (lane + 1) / lanes - (lane + 1 < lanes ? 1 : 0);
                        bands.add(new Band(from, to, i, 1, lane, 1));
                    }
                } else {
                    bands.add(new Band(top, Math.max(top + 1, bottom), i, 1, -1, slots(spans, agent)));
                }
            }
        } else {
            int pixels = (int) room;
            for (int y = 0; y < pixels; y++) {
                int first = (int) ((long) y * agents.size() / pixels);
                int end = (int) ((y + 1L) * agents.size() / pixels);
                int slots = 0;
                for (int i = first; i < end; i++) {
                    slots += slots(spans, agents.get(i));
                }
                bands.add(new Band(y, y + 1, first, end - first, -1, slots));
            }
        }
        return new GanttLayout(agents, row, height, bands);
    }

    private static int slots(ServiceSpans spans, AgentFigure agent) {
        return Math.max(
                1, Math.max(agent.capacity(), spans.lanes(agent.number()).size()));
    }

    /** The band at a height in the chart, or {@code null}. */
    @Nullable Band bandAt(double y) {
        int at = (int) Math.floor(y - TOP);
        int low = 0;
        int high = bands.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Band band = bands.get(middle);
            if (at < band.top()) {
                high = middle - 1;
            } else if (at >= band.bottom()) {
                low = middle + 1;
            } else {
                return band;
            }
        }
        return null;
    }

    /** The middle of an agent's row. */
    double middle(int agent) {
        return TOP + (agent + 0.5) * rowHeight;
    }
}
