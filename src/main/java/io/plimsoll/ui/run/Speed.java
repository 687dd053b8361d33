package io.plimsoll.ui.run;

/**
 * How fast a run should go: units of scenario time a second of wall clock. Immutable.
 *
 * @param unitsPerSecond at least 1; infinite: as fast as possible
 */
public record Speed(double unitsPerSecond) {
    /** As fast as possible. */
    public static final Speed FASTEST = new Speed(Double.POSITIVE_INFINITY);

    private static final double DECADES = 6;
    private static final double LAST = 0.98;

    /** Checks the range. */
    public Speed {
        if (!(unitsPerSecond >= 1)) {
            throw new IllegalArgumentException("speed must be at least 1 unit a second: " + unitsPerSecond);
        }
    }

    /** The speed at a slider's place from 0 (1 unit a second) to 1 (as fast as possible), logarithmic in between. */
    public static Speed at(double place) {
        return place > LAST ? FASTEST : new Speed(Math.max(1, Math.pow(10, place / LAST * DECADES)));
    }

    /** Where the slider stands for this speed. */
    public double place() {
        return isFastest() ? 1 : Math.min(LAST, Math.log10(unitsPerSecond) / DECADES * LAST);
    }

    /** Whether it is as fast as possible. */
    public boolean isFastest() {
        return Double.isInfinite(unitsPerSecond);
    }
}
