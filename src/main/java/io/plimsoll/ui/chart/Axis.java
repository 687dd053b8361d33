package io.plimsoll.ui.chart;

import java.util.stream.DoubleStream;

/**
 * An axis from zero with few round ticks. Immutable, toolkit-free.
 *
 * @param top the value at its end, a multiple of the step
 * @param step the distance of ticks: 1, 2 or 5 times a power of ten
 */
public record Axis(double top, double step) {
    private static final double[] ROUND = {1, 2, 5};

    public Axis {
        if (!(top > 0) || !(step > 0) || Double.isInfinite(top)) {
            throw new IllegalArgumentException("an axis needs a finite top and a step above 0: " + top + ", " + step);
        }
    }

    /**
     * The shortest axis from zero that reaches {@code max} with at most so many steps.
     *
     * @param max the largest value; anything not above 0 counts as 1
     * @param steps at least 1
     */
    public static Axis upTo(double max, int steps) {
        double reach = max > 0 && max < Double.MAX_VALUE / 10 ? max : 1;
        double step = roundStep(reach / steps);
        return new Axis(step * Math.max(1, Math.ceil(reach / step - 1e-9)), step);
    }

    /** Like {@link #upTo}, for things that are counted: the step is at least 1. */
    public static Axis counting(double max, int steps) {
        double step = Math.max(1, roundStep(Math.max(1, max) / steps));
        return new Axis(step * Math.max(1, Math.ceil(max / step - 1e-9)), step);
    }

    /**
     * The axis to go on with when the values change from frame to frame: it grows at once, and shrinks only when less than half
     * of it is used, so that bars do not jump.
     */
    public Axis settle(Axis wanted) {
        return wanted.top > top || wanted.top <= top / 2 ? wanted : this;
    }

    /** The smallest of 1, 2 or 5 times a power of ten that is not below {@code least}, which is above 0. */
    static double roundStep(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double digit : ROUND) {
            if (digit * power >= least * (1 - 1e-9)) {
                return digit * power;
            }
        }
        return 10 * power;
    }

    /** The ticks' values, from 0 to the top. */
    public double[] ticks() {
        return DoubleStream.iterate(0, i -> i + 1)
                .limit(Math.round(top / step) + 1)
                .map(i -> i * step)
                .toArray();
    }
}
