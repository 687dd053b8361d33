package io.plimsoll.ui.run;

/** Minimum, maximum and last value of each bucket, in blocks that are shared once they are full. Immutable to those who read it. */
public final class Blocks {
    static final int SHIFT = 8;
    static final int SIZE = 1 << SHIFT;

    private final double[][] values;

    Blocks(double[][] values) {
        this.values = values;
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
}
