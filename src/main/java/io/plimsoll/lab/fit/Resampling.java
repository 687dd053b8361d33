package io.plimsoll.lab.fit;

import io.plimsoll.sim.model.Distribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Times of the past as a distribution: each as likely as it was. */
final class Resampling {
    /** More different times than so are put together, lest a scenario's file grow with the trace. */
    static final int VALUES = 1_000;

    private Resampling() {}

    /**
     * Each different time with how often it was; where there are too many of them, groups of neighbours, as many times in each as can be, by the
     * mean of the group. The mean stays as it is.
     *
     * @param sorted times
     */
    static Distribution.Empirical of(double[] sorted) {
        int different = 1;
        for (int i = 1; i < sorted.length; i++) {
            different += sorted[i] == sorted[i - 1] ? 0 : 1;
        }
        return different <= VALUES ? each(sorted) : groups(sorted);
    }

    private static Distribution.Empirical each(double[] sorted) {
        List<Double> values = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int from = 0; from < sorted.length; ) {
            int to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            values.add(sorted[from]);
            weights.add((double) (to - from));
            from = to;
        }
        return weighted(values, weights);
    }

    private static Distribution.Empirical groups(double[] sorted) {
        List<Double> values = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int group = 0; group < VALUES; group++) {
            int from = (int) ((long) group * sorted.length / VALUES);
            int to = (int) ((group + 1L) * sorted.length / VALUES);
            double[] times = Arrays.copyOfRange(sorted, from, to);
            values.add(Times.mean(times));
            weights.add((double) (to - from));
        }
        return weighted(values, weights);
    }

    private static Distribution.Empirical weighted(List<Double> values, List<Double> weights) {
        boolean alike = weights.stream().distinct().count() == 1;
        return new Distribution.Empirical(values, alike ? null : weights);
    }
}
