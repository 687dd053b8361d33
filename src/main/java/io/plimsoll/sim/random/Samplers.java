package io.plimsoll.sim.random;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.sim.model.Distribution;

/** Makes the sampler of a distribution. Thread-safe. */
public final class Samplers {
    /** Above so many phases Erlang's distribution is drawn as a gamma, which costs the same however many there are. */
    private static final int SUMMED_PHASES = 8;

    private Samplers() {}

    /**
     * The sampler of a distribution.
     *
     * @param random the source of chance, which should be the sampler's own
     */
    public static Sampler of(Distribution distribution, RandomSource random) {
        return switch (distribution) {
            case Distribution.Constant d -> new Constant(d.value());
            case Distribution.Uniform d -> new Uniform(d.min(), d.max(), random);
            case Distribution.Exponential d -> new Exponential(d.mean(), random);
            case Distribution.Erlang d -> erlang(d.k(), d.mean(), random);
            case Distribution.Gamma d -> gamma(d.shape(), d.mean(), random);
            case Distribution.Lognormal d -> new LognormalSampler(d.mean(), d.cv(), random);
            case Distribution.Weibull d -> new WeibullSampler(d.shape(), d.mean(), random);
            case Distribution.Triangular d -> new TriangularSampler(d, random);
            case Distribution.Empirical d -> EmpiricalSampler.of(d, random);
        };
    }

    private static Sampler erlang(int k, double mean, RandomSource random) {
        return k <= SUMMED_PHASES ? new ErlangSampler(k, mean, random) : new GammaSampler(k, mean, random);
    }

    private static Sampler gamma(double shape, double mean, RandomSource random) {
        return shape < 1 ? new SmallShapeGammaSampler(shape, mean, random) : new GammaSampler(shape, mean, random);
    }

    private record Constant(double value) implements Sampler {
        @Override
        public double sample() {
            return value;
        }

        @Override
        public Sampler with(RandomSource source) {
            return this;
        }
    }

    private record Uniform(double min, double max, RandomSource random) implements Sampler {
        @Override
        public double sample() {
            return min + (max - min) * random.nextDouble();
        }

        @Override
        public Sampler with(RandomSource source) {
            return new Uniform(min, max, source);
        }
    }

    private record Exponential(double mean, RandomSource random) implements Sampler {
        @Override
        public double sample() {
            return mean * ExponentialZiggurat.draw(random);
        }

        @Override
        public Sampler with(RandomSource source) {
            return new Exponential(mean, source);
        }
    }
}
