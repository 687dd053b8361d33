package io.plimsoll.ui.chart;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** A chart in which one of several series can be selected, by a click or the arrow keys. FX thread only. */
abstract class RowsChart extends CanvasChart {
    /** None is selected. */
    static final int NONE = -1;

    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", NONE);

    RowsChart() {
        selected.addListener(observable -> redraw());
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            selected.set(rowAt(event.getX(), event.getY()));
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** The number of the selected series, or −1; may be bound in both directions. */
    public final IntegerProperty selectedProperty() {
        return selected;
    }

    /** How many there are. */
    abstract int rows();

    /** Which one is drawn at a point, or {@link #NONE}. */
    abstract int rowAt(double x, double y);

    private void key(KeyEvent event) {
        int next = next(event.getCode());
        if (next != NONE && next != selected.get()) {
            selected.set(next);
        }
        if (event.getCode().isArrowKey() && rows() > 0) {
            event.consume();
        }
    }

    /** The one that an arrow key leads to; {@link #NONE} if it leads nowhere. */
    int next(KeyCode key) {
        int step = switch (key) {
            case UP, LEFT -> -1;
            case DOWN, RIGHT -> 1;
            default -> 0;
        };
        return step == 0 || rows() == 0 ? NONE : Math.clamp((long) selected.get() + step, 0, rows() - 1);
    }
}
