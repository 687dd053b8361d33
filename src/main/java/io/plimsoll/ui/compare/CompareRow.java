package io.plimsoll.ui.compare;

import io.plimsoll.lab.compare.Measure;
import io.plimsoll.lab.compare.Summary;
import io.plimsoll.lab.statistics.Estimate;
import io.plimsoll.ui.chart.Numbers;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table. Immutable.
 *
 * @param number its place in every chart, from 0: the shortest mean wait first
 * @param off how much longer its mean wait is than the best one's, as a share of that; 0 for the best, NaN where nothing is known
 */
public record CompareRow(int number, String name, Summary summary, double off) {
    /** A mean wait with half its interval. */
    String meanWait() {
        Estimate wait = summary.estimate(Measure.WAIT_MEAN);
        return wait == null ? "–" : figure(wait);
    }

    /** A mean with half its interval: "0.61 ± 0.02". */
    static String figure(Estimate estimate) {
        double half = estimate.interval().half();
        String mean = Numbers.beside(estimate.mean(), half);
        return half > 0 && Double.isFinite(half) ? mean + " ± " + Numbers.beside(half, half) : mean;
    }

    /** A mean, or a dash. */
    String mean(Measure measure) {
        Estimate estimate = summary.estimate(measure);
        return estimate == null ? "–" : Numbers.column3(estimate.mean());
    }

    /** An index or a share with as many decimals in every row. */
    String index(Measure measure, int decimals) {
        Estimate estimate = summary.estimate(measure);
        return estimate == null ? "–" : String.format(Locale.ROOT, "%." + decimals + "f", estimate.mean());
    }

    /** How it stands to the best. */
    String against() {
        return summary.best() ? "best" : Double.isNaN(off) ? "–" : off == 0 ? "the same" : "+" + Numbers.percent(off);
    }

    /** A mean to order rows by; what was not observed comes last. */
    double order(Measure measure) {
        @Nullable Estimate estimate = summary.estimate(measure);
        return estimate == null ? Double.POSITIVE_INFINITY : estimate.mean();
    }
}
