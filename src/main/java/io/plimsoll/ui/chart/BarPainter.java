package io.plimsoll.ui.chart;

import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.AgentStatus;
import io.plimsoll.ui.theme.Palette;
import io.plimsoll.ui.theme.Ruler;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/** Draws the workload chart with a bar for each agent. FX thread only. */
final class BarPainter {
    /** How much is left of the colour of what does not pass a filter. */
    static final double FAINT = 0.22;

    private static final double ROUND = 6;
    private static final double SLIVER = 2.5;
    private static final double EMPTY_STOPPED = 16;

    private final GraphicsContext g;
    private final Palette palette;
    private final BarLayout layout;
    private final double mean;
    private final Set<Integer> faint;

    /** {@code faint}: the numbers of agents that are only hinted at. */
    BarPainter(GraphicsContext g, Palette palette, BarLayout layout, double mean, Set<Integer> faint) {
        this.faint = faint;
        this.g = g;
        this.palette = palette;
        this.layout = layout;
        this.mean = mean;
    }

    /** {@code selected} and {@code target} are framed. */
    void paint(int selected, int target) {
        grid();
        if (layout.packed()) {
            packed();
        } else {
            layout.slots().forEach(this::bar);
        }
        mean();
        layout.lines().forEach(this::loadLine);
        if (!layout.packed()) {
            numbers();
        }
        heads();
        labels();
        for (BarLayout.Slot slot : layout.slots()) {
            if (slot.agent().number() == selected || slot.agent().number() == target) {
                frame(slot);
            }
        }
    }

    private void grid() {
        g.setLineWidth(1);
        g.setLineDashes();
        for (double tick : layout.axis().ticks()) {
            double y = Math.round(layout.y(tick)) + 0.5;
            g.setStroke(tick == 0 ? palette.hairline() : palette.grid());
            g.strokeLine(layout.left(), y, layout.right(), y);
            String label = String.format(Locale.ROOT, "%,.0f", tick);
            Lettering.write(g, label, Lettering.SMALL, palette.muted(), TextAlignment.RIGHT, layout.left() - 9, y);
        }
    }

    private boolean isFaint(BarLayout.Slot slot) {
        return faint.contains(slot.agent().number());
    }

    private void bar(BarLayout.Slot slot) {
        g.setGlobalAlpha(isFaint(slot) ? FAINT : 1);
        paint(slot);
        g.setGlobalAlpha(1);
    }

    private void paint(BarLayout.Slot slot) {
        AgentFigure agent = slot.agent();
        double zero = layout.y(0);
        double top = layout.y(agent.workload());
        if (agent.workload() > 0) {
            double capacity = Math.max(top, layout.y(Math.min(agent.capacity(), agent.workload())));
            block(slot, capacity, zero, palette.fill(slot.role()));
            if (top < capacity) {
                // A little above the line, so that it has air.
                block(slot, top, Math.max(top + 1, capacity - 2), palette.paler(slot.role()));
            }
        }
        if (agent.status() == AgentStatus.STOPPED || agent.status() == AgentStatus.LEFT) {
            outline(slot, Math.min(top, zero - EMPTY_STOPPED), zero);
        } else if (agent.workload() == 0) {
            g.setFill(palette.edge(slot.role()));
            g.fillRect(slot.barX(), zero - SLIVER, slot.barWidth(), SLIVER);
        }
    }

    /** Side by side; of those that share a pixel the longest, so that no peak is lost. */
    private void packed() {
        List<BarLayout.Slot> slots = layout.slots();
        BarLayout.Slot longest = slots.getFirst();
        for (BarLayout.Slot slot : slots) {
            if (slot.barX() != longest.barX()) {
                thin(longest);
                longest = slot;
            } else if (isFaint(slot) == isFaint(longest)
                    ? slot.agent().workload() > longest.agent().workload()
                    : isFaint(longest)) {
                longest = slot;
            }
        }
        thin(longest);
    }

