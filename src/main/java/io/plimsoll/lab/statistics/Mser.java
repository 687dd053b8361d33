package io.plimsoll.lab.statistics;

import java.util.OptionalInt;

/**
 * How many observations at the start of a run to leave out so that the mean of the rest is known best: the marginal standard error rule,
 * MSER-5 when given means of batches of 5. Costs one pass. Stateless, thread-safe. Source: K. White, M. Cobb, S. Spratt, "A comparison of five
 * steady-state truncation heuristics for simulation", Winter Simulation Conference 2000.
 *
 * <p><b>Pitfall</b>: a least error in the second half says that the run is too short to show its warm-up, not that it is that long.
 */
public final class Mser {
    /** A batch of the rule as published. */
    public static final int BATCH = 5;

    private Mser() {}

    /**
     * How many of the batch means to leave out, at most half of them; empty if the least error lies in the second half, that is, if the run
     * is too short. The first of equals.
     */
    public static OptionalInt truncation(double[] batchMeans) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        Moments rest = Moments.NONE;
        // The last few are left out: means of next to nothing have small errors by accident.
        for (int cut = batchMeans.length - 1; cut >= 0; cut--) {
            rest = rest.with(batchMeans[cut]);
            double kept = rest.count();
            double error = rest.squares() / (kept * kept);
            if (kept >= BATCH && error <= least) {
                least = error;
                best = cut;
            }
        }
        return best > batchMeans.length / 2 ? OptionalInt.empty() : OptionalInt.of(best);
    }
}
