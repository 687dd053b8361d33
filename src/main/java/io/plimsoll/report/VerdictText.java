package io.plimsoll.report;

import io.plimsoll.lab.compare.Comparison;
import io.plimsoll.lab.compare.Measure;
import io.plimsoll.lab.compare.Verdict;
import io.plimsoll.lab.statistics.Estimate;
import io.plimsoll.sim.model.TimeUnit;
import java.util.Locale;

/** What follows from a comparison, in a sentence. Stateless, thread-safe. */
public final class VerdictText {
    private VerdictText() {}

    /** The sentence, with its full stop. */
    public static String of(Comparison comparison, TimeUnit unit) {
        VariantText names = VariantText.ofAll(comparison.variants());
        return switch (comparison.verdict()) {
            case Verdict.Nothing nothing -> "Nothing can be said: " + why(comparison) + ".";
            case Verdict.Alone alone ->
                names.of(alone.variant()) + " waits " + wait(comparison, unit)
                        + " on average; there is nothing to compare it with.";
            case Verdict.AllSame same ->
                "All wait the same by construction: the difference is exactly zero on every seed, and more replications would not"
                        + " change that.";
            case Verdict.Better better ->
                names.of(better.best())
                        + (better.tied().isEmpty()
                                ? ""
                                : " (and the same by construction: " + names.list(better.tied()) + ")")
                        + " waits " + percent(better.share())
                        + (better.plusMinus() > 0 ? " ± " + percent(better.plusMinus()) : "") + " less than "
                        + names.of(better.next()) + (comparison.exact() ? "; nothing was left to chance." : ".");
            case Verdict.Undecided undecided ->
                "Cannot tell yet whether " + names.of(undecided.best()) + " waits less than "
                        + names.list(undecided.rivals()) + ": "
                        + (undecided.more() == null
                                ? "the difference, if there is one, is too small for a number of replications to be named."
                                : String.format(Locale.ROOT, "about %,d more replications.", undecided.more()));
        };
    }

    private static String why(Comparison comparison) {
        if (comparison.variants().isEmpty()) {
            return "no variant has a steady state";
        }
        return comparison.replications() == 0
                ? "not one replication of every variant was finished"
                : "there are replications in which no task began";
    }

    private static String wait(Comparison comparison, TimeUnit unit) {
        Estimate wait =
                comparison.best().map(best -> best.estimate(Measure.WAIT_MEAN)).orElseThrow();
        double half = wait.interval().half();
        return Column.figure(wait.mean())
                + (half > 0 && half < Double.POSITIVE_INFINITY ? " ± " + Column.figure(half) : "") + " "
                + unit.symbol();
    }

    private static String percent(double share) {
        double percent = share * 100;
        int decimals = percent < 1 ? 2 : percent < 10 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f %%", percent);
    }
}
