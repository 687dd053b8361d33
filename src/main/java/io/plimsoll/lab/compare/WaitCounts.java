package io.plimsoll.lab.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many waits fell between which bounds: eight buckets from each power of two to the next, so that bounds are at most 12.5 % apart.
 * Whole numbers, so that counts of several replications add up to the same in any order. Immutable.
 *
 * @param counts by the leading {@value #BITS} bits of the wait as a double, which order as the waits do; 0 is no wait at all
 */
public record WaitCounts(SortedMap<Integer, Long> counts) {
    /** No waits. */
    public static final WaitCounts NONE = new WaitCounts(new TreeMap<>());

    /** The sign, eleven bits of exponent and three more. */
    static final int BITS = 15;

    /** Copies the counts. */
    public WaitCounts {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** Both together. */
    public WaitCounts and(WaitCounts other) {
        TreeMap<Integer, Long> sum = new TreeMap<>(counts);
        other.counts.forEach((bucket, count) -> sum.merge(bucket, count, Long::sum));
        return new WaitCounts(sum);
    }

    /** A point of the exceedance curve: so large a share of tasks waited at least {@code time}. */
    public record Point(double time, double share) {}

    /** The share that waited at least so long, at every bound; exact there. Empty without waits. */
    public List<Point> exceedance() {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long left = all;
        List<Point> points = new ArrayList<>();
        for (var entry : counts.entrySet()) {
            left -= entry.getValue();
            double bound = Double.longBitsToDouble((long) (entry.getKey() + 1) << Long.SIZE - BITS);
            points.add(new Point(entry.getKey() == 0 ? 0 : bound, (double) left / all));
        }
        return points;
    }
}
