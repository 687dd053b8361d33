package io.plimsoll.sim.random;

import io.plimsoll.balance.RandomSource;

/**
 * Gamma of a shape below 1, as a draw of shape + 1 times U^(1/shape) (Marsaglia and Tsang 2000, section 6). Calculated by logarithms:
 * with small shapes the factors are too far apart for a product.
 */
final class SmallShapeGammaSampler implements Sampler {
    private final double shape;
    private final double logScale;
    private final GammaSampler boosted;
    private final RandomSource random;

    SmallShapeGammaSampler(double shape, double mean, RandomSource random) {
        this.shape = shape;
        this.boosted = new GammaSampler(shape + 1, 1, random);
        this.logScale = StrictMath.log(boosted.d()) + StrictMath.log(mean) - StrictMath.log(shape);
        this.random = random;
    }

    private SmallShapeGammaSampler(SmallShapeGammaSampler other, RandomSource source) {
        shape = other.shape;
        logScale = other.logScale;
        boosted = new GammaSampler(other.boosted, source);
        random = source;
    }

    @Override
    public double sample() {
        double logPower = -ExponentialZiggurat.draw(random) / shape;
        double log = StrictMath.log(boosted.cube()) + logPower + logScale;
        return Math.min(StrictMath.exp(log), Double.MAX_VALUE);
    }

    @Override
    public Sampler with(RandomSource source) {
        return new SmallShapeGammaSampler(this, source);
    }
}
