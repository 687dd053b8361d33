package io.plimsoll.lab.statistics;

/**
 * The mean of independent observations and the interval in which the true mean lies with the confidence asked for, by Student's t: exact for
 * normal observations, and good for means over whole runs, which are nearly normal. Immutable.
 *
 * @param count how many observations
 * @param mean their mean, in their unit
 * @param interval infinite to both sides for a single one
 */
public record Estimate(long count, double mean, Interval interval) {
    /**
     * An estimate with as much on either side.
     *
     * @param confidence between 0 and 1: .95
     * @throws IllegalArgumentException without any observation, or if the confidence is out of its range
     */
    public static Estimate of(Moments moments, double confidence) {
        check(moments, confidence);
        if (moments.count() == 1) {
            return new Estimate(1, moments.mean(), Interval.UNKNOWN);
        }
        // Without spread there is nothing to be multiplied, however large the factor.
        double half = moments.squares() == 0
                ? 0
                : StudentT.quantile((1 + confidence) / 2, moments.count() - 1) * moments.standardError();
        return new Estimate(
                moments.count(), moments.mean(), new Interval(moments.mean() - half, moments.mean() + half));
    }

    /**
     * An estimate whose upper end alone is bounded: the true mean is at most that with the confidence asked for.
     *
     * @throws IllegalArgumentException without any observation, or if the confidence is out of its range
     */
    public static Estimate atMost(Moments moments, double confidence) {
        check(moments, confidence);
        double high = moments.count() == 1
                ? Double.POSITIVE_INFINITY
                : moments.squares() == 0
                        ? moments.mean()
                        : moments.mean() + StudentT.quantile(confidence, moments.count() - 1) * moments.standardError();
        return new Estimate(moments.count(), moments.mean(), new Interval(Double.NEGATIVE_INFINITY, high));
    }

    /** A value that is known: nothing was left to chance. */
    public static Estimate exact(double value) {
        return new Estimate(1, value, new Interval(value, value));
    }

    private static void check(Moments moments, double confidence) {
        if (moments.count() == 0) {
            throw new IllegalArgumentException("there is no mean without observations");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be between 0 and 1: " + confidence);
        }
    }

    /** Half the interval as a share of the mean; 0 where both are 0. */
    public double relativeHalf() {
        double half = interval.half();
        return half == 0 ? 0 : half / Math.abs(mean);
    }
}
