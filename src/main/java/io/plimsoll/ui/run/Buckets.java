package io.plimsoll.ui.run;

import java.util.Arrays;

/**
 * A value over time in a fixed number of buckets, each with its minimum, maximum and last value. A value holds until the next one.
 * Confined to the engine's thread; what {@link #view} gives is not changed afterwards.
 */
final class Buckets {
    private final double[][] blocks;
    private int used;
    private double held = Double.NaN;

    Buckets(int capacity) {
        if (capacity < 2 * Blocks.SIZE || capacity % (2 * Blocks.SIZE) != 0) {
            throw new IllegalArgumentException("capacity must be a multiple of " + 2 * Blocks.SIZE + ": " + capacity);
        }
        blocks = new double[capacity / Blocks.SIZE][];
    }

    /** The same so far: full blocks are shared, since they are not written any more. */
    Buckets(Buckets other) {
        blocks = other.blocks.clone();
        used = other.used;
        held = other.held;
        int open = (used - 1) >> Blocks.SHIFT;
        if (used > 0) {
            blocks[open] = blocks[open].clone();
        }
    }

    /** About how much memory is its own. */
    static long bytes() {
        return 8L * Blocks.LENGTH;
    }

    /** From this bucket on the value is another one. */
    void set(int bucket, double value) {
        if (Double.compare(value, held) == 0) {
            return; // it goes on by itself
        }
        hold(bucket);
        held = value;
        double[] block = block(bucket);
        int at = 3 * (bucket & (Blocks.SIZE - 1));
        merge(block, at, value, value, value);
    }

    /** The value goes on as it is up to and into this bucket. */
    void hold(int bucket) {
        while (used <= bucket) {
            double[] block = block(used);
            int at = 3 * (used & (Blocks.SIZE - 1));
            block[at] = held;
            block[at + 1] = held;
            block[at + 2] = held;
            used++;
        }
    }

    /** Merges every two buckets into one. */
    void halve() {
        int before = used;
        double[][] old = blocks.clone();
        Arrays.fill(blocks, null);
        used = 0;
        for (int i = 0; i < before; i++) {
            double[] from = old[i >> Blocks.SHIFT];
            int at = 3 * (i & (Blocks.SIZE - 1));
            int half = i >> 1;
            double[] to = block(half);
            int target = 3 * (half & (Blocks.SIZE - 1));
            if ((i & 1) == 0) {
                System.arraycopy(from, at, to, target, 3);
                used++;
            } else {
                merge(to, target, from[at], from[at + 1], from[at + 2]);
            }
        }
    }

    /** The buckets as they are: full blocks shared, the open one copied. */
    Blocks view() {
        double[][] shown = Arrays.copyOf(blocks, (used + Blocks.SIZE - 1) >> Blocks.SHIFT);
        if (used > 0) {
            // Even when it is full: its last bucket changes while the time is in it.
            shown[shown.length - 1] = shown[shown.length - 1].clone();
        }
        return new Blocks(shown);
    }

    private double[] block(int bucket) {
        int number = bucket >> Blocks.SHIFT;
        double[] block = blocks[number];
        if (block == null) {
            block = new double[Blocks.LENGTH];
            blocks[number] = block;
            if (number > 0) {
                // Nothing is written to the one before any more.
                Blocks.summarize(blocks[number - 1]);
            }
        }
        return block;
    }

    private static void merge(double[] block, int at, double min, double max, double last) {
        block[at] = Double.isNaN(block[at]) ? min : Double.isNaN(min) ? block[at] : Math.min(block[at], min);
        block[at + 1] =
                Double.isNaN(block[at + 1]) ? max : Double.isNaN(max) ? block[at + 1] : Math.max(block[at + 1], max);
        block[at + 2] = last;
    }
}
