package io.plimsoll.ui.chart;

import io.plimsoll.ui.run.HistoryView;
import io.plimsoll.ui.theme.Palette;
import io.plimsoll.ui.theme.Ruler;
import java.util.List;
import java.util.Locale;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws the history's panels. FX thread only. */
final class HistoryPainter {
    /** A line that goes up and down more than this for each px is drawn column by column. */
    private static final double ROUGH = 6;
    /** A panel this high, px, has room for two lines at its left. */
    private static final double TWO_LINES = 26;

    private final GraphicsContext g;
    private final Palette palette;
    private final HistoryLayout layout;
    private final HistoryView view;
    private final TimeScale scale;
    private final int isolated;

    /** {@code isolated}: the only role that is drawn where there are several, or −1. */
    HistoryPainter(
            GraphicsContext g, Palette palette, HistoryLayout layout, HistoryView view, TimeScale scale, int isolated) {
        this.g = g;
        this.palette = palette;
        this.layout = layout;
        this.view = view;
        this.scale = scale;
        this.isolated = isolated;
    }

    void panel(int number, HistoryPanel panel, Axis axis, List<Columns> columns) {
        frame(number, panel, axis);
        for (int i = 0; i < columns.size(); i++) {
            if (hidden(panel, panel.series().get(i))) {
                continue;
            }
            Color colour = colour(panel.series().get(i));
            switch (panel.kind()) {
                case UTILISATION -> smooth(number, axis, columns.get(i), colour);
                case QUEUE, WORKLOAD -> {
                    area(number, axis, columns.get(i), colour);
                    line(number, axis, columns.get(i), colour);
                }
                case WAIT -> line(number, axis, columns.get(i), colour);
            }
        }
        target(number, panel, axis);
        if (layout.gutter()) {
            present(number, panel);
        }
    }

    private boolean hidden(HistoryPanel panel, HistoryView.Series series) {
        return isolated >= 0 && panel.series().size() > 1 && series.role() != isolated;
    }

    private Color colour(HistoryView.Series series) {
        return switch (series.kind()) {
            case UTILISATION -> palette.edge(series.role());
            case WAIT -> series.role() < 0 ? palette.accent() : palette.edge(series.role());
            case QUEUE, WORKLOAD -> series.role() < 0 ? palette.muted() : palette.edge(series.role());
        };
    }

    private void frame(int number, HistoryPanel panel, Axis axis) {
        double top = layout.top(number);
        double bottom = layout.bottom(number) + 0.5;
        double at = HistoryLayout.LEFT - 9;
        String end = panel.end(axis.top());
        Lettering.write(g, end, Lettering.SMALL, palette.muted(), TextAlignment.RIGHT, at, top + 3);
        title(panel, top, bottom, at - 14 - Ruler.width(end, Lettering.SMALL) - 6);
        Lettering.write(g, "0", Lettering.SMALL, palette.muted(), TextAlignment.RIGHT, at, bottom - 3);
        g.setStroke(palette.hairline());
        g.setLineWidth(1);
        g.setLineDashes();
        g.strokeLine(HistoryLayout.LEFT, bottom, layout.right(), bottom);
    }

    /** What the panel shows, and whose it is: below, or beside where there is no room below. */
    private void title(HistoryPanel panel, double top, double bottom, double room) {
        boolean below = !panel.of().isEmpty() && bottom - top >= TWO_LINES;
        String title = Lettering.fit(below ? panel.title() : panel.heading(), Lettering.SMALL_STRONG, room);
        Lettering.write(g, title, Lettering.SMALL_STRONG, palette.text(), TextAlignment.LEFT, 14, top + 3);
        if (below) {
            String of = Lettering.fit("of " + panel.of(), Lettering.SMALL, HistoryLayout.LEFT - 9 - 14 - 14);
            Lettering.write(g, of, Lettering.SMALL, palette.muted(), TextAlignment.LEFT, 14, top + 16);
        }
    }

    private void area(int number, Axis axis, Columns columns, Color colour) {
        g.setFill(colour.deriveColor(0, 1, 1, 0.16));
        double bottom = layout.bottom(number);
        for (int i = 0; i < columns.max.length; i++) {
            if (columns.max[i] > 0) {
                double y = Math.round(layout.y(number, axis, columns.max[i]));
                g.fillRect(HistoryLayout.LEFT + i, y, 1, bottom - y);
            }
        }
    }

    private void line(int number, Axis axis, Columns columns, Color colour) {
        if (travel(number, axis, columns) > ROUGH * columns.max.length) {
            rough(number, axis, columns, colour);
            return;
        }
        Trace trace = new Trace(columns.max.length);
        for (int i = 0; i < columns.max.length; i++) {
            double x = HistoryLayout.LEFT + i + 0.5;
            if (Double.isNaN(columns.max[i])) {
                stroke(trace, colour);
                continue;
            }
            double high = layout.y(number, axis, columns.max[i]);
            double low = layout.y(number, axis, columns.min[i]);
            trace.add(x, low);
            if (low - high > 0.5) {
                trace.add(x, high);
                trace.add(x, layout.y(number, axis, columns.last[i]));
            }
        }
        stroke(trace, colour);
    }

    /** How far the line goes up and down, px. */
    private double travel(int number, Axis axis, Columns columns) {
        double sum = 0;
        for (int i = 0; i < columns.max.length; i++) {
            double tall = layout.y(number, axis, columns.min[i]) - layout.y(number, axis, columns.max[i]);
            sum += Double.isNaN(tall) ? 0 : tall;
        }
        return sum;
    }

