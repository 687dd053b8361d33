package io.plimsoll.ui.compare;

import io.plimsoll.lab.compare.Comparison;
import io.plimsoll.lab.compare.Difference;
import io.plimsoll.lab.compare.Measure;
import io.plimsoll.lab.compare.Summary;
import io.plimsoll.lab.statistics.Estimate;
import io.plimsoll.lab.statistics.Interval;
import io.plimsoll.report.VariantText;
import io.plimsoll.sim.model.TimeUnit;
import io.plimsoll.ui.chart.ExceedancePlot;
import io.plimsoll.ui.chart.ForestPlot;
import io.plimsoll.ui.chart.PrecisionPlot;
import io.plimsoll.ui.chart.TradeOffPlot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is drawn of a comparison; in every chart the variants stand in the order of their mean waits. Immutable, toolkit-free. */
record ComparePlots(Comparison comparison, String unit, List<CompareRow> rows) {
    /** A difference is called one if its adjusted p-value is below this. */
    private static final double LEVEL = .05;

    static ComparePlots of(Comparison comparison, TimeUnit unit) {
        List<Summary> summaries = new ArrayList<>(comparison.variants());
        summaries.sort(Comparator.<Summary>comparingDouble(one -> meanWait(one)).thenComparing(one -> !one.best()));
        VariantText names = VariantText.titles(summaries);
        double best = comparison.best().map(ComparePlots::meanWait).orElse(Double.NaN);
        List<CompareRow> rows = new ArrayList<>();
        for (Summary summary : summaries) {
            double wait = meanWait(summary);
            double off = best > 0 && Double.isFinite(wait) ? wait / best - 1 : wait == best ? 0 : Double.NaN;
            rows.add(new CompareRow(rows.size(), names.of(summary.variant()), summary, off));
        }
        return new ComparePlots(comparison, unit.symbol(), List.copyOf(rows));
    }

    private static double meanWait(Summary summary) {
        Estimate wait = summary.estimate(Measure.WAIT_MEAN);
        return wait == null ? Double.POSITIVE_INFINITY : wait.mean();
    }

    /** Whether more replications would add nothing. */
    static boolean isSettled(Comparison comparison) {
        return comparison.exact() || comparison.variants().isEmpty();
    }

    ForestPlot forest() {
        List<ForestPlot.Row> drawn = new ArrayList<>();
        for (CompareRow row : rows) {
            Difference difference = difference(row);
            if (row.summary().best()) {
                drawn.add(new ForestPlot.Row(row.name(), ForestPlot.Kind.BEST, 0, 0, 0, row.meanWait() + " " + unit));
            } else if (difference != null) {
                drawn.add(row(row.name(), difference));
            }
        }
        return new ForestPlot(unit, drawn);
    }

    private @Nullable Difference difference(CompareRow row) {
        return comparison.differences().stream()
                .filter(one -> one.measure() == Measure.WAIT_MEAN
                        && one.variant().equals(row.summary().variant()))
                .findFirst()
                .orElse(null);
    }

    private static ForestPlot.Row row(String name, Difference difference) {
        Estimate estimate = difference.paired().estimate();
        Interval interval = estimate.interval();
        boolean same = difference.paired().same();
        String note =
                same ? "the same by construction" : (estimate.mean() >= 0 ? "+" : "") + CompareRow.figure(estimate);
        ForestPlot.Kind kind = !same && difference.adjustedP() < LEVEL ? ForestPlot.Kind.APART : ForestPlot.Kind.LEVEL;
        return new ForestPlot.Row(name, kind, estimate.mean(), interval.low(), interval.high(), note);
    }

    ExceedancePlot exceedance() {
        return new ExceedancePlot(
                unit,
                rows.stream()
                        .map(row -> new ExceedancePlot.Curve(
                                row.name(),
                                row.summary().waits().exceedance().stream()
                                        .map(point -> new ExceedancePlot.Point(point.time(), point.share()))
                                        .toList()))
                        .toList());
    }

    TradeOffPlot tradeOff(Measure measure, String name) {
        List<TradeOffPlot.Point> points = new ArrayList<>();
        for (CompareRow row : rows) {
            Estimate wait = row.summary().estimate(Measure.WAIT_MEAN);
            Estimate other = row.summary().estimate(measure);
            if (wait != null && other != null) {
                points.add(new TradeOffPlot.Point(
                        row.name(),
                        wait.mean(),
                        wait.interval().low(),
                        wait.interval().high(),
                        other.mean()));
            }
        }
        return new TradeOffPlot("mean wait, " + unit, name, points);
    }

    PrecisionPlot precision(@Nullable Double asked) {
        return new PrecisionPlot(
                asked,
                rows.stream()
                        .map(row -> {
                            Estimate wait = row.summary().estimate(Measure.WAIT_MEAN);
                            return new PrecisionPlot.Row(
                                    row.name(), wait == null ? Double.POSITIVE_INFINITY : wait.relativeHalf());
                        })
                        .toList());
    }
}
