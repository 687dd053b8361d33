package io.plimsoll.report;

import io.plimsoll.lab.compare.Comparison;
import io.plimsoll.lab.compare.Difference;
import io.plimsoll.lab.compare.Measure;
import io.plimsoll.lab.compare.Summary;
import io.plimsoll.lab.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A comparison for people: what was done, means with their intervals, differences, and what follows. Stateless, thread-safe. */
public final class CompareTable {
    private CompareTable() {}

    /** The text, ending in a line feed. */
    public static String text(Comparison comparison, Provenance from) {
        StringBuilder text = new StringBuilder();
        text.append(CompareWords.done(comparison, from)).append("\n\n");
        if (comparison.replications() > 0) {
            text.append(TextTable.of(means(comparison.variants(), from))).append('\n');
            if (comparison.variants().size() > 1) {
                text.append(TextTable.of(differences(comparison, from))).append('\n');
            }
        }
        for (String refusal : CompareWords.refusals(comparison, false)) {
            text.append(refusal).append('\n');
        }
        return text.append(VerdictText.of(comparison, VariantText.keys(comparison.variants()), from.unit())
                        .paragraph())
                .append('\n')
                .toString();
    }

    static List<Column> means(List<Summary> summaries, Provenance from) {
        VariantText names = VariantText.keys(summaries);
        String unit = " (" + from.unit().symbol() + ")";
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(
                "Strategy",
                summaries.stream().map(one -> names.of(one.variant())).toList()));
        columns.add(Column.figures("mean wait" + unit, values(summaries, Measure.WAIT_MEAN)));
        columns.add(Column.right(
                "±",
                summaries.stream()
                        .map(one -> half(one.estimate(Measure.WAIT_MEAN)))
                        .toList()));
        columns.add(Column.figures("p95" + unit, values(summaries, Measure.WAIT_P95)));
        columns.add(Column.right(
                "±",
                summaries.stream()
                        .map(one -> half(one.estimate(Measure.WAIT_P95)))
                        .toList()));
        columns.add(Column.figures("response" + unit, values(summaries, Measure.RESPONSE_MEAN)));
        columns.add(Column.figures("makespan" + unit, values(summaries, Measure.MAKESPAN)));
        columns.add(Column.indices("fairness", values(summaries, Measure.FAIRNESS)));
        columns.add(Column.figures("cost", values(summaries, Measure.COST)));
        columns.add(Column.shares("utilisation", values(summaries, Measure.UTILISATION)));
        columns.add(Column.words(
                "", summaries.stream().map(one -> one.best() ? "best" : "").toList()));
        return columns;
    }

    private static List<@Nullable Double> values(List<Summary> summaries, Measure measure) {
        List<@Nullable Double> values = new ArrayList<>();
        for (Summary summary : summaries) {
            Estimate estimate = summary.estimate(measure);
            values.add(estimate == null ? null : estimate.mean());
        }
        return values;
    }

    private static String half(@Nullable Estimate estimate) {
        if (estimate == null || Double.isInfinite(estimate.interval().half())) {
            return Column.NONE;
        }
        return estimate.interval().half() == 0
                ? "exact"
                : Column.figure(estimate.interval().half());
    }

    static List<Column> differences(Comparison comparison, Provenance from) {
        VariantText names = VariantText.keys(comparison.variants());
        List<Difference> waits = comparison.differences().stream()
                .filter(difference -> difference.measure() == Measure.WAIT_MEAN)
                .toList();
        String best = comparison.best().map(one -> names.of(one.variant())).orElse("");
        return List.of(
                Column.words(
                        "Waits more than " + best,
                        waits.stream().map(one -> names.of(one.variant())).toList()),
                Column.figures(
                        "by (" + from.unit().symbol() + ")",
                        waits.stream()
                                .map(one -> one.paired().estimate().mean())
                                .toList()),
                Column.right(
                        "95 % interval",
                        waits.stream().map(CompareTable::interval).toList()),
                Column.right(
                        "adjusted p", waits.stream().map(CompareTable::chance).toList()));
    }

    private static String interval(Difference difference) {
        if (difference.paired().same()) {
            return "the same by construction";
        }
        var interval = difference.paired().estimate().interval();
        return Double.isInfinite(interval.half())
                ? Column.NONE
                : interval.half() == 0
                        ? "exact"
                        : Column.figure(interval.low()) + " to " + Column.figure(interval.high());
    }

    private static String chance(Difference difference) {
        if (difference.paired().same()
                || difference.paired().estimate().interval().half() == 0) {
            return Column.NONE;
        }
        return difference.adjustedP() < .0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", difference.adjustedP());
    }
}
