package io.plimsoll.sim.random;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.sim.model.Distribution.Empirical;
import java.util.Arrays;
import java.util.List;

/**
 * One of the values by its weight, in constant time: A. J. Walker's aliases ("An Efficient Method for Generating Discrete Random
 * Variables with General Distributions", ACM TOMS 3, 1977), built as M. Vose does ("A Linear Algorithm for Generating Random Numbers
 * with a Given Distribution", IEEE Trans. Software Engineering 17, 1991). Each of n equal columns is shared by at most two values.
 */
final class EmpiricalSampler implements Sampler {
    private final double[] values;
    /** The share of its column that is the value's own. */
    private final double[] own;
    /** The value that has the rest of the column. */
    private final int[] alias;

    private final RandomSource random;

    private EmpiricalSampler(double[] values, double[] weights, RandomSource random) {
        this.values = values;
        this.random = random;
        int n = values.length;
        double sum = Arrays.stream(weights).sum();
        own = new double[n];
        alias = new int[n];
        int[] columns = new int[n];
        int small = 0;
        int large = n;
        for (int i = 0; i < n; i++) {
            own[i] = weights[i] / sum * n;
            columns[own[i] < 1 ? small++ : --large] = i;
        }
        while (small > 0 && large < n) {
            int poor = columns[--small];
            int rich = columns[large];
            alias[poor] = rich;
            own[rich] -= 1 - own[poor];
            if (own[rich] < 1) {
                large++;
                columns[small++] = rich;
            }
        }
        // what is left over is whole but for rounding
        for (int i = 0; i < small; i++) {
            own[columns[i]] = 1;
        }
    }

    private EmpiricalSampler(EmpiricalSampler other, RandomSource source) {
        values = other.values;
        own = other.own;
        alias = other.alias;
        random = source;
    }

    static Sampler of(Empirical distribution, RandomSource random) {
        double[] values = array(distribution.values());
        List<Double> weights = distribution.weights();
        if (weights == null) {
            return new Even(values, random);
        }
        double[] positiveValues = new double[values.length];
        double[] positiveWeights = new double[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            // a value without weight must never come, not even by rounding
            if (weights.get(i) > 0) {
                positiveValues[n] = values[i];
                positiveWeights[n++] = weights.get(i);
            }
        }
        return new EmpiricalSampler(Arrays.copyOf(positiveValues, n), Arrays.copyOf(positiveWeights, n), random);
    }

    @Override
    public double sample() {
        int column = random.below(values.length);
        return values[random.nextDouble() < own[column] ? column : alias[column]];
    }

    @Override
    public Sampler with(RandomSource source) {
        return new EmpiricalSampler(this, source);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Any of the values with the same chance. */
    private record Even(double[] values, RandomSource random) implements Sampler {
        @Override
        public double sample() {
            return values[random.below(values.length)];
        }

        @Override
        public Sampler with(RandomSource source) {
            return new Even(values, source);
        }
    }
}
