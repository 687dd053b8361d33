package io.plimsoll.sim.random;

import io.plimsoll.balance.RandomSource;

/**
 * Gamma of shape 1 or more: G. Marsaglia, W. W. Tsang, "A Simple Method for Generating Gamma Variables", ACM TOMS 26(3), 2000. A normal
 * draw is cubed and seldom rejected (under 5 %), the less often the larger the shape.
 */
final class GammaSampler implements Sampler {
    private final double d;
    private final double c;
    private final double scale;
    private final RandomSource random;

    GammaSampler(double shape, double mean, RandomSource random) {
        this.d = shape - 1.0 / 3;
        this.c = 1 / (3 * Math.sqrt(d));
        // d · mean / shape, in an order that cannot overflow
        this.scale = d / shape * mean;
        this.random = random;
    }

    GammaSampler(GammaSampler other, RandomSource source) {
        d = other.d;
        c = other.c;
        scale = other.scale;
        random = source;
    }

    @Override
    public double sample() {
        return scale * cube();
    }

    @Override
    public Sampler with(RandomSource source) {
        return new GammaSampler(this, source);
    }

    /** A gamma draw of this shape and scale 1, divided by d. */
    double cube() {
        while (true) {
            double z = NormalZiggurat.draw(random);
            double root = 1 + c * z;
            if (root > 0) {
                double v = root * root * root;
                double u = random.nextOpenDouble();
                double squared = z * z;
                if (u < 1 - 0.0331 * squared * squared
                        || StrictMath.log(u) < squared / 2 + d * (1 - v + StrictMath.log(v))) {
                    return v;
                }
            }
        }
    }

    double d() {
        return d;
    }
}
