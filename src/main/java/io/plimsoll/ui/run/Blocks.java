package io.plimsoll.ui.run;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Minimum, maximum and last value of each bucket, in blocks that are shared once they are full; a full block also knows its own minimum and
 * maximum, so that a long span costs its blocks, not its buckets. Immutable to those who read it.
 */
public final class Blocks {
    static final int SHIFT = 8;
    static final int SIZE = 1 << SHIFT;
    /** Three values a bucket, then the block's own minimum and maximum. */
    static final int LENGTH = 3 * SIZE + 2;

    private static final int LEAST = 3 * SIZE;
    private static final int LARGEST = LEAST + 1;

    private final double[][] values;

    Blocks(double[][] values) {
        this.values = values;
    }

    /** Buckets that hold one value each. */
    static Blocks of(int buckets, IntToDoubleFunction value) {
        double[][] blocks = new double[(buckets + SIZE - 1) >> SHIFT][LENGTH];
        for (int i = 0; i < buckets; i++) {
            Arrays.fill(blocks[i >> SHIFT], 3 * (i & (SIZE - 1)), 3 * (i & (SIZE - 1)) + 3, value.applyAsDouble(i));
        }
        for (int block = 0; block < blocks.length - 1; block++) {
            summarize(blocks[block]);
        }
        return new Blocks(blocks);
    }

    /** Writes into a block, which is full, what its minimum and maximum are. */
    static void summarize(double[] block) {
        double least = Double.NaN;
        double largest = Double.NaN;
        for (int at = 0; at < LEAST; at += 3) {
            least = lesser(least, block[at]);
            largest = larger(largest, block[at + 1]);
        }
        block[LEAST] = least;
        block[LARGEST] = largest;
    }

    double min(int bucket) {
        return values[bucket >> SHIFT][3 * (bucket & (SIZE - 1))];
    }

    double max(int bucket) {
        return values[bucket >> SHIFT][3 * (bucket & (SIZE - 1)) + 1];
    }

    double last(int bucket) {
        return values[bucket >> SHIFT][3 * (bucket & (SIZE - 1)) + 2];
    }

    /** The least value in the buckets from one up to, not including, another; NaN if none is known. */
    double min(int from, int to) {
        double least = Double.NaN;
        for (int i = from; i < to; ) {
            if (whole(i, to)) {
                least = lesser(least, values[i >> SHIFT][LEAST]);
                i += SIZE;
            } else {
                least = lesser(least, min(i++));
            }
        }
        return least;
    }

    /** The largest value in the buckets from one up to, not including, another; NaN if none is known. */
    double max(int from, int to) {
        double largest = Double.NaN;
        for (int i = from; i < to; ) {
            if (whole(i, to)) {
                largest = larger(largest, values[i >> SHIFT][LARGEST]);
                i += SIZE;
            } else {
                largest = larger(largest, max(i++));
            }
        }
        return largest;
    }

    /** Whether the block that begins with this bucket ends before {@code to}, and is not the last, which may not be full. */
    private boolean whole(int bucket, int to) {
        return (bucket & (SIZE - 1)) == 0 && bucket + SIZE <= to && bucket >> SHIFT < values.length - 1;
    }

    private static double lesser(double a, double b) {
        return a <= b || Double.isNaN(b) ? a : b;
    }

    private static double larger(double a, double b) {
        return a >= b || Double.isNaN(b) ? a : b;
    }
}
