package io.plimsoll.ui.chart;

import io.plimsoll.report.svg.Scale;
import io.plimsoll.ui.theme.Palette;
import io.plimsoll.ui.theme.Ruler;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws a {@link TradeOffPlot}: a disc for each series with its name beside it where there is room. FX thread only. */
public final class TradeOffChart extends RowsChart {
    private static final double LEFT = 66;
    private static final double TOP = 14;
    private static final double BOTTOM = 40;
    private static final double RIGHT = 24;
    private static final double MARK = 5;
    private static final double NEAR = 10;
    private static final double LINE = 14;

    private final ObjectProperty<TradeOffPlot> plot = new SimpleObjectProperty<>(this, "plot", TradeOffPlot.EMPTY);
    private List<double[]> centres = List.of();

    /** An empty one. */
    public TradeOffChart() {
        setMinSize(200, 120);
        setPrefSize(800, 220);
        plot.addListener((property, before, now) -> {
            setAccessibleText(now.summary());
            redraw();
        });
        setAccessibleText("No comparison yet");
    }

    /** What is drawn. */
    public ObjectProperty<TradeOffPlot> plotProperty() {
        return plot;
    }

    @Override
    int rows() {
        return plot.get().points().size();
    }

    @Override
    int rowAt(double x, double y) {
        int nearest = NONE;
        double least = NEAR;
        for (int i = 0; i < centres.size(); i++) {
            double away = Math.hypot(centres.get(i)[0] - x, centres.get(i)[1] - y);
            if (away < least) {
                least = away;
                nearest = i;
            }
        }
        return nearest;
    }

    @Override
    public ChartTable table() {
        TradeOffPlot shown = plot.get();
        return new ChartTable(
                shown.across() + " against " + shown.up(),
                List.of(
                        ChartTable.Column.words("Series"),
                        ChartTable.Column.figures(shown.across()),
                        ChartTable.Column.figures("95 % from"),
                        ChartTable.Column.figures("to"),
                        ChartTable.Column.figures(shown.up())),
                shown.points().stream()
                        .map(point -> List.of(
                                point.label(),
                                Numbers.short3(point.x()),
                                Double.isInfinite(point.low()) ? "–" : Numbers.short3(point.low()),
                                Double.isInfinite(point.high()) ? "–" : Numbers.short3(point.high()),
                                Numbers.short3(point.y())))
                        .toList());
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        TradeOffPlot shown = plot.get();
        centres = List.of();
        if (shown.points().isEmpty()) {
            return;
        }
        Palette palette = paletteProperty().get();
        double farthest =
                shown.points().stream().mapToDouble(TradeOffPlot.Point::x).max().orElse(1);
        double low =
                shown.points().stream().mapToDouble(TradeOffPlot.Point::y).min().orElse(0);
        double high =
                shown.points().stream().mapToDouble(TradeOffPlot.Point::y).max().orElse(1);
        Scale across = Scale.linear(0, farthest > 0 ? farthest * 1.04 : 1, LEFT, width - RIGHT);
        double room = high > low ? (high - low) * 0.08 : 0;
        Scale up = Scale.linear(low - room, high + room, height - BOTTOM, TOP);
        axes(g, palette, across, up, width, height);
        List<Rectangle2D> taken = new ArrayList<>();
        List<double[]> drawn = new ArrayList<>();
        for (TradeOffPlot.Point point : shown.points()) {
            double[] centre = {across.at(point.x()), up.at(point.y())};
            drawn.add(centre);
            taken.add(new Rectangle2D(centre[0] - MARK, centre[1] - MARK, 2 * MARK, 2 * MARK));
        }
        centres = drawn;
        for (int i = 0; i < drawn.size(); i++) {
            mark(g, palette, across, i);
        }
        for (int i = 0; i < drawn.size(); i++) {
            name(g, palette, i, taken, width);
        }
    }

    private void axes(GraphicsContext g, Palette palette, Scale across, Scale up, double width, double height) {
        g.setLineWidth(1);
        g.setLineDashes();
        g.setStroke(palette.grid());
        for (double tick : up.ticks()) {
            double y = Math.round(up.at(tick)) + 0.5;
            g.strokeLine(LEFT, y, width - RIGHT, y);
            Lettering.write(g, Scale.text(tick), Lettering.SMALL, palette.muted(), TextAlignment.RIGHT, LEFT - 9, y);
        }
        for (double tick : across.ticks()) {
            double x = Math.round(across.at(tick)) + 0.5;
            g.strokeLine(x, TOP, x, height - BOTTOM);
            Lettering.write(
                    g,
                    Scale.text(tick),
                    Lettering.SMALL,
                    palette.muted(),
                    TextAlignment.CENTER,
                    x,
                    height - BOTTOM + 12);
        }
        Lettering.write(
                g,
                plot.get().across(),
                Lettering.SMALL,
                palette.muted(),
                TextAlignment.CENTER,
                (LEFT + width - RIGHT) / 2,
                height - 10);
    }

    private void mark(GraphicsContext g, Palette palette, Scale across, int number) {
        TradeOffPlot.Point point = plot.get().points().get(number);
        double[] centre = centres.get(number);
        Color colour = palette.edge(number);
        if (!Double.isInfinite(point.low()) && point.high() > point.low()) {
            g.setStroke(colour.deriveColor(0, 1, 1, 0.4));
            g.setLineWidth(3);
            g.strokeLine(across.at(Math.max(0, point.low())), centre[1], across.at(point.high()), centre[1]);
        }
        g.setFill(colour);
        g.fillOval(centre[0] - MARK, centre[1] - MARK, 2 * MARK, 2 * MARK);
        if (number == selectedProperty().get()) {
            g.setStroke(palette.text());
            g.setLineWidth(1.6);
            g.strokeOval(centre[0] - MARK - 2.5, centre[1] - MARK - 2.5, 2 * MARK + 5, 2 * MARK + 5);
        }
    }

    /** To the right, to the left, above or below: where nothing stands yet. The selected one has its name in any case. */
    private void name(GraphicsContext g, Palette palette, int number, List<Rectangle2D> taken, double width) {
        String label = plot.get().points().get(number).label();
        double[] centre = centres.get(number);
        double length = Ruler.width(label, Lettering.SMALL_STRONG);
        double[][] places = {
            {centre[0] + 9, centre[1] - LINE / 2},
            {centre[0] - 9 - length, centre[1] - LINE / 2},
            {centre[0] - length / 2, centre[1] - LINE - 6},
            {centre[0] - length / 2, centre[1] + 6}
        };
        for (int i = 0; i < places.length; i++) {
            Rectangle2D box = new Rectangle2D(places[i][0], places[i][1], length, LINE);
            boolean inside = box.getMinX() >= LEFT && box.getMaxX() <= width - 4;
            boolean forced =
                    i == places.length - 1 && number == selectedProperty().get();
            if (forced || inside && taken.stream().noneMatch(box::intersects)) {
                taken.add(box);
                Lettering.writeOn(
                        g,
                        palette.surface(),
                        label,
                        Lettering.SMALL_STRONG,
                        palette.text(),
                        TextAlignment.LEFT,
                        box.getMinX(),
                        box.getMinY() + LINE / 2);
                return;
            }
        }
    }
}
