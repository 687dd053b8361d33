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
            case Distribution.Constant(double value) -> () -> value;
            case Distribution.Uniform(double min, double max) -> () -> min + (max - min) * random.nextDouble();
            case Distribution.Exponential(double mean) -> () -> mean * ExponentialZiggurat.draw(random);
            case Distribution.Erlang(int k, double mean) -> erlang(k, mean, random);
            case Distribution.Gamma(double shape, double mean) -> gamma(shape, mean, random);
            case Distribution.Lognormal(double mean, double cv) -> new LognormalSampler(mean, cv, random);
            case Distribution.Weibull(double shape, double mean) -> new WeibullSampler(shape, mean, random);
            case Distribution.Triangular triangular -> new TriangularSampler(triangular, random);
            case Distribution.Empirical empirical -> EmpiricalSampler.of(empirical, random);
        };
    }

    private static Sampler erlang(int k, double mean, RandomSource random) {
        return k <= SUMMED_PHASES ? new ErlangSampler(k, mean, random) : new GammaSampler(k, mean, random);
    }

    private static Sampler gamma(double shape, double mean, RandomSource random) {
        return shape < 1 ? new SmallShapeGammaSampler(shape, mean, random) : new GammaSampler(shape, mean, random);
    }
}
