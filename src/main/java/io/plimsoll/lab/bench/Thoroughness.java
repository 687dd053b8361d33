package io.plimsoll.lab.bench;

/**
 * How long is measured. Immutable.
 *
 * @param rounds how often each contender is measured; the median counts
 * @param warmupNanos how long the two sides of the index run at least before the first round
 * @param roundNanos about how long a round of the index takes
 * @param shortRun tasks of an engine's short run
 * @param longRun tasks of its long run; the difference of the two times is what counts
 */
public record Thoroughness(int rounds, long warmupNanos, long roundNanos, long shortRun, long longRun) {
    /** About a minute in all: figures to quote. */
    public static final Thoroughness FULL = new Thoroughness(7, 500_000_000, 150_000_000, 400_000, 1_600_000);

    /** A few seconds: a first look, whose figures still wobble. */
    public static final Thoroughness QUICK = new Thoroughness(3, 50_000_000, 10_000_000, 50_000, 200_000);

    /** Checks the ranges. */
    public Thoroughness {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds must be at least 1: " + rounds);
        }
        if (shortRun < 1 || longRun <= shortRun) {
            throw new IllegalArgumentException(
                    "a long run must be longer than a short one (" + shortRun + "): " + longRun);
        }
    }
}
