package io.plimsoll.sim.random;

import io.plimsoll.balance.RandomSource;

/** Log-normal draws by their own mean and coefficient of variation: σ² = ln(1 + cv²), μ = ln mean − σ²/2. */
final class LognormalSampler implements Sampler {
    private static final double LARGE_CV = 1e8;

    private final Normal normal;
    private final double mu;
    private final double sigma;

    LognormalSampler(double mean, double cv, RandomSource random) {
        normal = new Normal(random);
        double variance = cv > LARGE_CV ? 2 * StrictMath.log(cv) : StrictMath.log1p(cv * cv);
        sigma = Math.sqrt(variance);
        mu = StrictMath.log(mean) - variance / 2;
    }

    @Override
    public double sample() {
        return Math.min(Double.MAX_VALUE, StrictMath.exp(mu + sigma * normal.sample()));
    }
}
