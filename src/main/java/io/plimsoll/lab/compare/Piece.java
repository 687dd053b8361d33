package io.plimsoll.lab.compare;

/**
 * Some replications of one variant: seeds {@code first}, {@code first + 1}, … Immutable.
 *
 * @param variant its place in the experiment
 * @param count how many seeds, at least 1
 */
public record Piece(int variant, long first, int count) {
    /** Checks the range. */
    public Piece {
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1: " + count);
        }
    }
}