    private void thin(BarLayout.Slot slot) {
        AgentFigure agent = slot.agent();
        double zero = layout.y(0);
        double top = layout.y(agent.workload());
        double capacity = Math.max(top, layout.y(Math.min(agent.capacity(), agent.workload())));
        boolean stopped = agent.status() == AgentStatus.STOPPED || agent.status() == AgentStatus.LEFT;
        g.setGlobalAlpha(isFaint(slot) ? FAINT : 1);
        g.setFill(palette.fill(slot.role()));
        g.fillRect(slot.barX(), capacity, slot.barWidth(), zero - capacity);
        if (top < capacity) {
            g.setFill(palette.paler(slot.role()));
            g.fillRect(slot.barX(), top, slot.barWidth(), capacity - top);
        }
        if (stopped || agent.workload() == 0) {
            g.setFill(stopped ? palette.loadLine() : palette.edge(slot.role()));
            g.fillRect(slot.barX(), zero - SLIVER, slot.barWidth(), SLIVER);
        }
        g.setGlobalAlpha(1);
    }

    private void block(BarLayout.Slot slot, double top, double bottom, Color fill) {
        double round = Math.min(ROUND, slot.barWidth() / 2);
        double height = bottom - top;
        g.setFill(fill);
        g.fillRoundRect(slot.barX(), top, slot.barWidth(), height, round, round);
        Color edge = palette.edge(slot.role());
        if (fill.isOpaque() && !edge.equals(fill) && slot.barWidth() >= 4 && height >= 2) {
            g.setStroke(edge);
            g.setLineWidth(1);
            g.setLineDashes();
            g.strokeRoundRect(slot.barX() + 0.5, top + 0.5, slot.barWidth() - 1, height - 1, round, round);
        }
    }

    private void outline(BarLayout.Slot slot, double top, double bottom) {
        double round = Math.min(ROUND, slot.barWidth() / 2);
        g.setStroke(palette.loadLine());
        g.setLineWidth(1.2);
        g.setLineDashes(3, 2.5);
        g.strokeRoundRect(
                slot.barX() + 0.5,
                Math.round(top) + 0.5,
                slot.barWidth() - 1,
                Math.round(bottom - top) - 1,
                round,
                round);
        g.setLineDashes();
    }

    private void mean() {
        if (Double.isNaN(mean) || mean > layout.axis().top()) {
            return;
        }
        double y = Math.round(layout.y(mean)) + 0.5;
        g.setStroke(palette.muted());
        g.setLineWidth(1.3);
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineDashes(1.5, 3.5);
        g.strokeLine(layout.left(), y, layout.right(), y);
        g.setLineDashes();
        double capacity =
                layout.lines().isEmpty() ? -1 : layout.lines().getLast().capacity();
        boolean above = mean >= capacity || layout.bottom() - y < 16;
        Lettering.writeOn(
                g,
                palette.surface(),
                "mean " + Workloads.decimal(mean),
                Lettering.SMALL,
                palette.muted(),
                TextAlignment.RIGHT,
                layout.right() - 34,
                above ? y - 9 : y + 9);
    }

    private void loadLine(BarLayout.LoadLine line) {
        double y = Math.round(layout.y(line.capacity()));
        g.setStroke(palette.loadLine());
        g.setLineWidth(2);
        g.setLineDashes();
        boolean whole = layout.lines().size() == 1 && line.to() == layout.right();
        double radius = whole ? 6 : Math.min(4, (line.to() - line.from()) / 6);
        g.strokeLine(line.from(), y, whole ? line.to() + 10 : line.to(), y);
        if (radius >= 2) {
            double centre = whole ? line.to() : line.to() - radius - 1;
            g.setLineWidth(1.6);
            g.strokeOval(centre - radius, y - radius, 2 * radius, 2 * radius);
        }
    }

