package io.plimsoll.sim.random;

import io.plimsoll.balance.RandomSource;

/** Weibull draws by inversion: scale · E^(1/shape) for an exponential E, with scale = mean / Γ(1 + 1/shape). */
final class WeibullSampler implements Sampler {
    private final RandomSource random;
    private final double shape;
    private final double logScale;

    WeibullSampler(double shape, double mean, RandomSource random) {
        this.random = random;
        this.shape = shape;
        logScale = StrictMath.log(mean) - LogGamma.of(1 + 1 / shape);
    }

    /** In logarithms, because a small shape leaves the range of a double on the way. */
    @Override
    public double sample() {
        double draw = StrictMath.exp(logScale + StrictMath.log(Exponential.standard(random)) / shape);
        return draw < Double.POSITIVE_INFINITY ? draw : draw > 0 ? Double.MAX_VALUE : 0;
    }
}
