package io.plimsoll.ui.chart;

import io.plimsoll.ui.run.HistoryView;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
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
public final class HistoryChart extends CanvasChart {
    private static final double KEYBOARD_STEP = 0.02;

    private final ObjectProperty<HistoryView> history = new SimpleObjectProperty<>(this, "history", HistoryView.EMPTY);
    private final ObjectProperty<HistoryView> beside = new SimpleObjectProperty<>(this, "beside", HistoryView.EMPTY);
    private final ObjectProperty<HistoryWindow> window = new SimpleObjectProperty<>(this, "window", HistoryWindow.ALL);
    private final ObjectProperty<TimeScale> scale = new SimpleObjectProperty<>(this, "scale", TimeScale.MINUTES);
    private final DoubleProperty crosshair = new SimpleDoubleProperty(this, "crosshair", Double.NaN);
    private final Map<HistoryView.Kind, Axis> axes = new EnumMap<>(HistoryView.Kind.class);

    /** A chart of nothing yet. */
    public HistoryChart() {
        setMinSize(240, 120);
        setPrefSize(800, 210);
        history.addListener(observable -> redraw());
        beside.addListener(observable -> redraw());
        window.addListener(observable -> redraw());
        scale.addListener(observable -> redraw());
        crosshair.addListener(observable -> redraw());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> crosshair.set(timeAt(event.getX())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> crosshair.set(Double.NaN));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
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

    /** Which part of it; all at first. */
    public ObjectProperty<HistoryWindow> windowProperty() {
        return window;
    }

    /** How times are written. */
    public ObjectProperty<TimeScale> scaleProperty() {
        return scale;
    }

    /** The time under the crosshair, in the scenario's unit; NaN for none. Bind several charts' to have one through all. */
    public DoubleProperty crosshairProperty() {
        return crosshair;
    }

    /** The time drawn at an x of this chart; NaN outside of the plot. */
    public double timeAt(double x) {
        double now = history.get().now();
        double begin = window.get().begin(now);
        double share = (x - HistoryLayout.LEFT) / (HistoryLayout.right(getWidth()) - HistoryLayout.LEFT);
        double time = begin + share * (window.get().end(now) - begin);
        return share >= 0 && share <= 1 && time <= now ? time : Double.NaN;
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        HistoryView shown = history.get();
        double begin = window.get().begin(shown.now());
        double end = window.get().end(shown.now());
        setAccessibleText(summary());
        if (shown.buckets() == 0 || !(end > begin)) {
            axes.clear();
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
        List<HistoryPanel> panels =
                HistoryLayout.fitting(HistoryPanel.of(shown, scale.get().unit()), height);
        HistoryLayout layout = new HistoryLayout(begin, end, width, height, panels.size());
        HistoryPainter painter = new HistoryPainter(g, paletteProperty().get(), layout, shown, scale.get());
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
        painter.times();
        if (!Double.isNaN(crosshair.get())
                && crosshair.get() >= begin
                && crosshair.get() <= Math.min(end, shown.now())) {
            painter.crosshair(panels, crosshair.get());
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
        return other.series().stream()
                .filter(series -> series.kind() == panel.kind())
                .findFirst()
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
        for (HistoryPanel panel : HistoryPanel.of(shown, scale.get().unit())) {
            String values = panel.at(shown.buckets() - 1);
            parts.add(panel.kind() == HistoryView.Kind.UTILISATION ? "utilisation " + values : values);
        }
        return "History up to " + scale.get().clock(shown.now()) + ": " + String.join("; ", parts) + ".";
    }

    private void key(KeyEvent event) {
        double now = history.get().now();
        double begin = window.get().begin(now);
        double step = KEYBOARD_STEP * (window.get().end(now) - begin);
        double at = Double.isNaN(crosshair.get()) ? now : crosshair.get();
        switch (event.getCode()) {
            case LEFT -> crosshair.set(Math.max(begin, at - step));
            case RIGHT -> crosshair.set(Math.min(now, at + step));
            case ESCAPE -> crosshair.set(Double.NaN);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
