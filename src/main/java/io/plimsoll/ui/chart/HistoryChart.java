package io.plimsoll.ui.chart;

import io.plimsoll.ui.run.HistoryView;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * How the run went: queue, workload, utilisation and wait as small charts over one axis of time, with a crosshair through all of
 * them. Draws the least and the largest value of every pixel column; utilisation, which jumps between few values, as a running
 * mean. FX thread only; the history is immutable and may come from any thread.
 */
public final class HistoryChart extends TimeChart {
    /** No role is isolated: all lines are drawn. */
    public static final int ALL_ROLES = -1;

    private static final int TABLE_ROWS = 500;
    private static final double FEWEST_BUCKETS = 8;

    private final ObjectProperty<HistoryView> history = new SimpleObjectProperty<>(this, "history", HistoryView.EMPTY);
    private final ObjectProperty<HistoryView> beside = new SimpleObjectProperty<>(this, "beside", HistoryView.EMPTY);
    private final IntegerProperty isolated = new SimpleIntegerProperty(this, "isolated", ALL_ROLES);
    private final Map<HistoryView.Kind, Axis> axes = new EnumMap<>(HistoryView.Kind.class);
    private List<HistoryPanel> drawn = List.of();

    /** A chart of nothing yet. */
    public HistoryChart() {
        setMinSize(240, 120);
        setPrefSize(800, 210);
        history.addListener(observable -> redraw());
        beside.addListener(observable -> redraw());
        isolated.addListener(observable -> redraw());
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> isolate(legendAt(event.getX(), event.getY())));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** What is shown. */
    public ObjectProperty<HistoryView> historyProperty() {
        return history;
    }

    /** Another history, drawn over it as a broken line; empty: none. */
    public ObjectProperty<HistoryView> besideProperty() {
        return beside;
    }

    /** The only role that is shown, where there is a line of it alone, or {@link #ALL_ROLES}. */
    public IntegerProperty isolatedProperty() {
        return isolated;
    }

    @Override
    protected double now() {
        return history.get().now();
    }

    @Override
    protected double shortest() {
        return FEWEST_BUCKETS * history.get().width();
    }

    /** The role whose name stands in the legend at a point, or {@link #ALL_ROLES}. */
    public int legendAt(double x, double y) {
        HistoryLayout layout = layout(drawn.size());
        for (int i = 0; i < drawn.size() && layout.gutter() && x > layout.right(); i++) {
            int entry = layout.legendAt(i, drawn.get(i).series().size(), y);
            if (entry >= 0) {
                return drawn.get(i).series().get(entry).role();
            }
        }
        return ALL_ROLES;
    }

    private List<HistoryPanel> panels(HistoryView view) {
        return HistoryPanel.of(view, scaleProperty().get().unit(), isolated.get());
    }

    private HistoryLayout layout(int panels) {
        double now = now();
        return new HistoryLayout(shown().begin(now), shown().end(now), getWidth(), getHeight(), panels);
    }

    private void isolate(int role) {
        if (role != ALL_ROLES) {
            isolated.set(isolated.get() == role ? ALL_ROLES : role);
        }
    }

