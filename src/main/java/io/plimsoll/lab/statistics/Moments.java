package io.plimsoll.lab.statistics;

/**
 * Count, mean and sum of squared deviations of observations that came one by one. Immutable. One addition costs three flops and loses no
 * digits where the mean is large beside the spread. Source: B. Welford, "Note on a method for calculating corrected sums of squares and
 * products", Technometrics 4, 1962.
 *
 * @param count how many observations
 * @param mean their mean, 0 without any; in their unit
 * @param squares the sum of their squared deviations from the mean
 */
public record Moments(long count, double mean, double squares) {
    /** Of no observation. */
    public static final Moments NONE = new Moments(0, 0, 0);

    /** Checks the ranges. */
    public Moments {
        if (count < 0 || squares < 0) {
            throw new IllegalArgumentException("count and squares must be 0 or more: " + count + ", " + squares);
        }
    }

    /** Of these observations, in their order: the last bits depend on it. */
    public static Moments of(double... observations) {
        Moments moments = NONE;
        for (double observation : observations) {
            moments = moments.with(observation);
        }
        return moments;
    }

    /** With one more. */
    public Moments with(double observation) {
        double off = observation - mean;
        double next = mean + off / (count + 1);
        return new Moments(count + 1, next, squares + off * (observation - next));
    }

    /** The sample variance; NaN below two observations. */
    public double variance() {
        return count < 2 ? Double.NaN : squares / (count - 1);
    }

    /** The standard error of the mean; NaN below two observations. */
    public double standardError() {
        return StrictMath.sqrt(variance() / count);
    }
}
