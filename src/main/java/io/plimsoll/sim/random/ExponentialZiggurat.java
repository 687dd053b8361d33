package io.plimsoll.sim.random;

import io.plimsoll.balance.RandomSource;

/**
 * Exponential draws of mean 1 by the ziggurat (G. Marsaglia, W. W. Tsang, "The Ziggurat Method for Generating Random Variables", J.
 * Statistical Software 5(8), 2000): the density is covered by 256 layers of equal area, and a point in a layer is almost always under
 * it. The layer and the place in it come from different bits of one number, since taking both from the same bits correlates them (J.
 * Doornik, "An Improved Ziggurat Method to Generate Normal Random Samples", 2005). The tail is exact: the distribution has no memory.
 */
final class ExponentialZiggurat {
    private static final int LAYERS = 256;
    /** Where the lowest layer's rectangle ends and the tail begins. */
    private static final double TAIL = 7.69711747013104972;
    /** The area of a layer; the lowest one's is its rectangle and the tail. */
    private static final double AREA = 0.0039496598225815571993;

    /** Right ends of the layers from the lowest on; that of the lowest as if it were a rectangle, and 0 above the highest. */
    private static final double[] X = new double[LAYERS + 1];
    /** The density at {@link #X}. */
    private static final double[] F = new double[LAYERS + 1];

    static {
        X[0] = AREA * StrictMath.exp(TAIL);
        X[1] = TAIL;
        for (int i = 2; i < LAYERS; i++) {
            X[i] = -StrictMath.log(StrictMath.exp(-X[i - 1]) + AREA / X[i - 1]);
        }
        for (int i = 0; i <= LAYERS; i++) {
            F[i] = StrictMath.exp(-X[i]);
        }
    }

    private ExponentialZiggurat() {}

    static double draw(RandomSource random) {
        double before = 0;
        while (true) {
            long bits = random.nextLong();
            int layer = (int) bits & (LAYERS - 1);
            double x = (bits >>> 11) * 0x1p-53 * X[layer];
            if (x < X[layer + 1]) {
                return before + x;
            }
            if (layer == 0) {
                before += TAIL;
            } else if (F[layer] + random.nextDouble() * (F[layer + 1] - F[layer]) < StrictMath.exp(-x)) {
                return before + x;
            }
        }
    }

    /** By how much the highest layer's area misses the others': a check of the constants. */
    static double closingError() {
        return X[LAYERS - 1] * (1 - F[LAYERS - 1]) - AREA;
    }
}