    @Override
    public ChartTable table() {
        HistoryView view = history.get();
        double begin = shown().begin(view.now());
        double end = Math.min(shown().end(view.now()), view.now());
        int count = Math.min(TABLE_ROWS, (int) Math.ceil((end - begin) / view.width()));
        List<ChartTable.Column> heads = new ArrayList<>();
        heads.add(ChartTable.Column.words("From"));
        List<HistoryPanel> panels = panels(view);
        List<Columns> columns = new ArrayList<>();
        List<HistoryPanel> of = new ArrayList<>();
        for (HistoryPanel panel : panels) {
            for (HistoryView.Series series : panel.series()) {
                String name = panel.series().size() == 1 ? panel.heading() : panel.title() + " " + series.label();
                heads.add(ChartTable.Column.figures(name + ", least"));
                heads.add(ChartTable.Column.figures(name + ", most"));
                columns.add(Columns.of(view, series, begin, end, Math.max(0, count)));
                of.add(panel);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> row = new ArrayList<>();
            row.add(scaleProperty().get().clock(begin + i * (end - begin) / count));
            for (int series = 0; series < columns.size(); series++) {
                row.add(of.get(series).words(columns.get(series).min[i]));
                row.add(of.get(series).words(columns.get(series).max[i]));
            }
            rows.add(row);
        }
        return new ChartTable("History", heads, rows);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        HistoryView shown = history.get();
        double begin = shown().begin(shown.now());
        double end = shown().end(shown.now());
        setAccessibleText(summary());
        if (shown.buckets() == 0 || !(end > begin)) {
            axes.clear();
            drawn = List.of();
            Lettering.write(
                    g,
                    "The history appears as the clock runs",
                    Lettering.SMALL,
                    paletteProperty().get().muted(),
                    TextAlignment.CENTER,
                    width / 2,
                    height / 2);
            return;
        }
        List<HistoryPanel> panels = HistoryLayout.fitting(panels(shown), height);
        drawn = panels;
        HistoryLayout layout = new HistoryLayout(begin, end, width, height, panels.size());
        HistoryPainter painter = new HistoryPainter(
                g, paletteProperty().get(), layout, shown, scaleProperty().get(), isolated.get());
        for (int i = 0; i < panels.size(); i++) {
            HistoryPanel panel = panels.get(i);
            List<Columns> columns = new ArrayList<>();
            double largest = 0;
            for (HistoryView.Series series : panel.series()) {
                Columns each = Columns.of(shown, series, begin, end, layout.columns());
                columns.add(each);
                largest = Math.max(largest, each.largest());
            }
            Columns second = beside(panel, begin, end, layout.columns());
            if (second != null) {
                largest = Math.max(largest, second.largest());
            }
            Axis wanted = panel.axis(largest);
            Axis axis = axes.merge(panel.kind(), wanted, Axis::settle);
            painter.panel(i, panel, axis, columns);
            if (second != null) {
                painter.beside(i, axis, second);
            }
        }
        TimeTicks.draw(g, paletteProperty().get(), layout, scaleProperty().get(), live());
        double crosshair = crosshairProperty().get();
        if (crosshair >= begin && crosshair <= Math.min(end, shown.now())) {
            painter.crosshair(panels, crosshair);
        }
    }

    /** The other history's values of a kind that has one series, up to the present time; {@code null} if there are none. */
    private @Nullable Columns beside(HistoryPanel panel, double begin, double end, int columns) {
        HistoryView other = beside.get();
        double until = Math.min(end, Math.min(other.now(), history.get().now()));
        if (panel.kind() == HistoryView.Kind.UTILISATION || other.buckets() == 0 || !(until > begin)) {
            return null;
        }
        int known = (int) Math.max(1, Math.round(columns * (until - begin) / (end - begin)));
        return other.line(panel.kind(), panel.series().getFirst().role())
                .map(series -> Columns.of(other, series, begin, until, known))
                .orElse(null);
    }

    /** The last values of everything in a sentence, for those who cannot see the chart. */
    public String summary() {
        HistoryView shown = history.get();
        if (shown.buckets() == 0) {
            return "History: nothing yet.";
        }
        List<String> parts = new ArrayList<>();
        for (HistoryPanel panel : panels(shown)) {
            String values = panel.at(shown.buckets() - 1);
            parts.add(panel.kind() == HistoryView.Kind.UTILISATION ? "utilisation " + values : values);
        }
        return "History up to " + scaleProperty().get().clock(shown.now()) + ": " + String.join("; ", parts) + ".";
    }

    /** Up and down go through the roles of which there are lines, and through all of them at the ends. */
    private void key(KeyEvent event) {
        List<Integer> roles = history.get().series().stream()
                .filter(series -> series.kind() == HistoryView.Kind.UTILISATION)
                .map(HistoryView.Series::role)
                .toList();
        int step = switch (event.getCode()) {
            case UP -> -1;
            case DOWN -> 1;
            default -> 0;
        };
        if (step != 0 && roles.size() > 1) {
            int next = Math.floorMod(roles.indexOf(isolated.get()) + 1 + step, roles.size() + 1) - 1;
            isolated.set(next < 0 ? ALL_ROLES : roles.get(next));
            event.consume();
        }
    }
}
