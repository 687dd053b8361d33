package io.plimsoll.lab.fit;

import io.plimsoll.sim.model.Bounds;
import java.util.Arrays;

/**
 * Times of the past, sorted. A time of 0 has no density under most distributions; where times are recorded to a second, say, it only means less than
 * that, so it counts as half the smallest time above 0 wherever a density is asked for. Immutable.
 */
final class Times {
    private final double[] sorted;
    private final double[] positive;
    private final int zeros;

    /**
     * Copies the times.
     *
     * @throws IllegalArgumentException if none is above 0, or one is not from 0 to 1e12
     */
    Times(double[] times) {
        sorted = times.clone();
        Arrays.sort(sorted);
        if (sorted.length == 0 || !(sorted[0] >= 0) || !(sorted[sorted.length - 1] <= Bounds.TIME)) {
            throw new IllegalArgumentException("times must be there, each from 0 to 1e12");
        }
        int none = 0;
        while (none < sorted.length && sorted[none] == 0) {
            none++;
        }
        if (none == sorted.length) {
            throw new IllegalArgumentException("no time is above 0");
        }
        zeros = none;
        positive = sorted.clone();
        Arrays.fill(positive, 0, zeros, sorted[zeros] / 2);
    }

    int count() {
        return sorted.length;
    }

    int zeros() {
        return zeros;
    }

    /** What a time of 0 counts as. */
    double insteadOfZero() {
        return sorted[zeros] / 2;
    }

    /** As they were, sorted; not to be changed. */
    double[] sorted() {
        return sorted;
    }

    /** All above 0, sorted; not to be changed. */
    double[] positive() {
        return positive;
    }

    boolean isConstant() {
        return positive[0] == positive[positive.length - 1];
    }

    double mean() {
        return mean(sorted);
    }

    /** The coefficient of variation. */
    double cv() {
        double mean = mean();
        double squares = 0;
        for (double time : sorted) {
            squares += (time / mean - 1) * (time / mean - 1);
        }
        return Math.sqrt(squares / sorted.length);
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
