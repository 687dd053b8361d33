package io.plimsoll.sim.random;

/**
 * The logarithm of the gamma function by the approximation of C. Lanczos (SIAM Journal on Numerical Analysis B 1, 1964), with the nine
 * coefficients for g = 7 that P. Godfrey computed; relative error about 1e-15 for arguments of 1 and more.
 */
final class LogGamma {
    private static final double G = 7;
    private static final double[] COEFFICIENTS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private LogGamma() {}

    /** For {@code x} ≥ 1. */
    static double of(double x) {
        double z = x - 1;
        double sum = COEFFICIENTS[0];
        for (int i = 1; i < COEFFICIENTS.length; i++) {
            sum += COEFFICIENTS[i] / (z + i);
        }
        double t = z + G + 0.5;
        return 0.5 * StrictMath.log(2 * Math.PI) + (z + 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }
}
