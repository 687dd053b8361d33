package io.plimsoll.lab.fit;

import io.plimsoll.sim.model.Distribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Times of the past and what may make more of them.
 *
 * @param count how many times there are
 * @param cv their coefficient of variation
 * @param zeros how many of them are 0
 * @param insteadOfZero what a time of 0 counts as in a density: half the smallest above it
 * @param resampled the times themselves as a distribution
 * @param fits of each family that can be fitted, the best first; none where all times are the same
 */
public record Fits(
        int count,
        double mean,
        double cv,
        int zeros,
        double insteadOfZero,
        Distribution.Empirical resampled,
        List<Fit> fits) {
    /** How far the mean of what is fitted may be off. */
    private static final double OFF = 0.1;

    /** Copies the list. */
    public Fits {
        fits = List.copyOf(fits);
    }

    /**
     * Fits every family.
     *
     * @throws IllegalArgumentException if no time is above 0, or one is not from 0 to 1e12
     */
    public static Fits of(double[] times) {
        Times sample = new Times(times);
        List<Fit> fits = new ArrayList<>();
        for (Family family : sample.isConstant() ? new Family[0] : Family.values()) {
            try {
                fits.add(Fit.of(family, sample));
            } catch (IllegalArgumentException e) {
                // What the format cannot say is no candidate.
            }
        }
        fits.sort(Comparator.comparingDouble(Fit::aic));
        return new Fits(
                sample.count(),
                sample.mean(),
                sample.cv(),
                sample.zeros(),
                sample.insteadOfZero(),
                Resampling.of(sample.sorted()),
                fits);
    }

    /**
     * What is wanted, or where that cannot be fitted the times themselves. The most likely distribution may have quite another mean than the times, and so
     * bring quite another load: where the best is more than a tenth off, it is not taken, but the times themselves.
     */
    public Distribution choose(Choice choice) {
        Optional<Fit> fit = fit(choice);
        if (fit.isPresent() && !(choice == Choice.BEST && isOff(fit.get()))) {
            return fit.get().distribution();
        }
        return resampled.values().size() == 1 ? new Distribution.Constant(mean) : resampled;
    }

    /** What somebody should know of that choice; empty if nothing. */
    public String warning(Choice choice) {
        return fit(choice)
                .filter(this::isOff)
                .map(fit -> String.format(
                        Locale.ROOT,
                        "%s, the most likely %s, has %.3g times the mean of the data%s",
                        fit.family().key(),
                        choice == Choice.BEST ? "distribution" : "one of its kind",
                        fit.distribution().mean() / mean,
                        choice == Choice.BEST ? "; the data themselves are drawn anew" : ""))
                .orElse("");
    }

    private Optional<Fit> fit(Choice choice) {
        return fits.stream()
                .filter(one -> choice == Choice.BEST || choice.family() == one.family())
                .findFirst();
    }

    private boolean isOff(Fit fit) {
        return Math.abs(fit.distribution().mean() / mean - 1) > OFF;
    }
}
