package io.plimsoll.lab.bench;

/** A contender that is warm, and how many of its operations take about as long as one round should. */
final class Paced {
    private final Contender contender;
    private final Stopwatch stopwatch;
    private final long operations;

    private Paced(Contender contender, Stopwatch stopwatch, long operations) {
        this.contender = contender;
        this.stopwatch = stopwatch;
        this.operations = operations;
    }

    /** Runs a contender for at least the warm-up, in growing batches, until one fills a good part of a round. */
    static Paced warm(Contender contender, Stopwatch stopwatch, Thoroughness thoroughness) {
        long round = thoroughness.roundNanos();
        long operations = 1;
        long spent = 0;
        while (true) {
            long nanos = stopwatch.nanos(contender, operations);
            spent += nanos;
            boolean fills = 2 * nanos >= round;
            if (fills && spent >= thoroughness.warmupNanos()) {
                long fitting = Math.round((double) operations * round / nanos);
                return new Paced(contender, stopwatch, Math.max(1, fitting));
            }
            if (!fills) {
                operations *= 2;
            }
        }
    }

    /** One round: nanoseconds for each operation. */
    double nanosPerOperation() {
        return (double) stopwatch.nanos(contender, operations) / operations;
    }
}
