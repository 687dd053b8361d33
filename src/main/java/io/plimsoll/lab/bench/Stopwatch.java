package io.plimsoll.lab.bench;

import java.util.function.LongSupplier;

/** Measures how long contenders take, by a clock in nanoseconds that may begin anywhere. Confined to one thread. */
final class Stopwatch {
    private final LongSupplier clock;
    /** Read by nobody; volatile, so that what contenders return counts as used. */
    private volatile long kept;

    Stopwatch(LongSupplier clock) {
        this.clock = clock;
    }

    /** The nanoseconds that so many operations take, at least 1. */
    long nanos(Contender contender, long operations) {
        long start = clock.getAsLong();
        long result = contender.run(operations);
        long nanos = clock.getAsLong() - start;
        kept = result;
        return Math.max(1, nanos);
    }

    /** What the last contender returned. */
    long kept() {
        return kept;
    }
}
