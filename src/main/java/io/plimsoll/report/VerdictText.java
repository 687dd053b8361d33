package io.plimsoll.report;

import io.plimsoll.lab.compare.Comparison;
import io.plimsoll.lab.compare.Difference;
import io.plimsoll.lab.compare.Measure;
import io.plimsoll.lab.compare.Summary;
import io.plimsoll.lab.compare.Variant;
import io.plimsoll.lab.compare.Verdict;
import io.plimsoll.lab.statistics.Estimate;
import io.plimsoll.sim.model.TimeUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What follows from a comparison, in words. Immutable.
 *
 * @param sentence the verdict, without its full stop
 * @param explanations each a sentence
 */
public record VerdictText(String sentence, List<String> explanations) {
    /** Copies the list. */
    public VerdictText {
        explanations = List.copyOf(explanations);
    }

    /** The words, with variants called by these names. */
    public static VerdictText of(Comparison comparison, VariantText names, TimeUnit unit) {
        List<String> more = new ArrayList<>();
        String sentence = switch (comparison.verdict()) {
            case Verdict.Nothing nothing -> nothing(comparison);
            case Verdict.Alone alone -> {
                more.add("There is nothing to compare it with.");
                yield names.of(alone.variant()) + " waits " + wait(comparison, alone.variant(), unit) + " on average";
            }
            case Verdict.AllSame same -> {
                more.add("The difference is exactly zero on every seed, and more replications would not change that.");
                yield "All wait the same by construction";
            }
            case Verdict.Better better -> {
                worst(comparison, better, names, more);
                if (!better.tied().isEmpty()) {
                    more.add("The same by construction as the best: " + names.list(better.tied()) + ".");
                }
                if (comparison.exact()) {
                    more.add("Nothing was left to chance.");
                }
                yield names.of(better.best()) + " waits " + percent(better.share())
                        + (better.plusMinus() > 0 ? " ± " + percent(better.plusMinus()) : "") + " less than "
                        + names.within(better.next());
            }
            case Verdict.Undecided undecided -> {
                more.add("So far " + names.within(undecided.best()) + " waits least, and cannot be told from "
                        + names.list(undecided.rivals()) + ".");
                Long count = undecided.more();
                more.add(
                        count == null
                                ? "If there is a difference, it is too small for a number of replications to be named."
                                : String.format(
                                        Locale.ROOT,
                                        "About %,d more replication%s would tell.",
                                        count,
                                        count == 1 ? "" : "s"));
                yield "Cannot tell yet which waits least";
            }
        };
        return new VerdictText(sentence, more);
    }

    /** All of it in one paragraph. */
    String paragraph() {
        return explanations.isEmpty() ? sentence + "." : sentence + ". " + String.join(" ", explanations);
    }

    private static String nothing(Comparison comparison) {
        if (comparison.variants().isEmpty()) {
            return "Nothing can be compared: no variant has a steady state";
        }
        return comparison.replications() == 0
                ? "Nothing can be said before every variant was run once"
                : "Nothing can be said: there are replications in which no task began";
    }

    private static String wait(Comparison comparison, Variant variant, TimeUnit unit) {
        return comparison.variants().stream()
                .filter(summary -> summary.variant().equals(variant))
                .map(summary -> summary.estimate(Measure.WAIT_MEAN))
                .map(estimate -> estimate == null ? Column.NONE : figure(estimate, unit))
                .findFirst()
                .orElse(Column.NONE);
    }

    private static String figure(Estimate wait, TimeUnit unit) {
        double half = wait.interval().half();
        return Column.figure(wait.mean())
                + (half > 0 && half < Double.POSITIVE_INFINITY ? " ± " + Column.figure(half) : "") + " "
                + unit.symbol();
    }

    private static void worst(Comparison comparison, Verdict.Better better, VariantText names, List<String> more) {
        Difference worst = comparison.differences().stream()
                .filter(difference -> difference.measure() == Measure.WAIT_MEAN)
                .max((one, other) -> Double.compare(
                        one.paired().estimate().mean(),
                        other.paired().estimate().mean()))
                .orElse(null);
        if (worst == null || worst.variant().equals(better.next())) {
            return;
        }
        for (Summary summary : comparison.variants()) {
            Estimate wait = summary.estimate(Measure.WAIT_MEAN);
            if (summary.variant().equals(worst.variant()) && wait != null) {
                more.add("And " + percent(worst.paired().estimate().mean() / wait.mean()) + " less than "
                        + names.within(worst.variant()) + ", which waits longest.");
            }
        }
    }

    private static String percent(double share) {
        double percent = share * 100;
        int decimals = percent < 1 ? 2 : percent < 10 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f %%", percent);
    }
}
