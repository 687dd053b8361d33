package io.plimsoll.ui.chart;

import io.plimsoll.ui.theme.Palette;
import io.plimsoll.ui.theme.Ruler;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * How many tasks waited on both sides of a duel, from the beginning to now: the left as a broken line in the second colour, the right as a whole line in the
 * first, the gap between them shaded; behind each the least and the largest value of every pixel column. FX thread only.
 */
public final class DuelChart extends CanvasChart {
    private static final double LEFT = 48;
    private static final double RIGHT = 16;
    private static final double TOP = 14;
    private static final double FOOT = 26;

    private final ObjectProperty<DuelPlot> plot = new SimpleObjectProperty<>(this, "plot", DuelPlot.EMPTY);
    private final ObjectProperty<TimeScale> scale = new SimpleObjectProperty<>(this, "scale", TimeScale.MINUTES);
    private @Nullable Axis axis;

    /** A chart of nothing yet. */
    public DuelChart() {
        setMinSize(240, 100);
        setPrefSize(800, 240);
        plot.addListener(observable -> redraw());
        scale.addListener(observable -> redraw());
    }

    /** What is shown. */
    public ObjectProperty<DuelPlot> plotProperty() {
        return plot;
    }

    /** How times are written. */
    public ObjectProperty<TimeScale> scaleProperty() {
        return scale;
    }

    @Override
    public ChartTable table() {
        return plot.get().table(scale.get());
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        DuelPlot shown = plot.get();
        Palette palette = paletteProperty().get();
        setAccessibleText(shown.summary());
        if (!(shown.now() > 0) || shown.left().buckets() == 0 || shown.right().buckets() == 0) {
            axis = null;
            Lettering.write(
                    g,
                    "The lines appear as the clock runs",
                    Lettering.SMALL,
                    palette.muted(),
                    TextAlignment.CENTER,
                    width / 2,
                    height / 2);
            return;
        }
        int count = (int) Math.max(1, Math.round(width - RIGHT - LEFT));
        Columns left = Columns.of(shown.left(), DuelPlot.queue(shown.left()), 0, shown.now(), count);
        Columns right = Columns.of(shown.right(), DuelPlot.queue(shown.right()), 0, shown.now(), count);
        int steps = Math.clamp((long) ((height - TOP - FOOT) / 34), 1, 5);
        Axis wanted = Axis.counting(Math.max(1, Math.max(left.largest(), right.largest())), steps);
        Axis used = axis == null ? wanted : axis.settle(wanted);
        axis = used;
        Frame frame = new Frame(g, palette, used, TOP, height - FOOT, LEFT + count);
        frame.grid();
        frame.times(scale.get(), shown.now());
        frame.gap(left, right);
        frame.range(left, palette.edge(1));
        frame.range(right, palette.edge(0));
        frame.line(left, palette.edge(1), 6, 3);
        frame.line(right, palette.edge(0));
    }

    /** Where all is drawn. */
    private record Frame(GraphicsContext g, Palette palette, Axis axis, double top, double bottom, double end) {
        double y(double value) {
            return bottom - (bottom - top) * value / axis.top();
        }

        void grid() {
            g.setLineWidth(1);
            g.setLineDashes();
            for (double tick : axis.ticks()) {
                double y = Math.round(y(tick)) + 0.5;
                g.setStroke(tick == 0 ? palette.hairline() : palette.grid());
                g.strokeLine(LEFT, y, end, y);
                String label = TimeScale.number(tick, axis.step());
                Lettering.write(g, label, Lettering.SMALL, palette.muted(), TextAlignment.RIGHT, LEFT - 9, y);
            }
        }

        void times(TimeScale scale, double now) {
            int most = Math.max(1, (int) ((end - LEFT) / 130));
            for (TimeScale.Tick tick : scale.ticks(0, now, most)) {
                double half = Ruler.width(tick.label(), Lettering.SMALL) / 2;
                double x = Math.max(LEFT + half, LEFT + (end - LEFT) * tick.time() / now);
                if (x + half <= end) {
                    Lettering.write(
                            g, tick.label(), Lettering.SMALL, palette.muted(), TextAlignment.CENTER, x, bottom + 14);
                }
            }
        }

        /** In the colour of the side where more wait. */
        void gap(Columns left, Columns right) {
            for (int i = 0; i < left.last.length; i++) {
                double more = left.last[i];
                double fewer = right.last[i];
                if (Double.isNaN(more) || Double.isNaN(fewer) || more == fewer) {
                    continue;
                }
                double high = y(Math.max(more, fewer));
                g.setFill(palette.fill(more > fewer ? 1 : 0).deriveColor(0, 1, 1, 0.15));
                g.fillRect(LEFT + i, high, 1, y(Math.min(more, fewer)) - high);
            }
        }

        void range(Columns columns, Color colour) {
            g.setFill(colour.deriveColor(0, 1, 1, 0.25));
            for (int i = 0; i < columns.max.length; i++) {
                if (columns.max[i] > columns.min[i]) {
                    double high = y(columns.max[i]);
                    g.fillRect(LEFT + i, high, 1, y(columns.min[i]) - high);
                }
            }
        }

        void line(Columns columns, Color colour, double... dashes) {
            g.setStroke(colour);
            g.setLineWidth(1.8);
            g.setLineJoin(StrokeLineJoin.BEVEL);
            g.setLineDashes(dashes);
            Trace trace = new Trace(columns.last.length);
            for (int i = 0; i < columns.last.length; i++) {
                if (Double.isNaN(columns.last[i])) {
                    trace.strokeAndClear(g);
                } else {
                    trace.add(LEFT + i + 0.5, y(columns.last[i]));
                }
            }
            trace.strokeAndClear(g);
            g.setLineDashes();
        }
    }
}
