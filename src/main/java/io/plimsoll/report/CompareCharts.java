package io.plimsoll.report;

import io.plimsoll.lab.compare.Comparison;
import io.plimsoll.lab.compare.Difference;
import io.plimsoll.lab.compare.Measure;
import io.plimsoll.lab.compare.Summary;
import io.plimsoll.lab.statistics.Estimate;
import io.plimsoll.report.svg.ForestPlot;
import io.plimsoll.report.svg.LineChart;
import io.plimsoll.report.svg.Scatter;
import java.util.ArrayList;
import java.util.List;

/** The charts of a comparison's page, each under a heading. Stateless, thread-safe. */
final class CompareCharts {
    /** Shares below one in a thousand are the accidents of a few tasks. */
    private static final double LEAST = .001;

    private CompareCharts() {}

    static void append(HtmlPage page, Comparison comparison, Provenance from) {
        VariantText names = VariantText.keys(comparison.variants());
        String unit = from.unit().key();
        String best = comparison.best().map(one -> names.of(one.variant())).orElse("");
        List<ForestPlot.Line> lines = comparison.differences().stream()
                .filter(difference -> difference.measure() == Measure.WAIT_MEAN)
                .map(difference -> line(difference, names))
                .toList();
        if (!lines.isEmpty()) {
            String title = "How much longer tasks wait than under " + best;
            page.heading(title).drawing(ForestPlot.of(title, "mean wait, " + unit + " more; 95 % intervals", lines));
        }
        page.heading("How many tasks wait how long")
                .drawing(LineChart.exceedance(
                        "The share of tasks that wait at least so long",
                        "wait, " + unit,
                        comparison.variants().stream()
                                .map(one -> new LineChart.Curve(
                                        names.of(one.variant()),
                                        one.waits().exceedance().stream()
                                                .map(point -> new LineChart.Point(point.time(), point.share()))
                                                .toList()))
                                .toList(),
                        LEAST));
        tradeOff(page, comparison, names, Measure.FAIRNESS, unit);
        tradeOff(page, comparison, names, Measure.COST, unit);
    }

    private static ForestPlot.Line line(Difference difference, VariantText names) {
        Estimate estimate = difference.paired().estimate();
        String note = difference.paired().same()
                ? "the same by construction"
                : Column.figure(estimate.mean())
                        + (Double.isInfinite(estimate.interval().half())
                                ? ""
                                : " ± " + Column.figure(estimate.interval().half()));
        return new ForestPlot.Line(
                names.of(difference.variant()),
                estimate.mean(),
                estimate.interval().low(),
                estimate.interval().high(),
                note);
    }

    /** Left out where the other figure is the same for all: there is nothing to trade. */
    private static void tradeOff(
            HtmlPage page, Comparison comparison, VariantText names, Measure against, String unit) {
        List<Scatter.Dot> dots = new ArrayList<>();
        for (Summary summary : comparison.variants()) {
            Estimate wait = summary.estimate(Measure.WAIT_MEAN);
            Estimate other = summary.estimate(against);
            if (wait != null && other != null) {
                dots.add(new Scatter.Dot(names.of(summary.variant()), wait.mean(), other.mean()));
            }
        }
        if (dots.stream().mapToDouble(Scatter.Dot::y).distinct().count() > 1) {
            page.heading("Wait against " + against.key())
                    .drawing(Scatter.of(
                            "Mean wait against " + against.key(), "mean wait, " + unit, against.key(), dots));
        }
    }
}
