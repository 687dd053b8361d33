package io.plimsoll.lab.fit;

import io.plimsoll.sim.model.Distribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/**
 * A fitted distribution and how well it fits.
 *
 * @param logLikelihood the logarithm of the density of all times together
 * @param aic Akaike's information criterion, twice the number of parameters less twice the log-likelihood: the least is the best. Source: H. Akaike, "A new
 *     look at the statistical model identification", IEEE Trans. Automatic Control 19(6), 1974
 * @param distance the largest distance between the two distribution functions, of the times and of the fit (Kolmogorov, Smirnov)
 */
public record Fit(Family family, Distribution distribution, double logLikelihood, double aic, double distance) {
    /**
     * The most likely distribution of a family.
     *
     * @throws IllegalArgumentException if it is beyond the bounds of the format
     */
    static Fit of(Family family, Times times) {
        double[] positive = times.positive();
        Family.Fitted fitted = family.fit(positive);
        double sum = 0;
        for (double time : positive) {
            sum += fitted.law().logDensity(time);
        }
        double aic = 2 * family.parameters() - 2 * sum;
        if (!Double.isFinite(aic)) {
            throw new IllegalArgumentException("the likelihood is out of range");
        }
        return new Fit(family, fitted.distribution(), sum, aic, distance(fitted.law(), times.sorted()));
    }

    /** The share of times that are longer, under the fit. */
    public double share(double time) {
        return family.law(distribution).survivalProbability(time);
    }

    /** Equal times are one step of the function. */
    private static double distance(ContinuousDistribution law, double[] sorted) {
        double largest = 0;
        int n = sorted.length;
        for (int from = 0; from < n; ) {
            int to = from + 1;
            while (to < n && sorted[to] == sorted[from]) {
                to++;
            }
            double expected = law.cumulativeProbability(sorted[from]);
            largest = Math.max(largest, Math.max(expected - (double) from / n, (double) to / n - expected));
            from = to;
        }
        return largest;
    }
}
