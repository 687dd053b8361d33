package io.plimsoll.sim.random;

import io.plimsoll.balance.RandomSource;

/** Standard normal draws by the polar method (G. Marsaglia, T. A. Bray, SIAM Review 6, 1964); they come in pairs. */
final class Normal {
    private final RandomSource random;
    private double spare;
    private boolean hasSpare;

    Normal(RandomSource random) {
        this.random = random;
    }

    double sample() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double u;
        double v;
        double s;
        do {
            u = 2 * random.nextDouble() - 1;
            v = 2 * random.nextDouble() - 1;
            s = u * u + v * v;
        } while (s >= 1 || s == 0);
        double factor = Math.sqrt(-2 * StrictMath.log(s) / s);
        spare = v * factor;
        hasSpare = true;
        return u * factor;
    }
}
