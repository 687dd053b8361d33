package io.plimsoll.ui.chart;

import io.plimsoll.ui.theme.Palette;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws a {@link MixMap}: the deeper a cell, the more often its mix meets all targets. FX thread only. */
public final class MixMapChart extends RowsChart {
    private static final double LEFT = 66;
    private static final double RIGHT = 18;
    private static final double TOP = 6;
    private static final double BOTTOM = 40;
    private static final double GAP = 3;
    private static final double HIGHEST = 40;
    private static final double WIDEST = 150;
    private static final double WORDS = 36;
    private static final double LINE = 13;
    /** How deep the deepest cell is: as deep as the words on it allow. */
    private static final double DEEP_LIGHT = 0.62;

    private static final double DEEP_DARK = 0.45;
    private static final double LEAST = 0.06;

    private final ObjectProperty<MixMap> map = new SimpleObjectProperty<>(this, "map", MixMap.EMPTY);
    private double cellWidth = 1;
    private double cellHeight = 1;

    /** An empty one. */
    public MixMapChart() {
        setMinSize(200, 120);
        setPrefSize(800, 330);
        map.addListener((property, before, now) -> {
            setAccessibleText(now.summary());
            redraw();
        });
        setAccessibleText(map.get().summary());
    }

    /** What is drawn. */
    public ObjectProperty<MixMap> mapProperty() {
        return map;
    }

    /** The colour of a cell. */
    static Color ground(Palette palette, double share) {
        double deep = palette.dark() ? DEEP_DARK : DEEP_LIGHT;
        return palette.surface().interpolate(palette.fill(2), LEAST + (deep - LEAST) * share);
    }

    @Override
    int rows() {
        return map.get().cells().size();
    }

    @Override
    int rowAt(double x, double y) {
        MixMap shown = map.get();
        int across = shown.from() + (int) Math.floor((x - LEFT) / cellWidth);
        int up = shown.high() - (int) Math.floor((y - TOP) / cellHeight);
        return at(across, up);
    }

    private int at(int across, int up) {
        MixMap.Place place = new MixMap.Place(across, up);
        return map.get().cells().stream()
                .filter(cell -> cell.place().equals(place))
                .mapToInt(MixMap.Cell::number)
                .findFirst()
                .orElse(NONE);
    }

    /** The next cell in the direction of the arrow, over those that are missing. */
    @Override
    int next(KeyCode key) {
        MixMap shown = map.get();
        int right = key == KeyCode.RIGHT ? 1 : key == KeyCode.LEFT ? -1 : 0;
        int upward = key == KeyCode.UP ? 1 : key == KeyCode.DOWN ? -1 : 0;
        if (right == 0 && upward == 0) {
            return NONE;
        }
        MixMap.Cell from = shown.cells().stream()
                .filter(cell -> cell.number() == selectedProperty().get())
                .findFirst()
                .orElse(null);
        if (from == null) {
            return shown.cells().stream()
                    .filter(MixMap.Cell::chosen)
                    .mapToInt(MixMap.Cell::number)
                    .findFirst()
                    .orElse(NONE);
        }
        int across = from.place().across() + right;
        int up = from.place().up() + upward;
        while (across >= shown.from() && across <= shown.to() && up >= shown.low() && up <= shown.high()) {
            int found = at(across, up);
            if (found != NONE) {
                return found;
            }
            across += right;
            up += upward;
        }
        return NONE;
    }

    @Override
    public ChartTable table() {
        MixMap shown = map.get();
        return new ChartTable(
                "Mixes",
                List.of(
                        ChartTable.Column.figures(shown.across()),
                        ChartTable.Column.figures(shown.up()),
                        ChartTable.Column.figures("Meets all targets"),
                        ChartTable.Column.words("Verdict")),
                shown.cells().stream()
                        .map(cell -> List.of(
                                Numbers.count(cell.place().across()),
                                Numbers.count(cell.place().up()),
                                cell.words(),
                                cell.met() == null ? "open" : cell.met() ? "met" : "missed"))
                        .toList());
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        MixMap shown = map.get();
        if (shown.cells().isEmpty()) {
            return;
        }
        Palette palette = paletteProperty().get();
        cellWidth = Math.min(WIDEST, (width - LEFT - RIGHT) / shown.columns());
        cellHeight = Math.min(HIGHEST, (height - TOP - BOTTOM) / shown.rows());
        blanks(g, palette, shown);
        for (MixMap.Cell cell : shown.cells()) {
            cell(g, palette, cell);
        }
        MixMap.Place today = shown.today();
        if (today.across() >= shown.from()
                && today.across() <= shown.to()
                && today.up() >= shown.low()
                && today.up() <= shown.high()) {
            g.setLineDashes(3, 2.5);
            frame(g, today, palette.muted(), 1.4, 0.5);
            g.setLineDashes();
        }
        axes(g, palette, shown, height);
    }

