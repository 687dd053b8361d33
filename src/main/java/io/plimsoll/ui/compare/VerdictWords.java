package io.plimsoll.ui.compare;

import io.plimsoll.lab.compare.Comparison;
import io.plimsoll.lab.compare.Difference;
import io.plimsoll.lab.compare.Measure;
import io.plimsoll.lab.compare.Refusal;
import io.plimsoll.lab.compare.Summary;
import io.plimsoll.lab.compare.Variant;
import io.plimsoll.lab.compare.Verdict;
import io.plimsoll.lab.statistics.Estimate;
import io.plimsoll.ui.chart.Numbers;
import io.plimsoll.ui.work.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A verdict in words: the sentence, and what is to be said under it. Immutable.
 *
 * @param sentence without a full stop
 * @param explanations each a sentence
 */
record VerdictWords(String sentence, List<String> explanations) {
    VerdictWords {
        explanations = List.copyOf(explanations);
    }

    static VerdictWords of(Comparison comparison) {
        VariantNames names = VariantNames.of(
                comparison.variants().stream().map(Summary::variant).toList());
        List<String> more = new ArrayList<>();
        String sentence = switch (comparison.verdict()) {
            case Verdict.Nothing nothing -> nothing(comparison);
            case Verdict.Alone alone -> {
                more.add("There is nothing to compare it with.");
                yield names.of(alone.variant()) + " waits " + wait(comparison, alone.variant()) + " on average";
            }
            case Verdict.AllSame same -> {
                more.add("The difference is exactly zero on every seed, and more replications would not change that.");
                yield "All wait the same by construction";
            }
            case Verdict.Better better -> {
                worst(comparison, better, names, more);
                if (!better.tied().isEmpty()) {
                    more.add("The same by construction: " + names.list(better.tied()) + ".");
                }
                if (comparison.exact()) {
                    more.add("Nothing was left to chance.");
                }
                yield names.of(better.best()) + " waits " + Numbers.percent(better.share())
                        + (better.plusMinus() > 0 ? " ± " + Numbers.percent(better.plusMinus()) : "") + " less than "
                        + names.within(better.next());
            }
            case Verdict.Undecided undecided -> {
                more.add(names.of(undecided.best()) + " waits least so far, and cannot be told from "
                        + names.list(undecided.rivals()) + ".");
                Long count = undecided.more();
                more.add(
                        count == null
                                ? "If there is a difference, it is too small for a number of replications to be named."
                                : "About " + Wording.count(count, "more replication") + " would tell.");
                yield "Cannot tell yet which waits least";
            }
        };
        refusals(comparison, more);
        return new VerdictWords(sentence, more);
    }

    private static String nothing(Comparison comparison) {
        if (comparison.variants().isEmpty()) {
            return "Nothing can be compared: no variant has a steady state";
        }
        return comparison.replications() == 0
                ? "Nothing can be said before every variant was run once"
                : "Nothing can be said: there are replications in which no task began";
    }

    private static String wait(Comparison comparison, Variant variant) {
        return comparison.variants().stream()
                .filter(summary -> summary.variant().equals(variant))
                .map(summary -> summary.estimate(Measure.WAIT_MEAN))
                .map(estimate -> estimate == null ? "–" : figure(estimate))
                .findFirst()
                .orElse("–");
    }

    /** A mean with half its interval: "0.61 ± 0.02". */
    static String figure(Estimate estimate) {
        double half = estimate.interval().half();
        String mean = Numbers.beside(estimate.mean(), half);
        return half > 0 && Double.isFinite(half) ? mean + " ± " + Numbers.beside(half, half) : mean;
    }

    private static void worst(Comparison comparison, Verdict.Better better, VariantNames names, List<String> more) {
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
                more.add("And " + Numbers.percent(worst.paired().estimate().mean() / wait.mean()) + " less than "
                        + names.within(worst.variant()) + ", which waits longest.");
            }
        }
    }

    private static void refusals(Comparison comparison, List<String> more) {
        VariantNames names = new VariantNames(true);
        Map<String, List<Variant>> byReason = new LinkedHashMap<>();
        for (Refusal refusal : comparison.refusals()) {
            byReason.computeIfAbsent(refusal.reason(), reason -> new ArrayList<>())
                    .add(refusal.variant());
        }
        byReason.forEach((reason, variants) -> more.add("Not run: " + names.list(variants) + ", for " + reason + "."));
    }
}
