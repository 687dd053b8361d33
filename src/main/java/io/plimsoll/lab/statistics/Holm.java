package io.plimsoll.lab.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's step-down correction: of several comparisons made at once, the chance that any that does not exist is called a difference stays
 * below the level, whatever hangs together with what. Stateless, thread-safe. Source: S. Holm, "A simple sequentially rejective multiple
 * test procedure", Scandinavian Journal of Statistics 6, 1979.
 */
public final class Holm {
    private Holm() {}

    /** The adjusted p-values, in the order of those given: each may be held against the level as if it were alone. */
    public static double[] adjust(double... p) {
        int[] ascending = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double largest = 0;
        for (int rank = 0; rank < p.length; rank++) {
            int at = ascending[rank];
            largest = Math.max(largest, Math.min(1, (p.length - rank) * p[at]));
            adjusted[at] = largest;
        }
        return adjusted;
    }
}
