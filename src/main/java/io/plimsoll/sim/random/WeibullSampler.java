package io.plimsoll.sim.random;

import io.plimsoll.balance.RandomSource;

/** Weibull: a power of an exponential draw, scaled so that the mean, scale · Γ(1 + 1/shape), is the one that was asked for. */
final class WeibullSampler implements Sampler {
    /** Keeps the logarithms finite where 1/shape is not. */
    private static final double LARGEST_POWER = 1e300;

    private final double power;
    private final double logScale;
    private final RandomSource random;

    WeibullSampler(double shape, double mean, RandomSource random) {
        this.power = Math.min(1 / shape, LARGEST_POWER);
        this.logScale = StrictMath.log(mean) - LogGamma.of(1 + power);
        this.random = random;
    }

    private WeibullSampler(WeibullSampler other, RandomSource source) {
        power = other.power;
        logScale = other.logScale;
        random = source;
    }

    @Override
    public double sample() {
        double log = logScale + power * StrictMath.log(ExponentialZiggurat.draw(random));
        return Math.min(StrictMath.exp(log), Double.MAX_VALUE);
    }

    @Override
    public Sampler with(RandomSource source) {
        return new WeibullSampler(this, source);
    }
}
