package io.plimsoll.ui.chart;

import io.plimsoll.ui.run.HistoryView;
import java.util.Arrays;

/**
 * A series of the history cut into columns of a pixel, each with the least, the largest and the last value of its span: a peak is
 * never lost, however long the run. Columns of which nothing is known hold NaN. Toolkit-free.
 */
final class Columns {
    final double[] min;
    final double[] max;
    final double[] last;

    private Columns(int count) {
        min = new double[count];
        max = new double[count];
        last = new double[count];
        Arrays.fill(min, Double.NaN);
        Arrays.fill(max, Double.NaN);
        Arrays.fill(last, Double.NaN);
    }

    /** Cuts the span from one time to another into so many columns. Costs the columns and the blocks of buckets under them, not the buckets. */
    static Columns of(HistoryView view, HistoryView.Series series, double from, double to, int count) {
        Columns columns = new Columns(count);
        double step = (to - from) / count;
        for (int i = 0; i < count && from + i * step <= view.now(); i++) {
            int first = (int) Math.max(0, Math.floor((from + i * step) / view.width()));
            int end = (int) Math.min(
                    view.buckets(), Math.max(first + 1.0, Math.floor((from + (i + 1) * step) / view.width())));
            columns.min[i] = series.min(first, end);
            columns.max[i] = series.max(first, end);
            columns.last[i] = latest(series, first, end);
        }
        return columns;
    }

    private static double latest(HistoryView.Series series, int first, int end) {
        for (int bucket = end - 1; bucket >= first; bucket--) {
            if (!Double.isNaN(series.min(bucket))) {
                return series.last(bucket);
            }
        }
        return Double.NaN;
    }

    /** The largest value of all; 0 if there is none. */
    double largest() {
        return Arrays.stream(max).filter(value -> !Double.isNaN(value)).max().orElse(0);
    }

    /**
     * The last values, each averaged with so many on both sides. For shares of few slots, which jump between 0 and 1 too often
     * for their extremes to be read.
     */
    double[] smoothed(int reach) {
        int count = last.length;
        double[] sums = new double[count + 1];
        int[] known = new int[count + 1];
        for (int i = 0; i < count; i++) {
            boolean here = !Double.isNaN(last[i]);
            double middle = here ? (min[i] + max[i] + 2 * last[i]) / 4 : 0;
            sums[i + 1] = sums[i] + middle;
            known[i + 1] = known[i] + (here ? 1 : 0);
        }
        double[] smooth = new double[count];
        for (int i = 0; i < count; i++) {
            int low = Math.max(0, i - reach);
            int high = Math.min(count, i + reach + 1);
            int values = known[high] - known[low];
            smooth[i] = Double.isNaN(last[i]) || values == 0 ? Double.NaN : (sums[high] - sums[low]) / values;
        }
        return smooth;
    }
}
