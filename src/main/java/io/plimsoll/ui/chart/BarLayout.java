package io.plimsoll.ui.chart;

import io.plimsoll.ui.run.AgentFigure;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the bars of the workload chart stand, in px. Immutable, toolkit-free.
 *
 * @param left the axis; ticks' labels stand left of it
 * @param right where the load line ends in its mark
 * @param top the y of the axis' top
 * @param bottom the y of zero
 * @param slots one for each agent, in the chart's order
 * @param heads one for each role
 * @param lines the load line, in one piece where all capacities are the same
 */
public record BarLayout(
        double left,
        double right,
        double top,
        double bottom,
        Axis axis,
        List<Slot> slots,
        List<Head> heads,
        List<LoadLine> lines) {

    /** With less room than this for an agent, px, bars tell nothing: then a heat strip is drawn. */
    public static final double THINNEST = 0.5;

    /** With less room than this for an agent, px, bars stand side by side without gaps and numbers. */
    private static final double PACKED = 8;

    private static final double WITH_GAP = 3;

    private static final double AXIS = 40;
    private static final double MARK = 16;
    private static final double HEAD = 40;
    private static final double FOOT = 26;
    private static final double FIRST = 14;
    private static final double MEAN = 88;
    private static final double WIDEST = 128;
    private static final double BAR_SHARE = 0.76;
    private static final double GROUP_GAP = 0.38;

    /** Room for an agent: the bar in the middle of it, the frame of the selection and its label around. */
    public record Slot(
            AgentFigure agent, int role, String label, double x, double width, double barX, double barWidth) {}

    /** A role's name over its agents. */
    public record Head(String name, double x, double width) {}

    /** A piece of the load line. */
    public record LoadLine(int capacity, double from, double to) {}

    public BarLayout {
        slots = List.copyOf(slots);
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }

    /** The room for each, px, if so many agents in so many roles were drawn in a chart of this width. */
    public static double room(double width, int agents, int roles) {
        return pitch(width, agents, roles);
    }

    private static double pitch(double width, int agents, int roles) {
        double room = width - AXIS - MARK - FIRST - MEAN;
        return Math.min(WIDEST, Math.max(0, room) / (agents + GROUP_GAP * Math.max(0, roles - 1)));
    }

    /** The axis that these workloads need; capacities far above every workload are left out of it. */
    public static Axis axis(Workloads workloads, double height) {
        return axis(workloads, 0, height);
    }

    /** The same for a chart that stands beside another: it reaches at least {@code least}. */
    public static Axis axis(Workloads workloads, int least, double height) {
        double load = Math.max(Math.max(1, least), workloads.largest());
        double line = Math.min(workloads.largestCapacity(), 8 * load);
        double mean = Double.isNaN(workloads.mean()) ? 0 : workloads.mean();
        int steps = Math.clamp((long) ((height - HEAD - FOOT) / 30), 1, 5);
        return Axis.counting(Math.max(Math.max(load, line), mean), steps);
    }

    /** Lays the bars out. */
    public static BarLayout of(Workloads workloads, Axis axis, double width, double height) {
        double left = AXIS;
        double right = Math.max(left + 1, width - MARK);
        double bottom = Math.max(HEAD + 1, height - FOOT);
        List<Workloads.Group> groups = workloads.groups();
        double pitch = pitch(width, workloads.count(), groups.size());
        List<Slot> slots = new ArrayList<>();
        List<Head> heads = new ArrayList<>();
        double share = pitch >= PACKED ? BAR_SHARE : 1;
        double x = left + FIRST;
        for (Workloads.Group group : groups) {
            heads.add(new Head(
                    group.name(),
                    x + pitch * (1 - share) / 2,
                    pitch * (group.agents().size() + GROUP_GAP)));
            for (AgentFigure agent : group.agents()) {
                double barX = Math.round(x + pitch * (1 - share) / 2);
                double barWidth = Math.round(x + pitch * (1 + share) / 2) - barX;
                if (share == 1) {
                    barWidth = Math.max(1, pitch >= WITH_GAP ? barWidth - 1 : barWidth);
                }
                slots.add(new Slot(agent, group.role(), group.shortName(agent), x, pitch, barX, barWidth));
                x += pitch;
            }
            x += Math.max(pitch, 1) * GROUP_GAP;
        }
        return new BarLayout(left, right, HEAD, bottom, axis, slots, heads, lines(workloads, slots, left, right, axis));
    }

    private static List<LoadLine> lines(Workloads workloads, List<Slot> slots, double left, double right, Axis axis) {
        if (workloads.commonCapacity().isPresent()) {
            int capacity = workloads.commonCapacity().getAsInt();
            return capacity > axis.top() ? List.of() : List.of(new LoadLine(capacity, left, right));
        }
        List<LoadLine> lines = new ArrayList<>();
        for (Slot slot : slots) {
            int capacity = slot.agent().capacity();
            double end = slot.x() + slot.width();
            LoadLine before = lines.isEmpty() ? null : lines.getLast();
            if (before != null && before.capacity() == capacity && slot.x() - before.to() < 0.5) {
                lines.set(lines.size() - 1, new LoadLine(capacity, before.from(), end));
            } else if (capacity <= axis.top()) {
                lines.add(new LoadLine(capacity, slot.x(), end));
            }
        }
        return lines;
    }

    /** Whether there are so many bars that they stand side by side; where several share a pixel, the longest shows. */
    public boolean packed() {
        return slots.getFirst().width() < PACKED;
    }

    /** The y of a value. */
    public double y(double value) {
        return bottom - (bottom - top) * value / axis.top();
    }

    /** The number of the slot at a point, or −1. */
    public int slotAt(double x, double y) {
        if (y < 0 || y > bottom + FOOT) {
            return -1;
        }
        int low = 0;
        int high = slots.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Slot slot = slots.get(middle);
            if (x < slot.x()) {
                high = middle - 1;
            } else if (x >= slot.x() + slot.width()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }
}
