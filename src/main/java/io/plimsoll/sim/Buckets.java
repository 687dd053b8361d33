package io.plimsoll.sim;

import java.util.Arrays;

/**
 * Counts of values in 1,024 equal parts of each power of two, read off the bits of the double: whatever the range, the middle of a part is
 * within 0.05 % of every value in it (the layout of G. Tene's HdrHistogram). Values are not negative. Only the range of powers that occur is
 * kept; zeros are counted aside.
 */
final class Buckets {
    private static final int SHIFT = 42;
    private static final int PARTS = 1 << (52 - SHIFT);

    private long zeros;
    /** The first part of the range that is kept. */
    private int base;

    private long[] counts = new long[0];

    Buckets() {}

    Buckets(Buckets other) {
        zeros = other.zeros;
        base = other.base;
        counts = other.counts.clone();
    }

    /** Counts a value in the range that is kept; false if it lies elsewhere, and nothing is counted. */
    boolean add(double value) {
        int part = (int) (Double.doubleToRawLongBits(value) >>> SHIFT) - base;
        long[] all = counts;
        if (part >= 0 && part < all.length) {
            all[part]++;
            return true;
        }
        return false;
    }

    /** The same as {@link #add(double)} of 0. */
    boolean addZero() {
        if (counts.length > 0) {
            zeros++;
            return true;
        }
        return false;
    }

    /** Counts any value; the range is widened to it. */
    void widen(double value) {
        addOutside((int) (Double.doubleToRawLongBits(value) >>> SHIFT), 1);
    }

    /** About how much memory they take. */
    long bytes() {
        return 8L * counts.length;
    }

    boolean isEmpty() {
        return counts.length == 0 && zeros == 0;
    }

    long count() {
        long sum = zeros;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    /** Adds to the counts how many values begin with which bits, at most as many as tell the parts apart. */
    void count(int bits, long[] into) {
        into[0] += zeros;
        for (int i = 0; i < counts.length; i++) {
            into[base + i >>> Long.SIZE - SHIFT - bits] += counts[i];
        }
    }

    void add(Buckets other) {
        zeros += other.zeros;
        for (int i = 0; i < other.counts.length; i++) {
            if (other.counts[i] > 0) {
                addOutside(other.base + i, other.counts[i]);
            }
        }
    }

    private void addOutside(int part, long count) {
        if (part == 0) {
            zeros += count;
            return;
        }
        cover(part & -PARTS);
        counts[part - base] += count;
    }

    /** Makes sure that a power of two is in the range. */
    private void cover(int octave) {
        if (counts.length == 0) {
            base = octave;
            counts = new long[PARTS];
        } else if (octave < base) {
            long[] longer = new long[counts.length + base - octave];
            System.arraycopy(counts, 0, longer, base - octave, counts.length);
            base = octave;
            counts = longer;
        } else if (octave >= base + counts.length) {
            counts = Arrays.copyOf(counts, octave - base + PARTS);
        }
    }

    /** The middle of the part that holds the value of this rank, counted from 1. */
    double valueAt(long rank) {
        long seen = zeros;
        if (seen >= rank) {
            return 0;
        }
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= rank) {
                return middle(base + i);
            }
        }
        throw new IllegalArgumentException("rank " + rank + " is above the number of values, " + seen);
    }

    private static double middle(int part) {
        return Double.longBitsToDouble(((long) part << SHIFT) + (1L << (SHIFT - 1)));
    }
}
