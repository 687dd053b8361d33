package io.plimsoll.sim.random;

import io.plimsoll.balance.RandomSource;

/** Log-normal: the exponential of a normal, its two parameters calculated from the mean and the coefficient of variation. */
final class LognormalSampler implements Sampler {
    private static final double SQUARE_OVERFLOWS = 1e150;

    private final double mu;
    private final double sigma;
    private final RandomSource random;

    LognormalSampler(double mean, double cv, RandomSource random) {
        double variance = cv < SQUARE_OVERFLOWS ? StrictMath.log1p(cv * cv) : 2 * StrictMath.log(cv);
        this.mu = StrictMath.log(mean) - variance / 2;
        this.sigma = Math.sqrt(variance);
        this.random = random;
    }

    private LognormalSampler(LognormalSampler other, RandomSource source) {
        mu = other.mu;
        sigma = other.sigma;
        random = source;
    }

    @Override
    public double sample() {
        return Math.min(StrictMath.exp(mu + sigma * NormalZiggurat.draw(random)), Double.MAX_VALUE);
    }

    @Override
    public Sampler with(RandomSource source) {
        return new LognormalSampler(this, source);
    }
}
