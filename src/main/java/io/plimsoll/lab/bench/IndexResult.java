package io.plimsoll.lab.bench;

/**
 * What one assignment and one completion cost in a fleet of some size. Immutable.
 *
 * @param agents the size of the fleet
 * @param indexNanos nanoseconds in our index
 * @param sketchNanos nanoseconds in the sketch that sorts
 */
public record IndexResult(int agents, double indexNanos, double sketchNanos) {
    /** How many times as fast the index is. */
    public double ratio() {
        return sketchNanos / indexNanos;
    }
}
