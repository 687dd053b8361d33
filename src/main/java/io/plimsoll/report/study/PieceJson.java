package io.plimsoll.report.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.lab.compare.Piece;
import io.plimsoll.lab.compare.Replication;
import io.plimsoll.lab.wire.FinishedPiece;
import io.plimsoll.lab.wire.NotUnderstoodException;
import java.util.ArrayList;
import java.util.List;

/** Pieces, asked for and finished. Stateless, thread-safe. */
final class PieceJson {
    /** Seeds of one piece at most. */
    private static final int MOST = 100_000;

    private PieceJson() {}

    static ObjectNode write(String study, Piece piece) {
        return put(Tree.NODES.objectNode(), study, piece);
    }

    private static ObjectNode put(ObjectNode json, String study, Piece piece) {
        return json.put("study", study)
                .put("variant", piece.variant())
                .put("first", piece.first())
                .put("count", piece.count());
    }

    static Piece read(JsonNode json) throws NotUnderstoodException {
        return new Piece(
                Tree.whole(json, "variant", 0, Integer.MAX_VALUE),
                Tree.whole(json, "first"),
                Tree.whole(json, "count", 1, MOST));
    }

    static ObjectNode write(FinishedPiece finished) {
        ObjectNode json = Tree.NODES.objectNode().put("program", finished.program());
        put(json, finished.study(), finished.piece());
        ArrayNode replications = json.putArray("replications");
        finished.replications().forEach(replication -> replications.add(ReplicationJson.write(replication)));
        return json;
    }

    static FinishedPiece readFinished(JsonNode json) throws NotUnderstoodException {
        List<Replication> replications = new ArrayList<>();
        for (JsonNode replication : Tree.array(json, "replications")) {
            replications.add(ReplicationJson.read(replication));
        }
        try {
            return new FinishedPiece(Tree.text(json, "program"), Tree.text(json, "study"), read(json), replications);
        } catch (IllegalArgumentException e) {
            throw new NotUnderstoodException(String.valueOf(e.getMessage()));
        }
    }
}
