package io.plimsoll.lab.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A quantile of independent observations with an interval that holds whatever their distribution: between two of the sorted observations,
 * chosen by the binomial distribution. Immutable. Source: G. Hahn, W. Meeker, "Statistical Intervals", 1991, section 5.2.
 *
 * @param value the nearest rank: {@code x[⌈share · n⌉]} of the sorted observations
 * @param interval an end is infinite where there are too few observations to bound it
 */
public record QuantileInterval(double value, Interval interval) {
    /**
     * The quantile below which {@code share} of all lie.
     *
     * @throws IllegalArgumentException without observations, or if a share is not between 0 and 1
     */
    public static QuantileInterval of(double[] observations, double share, double confidence) {
        int n = observations.length;
        if (n == 0 || !(share > 0 && share < 1) || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("there must be observations, and shares between 0 and 1: " + n
                    + " observations, " + share + ", " + confidence);
        }
        double[] sorted = observations.clone();
        Arrays.sort(sorted);
        BinomialDistribution below = BinomialDistribution.of(n, share);
        double tail = (1 - confidence) / 2;
        // So many observations lie below the quantile that an end's rank is wrong with at most the tail's chance.
        int lowRank = 0;
        while (lowRank < n && below.cumulativeProbability(lowRank) <= tail) {
            lowRank++;
        }
        int highRank = n + 1;
        while (highRank > 1 && below.survivalProbability(highRank - 2) <= tail) {
            highRank--;
        }
        return new QuantileInterval(
                sorted[Math.clamp((long) StrictMath.ceil(share * n), 1, n) - 1],
                new Interval(
                        lowRank == 0 ? Double.NEGATIVE_INFINITY : sorted[lowRank - 1],
                        highRank > n ? Double.POSITIVE_INFINITY : sorted[highRank - 1]));
    }
}