    private void numbers() {
        List<BarLayout.Slot> slots = layout.slots();
        for (BarLayout.Slot slot : slots) {
            if (slot.agent().workload() == 0 || isFaint(slot)) {
                continue;
            }
            String number = String.format(Locale.ROOT, "%,d", slot.agent().workload());
            if (Ruler.width(number, Lettering.SMALL_STRONG) <= slot.width() - 3) {
                Lettering.writeOn(
                        g,
                        palette.surface(),
                        number,
                        Lettering.SMALL_STRONG,
                        palette.text(),
                        TextAlignment.CENTER,
                        slot.barX() + slot.barWidth() / 2,
                        layout.y(slot.agent().workload()) - 10);
            }
        }
    }

    private void heads() {
        if (fullNames()) {
            return;
        }
        for (BarLayout.Head head : layout.heads()) {
            String name = Lettering.fit(head.name(), Lettering.SMALL_STRONG, head.width() - 4);
            Lettering.write(g, name, Lettering.SMALL_STRONG, palette.text(), TextAlignment.LEFT, head.x(), 9);
        }
    }

    private void labels() {
        if (fullNames()) {
            layout.slots().forEach(slot -> label(slot, slot.agent().name()));
            return;
        }
        double widest = layout.slots().stream()
                .map(BarLayout.Slot::label)
                .filter(BarPainter::number)
                .mapToDouble(label -> Ruler.width(label, Lettering.SMALL))
                .max()
                .orElse(0);
        List<BarLayout.Slot> slots = layout.slots();
        for (int i = 0; i < slots.size(); i++) {
            BarLayout.Slot slot = slots.get(i);
            // Where not every number has room, each second, fifth or tenth has.
            int every = widest + 4 <= slot.width() ? 1 : (int) Axis.roundStep((widest + 4) / slot.width());
            String label = slot.label();
            boolean number = number(label);
            if (!number && layout.packed()) {
                continue;
            }
            if (!number) {
                label = Lettering.fit(label, Lettering.SMALL, room(slots, i));
            }
            if (!number || every == 1 || label.length() < 9 && Integer.parseInt(label) % every == 0) {
                label(slot, label);
            }
        }
    }

    /** A name has its own room, and what the names or numbers beside it leave of theirs. */
    private double room(List<BarLayout.Slot> slots, int at) {
        double middle = middle(slots.get(at));
        double before = at == 0 ? layout.left() : edge(slots.get(at - 1), 1);
        double after = at == slots.size() - 1 ? layout.right() : edge(slots.get(at + 1), -1);
        return 2 * Math.min(middle - before, after - middle) - 6;
    }

    private static double edge(BarLayout.Slot slot, int side) {
        return middle(slot) + side * Math.min(slot.width() - 2, Ruler.width(slot.label(), Lettering.SMALL)) / 2;
    }

    private static double middle(BarLayout.Slot slot) {
        return slot.barX() + slot.barWidth() / 2;
    }

    /** One role alone needs no heading if its agents' whole names have room. */
    private boolean fullNames() {
        return layout.heads().size() == 1
                && layout.slots().stream()
                        .allMatch(slot -> Ruler.width(slot.agent().name(), Lettering.SMALL) <= slot.width() - 4);
    }

    private void label(BarLayout.Slot slot, String label) {
        double middle = middle(slot);
        Lettering.write(g, label, Lettering.SMALL, palette.muted(), TextAlignment.CENTER, middle, layout.bottom() + 11);
    }

    private static boolean number(String label) {
        return !label.isEmpty() && label.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private void frame(BarLayout.Slot slot) {
        double margin = layout.packed() ? 2 : Math.min(5, (slot.width() - slot.barWidth()) / 2);
        g.setStroke(palette.accent());
        g.setLineWidth(1.6);
        g.setLineDashes();
        g.strokeRoundRect(
                slot.barX() - margin - 0.5,
                layout.top() - 18.5,
                slot.barWidth() + 2 * margin + 1,
                layout.bottom() - layout.top() + 38,
                8,
                8);
    }
}
