package io.plimsoll.ui.chart;

import javafx.scene.canvas.GraphicsContext;

/** Points of a line that is stroked in one go. FX thread only. */
final class Trace {
    private final double[] xs;
    private final double[] ys;
    private int count;

    /** Room for three points a column. */
    Trace(int columns) {
        xs = new double[3 * columns];
        ys = new double[3 * columns];
    }

    void add(double x, double y) {
        xs[count] = x;
        ys[count] = y;
        count++;
    }

    void strokeAndClear(GraphicsContext g) {
        if (count == 1) {
            g.strokeLine(xs[0] - 0.5, ys[0], xs[0] + 0.5, ys[0]);
        } else if (count > 1) {
            g.strokePolyline(xs, ys, count);
        }
        count = 0;
    }
}
