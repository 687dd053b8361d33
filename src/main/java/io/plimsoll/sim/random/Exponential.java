package io.plimsoll.sim.random;

import io.plimsoll.balance.RandomSource;

/**
 * Exponential draws of mean 1 by the ziggurat of 256 layers (G. Marsaglia, W. W. Tsang, "The ziggurat method for generating random variables",
 * Journal of Statistical Software 5(8), 2000), with 53 random bits for the abscissa and 8 others for the layer. The tail begins anew, because
 * the distribution has no memory. The tables are computed by {@link StrictMath}.
 */
final class Exponential {
    private static final int LAYERS = 256;
    /** Where the tail begins, and the area of each layer, for 256 layers (their table 1). */
    private static final double TAIL = 7.697117470131050077;

    private static final double AREA = 0.0039496598225815571993;
    /** The right ends of the layers, and the density there. */
    private static final double[] X = new double[LAYERS + 1];

    private static final double[] F = new double[LAYERS + 1];

    static {
        X[0] = AREA / StrictMath.exp(-TAIL);
        X[1] = TAIL;
        for (int i = 2; i < LAYERS; i++) {
            X[i] = -StrictMath.log(AREA / X[i - 1] + StrictMath.exp(-X[i - 1]));
        }
        X[LAYERS] = 0;
        for (int i = 0; i <= LAYERS; i++) {
            F[i] = StrictMath.exp(-X[i]);
        }
    }

    private Exponential() {}

    static double standard(RandomSource random) {
        double offset = 0;
        while (true) {
            long bits = random.nextLong();
            int layer = (int) bits & (LAYERS - 1);
            double x = (bits >>> 11) * 0x1p-53 * X[layer];
            if (x < X[layer + 1]) {
                return offset + x;
            }
            if (layer == 0) {
                offset += TAIL;
            } else if (F[layer] + random.nextDouble() * (F[layer + 1] - F[layer]) < StrictMath.exp(-x)) {
                return offset + x;
            }
        }
    }
}
