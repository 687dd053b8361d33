package io.plimsoll.lab.selftest;

import io.plimsoll.lab.statistics.Estimate;

/**
 * What a figure must come to. Immutable.
 *
 * @param value the known value, above 0
 * @param uncertainty how far the known value itself may be off: 0 where it is exact or solved to many digits
 * @param narrow how wide the interval may be to each side, as a share of the value: a wrong rule lies farther off
 */
public record KnownValue(Figure figure, double value, double uncertainty, double narrow) {
    /** Checks the ranges. */
    public KnownValue {
        if (!(value > 0 && uncertainty >= 0 && narrow > 0)) {
            throw new IllegalArgumentException("value and narrow must be above 0, uncertainty 0 or more: " + value
                    + ", " + narrow + ", " + uncertainty);
        }
    }

    /** One that is exact. */
    static KnownValue exact(Figure figure, double value, double narrow) {
        return new KnownValue(figure, value, 0, narrow);
    }

    /** Whether an interval both holds the value and is narrow enough to mean something. */
    boolean agrees(Estimate measured) {
        return Math.abs(measured.mean() - value) <= measured.interval().half() + uncertainty && isNarrow(measured);
    }

    /** Whether the interval alone is narrow enough. */
    boolean isNarrow(Estimate measured) {
        return measured.interval().half() <= narrow * value;
    }
}
