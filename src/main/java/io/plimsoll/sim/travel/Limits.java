package io.plimsoll.sim.travel;

/**
 * How many checkpoints are kept. Immutable.
 *
 * @param spacing they lie at least so many events apart
 * @param count the most there may be, at least 2
 * @param bytes about how much memory they may take in all
 */
public record Limits(long spacing, int count, long bytes) {
    private static final long SPACING = 50_000;
    private static final int COUNT = 256;
    private static final long BYTES = 128L << 20;

    /** What serves a desktop: enough that a seek in a run of ten million events takes a fraction of a second. */
    public static final Limits USUAL = new Limits(SPACING, COUNT, BYTES);

    /** Checks the ranges. */
    public Limits {
        if (spacing < 1 || count < 2 || bytes < 1) {
            throw new IllegalArgumentException(
                    "there must be room for checkpoints: " + spacing + ", " + count + ", " + bytes);
        }
    }
}
