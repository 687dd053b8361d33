package io.plimsoll.lab.statistics;

/**
 * How much one variant differs from another on the same seeds. Pairing takes away what the seeds have in common, so that few replications
 * tell small differences. Immutable. Source: A. Law, "Simulation Modeling and Analysis", 5th edition, 2015, sections 10.2.1 and 11.2.
 *
 * @param estimate of the mean difference, 95 % confidence for this pair by itself
 * @param p the chance of a mean difference at least so far from 0 if there were none (two-sided paired t-test); 1 where it is not known
 * @param same whether every single difference is exactly 0: the two do the same by construction, and more seeds would tell nothing
 */
public record PairedDifference(Estimate estimate, double p, boolean same) {
    private static final double CONFIDENCE = .95;

    /**
     * Of two lists of the same length, observation by observation.
     *
     * @throws IllegalArgumentException if the lengths differ or there is no pair
     */
    public static PairedDifference of(double[] of, double[] from) {
        if (of.length != from.length || of.length == 0) {
            throw new IllegalArgumentException("observations must come in pairs: " + of.length + " and " + from.length);
        }
        Moments moments = Moments.NONE;
        boolean same = true;
        for (int i = 0; i < of.length; i++) {
            double difference = of[i] - from[i];
            same &= difference == 0;
            moments = moments.with(difference);
        }
        return same
                ? new PairedDifference(new Estimate(of.length, 0, new Interval(0, 0)), 1, true)
                : new PairedDifference(Estimate.of(moments, CONFIDENCE), p(moments), false);
    }

    private static double p(Moments moments) {
        if (moments.count() < 2) {
            return 1;
        }
        return moments.squares() == 0
                ? 0
                : StudentT.twoSided(moments.mean() / moments.standardError(), moments.count() - 1);
    }
}
