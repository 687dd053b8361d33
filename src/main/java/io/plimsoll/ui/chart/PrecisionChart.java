package io.plimsoll.ui.chart;

import io.plimsoll.ui.theme.Palette;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Draws a {@link PrecisionPlot}: a thin bar for each mean against the precision asked for. FX thread only. */
public final class PrecisionChart extends CanvasChart {
    private static final double ROW = 24;
    private static final double BAR = 104;
    /** Where the width does not do for both, bars give way to names down to this. */
    private static final double SHORT_BAR = 40;

    private static final double NAME = 156;
    private static final double WORDS = 74;

    private final ObjectProperty<PrecisionPlot> plot = new SimpleObjectProperty<>(this, "plot", PrecisionPlot.EMPTY);

    /** An empty one. */
    public PrecisionChart() {
        plot.addListener((property, before, now) -> {
            double height = ROW * now.rows().size();
            setMinHeight(height);
            setPrefHeight(height);
            setAccessibleText(now.summary());
            redraw();
        });
        setAccessibleText("");
    }

    /** What is drawn. */
    public ObjectProperty<PrecisionPlot> plotProperty() {
        return plot;
    }

    @Override
    public ChartTable table() {
        return new ChartTable(
                "Precision",
                List.of(ChartTable.Column.words("Series"), ChartTable.Column.words("Half of the 95 % interval")),
                plot.get().rows().stream()
                        .map(row -> List.of(row.label(), row.words()))
                        .toList());
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        PrecisionPlot shown = plot.get();
        Palette palette = paletteProperty().get();
        Double asked = shown.asked();
        double most = asked != null
                ? 2.2 * asked
                : shown.rows().stream()
                        .mapToDouble(PrecisionPlot.Row::half)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(1);
        double right = width - 14;
        double bar = Math.clamp(right - WORDS - NAME - 26, SHORT_BAR, BAR);
        double from = right - WORDS - bar;
        for (int i = 0; i < shown.rows().size(); i++) {
            PrecisionPlot.Row row = shown.rows().get(i);
            double y = ROW * (i + 0.5);
            String name = Lettering.fit(row.label(), Lettering.TEXT, from - 26);
            Lettering.write(g, name, Lettering.TEXT, palette.text(), TextAlignment.LEFT, 14, y);
            g.setFill(palette.hairline());
            g.fillRoundRect(from, y - 2, bar, 4, 3, 3);
            boolean enough = asked == null || shown.enough(row);
            g.setFill(enough ? palette.edge(2) : palette.edge(1));
            g.fillRoundRect(from, y - 2, bar * Math.clamp(most > 0 ? row.half() / most : 0, 0, 1), 4, 3, 3);
            if (asked != null) {
                g.setFill(palette.text());
                g.fillRect(from + bar * asked / most - 0.5, y - 6, 1.4, 12);
            }
            String words = row.words() + (asked == null ? "" : enough ? " ✓" : " …");
            Lettering.write(g, words, Lettering.SMALL, palette.muted(), TextAlignment.RIGHT, right, y);
        }
    }
}
