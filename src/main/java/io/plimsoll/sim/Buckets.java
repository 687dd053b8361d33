package io.plimsoll.sim;

import org.jspecify.annotations.Nullable;

/**
 * Counts of values in 1,024 equal parts of each power of two, read off the bits of the double: whatever the range, the middle of a part is
 * within 0.05 % of every value in it (the layout of G. Tene's HdrHistogram). Values are not negative.
 */
final class Buckets {
    private static final int SHIFT = 42;
    private static final int PARTS = 1 << (52 - SHIFT);

    private final long[] @Nullable [] octaves = new long[2048][];

    void add(double value) {
        long bits = Double.doubleToRawLongBits(value);
        octave((int) (bits >>> 52))[(int) (bits >>> SHIFT) & (PARTS - 1)]++;
    }

    void add(Buckets other) {
        for (int i = 0; i < octaves.length; i++) {
            long[] theirs = other.octaves[i];
            if (theirs != null) {
                long[] ours = octave(i);
                for (int j = 0; j < PARTS; j++) {
                    ours[j] += theirs[j];
                }
            }
        }
    }

    /** The middle of the part that holds the value of this rank, counted from 1. */
    double valueAt(long rank) {
        long seen = 0;
        for (int i = 0; i < octaves.length; i++) {
            long[] parts = octaves[i];
            for (int j = 0; parts != null && j < PARTS; j++) {
                seen += parts[j];
                if (seen >= rank) {
                    return middle(i, j);
                }
            }
        }
        throw new IllegalArgumentException("rank " + rank + " is above the number of values, " + seen);
    }

    private long[] octave(int i) {
        long[] parts = octaves[i];
        if (parts == null) {
            parts = new long[PARTS];
            octaves[i] = parts;
        }
        return parts;
    }

    private static double middle(int octave, int part) {
        long bits = (long) octave << 52 | (long) part << SHIFT;
        return bits == 0 ? 0 : Double.longBitsToDouble(bits + (1L << (SHIFT - 1)));
    }
}
