package io.plimsoll.lab.bench;

import java.util.Arrays;

/** The value in the middle: one round that another program disturbed does not move it. Stateless. */
final class Median {
    private Median() {}

    /** The median of at least one value; the mean of the middle two if their number is even. */
    static double of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
