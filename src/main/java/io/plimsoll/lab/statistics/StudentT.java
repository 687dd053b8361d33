package io.plimsoll.lab.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Student's t distribution, by Apache Commons Statistics. Stateless, thread-safe. Its values may differ in the last bit between processors:
 * they describe results and never decide what a simulation does.
 */
final class StudentT {
    private StudentT() {}

    /** The value that is exceeded with chance 1 − {@code level}. */
    static double quantile(double level, long freedom) {
        return TDistribution.of(freedom).inverseCumulativeProbability(level);
    }

    /** The chance of a value at least as far from 0, to either side. */
    static double twoSided(double t, long freedom) {
        return Math.min(1, 2 * TDistribution.of(freedom).survivalProbability(Math.abs(t)));
    }
}
