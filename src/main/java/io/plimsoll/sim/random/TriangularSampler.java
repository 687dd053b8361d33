package io.plimsoll.sim.random;

import io.plimsoll.balance.RandomSource;

/** Triangular draws by inversion. */
final class TriangularSampler implements Sampler {
    private final RandomSource random;
    private final double min;
    private final double mode;
    private final double max;
    /** The probability of a draw below the mode. */
    private final double below;

    TriangularSampler(double min, double mode, double max, RandomSource random) {
        this.random = random;
        this.min = min;
        this.mode = mode;
        this.max = max;
        below = max > min ? (mode - min) / (max - min) : 0;
    }

    @Override
    public double sample() {
        double u = random.nextDouble();
        return u < below
                ? min + Math.sqrt(u * (max - min) * (mode - min))
                : max - Math.sqrt((1 - u) * (max - min) * (max - mode));
    }
}
