package io.plimsoll.sim.random;

import io.plimsoll.balance.RandomSource;

/**
 * Gamma draws (G. Marsaglia, W. W. Tsang, "A simple method for generating gamma variables", ACM TOMS 26, 2000); a shape below 1 by their boost:
 * a draw of shape + 1 times U^(1/shape).
 */
final class GammaSampler implements Sampler {
    private final RandomSource random;
    private final Normal normal;
    private final double shape;
    private final double scale;
    private final double d;
    private final double c;

    GammaSampler(double shape, double mean, RandomSource random) {
        this.random = random;
        this.shape = shape;
        normal = new Normal(random);
        scale = mean / shape;
        d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
        c = 1 / Math.sqrt(9 * d);
    }

    @Override
    public double sample() {
        double draw = scale * standard();
        if (shape >= 1) {
            return draw;
        }
        double boosted = draw * StrictMath.pow(random.nextOpenDouble(), 1 / shape);
        return boosted < Double.POSITIVE_INFINITY ? boosted : 0;
    }

    private double standard() {
        while (true) {
            double x = normal.sample();
            double root = 1 + c * x;
            if (root > 0) {
                double v = root * root * root;
                double u = random.nextOpenDouble();
                double square = x * x;
                if (u < 1 - 0.0331 * square * square
                        || StrictMath.log(u) < 0.5 * square + d * (1 - v + StrictMath.log(v))) {
                    return d * v;
                }
            }
        }
    }
}
