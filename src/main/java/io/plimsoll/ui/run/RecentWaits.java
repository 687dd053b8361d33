package io.plimsoll.ui.run;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The last waits in a window of fixed size, kept sorted beside their order, for a quantile or a mean that moves. Engine-confined. */
final class RecentWaits {
    private final double[] ring;
    private final double[] sorted;
    private int count;
    private int next;

    RecentWaits(int window) {
        ring = new double[window];
        sorted = new double[window];
    }

    RecentWaits(RecentWaits other) {
        ring = other.ring.clone();
        sorted = other.sorted.clone();
        count = other.count;
        next = other.next;
    }

    void add(double wait) {
        if (count == ring.length) {
            int out = Arrays.binarySearch(sorted, 0, count, ring[next]);
            System.arraycopy(sorted, out + 1, sorted, out, count - out - 1);
            count--;
        }
        int in = Arrays.binarySearch(sorted, 0, count, wait);
        in = in < 0 ? -in - 1 : in;
        System.arraycopy(sorted, in, sorted, in + 1, count - in);
        sorted[in] = wait;
        ring[next] = wait;
        next = (next + 1) % ring.length;
        count++;
    }

    /** The quantile by nearest rank, or the mean where no percentile is given; NaN before the first. */
    double statistic(@Nullable Double percentile) {
        if (count == 0) {
            return Double.NaN;
        }
        if (percentile == null) {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += sorted[i];
            }
            return sum / count;
        }
        return sorted[Math.max(0, (int) Math.ceil(percentile / 100 * count) - 1)];
    }
}
