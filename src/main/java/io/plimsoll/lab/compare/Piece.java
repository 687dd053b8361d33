package io.plimsoll.lab.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

    /**
     * The same seeds in pieces of at most {@code size}, from the first seed on: what is broken off half-way has compared every variant on the
     * first seeds.
     *
     * @param seed the first of all
     */
    public static List<Piece> split(List<Piece> pieces, int size, long seed) {
        List<Piece> all = new ArrayList<>();
        for (Piece piece : pieces) {
            for (int from = 0; from < piece.count(); from += size) {
                all.add(new Piece(piece.variant(), piece.first() + from, Math.min(size, piece.count() - from)));
            }
        }
        all.sort(Comparator.comparingLong((Piece piece) -> piece.first() - seed).thenComparingInt(Piece::variant));
        return all;
    }
}
