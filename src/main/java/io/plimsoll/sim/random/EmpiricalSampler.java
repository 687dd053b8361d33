package io.plimsoll.sim.random;

import io.plimsoll.balance.RandomSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws one of the given values: all alike, or by a binary search in the sums of their weights. */
final class EmpiricalSampler implements Sampler {
    private final RandomSource random;
    private final double[] values;
    private final double @Nullable [] sums;

    EmpiricalSampler(List<Double> values, @Nullable List<Double> weights, RandomSource random) {
        this.random = random;
        this.values = values.stream().mapToDouble(Double::doubleValue).toArray();
        sums = weights == null ? null : sums(weights);
    }

    private static double[] sums(List<Double> weights) {
        double[] sums = new double[weights.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += weights.get(i);
            sums[i] = sum;
        }
        return sums;
    }

    @Override
    public double sample() {
        if (sums == null) {
            return values[random.below(values.length)];
        }
        double drawn = random.nextDouble() * sums[sums.length - 1];
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] > drawn) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return values[low];
    }
}
