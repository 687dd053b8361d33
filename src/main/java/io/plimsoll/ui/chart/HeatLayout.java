package io.plimsoll.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where agents stand as square cells when there are too many for bars: a block for each role, filled downwards, then to the
 * right. Immutable, toolkit-free.
 *
 * @param cell the side of a cell, px
 * @param perCell agents that share a cell; 1 unless there are more than pixels allow
 * @param rows cells from top to bottom
 * @param top the y of the first row
 * @param count all agents
 */
public record HeatLayout(double cell, int perCell, int rows, double top, int count, List<Block> blocks) {
    private static final double MARGIN = 14;
    private static final double HEAD = 24;
    private static final double FOOT = 30;
    private static final double GAP = 14;
    private static final int LARGEST = 16;

    /**
     * The cells of a role.
     *
     * @param first the chart-wide number of its first agent
     */
    public record Block(Workloads.Group group, int first, double x, int columns) {}

    public HeatLayout {
        blocks = List.copyOf(blocks);
    }

    /** The largest cells that hold everybody. */
    public static HeatLayout of(Workloads workloads, double width, double height) {
        double room = Math.max(1, width - 2 * MARGIN);
        double tall = Math.max(1, height - HEAD - FOOT);
        for (int perCell = 1; ; perCell *= 2) {
            for (int cell = LARGEST; cell >= 2; cell--) {
                int rows = Math.max(1, (int) (tall / cell));
                double used = GAP * (workloads.groups().size() - 1);
                for (Workloads.Group group : workloads.groups()) {
                    used += (double) cell * columns(group, perCell, rows);
                }
                if (used <= room || (cell == 2 && perCell > workloads.count())) {
                    return place(workloads, cell, perCell, rows);
                }
            }
        }
    }

    private static int columns(Workloads.Group group, int perCell, int rows) {
        return ceil(ceil(group.agents().size(), perCell), rows);
    }

    private static int ceil(int value, int by) {
        return (value + by - 1) / by;
    }

    private static HeatLayout place(Workloads workloads, int cell, int perCell, int rows) {
        List<Block> blocks = new ArrayList<>();
        double x = MARGIN;
        int first = 0;
        for (Workloads.Group group : workloads.groups()) {
            int columns = columns(group, perCell, rows);
            blocks.add(new Block(group, first, x, columns));
            x += columns * cell + GAP;
            first += group.agents().size();
        }
        return new HeatLayout(cell, perCell, rows, HEAD, first, blocks);
    }

    /** The number, in the chart's order, of the first agent in the cell at a point, or −1. */
    public int agentAt(double x, double y) {
        int row = (int) Math.floor((y - top) / cell);
        if (row < 0 || row >= rows) {
            return -1;
        }
        for (Block block : blocks) {
            int column = (int) Math.floor((x - block.x()) / cell);
            if (column >= 0 && column < block.columns()) {
                int within = (column * rows + row) * perCell;
                return within < block.group().agents().size() ? block.first() + within : -1;
            }
        }
        return -1;
    }

    /** What is written under the strip. */
    public String note() {
        String all = String.format(Locale.ROOT, "showing all %,d", count);
        return perCell == 1 ? all : all + String.format(Locale.ROOT, ", %,d to a cell: the fullest shows", perCell);
    }
}
