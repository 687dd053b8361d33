package io.plimsoll.scenario;

import io.plimsoll.sim.model.Bounds;

/** Which numbers a key takes; both ends are allowed except a lower one that is said to be open. */
record Range(double min, boolean open, double max, String words) {
    static final Range TIME = new Range(0, false, Bounds.TIME, "from 0 to 1e12");
    static final Range POSITIVE_TIME = new Range(0, true, Bounds.TIME, "above 0 and at most 1e12");
    static final Range POSITIVE = new Range(0, true, Double.MAX_VALUE, "above 0");
    static final Range NOT_NEGATIVE = new Range(0, false, Double.MAX_VALUE, "0 or more");
    static final Range FINITE =
            new Range(-Double.MAX_VALUE, false, Double.MAX_VALUE, "a number that a double can hold");

    static Range between(double min, double max) {
        return new Range(min, false, max, "from " + Numbers.text(min) + " to " + Numbers.text(max));
    }

    boolean holds(double value) {
        return value <= max && (open ? value > min : value >= min);
    }
}
