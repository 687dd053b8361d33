package io.plimsoll.ui.chart;

import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.AgentStatus;
import io.plimsoll.ui.theme.Palette;
import io.plimsoll.ui.theme.Ruler;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws the workload chart as a heat strip: a cell for each agent, the deeper the fuller, vermilion above capacity. FX thread only. */
final class HeatPainter {
    private static final double IDLE = 0.10;
    private static final double BUSY = 0.30;
    private static final double WITH_GAPS = 4;

    private final GraphicsContext g;
    private final Palette palette;
    private final HeatLayout layout;
    private final Set<Integer> faint;

    /** {@code faint}: the numbers of agents that are only hinted at. */
    HeatPainter(GraphicsContext g, Palette palette, HeatLayout layout, Set<Integer> faint) {
        this.faint = faint;
        this.g = g;
        this.palette = palette;
        this.layout = layout;
    }

    /** {@code selected} and {@code target} are framed. */
    void paint(int selected, int target) {
        for (HeatLayout.Block block : layout.blocks()) {
            block(block);
            String name = Lettering.fit(
                    block.group().name(), Lettering.SMALL_STRONG, Math.max(40, block.columns() * layout.cell()));
            Lettering.write(g, name, Lettering.SMALL_STRONG, palette.text(), TextAlignment.LEFT, block.x(), 9);
            frame(block, selected);
            frame(block, target);
        }
        legend();
    }

    private void block(HeatLayout.Block block) {
        List<AgentFigure> agents = block.group().agents();
        int rows = layout.rows();
        int perCell = layout.perCell();
        int side = (int) layout.cell();
        int width = block.columns() * side;
        int height = rows * side;
        int gap = side >= WITH_GAPS ? 1 : 0;
        int[] pixels = new int[width * height];
        int ground = Pixels.argb(palette.surface());
        Arrays.fill(pixels, ground);
        for (int cell = 0; cell * perCell < agents.size(); cell++) {
            AgentFigure fullest = agents.get(cell * perCell);
            for (int i = cell * perCell + 1; i < Math.min(agents.size(), (cell + 1) * perCell); i++) {
                AgentFigure other = agents.get(i);
                boolean rather = isFaint(fullest) == isFaint(other) ? share(other) > share(fullest) : isFaint(fullest);
                fullest = rather ? other : fullest;
            }
            int colour = colour(fullest, block.group().role(), ground);
            if (isFaint(fullest)) {
                colour = Pixels.blend(ground, colour, BarPainter.FAINT);
            }
            int left = cell / rows * side;
            int top = cell % rows * side;
            for (int y = top; y < top + side - gap; y++) {
                Arrays.fill(pixels, y * width + left, y * width + left + side - gap, colour);
            }
        }
        Pixels.draw(g, pixels, width, height, block.x(), layout.top());
    }

    private boolean isFaint(AgentFigure agent) {
        return faint.contains(agent.number());
    }

    private static double share(AgentFigure agent) {
        return (double) agent.workload() / agent.capacity();
    }

    private int colour(AgentFigure agent, int role, int ground) {
        double share = share(agent);
        if (share > 1) {
            return Pixels.argb(palette.loadLine());
        }
        if (agent.status() == AgentStatus.STOPPED || agent.status() == AgentStatus.LEFT) {
            return Pixels.argb(palette.faint());
        }
        return Pixels.blend(ground, Pixels.argb(palette.fill(role)), share == 0 ? IDLE : BUSY + (1 - BUSY) * share);
    }

    private void frame(HeatLayout.Block block, int selected) {
        List<AgentFigure> agents = block.group().agents();
        for (int i = 0; selected >= 0 && i < agents.size(); i++) {
            if (agents.get(i).number() == selected) {
                int cell = i / layout.perCell();
                double side = layout.cell();
                g.setStroke(palette.accent());
                g.setLineWidth(2);
                g.strokeRect(
                        block.x() + cell / layout.rows() * side - 1.5,
                        layout.top() + cell % layout.rows() * side - 1.5,
                        side + 2,
                        side + 2);
            }
        }
    }

    private void legend() {
        double y = layout.top() + layout.rows() * layout.cell() + 15;
        double x = 14;
        Lettering.write(g, layout.note(), Lettering.SMALL, palette.muted(), TextAlignment.LEFT, x, y);
        x += Ruler.width(layout.note(), Lettering.SMALL) + 18;
        int role = layout.blocks().getFirst().group().role();
        x = key(x, y, palette.surface().interpolate(palette.fill(role), IDLE), "idle");
        x = key(x, y, palette.fill(role), "at capacity");
        x = key(x, y, palette.loadLine(), "above");
        key(x, y, palette.faint(), "stopped");
    }

    private double key(double x, double y, Color colour, String meaning) {
        g.setFill(colour);
        g.fillRect(x, Math.round(y) - 4, 9, 9);
        g.setStroke(palette.muted());
        g.setLineWidth(1);
        g.strokeRect(x + 0.5, Math.round(y) - 3.5, 8, 8);
        Lettering.write(g, meaning, Lettering.SMALL, palette.muted(), TextAlignment.LEFT, x + 14, y);
        return x + 14 + Ruler.width(meaning, Lettering.SMALL) + 14;
    }
}