    /** From the least to the largest value of each column, and to the column before: as a line so rough would look, at a fraction of the cost. */
    private void rough(int number, Axis axis, Columns columns, Color colour) {
        g.setFill(colour);
        double before = Double.NaN;
        for (int i = 0; i < columns.max.length; i++) {
            double high = layout.y(number, axis, columns.max[i]);
            double low = layout.y(number, axis, columns.min[i]);
            if (!Double.isNaN(before)) {
                high = Math.min(high, before);
                low = Math.max(low, before);
            }
            if (!Double.isNaN(high)) {
                double top = Math.rint(high);
                g.fillRect(HistoryLayout.LEFT + i, top, 1, Math.max(1, Math.rint(low) - top));
            }
            before = layout.y(number, axis, columns.last[i]);
        }
    }

    /** Another history's last values, as a broken line over the panel's own. */
    void beside(int number, Axis axis, Columns columns) {
        Trace trace = new Trace(columns.last.length);
        for (int i = 0; i < columns.last.length; i++) {
            if (Double.isNaN(columns.last[i])) {
                dashed(trace);
            } else {
                trace.add(HistoryLayout.LEFT + i + 0.5, layout.y(number, axis, columns.last[i]));
            }
        }
        dashed(trace);
    }

    private void dashed(Trace trace) {
        g.setStroke(palette.accent());
        g.setLineWidth(1.2);
        g.setLineJoin(StrokeLineJoin.BEVEL);
        g.setLineDashes(5, 3);
        trace.strokeAndClear(g);
        g.setLineDashes();
    }

    private void smooth(int number, Axis axis, Columns columns, Color colour) {
        double[] values = columns.smoothed(Math.max(2, columns.last.length / 100));
        Trace trace = new Trace(values.length);
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                stroke(trace, colour);
            } else {
                trace.add(HistoryLayout.LEFT + i + 0.5, layout.y(number, axis, values[i]));
            }
        }
        stroke(trace, colour);
    }

    private void stroke(Trace trace, Color colour) {
        g.setStroke(colour);
        g.setLineWidth(1.4);
        g.setLineJoin(StrokeLineJoin.BEVEL);
        g.setLineDashes();
        trace.strokeAndClear(g);
    }

    private void target(int number, HistoryPanel panel, Axis axis) {
        for (HistoryView.Series series : panel.series()) {
            Double limit = series.limit();
            if (limit == null || limit > axis.top()) {
                continue;
            }
            double y = Math.round(layout.y(number, axis, limit)) + 0.5;
            g.setStroke(palette.loadLine());
            g.setLineWidth(1.2);
            g.setLineDashes(4, 2.5);
            g.strokeLine(HistoryLayout.LEFT, y, layout.right(), y);
            g.setLineDashes();
            String statistic = series.label().replaceFirst("^Wait ", "");
            String words = "target " + statistic + " " + TimeScale.number(limit, limit % 1 == 0 ? 1 : 0.1);
            Lettering.writeOn(
                    g,
                    palette.surface(),
                    words,
                    Lettering.SMALL,
                    palette.loadLine(),
                    TextAlignment.RIGHT,
                    layout.right() - 2,
                    y - 8);
        }
    }

    /** The values now, beside the right end: of several series as many as have room. */
    private void present(int number, HistoryPanel panel) {
        int bucket = view.buckets() - 1;
        double x = layout.right() + 10;
        double room = layout.width() - 8 - x;
        if (panel.series().size() == 1) {
            String value = panel.words(panel.series().getFirst().last(bucket));
            Lettering.write(
                    g, value, Lettering.SMALL_STRONG, palette.text(), TextAlignment.LEFT, x, layout.top(number) + 3);
            return;
        }
        int shown = layout.named(number, panel.series().size());
        for (int i = 0; i < shown; i++) {
            HistoryView.Series series = panel.series().get(i);
            boolean hidden = hidden(panel, series);
            double y = layout.legendY(number, i);
            g.setFill(hidden ? palette.grid() : colour(series));
            g.fillOval(x, Math.round(y) - 3, 6, 6);
            boolean only = isolated >= 0 && !hidden;
            Font font = only ? Lettering.SMALL_STRONG : Lettering.SMALL;
            Color ink = hidden ? palette.faint() : only ? palette.text() : palette.muted();
            String label = Lettering.fit(series.label(), font, room - 10);
            Lettering.write(g, label, font, ink, TextAlignment.LEFT, x + 10, y);
        }
        if (shown < panel.series().size()) {
            String more =
                    String.format(Locale.ROOT, "and %d more", panel.series().size() - shown);
            double y = layout.legendY(number, shown);
            Lettering.write(g, more, Lettering.SMALL, palette.muted(), TextAlignment.LEFT, x + 10, y);
        }
    }

    void crosshair(List<HistoryPanel> panels, double time) {
        double x = Math.round(layout.x(time)) + 0.5;
        g.setStroke(palette.faint());
        g.setLineWidth(1);
        g.setLineDashes();
        g.strokeLine(x, layout.top(0) - 6, x, layout.bottom(panels.size() - 1) + 4);
        int bucket = Math.min(view.buckets() - 1, (int) (time / view.width()));
        for (int i = 0; i < panels.size(); i++) {
            String words = panels.get(i).at(bucket);
            if (i == 0) {
                words = scale.clock(time) + " · " + words;
            }
            double length = Ruler.width(words, Lettering.SMALL);
            boolean before = x + 10 + length > layout.right();
            double from = before ? x - 7 - length : x + 7;
            g.setFill(palette.surface().deriveColor(0, 1, 1, 0.85));
            g.fillRoundRect(from - 3, layout.top(i) - 4, length + 6, 14, 4, 4);
            Lettering.write(g, words, Lettering.SMALL, palette.text(), TextAlignment.LEFT, from, layout.top(i) + 3);
        }
    }
}