    /** What was not looked at is a dot: nothing is known of it. */
    private void blanks(GraphicsContext g, Palette palette, MixMap shown) {
        g.setFill(palette.hairline());
        for (int across = shown.from(); across <= shown.to(); across++) {
            for (int up = shown.low(); up <= shown.high(); up++) {
                g.fillOval(x(across) + cellWidth / 2 - 1.5, y(up) + cellHeight / 2 - 1.5, 3, 3);
            }
        }
    }

    private double x(int across) {
        return LEFT + (across - map.get().from()) * cellWidth;
    }

    private double y(int up) {
        return TOP + (map.get().high() - up) * cellHeight;
    }

    private void cell(GraphicsContext g, Palette palette, MixMap.Cell cell) {
        double gap = Math.min(GAP, cellWidth / 6);
        double left = Math.round(x(cell.place().across()) + gap / 2);
        double top = Math.round(y(cell.place().up()) + gap / 2);
        Double share = cell.share();
        double wide = Math.max(1, Math.round(cellWidth - gap));
        double tall = Math.max(1, Math.round(cellHeight - gap));
        g.setFill(palette.surface());
        g.fillRect(left, top, wide, tall);
        g.setFill(ground(palette, share == null ? 0 : share));
        g.fillRoundRect(left, top, wide, tall, 6, 6);
        if (cellWidth >= WORDS && cellHeight >= LINE) {
            boolean met = Boolean.TRUE.equals(cell.met());
            Lettering.write(
                    g,
                    cell.words() + (cell.met() == null && share != null ? " ?" : ""),
                    met ? Lettering.SMALL_STRONG : Lettering.SMALL,
                    share == null || share < .005 ? palette.muted() : palette.text(),
                    TextAlignment.CENTER,
                    left + wide / 2,
                    top + tall / 2);
        }
        if (cell.chosen()) {
            frame(g, cell.place(), palette.text(), 2, 0);
        }
        if (cell.number() == selectedProperty().get()) {
            frame(g, cell.place(), palette.accent(), 2, cell.chosen() ? 3 : 0);
        }
    }

    private void frame(GraphicsContext g, MixMap.Place place, Color colour, double line, double inset) {
        g.setStroke(colour);
        g.setLineWidth(line);
        g.strokeRoundRect(
                Math.round(x(place.across())) + 1.5 + inset,
                Math.round(y(place.up())) + 1.5 + inset,
                Math.round(cellWidth) - 3 - 2 * inset,
                Math.round(cellHeight) - 3 - 2 * inset,
                6,
                6);
    }

    private void axes(GraphicsContext g, Palette palette, MixMap shown, double height) {
        int everyColumn = (int) Math.max(1, Axis.roundStep(WORDS / 1.5 / cellWidth));
        for (int across = shown.from(); across <= shown.to(); across++) {
            if (across % everyColumn == 0 || everyColumn == 1) {
                Lettering.write(
                        g,
                        Integer.toString(across),
                        Lettering.SMALL,
                        palette.muted(),
                        TextAlignment.CENTER,
                        x(across) + cellWidth / 2,
                        y(shown.low()) + cellHeight + 10);
            }
        }
        int everyRow = (int) Math.max(1, Axis.roundStep(LINE / cellHeight));
        for (int up = shown.low(); up <= shown.high(); up++) {
            if (up % everyRow == 0 || everyRow == 1) {
                Lettering.write(
                        g,
                        Integer.toString(up),
                        Lettering.SMALL,
                        palette.muted(),
                        TextAlignment.RIGHT,
                        LEFT - 8,
                        y(up) + cellHeight / 2);
            }
        }
        double bottom = y(shown.low()) + cellHeight;
        Lettering.write(
                g,
                shown.across(),
                Lettering.SMALL,
                palette.muted(),
                TextAlignment.CENTER,
                LEFT + shown.columns() * cellWidth / 2,
                Math.min(height - 8, bottom + 26));
        g.save();
        g.translate(18, (TOP + bottom) / 2);
        g.rotate(-90);
        String name = Lettering.fit(shown.up(), Lettering.SMALL, bottom - TOP);
        Lettering.write(g, name, Lettering.SMALL, palette.muted(), TextAlignment.CENTER, 0, 0);
        g.restore();
    }
}
