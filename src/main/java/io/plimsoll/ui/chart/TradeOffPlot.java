package io.plimsoll.ui.chart;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Two measures against each other, a point for each series. Immutable, toolkit-free.
 *
 * @param across what the horizontal axis shows, with its unit
 * @param up what the vertical axis shows
 */
public record TradeOffPlot(String across, String up, List<Point> points) {
    /** Nothing. */
    public static final TradeOffPlot EMPTY = new TradeOffPlot("", "", List.of());

    /** A series; {@code low} and {@code high}: the interval across, infinite where there is none. */
    public record Point(String label, double x, double low, double high, double y) {}

    /** Copies the list. */
    public TradeOffPlot {
        points = List.copyOf(points);
    }

    /** All of it in words. */
    public String summary() {
        return across + " against " + up + ": "
                + points.stream()
                        .map(point ->
                                point.label() + " " + Numbers.short3(point.x()) + ", " + Numbers.short3(point.y()))
                        .collect(Collectors.joining("; "));
    }
}
