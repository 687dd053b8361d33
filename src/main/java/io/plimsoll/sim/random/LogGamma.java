package io.plimsoll.sim.random;

/**
 * The logarithm of the gamma function by Lanczos's series (C. Lanczos, "A Precision Approximation of the Gamma Function", SIAM J.
 * Numerical Analysis 1, 1964), with g = 7 and the nine coefficients of P. Godfrey ("A note on the computation of the convergent
 * Lanczos complex Gamma approximation", 2001). The relative error is about 1e-15.
 */
final class LogGamma {
    private static final double G = 7;
    private static final double HALF_LOG_TWO_PI = StrictMath.log(2 * Math.PI) / 2;
    private static final double[] SERIES = {
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

    /** ln Γ(x) for {@code x ≥ 1}. */
    static double of(double x) {
        double z = x - 1;
        double sum = SERIES[0];
        for (int i = 1; i < SERIES.length; i++) {
            sum += SERIES[i] / (z + i);
        }
        double t = z + G + 0.5;
        return HALF_LOG_TWO_PI + (z + 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }
}
