package io.plimsoll.ui.chart;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;

/** What a pointer and a keyboard would do to a chart. */
final class Mice {
    private Mice() {}

    static void fire(Node chart, EventType<MouseEvent> type, double x, double y) {
        OnFx.run(() -> Event.fireEvent(
                chart,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        new PickResult(chart, x, y))));
    }

    /** Turns the wheel: {@code up} px, and {@code right} px sideways. */
    static void wheel(Node chart, double x, double y, double right, double up) {
        OnFx.run(() -> Event.fireEvent(
                chart,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        x,
                        y,
                        x,
                        y,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        right,
                        up,
                        right,
                        up,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        new PickResult(chart, x, y))));
    }

    static void key(Node chart, KeyCode code, boolean shift) {
        OnFx.run(() ->
                Event.fireEvent(chart, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false)));
    }
}
