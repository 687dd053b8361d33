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

    /** Small, as every task counts at random in them: what lies in the processor's first cache need not be waited for. */
    private int[] counts = new int[0];
    /** What is counted beyond that; nearly always nobody needs it, and there is none. */
    private long[] beyond = new long[0];

    Buckets() {}

    Buckets(Buckets other) {
        zeros = other.zeros;
        base = other.base;
        counts = other.counts.clone();
        beyond = other.beyond.clone();
    }

    /** Counts a value, given by its bits, in the range that is kept; false if it lies elsewhere, and nothing is counted. */
    boolean addBits(long bits) {
        int part = (int) (bits >>> SHIFT) - base;
        int[] all = counts;
        if (Integer.compareUnsigned(part, all.length) < 0) {
            if (++all[part] < 0) {
                all[part] = 0;
                addBeyond(part, 1L << 31);
            }
            return true;
        }
        return false;
    }

    /** The same as {@link #addBits} of 0. */
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
        return 4L * counts.length + 8L * beyond.length;
    }

    boolean isEmpty() {
        return counts.length == 0 && zeros == 0;
    }

    long count() {
        long sum = zeros;
        for (int count : counts) {
            sum += count;
        }
        for (long count : beyond) {
            sum += count;
        }
        return sum;
    }

    /** Adds to the counts how many values begin with which bits, at most as many as tell the parts apart. */
    void count(int bits, long[] into) {
        into[0] += zeros;
        for (int i = 0; i < counts.length; i++) {
            into[base + i >>> Long.SIZE - SHIFT - bits] += at(i);
        }
    }

    void add(Buckets other) {
        zeros += other.zeros;
        for (int i = 0; i < other.counts.length; i++) {
            if (other.at(i) > 0) {
                addOutside(other.base + i, other.at(i));
            }
        }
    }

    private void addOutside(int part, long count) {
        if (part == 0) {
            zeros += count;
            return;
        }
        cover(part & -PARTS);
        int i = part - base;
        if (count > Integer.MAX_VALUE - counts[i]) {
            addBeyond(i, count);
        } else {
            counts[i] += (int) count;
        }
    }

    private void addBeyond(int i, long count) {
        if (beyond.length == 0) {
            beyond = new long[counts.length];
        }
        beyond[i] += count;
    }

    private long at(int i) {
        return beyond.length == 0 ? counts[i] : counts[i] + beyond[i];
    }

    /** Makes sure that a power of two is in the range. */
    private void cover(int octave) {
        if (counts.length == 0) {
            base = octave;
            counts = new int[PARTS];
        } else if (octave < base) {
            int more = base - octave;
            base = octave;
            int[] longer = new int[counts.length + more];
            System.arraycopy(counts, 0, longer, more, counts.length);
            counts = longer;
            if (beyond.length > 0) {
                long[] further = new long[counts.length];
                System.arraycopy(beyond, 0, further, more, beyond.length);
                beyond = further;
            }
        } else if (octave >= base + counts.length) {
            counts = Arrays.copyOf(counts, octave - base + PARTS);
            beyond = Arrays.copyOf(beyond, beyond.length == 0 ? 0 : counts.length);
        }
    }

    /** The middle of the part that holds the value of this rank, counted from 1. */
    double valueAt(long rank) {
        long seen = zeros;
        if (seen >= rank) {
            return 0;
        }
        for (int i = 0; i < counts.length; i++) {
            seen += at(i);
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
