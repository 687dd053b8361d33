package io.plimsoll.ui.chart;

import io.plimsoll.report.svg.Scale;
import io.plimsoll.ui.theme.Palette;
import io.plimsoll.ui.theme.Ruler;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/**
 * Draws an {@link ExceedancePlot} on logarithmic axes, so that rare long waits can be read; each curve has its name at its end. The
 * selected one is isolated. FX thread only.
 */
public final class ExceedanceChart extends RowsChart {
    private static final double LEFT = 66;
    private static final double TOP = 10;
    private static final double BOTTOM = 26;
    private static final double LINE = 13;
    private static final double NEAR = 40;
    private static final double SAMPLE = 24;
    private static final double[][] DASHES = {{}, {6, 3}, {2, 3}, {8, 3, 2, 3}};
    /** Where data stand beside fits nothing else is drawn through. */
    private static final double[] FIFTH = {1, 5};

    private final ObjectProperty<ExceedancePlot> plot = new SimpleObjectProperty<>(this, "plot", ExceedancePlot.EMPTY);
    private List<Label> labels = List.of();

    private record Label(int curve, double x, double y) {}

    /** An empty one. */
    public ExceedanceChart() {
        setMinSize(200, 120);
        setPrefSize(800, 220);
        plot.addListener((property, before, now) -> {
            setAccessibleText(now.summary());
            redraw();
        });
        setAccessibleText(plot.get().summary());
    }

    /** What is drawn. */
    public ObjectProperty<ExceedancePlot> plotProperty() {
        return plot;
    }

    @Override
    int rows() {
        return plot.get().curves().size();
    }

    /** The curve whose name is there. */
    @Override
    int rowAt(double x, double y) {
        return labels.stream()
                .filter(label -> x >= label.x() - NEAR && Math.abs(label.y() - y) <= LINE / 2)
                .mapToInt(Label::curve)
                .findFirst()
                .orElse(NONE);
    }

    @Override
    public ChartTable table() {
        ExceedancePlot shown = plot.get();
        List<List<String>> rows = new ArrayList<>();
        for (ExceedancePlot.Curve curve : shown.curves()) {
            for (ExceedancePlot.Point point : curve.points()) {
                rows.add(List.of(
                        curve.label(), Numbers.short3(point.time()), Numbers.short3(100 * point.share()) + " %"));
            }
        }
        return new ChartTable(
                shown.about().title(),
                List.of(
                        ChartTable.Column.words("Series"),
                        ChartTable.Column.figures(shown.about().times()),
                        ChartTable.Column.figures(shown.about().shares())),
                rows);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        ExceedancePlot shown = plot.get();
        Palette palette = paletteProperty().get();
        labels = List.of();
        if (shown.longest() == 0) {
            String words = shown.curves().isEmpty() ? "" : shown.about().nothing();
            Lettering.write(g, words, Lettering.SMALL, palette.muted(), TextAlignment.CENTER, width / 2, height / 2);
            return;
        }
        double names = shown.curves().stream()
                .mapToDouble(curve -> Ruler.width(curve.label(), Lettering.SMALL_STRONG))
                .max()
                .orElse(0);
        double right = Math.max(LEFT + 80, width - SAMPLE - 24 - Math.min(names, width * 0.3));
        Scale times = Scale.logarithmic(shown.shortest(), shown.longest(), LEFT, right);
        Scale shares = Scale.logarithmic(ExceedancePlot.LEAST, 1, height - BOTTOM, TOP);
        axes(g, palette, times, shares, right, height);
        for (int i = 0; i < shown.curves().size(); i++) {
            curve(g, palette, times, shares, i);
        }
        labels = names(times, shares, right);
        for (Label label : labels) {
            if (label.x() > right) {
                stroke(g, palette, label.curve());
                g.strokeLine(label.x() - SAMPLE - 6, label.y(), label.x() - 6, label.y());
            }
            String name = shown.curves().get(label.curve()).label();
            Lettering.writeOn(
                    g,
                    palette.surface(),
                    Lettering.fit(name, Lettering.SMALL_STRONG, width - label.x() - 4),
                    Lettering.SMALL_STRONG,
                    colour(palette, label.curve()),
                    TextAlignment.LEFT,
                    label.x(),
                    label.y());
        }
    }

    /** Names at the ends of their curves where these lie apart, else a list with samples beside the chart. */
    private List<Label> names(Scale times, Scale shares, double right) {
        List<ExceedancePlot.Curve> curves = plot.get().curves();
        List<Label> ends = new ArrayList<>();
        List<Label> list = new ArrayList<>();
        boolean apart = true;
        for (int i = 0; i < curves.size(); i++) {
            List<ExceedancePlot.Point> points = curves.get(i).drawn();
            list.add(new Label(i, right + SAMPLE + 18, TOP + LINE * (i + 0.5)));
            if (!points.isEmpty()) {
                double y = shares.at(points.getLast().share());
                apart &= ends.stream().noneMatch(end -> Math.abs(end.y() - y) < LINE);
                ends.add(new Label(i, times.at(points.getLast().time()) + 6, y));
            }
        }
        return apart && ends.size() == curves.size() ? ends : list;
    }

    private void axes(GraphicsContext g, Palette palette, Scale times, Scale shares, double right, double height) {
        g.setLineWidth(1);
        g.setLineDashes();
        g.setStroke(palette.grid());
        for (double tick : shares.ticks()) {
            double y = Math.round(shares.at(tick)) + 0.5;
            g.strokeLine(LEFT, y, right, y);
            Lettering.write(
                    g,
                    Scale.text(100 * tick) + " %",
                    Lettering.SMALL,
                    palette.muted(),
                    TextAlignment.RIGHT,
                    LEFT - 9,
                    y);
        }
        for (double tick : times.ticks()) {
            String words = Scale.text(tick) + " " + plot.get().unit();
            double half = Ruler.width(words, Lettering.SMALL) / 2;
            double x = Math.clamp(times.at(tick), LEFT + half, Math.max(LEFT + half, right - half));
            Lettering.write(g, words, Lettering.SMALL, palette.muted(), TextAlignment.CENTER, x, height - 11);
        }
    }

    private void curve(GraphicsContext g, Palette palette, Scale times, Scale shares, int number) {
        ExceedancePlot.Curve curve = plot.get().curves().get(number);
        List<ExceedancePlot.Point> points = curve.drawn();
        stroke(g, palette, number);
        g.beginPath();
        double before = curve.waiting();
        g.moveTo(LEFT, shares.at(before));
        for (ExceedancePlot.Point point : points) {
            g.lineTo(times.at(point.time()), shares.at(point.share()));
        }
        g.stroke();
        g.setLineDashes();
    }

    private void stroke(GraphicsContext g, Palette palette, int number) {
        g.setStroke(colour(palette, number));
        g.setLineWidth(number == selectedProperty().get() ? 2.4 : 1.6);
        g.setLineJoin(StrokeLineJoin.ROUND);
        boolean fifth = plot.get().subject() != null && number == DASHES.length;
        g.setLineDashes(fifth ? FIFTH : DASHES[number % DASHES.length]);
    }

    /** Its own colour; that of others where one is isolated is faint. */
    private Color colour(Palette palette, int number) {
        int chosen = selectedProperty().get();
        Color own = palette.edge(number);
        return chosen == NONE || chosen == number ? own : own.deriveColor(0, 1, 1, 0.22);
    }
}
