package io.plimsoll.lab.statistics;

/** From {@code low} to {@code high}, both included; an end that nothing is known of is infinite. Immutable. */
public record Interval(double low, double high) {
    /** Nothing is known. */
    public static final Interval UNKNOWN = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Checks the order. */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low must be at most high: " + low + ", " + high);
        }
    }

    /** Whether it holds a value. */
    public boolean holds(double value) {
        return low <= value && value <= high;
    }

    /** Half its width: the ± of people. */
    public double half() {
        return (high - low) / 2;
    }
}
