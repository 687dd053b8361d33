package io.plimsoll.ui.chart;

import io.plimsoll.report.svg.Scale;
import io.plimsoll.ui.theme.Palette;
import io.plimsoll.ui.theme.Ruler;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/** Draws a {@link ForestPlot}: intervals as bands, means as marks whose shape tells how they stand to the best. FX thread only. */
public final class ForestChart extends RowsChart {
    /** Rows are never lower than this, px. */
    public static final double ROW = 15.5;

    private static final double HIGHEST = 34;
    private static final double TOP = 4;
    private static final double BOTTOM = 26;
    private static final double MARK = 4.5;
    private static final double PALE = 0.36;

    private final ObjectProperty<ForestPlot> plot = new SimpleObjectProperty<>(this, "plot", ForestPlot.EMPTY);
    private double step = ROW;

    /** An empty one. */
    public ForestChart() {
        setPrefSize(800, 220);
        plot.addListener((property, before, now) -> {
            setMinHeight(TOP + BOTTOM + ROW * Math.max(2, now.rows().size()));
            setAccessibleText(now.summary());
            redraw();
        });
        setAccessibleText(plot.get().summary());
    }

    /** What is drawn. */
    public ObjectProperty<ForestPlot> plotProperty() {
        return plot;
    }

    @Override
    int rows() {
        return plot.get().rows().size();
    }

    @Override
    int rowAt(double x, double y) {
        int row = (int) Math.floor((y - TOP) / step);
        return row >= 0 && row < rows() ? row : NONE;
    }

    @Override
    public ChartTable table() {
        ForestPlot shown = plot.get();
        return new ChartTable(
                "Mean wait less the best, " + shown.unit(),
                List.of(
                        ChartTable.Column.words("Series"),
                        ChartTable.Column.words("Difference"),
                        ChartTable.Column.figures("95 % from"),
                        ChartTable.Column.figures("to")),
                shown.rows().stream()
                        .map(row -> List.of(
                                row.label(),
                                row.note(),
                                Double.isInfinite(row.low()) ? "–" : Numbers.short3(row.low()),
                                Double.isInfinite(row.high()) ? "–" : Numbers.short3(row.high())))
                        .toList());
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        ForestPlot shown = plot.get();
        if (shown.rows().isEmpty()) {
            return;
        }
        Palette palette = paletteProperty().get();
        step = Math.clamp((height - TOP - BOTTOM) / shown.rows().size(), ROW, HIGHEST);
        double bottom = TOP + step * shown.rows().size();
        double labels = 0;
        double notes = 0;
        double low = 0;
        double high = 0;
        for (ForestPlot.Row row : shown.rows()) {
            labels = Math.max(labels, Ruler.width(row.label(), Lettering.TEXT_STRONG));
            notes = Math.max(notes, Ruler.width(row.note(), Lettering.SMALL));
            low = Math.min(low, Double.isInfinite(row.low()) ? row.mean() : row.low());
            high = Math.max(high, Double.isInfinite(row.high()) ? row.mean() : row.high());
        }
        double left = Math.min(width * 0.4, 14 + labels) + 22;
        Scale scale = Scale.linear(low, high == low ? 1 : high, left, Math.max(left + 60, width - notes - 30));
        axis(g, palette, scale, bottom);
        for (int i = 0; i < shown.rows().size(); i++) {
            double y = TOP + step * (i + 0.5);
            if (i == selectedProperty().get()) {
                g.setFill(palette.accentSoft());
                g.fillRect(0, y - step / 2, width, step);
            }
            row(g, palette, scale, shown.rows().get(i), y, left);
        }
    }

    private static void axis(GraphicsContext g, Palette palette, Scale scale, double bottom) {
        g.setLineWidth(1);
        g.setLineDashes();
        for (double tick : scale.ticks()) {
            double x = Math.round(scale.at(tick)) + 0.5;
            g.setStroke(tick == 0 ? palette.hairline() : palette.grid());
            g.strokeLine(x, TOP, x, bottom);
            String words = tick == 0 ? "best" : (tick > 0 ? "+" : "−") + Scale.text(Math.abs(tick));
            Lettering.write(g, words, Lettering.SMALL, palette.muted(), TextAlignment.CENTER, x, bottom + 12);
        }
    }

    private static void row(
            GraphicsContext g, Palette palette, Scale scale, ForestPlot.Row row, double y, double left) {
        boolean best = row.kind() == ForestPlot.Kind.BEST;
        String label = Lettering.fit(row.label(), best ? Lettering.TEXT_STRONG : Lettering.TEXT, left - 30);
        Lettering.write(
                g,
                label,
                best ? Lettering.TEXT_STRONG : Lettering.TEXT,
                palette.text(),
                TextAlignment.RIGHT,
                left - 14,
                y);
        double x = scale.at(row.mean());
        double end = x + MARK;
        Color colour = palette.edge(best ? 2 : 0);
        if (!best && !Double.isInfinite(row.low()) && row.high() > row.low()) {
            g.setStroke(colour.deriveColor(0, 1, 1, PALE));
            g.setLineWidth(5);
            g.setLineCap(StrokeLineCap.BUTT);
            g.strokeLine(scale.at(row.low()), y, scale.at(row.high()), y);
            end = Math.max(end, scale.at(row.high()));
        }
        switch (row.kind()) {
            case BEST -> {
                g.setFill(colour);
                g.fillPolygon(new double[] {x - 6, x, x + 6, x}, new double[] {y, y - 7, y, y + 7}, 4);
                end = x + 6;
            }
            case APART -> {
                g.setFill(colour);
                g.fillOval(x - MARK, y - MARK, 2 * MARK, 2 * MARK);
            }
            case LEVEL -> {
                g.setFill(palette.surface());
                g.fillOval(x - MARK, y - MARK, 2 * MARK, 2 * MARK);
                g.setStroke(colour);
                g.setLineWidth(1.6);
                g.strokeOval(x - MARK + 0.8, y - MARK + 0.8, 2 * MARK - 1.6, 2 * MARK - 1.6);
            }
        }
        Lettering.write(
                g,
                row.note(),
                Lettering.SMALL,
                best ? palette.text() : palette.muted(),
                TextAlignment.LEFT,
                end + 8,
                y);
    }
}
