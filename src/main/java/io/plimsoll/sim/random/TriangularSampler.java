package io.plimsoll.sim.random;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.sim.model.Distribution.Triangular;

/** Triangular, by inversion of its distribution function: two halves of parabolas, so a square root, which is exact. */
final class TriangularSampler implements Sampler {
    private final double min;
    private final double max;
    private final double rising;
    private final double falling;
    private final double risingShare;
    private final RandomSource random;

    TriangularSampler(Triangular distribution, RandomSource random) {
        min = distribution.min();
        max = distribution.max();
        double range = max - min;
        rising = range * (distribution.mode() - min);
        falling = range * (max - distribution.mode());
        risingShare = range == 0 ? 1 : (distribution.mode() - min) / range;
        this.random = random;
    }

    private TriangularSampler(TriangularSampler other, RandomSource source) {
        min = other.min;
        max = other.max;
        rising = other.rising;
        falling = other.falling;
        risingShare = other.risingShare;
        random = source;
    }

    @Override
    public double sample() {
        double u = random.nextDouble();
        return u < risingShare ? min + Math.sqrt(u * rising) : max - Math.sqrt((1 - u) * falling);
    }

    @Override
    public Sampler with(RandomSource source) {
        return new TriangularSampler(this, source);
    }
}
