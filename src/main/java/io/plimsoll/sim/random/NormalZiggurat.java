package io.plimsoll.sim.random;

import io.plimsoll.balance.RandomSource;

/**
 * Standard normal draws by the ziggurat with 256 layers (source: see {@link ExponentialZiggurat}). The tail is Marsaglia's ("Generating
 * a Variable from the Tail of the Normal Distribution", Technometrics 6, 1964), its logarithms taken as exponential draws.
 */
final class NormalZiggurat {
    private static final int LAYERS = 256;
    private static final int SIGN = LAYERS;
    private static final double TAIL = 3.6541528853610088;
    /** The area of a layer under exp(−x²/2), on one side of 0. */
    private static final double AREA = 0.004928673233974655;

    private static final double[] X = new double[LAYERS + 1];
    private static final double[] F = new double[LAYERS + 1];

    static {
        X[0] = AREA / density(TAIL);
        X[1] = TAIL;
        for (int i = 2; i < LAYERS; i++) {
            X[i] = Math.sqrt(-2 * StrictMath.log(density(X[i - 1]) + AREA / X[i - 1]));
        }
        for (int i = 0; i <= LAYERS; i++) {
            F[i] = density(X[i]);
        }
    }

    private NormalZiggurat() {}

    static double draw(RandomSource random) {
        while (true) {
            long bits = random.nextLong();
            int layer = (int) bits & (LAYERS - 1);
            double x = (bits >>> 11) * 0x1p-53 * X[layer];
            if (x < X[layer + 1]) {
                return signed(x, bits);
            }
            if (layer == 0) {
                return signed(tail(random), bits);
            }
            if (F[layer] + random.nextDouble() * (F[layer + 1] - F[layer]) < density(x)) {
                return signed(x, bits);
            }
        }
    }

    private static double tail(RandomSource random) {
        while (true) {
            double beyond = ExponentialZiggurat.draw(random) / TAIL;
            if (2 * ExponentialZiggurat.draw(random) > beyond * beyond) {
                return TAIL + beyond;
            }
        }
    }

    private static double signed(double x, long bits) {
        return (bits & SIGN) == 0 ? x : -x;
    }

    private static double density(double x) {
        return StrictMath.exp(-x * x / 2);
    }

    /** By how much the highest layer's area misses the others': a check of the constants. */
    static double closingError() {
        return X[LAYERS - 1] * (1 - F[LAYERS - 1]) - AREA;
    }
}
