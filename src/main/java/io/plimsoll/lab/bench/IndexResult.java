package io.plimsoll.lab.bench;

/**
 * What one assignment and its completion cost in a fleet of some size. Immutable.
 *
 * @param agents the size of the fleet
 * @param indexNanos nanoseconds in our index
 * @param sketchNanos nanoseconds in the sketch that sorts
 * @param scatteredNanos nanoseconds in our index, with a draw, if any unfinished task is completed: much memory is touched at random then
 */
public record IndexResult(int agents, double indexNanos, double sketchNanos, double scatteredNanos) {
    /** How many times as fast the index is. */
    public double ratio() {
        return sketchNanos / indexNanos;
    }
}
