package io.plimsoll.lab.compare;

import org.jspecify.annotations.Nullable;

/**
 * When to stop: after a number of replications, or once every mean wait is known precisely enough. The rule looks only at checkpoints that are
 * fixed beforehand, and at all seeds up to them, so that its outcome depends neither on timing nor on who computes what. Immutable.
 *
 * @param floor replications before the first look, at least 1
 * @param ceiling replications after which it stops in any case
 * @param precision half the 95 % interval of each mean wait as a share of the mean; {@code null}: go to the ceiling at once
 */
public record Goal(int floor, int ceiling, @Nullable Double precision) {
    /** So few replications have intervals that say next to nothing. */
    public static final int FLOOR = 10;

    /** What is done unless somebody asks for another number. */
    public static final int USUAL = 30;

    /** Where a precision that cannot be reached gives up, unless somebody asks for more. */
    public static final int CEILING = 1_000;

    /** Checks the ranges. */
    public Goal {
        if (floor < 1 || ceiling < floor) {
            throw new IllegalArgumentException("replications must be at least " + Math.max(1, floor) + ": " + ceiling);
        }
        if (precision != null && !(precision > 0 && precision < 1)) {
            throw new IllegalArgumentException("precision must be between 0 and 1: " + precision);
        }
    }

    /** So many replications. */
    public static Goal replications(int count) {
        return new Goal(count, count, null);
    }

    /** Precise to a share of each mean wait. */
    public static Goal precise(double share, int ceiling) {
        return new Goal(Math.min(FLOOR, Math.max(1, ceiling)), ceiling, share);
    }

    /** The first checkpoint. */
    int first() {
        return precision == null ? ceiling : floor;
    }

    /** The checkpoint after one: half as many again. */
    int after(int checkpoint) {
        return (int) Math.min(ceiling, Math.max(checkpoint + 1L, 3L * checkpoint / 2));
    }

    /** Whether what is known is enough. */
    boolean reached(Comparison comparison) {
        if (comparison.replications() >= ceiling || comparison.exact()) {
            return true;
        }
        double share = precision == null ? 0 : precision;
        return comparison.variants().stream()
                .map(summary -> summary.estimate(Measure.WAIT_MEAN))
                .allMatch(wait -> wait == null || wait.relativeHalf() <= share);
    }
}
