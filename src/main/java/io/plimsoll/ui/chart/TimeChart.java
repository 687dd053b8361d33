package io.plimsoll.ui.chart;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * A chart over time. The wheel zooms about the pointer and pans sideways, dragging pans, a double click goes back to the present; so do +, −,
 * Shift with the arrows, and End. While the pointer is on it, the view stands still. FX thread only.
 */
public abstract class TimeChart extends CanvasChart {
    private static final double KEYBOARD_STEP = 0.02;
    private static final double KEYBOARD_ZOOM = 1.5;
    private static final double WHEEL = 0.004;

    private final ObjectProperty<HistoryWindow> window = new SimpleObjectProperty<>(this, "window", HistoryWindow.ALL);
    private final ObjectProperty<TimeScale> scale = new SimpleObjectProperty<>(this, "scale", TimeScale.MINUTES);
    private final DoubleProperty crosshair = new SimpleDoubleProperty(this, "crosshair", Double.NaN);
    /** What is shown while the pointer is here, if the window would move on. */
    private @Nullable HistoryWindow held;

    private HistoryWindow lastLive = HistoryWindow.ALL;
    private double draggedFrom = Double.NaN;

    /** A chart of nothing yet. */
    protected TimeChart() {
        window.addListener((property, before, now) -> {
            held = null;
            lastLive = now.live() ? now : lastLive;
            redraw();
        });
        scale.addListener(observable -> redraw());
        crosshair.addListener(observable -> redraw());
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** The time up to which there is something to show. */
    protected abstract double now();

    /** The shortest span that still tells something. */
    protected abstract double shortest();

    /** Which part of the run is shown; all at first. */
    public final ObjectProperty<HistoryWindow> windowProperty() {
        return window;
    }

    /** How times are written. */
    public final ObjectProperty<TimeScale> scaleProperty() {
        return scale;
    }

    /** The time under the crosshair, in the scenario's unit; NaN for none. Bind several charts' to have one through all. */
    public final DoubleProperty crosshairProperty() {
        return crosshair;
    }

    /** What is shown right now: the window, or where it stood when the pointer came. */
    protected final HistoryWindow shown() {
        return held == null ? window.get() : held;
    }

    /** Whether what is shown ends at the present time and moves on with it. */
    protected final boolean live() {
        return shown().live();
    }

    /** Shows the present again, as before it was zoomed or panned. */
    public final void backToLive() {
        window.set(lastLive);
    }

    /** The time drawn at an x of this chart; NaN outside of the plot. */
    public final double timeAt(double x) {
        double now = now();
        double begin = shown().begin(now);
        double share = share(x);
        double time = begin + share * (shown().end(now) - begin);
        return share >= 0 && share <= 1 && time <= now ? time : Double.NaN;
    }

    private double share(double x) {
        return (x - HistoryLayout.LEFT) / (HistoryLayout.right(getWidth()) - HistoryLayout.LEFT);
    }

    private void point(MouseEvent event) {
        double now = now();
        HistoryWindow wanted = window.get();
        if (held == null && wanted.live() && wanted.end(now) > wanted.begin(now)) {
            held = HistoryWindow.between(wanted.begin(now), wanted.end(now));
        }
        crosshair.set(timeAt(event.getX()));
    }

    private void leave() {
        held = null;
        crosshair.set(Double.NaN);
        redraw();
    }

    private void press(MouseEvent event) {
        requestFocus();
        draggedFrom = event.getButton() == MouseButton.PRIMARY ? event.getX() : Double.NaN;
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            backToLive();
        }
    }

    private void drag(MouseEvent event) {
        if (!Double.isNaN(draggedFrom)) {
            double now = now();
            double length = shown().end(now) - shown().begin(now);
            pan((share(draggedFrom) - share(event.getX())) * length);
            draggedFrom = event.getX();
        }
    }

    private void scroll(ScrollEvent event) {
        double now = now();
        double begin = shown().begin(now);
        double length = shown().end(now) - begin;
        double share = share(event.getX());
        if (share < 0 || share > 1 || !(length > 0)) {
            return;
        }
        if (event.getDeltaX() != 0) {
            pan(-event.getDeltaX() / (HistoryLayout.right(getWidth()) - HistoryLayout.LEFT) * length);
        } else if (event.getDeltaY() != 0) {
            zoom(begin + share * length, Math.exp(-WHEEL * event.getDeltaY()));
            crosshair.set(timeAt(event.getX()));
        }
        event.consume();
    }

    private void pan(double later) {
        window.set(shown().pan(now(), later));
    }

    private void zoom(double about, double factor) {
        window.set(shown().zoom(now(), about, factor, shortest()));
    }

    private void key(KeyEvent event) {
        double now = now();
        double begin = shown().begin(now);
        double end = shown().end(now);
        double length = end - begin;
        double step = KEYBOARD_STEP * length;
        double at = Double.isNaN(crosshair.get()) ? Math.min(end, now) : crosshair.get();
        double about = Double.isNaN(crosshair.get()) ? begin + length / 2 : at;
        switch (event.getCode()) {
            case LEFT -> move(event, Math.max(begin, at - step), -5 * step);
            case RIGHT -> move(event, Math.min(Math.min(end, now), at + step), 5 * step);
            case PLUS, ADD, EQUALS -> zoom(about, 1 / KEYBOARD_ZOOM);
            case MINUS, SUBTRACT -> zoom(about, KEYBOARD_ZOOM);
            case END -> backToLive();
            case ESCAPE -> crosshair.set(Double.NaN);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(KeyEvent event, double to, double later) {
        if (event.isShiftDown()) {
            pan(later);
        } else {
            crosshair.set(to);
        }
    }
}
