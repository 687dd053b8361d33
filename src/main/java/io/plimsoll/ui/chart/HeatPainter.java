package io.plimsoll.ui.chart;

import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.AgentStatus;
import io.plimsoll.ui.theme.Palette;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
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

    HeatPainter(GraphicsContext g, Palette palette, HeatLayout layout) {
        this.g = g;
        this.palette = palette;
        this.layout = layout;
    }

    void paint(int selected) {
        for (HeatLayout.Block block : layout.blocks()) {
            block(block);
            String name = Lettering.fit(
                    block.group().name(), Lettering.SMALL_STRONG, Math.max(40, block.columns() * layout.cell()));
            Lettering.write(g, name, Lettering.SMALL_STRONG, palette.text(), TextAlignment.LEFT, block.x(), 9);
            frame(block, selected);
        }
        legend();
    }

    private void block(HeatLayout.Block block) {
        List<AgentFigure> agents = block.group().agents();
        int rows = layout.rows();
        int perCell = layout.perCell();
        WritableImage image = new WritableImage(block.columns(), rows);
        PixelWriter pixels = image.getPixelWriter();
        for (int cell = 0; cell * perCell < agents.size(); cell++) {
            AgentFigure fullest = agents.get(cell * perCell);
            for (int i = cell * perCell + 1; i < Math.min(agents.size(), (cell + 1) * perCell); i++) {
                fullest = share(agents.get(i)) > share(fullest) ? agents.get(i) : fullest;
            }
            pixels.setColor(
                    cell / rows, cell % rows, colour(fullest, block.group().role()));
        }
        double side = layout.cell();
        double width = block.columns() * side;
        double height = rows * side;
        g.setImageSmoothing(false);
        g.drawImage(image, block.x(), layout.top(), width, height);
        if (side >= WITH_GAPS) {
            gaps(block.x(), width, height, side);
        }
    }

    private void gaps(double x, double width, double height, double side) {
        g.setStroke(palette.surface());
        g.setLineWidth(1);
        g.setLineDashes();
        for (double across = side; across <= width; across += side) {
            g.strokeLine(x + across - 0.5, layout.top(), x + across - 0.5, layout.top() + height);
        }
        for (double down = side; down <= height; down += side) {
            g.strokeLine(x, layout.top() + down - 0.5, x + width, layout.top() + down - 0.5);
        }
    }

    private static double share(AgentFigure agent) {
        return (double) agent.workload() / agent.capacity();
    }

    private Color colour(AgentFigure agent, int role) {
        double share = share(agent);
        if (share > 1) {
            return palette.loadLine();
        }
        if (agent.status() == AgentStatus.STOPPED || agent.status() == AgentStatus.LEFT) {
            return palette.faint();
        }
        return palette.surface().interpolate(palette.fill(role), share == 0 ? IDLE : BUSY + (1 - BUSY) * share);
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
        x += Lettering.width(layout.note(), Lettering.SMALL) + 18;
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
        return x + 14 + Lettering.width(meaning, Lettering.SMALL) + 14;
    }
}
