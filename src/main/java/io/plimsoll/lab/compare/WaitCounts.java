package io.plimsoll.lab.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * How many waits fell between which bounds: eight buckets from each power of two to the next, so that bounds are at most 12.5 % apart.
 * Whole numbers, so that counts of several replications add up to the same in any order. Immutable; twelve bytes a bucket.
 */
public final class WaitCounts {
    /** No waits. */
    public static final WaitCounts NONE = new WaitCounts(new TreeMap<>());

    /** The sign, eleven bits of exponent and three more. */
    public static final int BITS = 15;

    private final int[] buckets;
    private final long[] counts;

    /**
     * So many waits in so many buckets.
     *
     * @param counts by the leading {@value #BITS} bits of the wait as a double, which order as the waits do; 0 is no wait at all
     */
    public WaitCounts(SortedMap<Integer, Long> counts) {
        this(
                counts.keySet().stream().mapToInt(Integer::intValue).toArray(),
                counts.values().stream().mapToLong(Long::longValue).toArray());
    }

    private WaitCounts(int[] buckets, long[] counts) {
        this.buckets = buckets;
        this.counts = counts;
    }

    /** How many buckets have waits in them. */
    public int size() {
        return buckets.length;
    }

    /** One of them, from 0, in rising order: the leading bits of its waits. */
    public int bucket(int place) {
        return buckets[place];
    }

    /** How many waits are in it. */
    public long count(int place) {
        return counts[place];
    }

    /** Both together. */
    public WaitCounts and(WaitCounts other) {
        int[] into = new int[size() + other.size()];
        long[] sums = new long[into.length];
        int size = 0;
        int own = 0;
        int others = 0;
        while (own < size() || others < other.size()) {
            boolean ours = own < size() && (others == other.size() || buckets[own] <= other.buckets[others]);
            boolean theirs = others < other.size() && (own == size() || other.buckets[others] <= buckets[own]);
            into[size] = ours ? buckets[own] : other.buckets[others];
            sums[size++] = (ours ? counts[own++] : 0) + (theirs ? other.counts[others++] : 0);
        }
        return new WaitCounts(Arrays.copyOf(into, size), Arrays.copyOf(sums, size));
    }

    /** A point of the exceedance curve: so large a share of tasks waited at least {@code time}. */
    public record Point(double time, double share) {}

    /** The share that waited at least so long, at every bound; exact there. Empty without waits. */
    public List<Point> exceedance() {
        long all = LongStream.of(counts).sum();
        long left = all;
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < buckets.length; i++) {
            left -= counts[i];
            double bound = Double.longBitsToDouble((long) (buckets[i] + 1) << Long.SIZE - BITS);
            points.add(new Point(buckets[i] == 0 ? 0 : bound, (double) left / all));
        }
        return points;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WaitCounts waits
                && Arrays.equals(buckets, waits.buckets)
                && Arrays.equals(counts, waits.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(buckets) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "waits in buckets " + Arrays.toString(buckets) + ": " + Arrays.toString(counts);
    }
}
