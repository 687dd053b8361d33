package io.plimsoll.lab.wire;

import io.plimsoll.lab.compare.Piece;
import io.plimsoll.lab.compare.Replication;
import java.util.List;

/**
 * A piece that somebody computed, and whose it is. Immutable.
 *
 * @param program the version that computed it
 * @param study the hash of the study that it belongs to
 * @param replications one for each of the piece's seeds, in their order
 */
public record FinishedPiece(String program, String study, Piece piece, List<Replication> replications) {
    /** Copies the list and checks that it is whole. */
    public FinishedPiece {
        replications = List.copyOf(replications);
        if (replications.size() != piece.count()) {
            throw new IllegalArgumentException(
                    "the piece has " + piece.count() + " seeds, but " + replications.size() + " replications");
        }
        for (int i = 0; i < replications.size(); i++) {
            if (replications.get(i).seed() != piece.first() + i) {
                throw new IllegalArgumentException("replication " + (i + 1) + " is of seed "
                        + replications.get(i).seed() + ", not of " + (piece.first() + i));
            }
        }
    }
}
