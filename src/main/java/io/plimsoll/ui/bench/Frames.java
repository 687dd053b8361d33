package io.plimsoll.ui.bench;

import java.util.Arrays;

/**
 * How long frames took. Immutable.
 *
 * @param count how many were measured
 * @param perSecond NaN if there is none
 * @param p95 the time that 95 % of them stay below, in milliseconds; NaN if there is none
 * @param longest the longest of them, likewise
 */
public record Frames(int count, double perSecond, double p95, double longest) {
    private static final double MILLI = 1e6;
    private static final double SECOND = 1e9;

    /** Of the frames' times, in nanoseconds. */
    public static Frames of(long... nanos) {
        if (nanos.length == 0) {
            return new Frames(0, Double.NaN, Double.NaN, Double.NaN);
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int at = (int) Math.ceil(0.95 * sorted.length) - 1;
        return new Frames(
                sorted.length,
                SECOND * sorted.length / Arrays.stream(sorted).sum(),
                sorted[at] / MILLI,
                sorted[sorted.length - 1] / MILLI);
    }
}
