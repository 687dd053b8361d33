package io.plimsoll.sim.random;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.sim.model.Distribution;

/** Makes the sampler of a distribution. */
public final class Samplers {
    /** Up to so many phases an Erlang draw is the sum of its exponentials; above, a gamma draw is quicker. */
    private static final int SUMMED_PHASES = 4;

    private Samplers() {}

    /** A sampler that draws from the given stream alone. */
    public static Sampler of(Distribution distribution, RandomSource random) {
        return switch (distribution) {
            case Distribution.Constant d -> d::value;
            case Distribution.Uniform d -> () -> d.min() + (d.max() - d.min()) * random.nextDouble();
            case Distribution.Exponential d -> exponential(d.mean(), random);
            case Distribution.Erlang d -> erlang(d.k(), d.mean(), random);
            case Distribution.Gamma d -> new GammaSampler(d.shape(), d.mean(), random);
            case Distribution.Lognormal d -> new LognormalSampler(d.mean(), d.cv(), random);
            case Distribution.Weibull d -> new WeibullSampler(d.shape(), d.mean(), random);
            case Distribution.Triangular d -> new TriangularSampler(d.min(), d.mode(), d.max(), random);
            case Distribution.Empirical d -> new EmpiricalSampler(d.values(), d.weights(), random);
        };
    }

    private static Sampler exponential(double mean, RandomSource random) {
        return () -> mean * Exponential.standard(random);
    }

    private static Sampler erlang(int k, double mean, RandomSource random) {
        if (k > SUMMED_PHASES) {
            return new GammaSampler(k, mean, random);
        }
        double phase = mean / k;
        return () -> {
            double sum = 0;
            for (int i = 0; i < k; i++) {
                sum += Exponential.standard(random);
            }
            return phase * sum;
        };
    }
}
