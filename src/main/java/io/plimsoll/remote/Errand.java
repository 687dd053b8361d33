package io.plimsoll.remote;

import io.plimsoll.lab.compare.Piece;
import io.plimsoll.lab.compare.Replication;
import io.plimsoll.lab.compare.Workplace.Results;
import io.plimsoll.lab.compare.WorkplaceException;
import io.plimsoll.lab.wire.FinishedPiece;
import io.plimsoll.lab.wire.Message;
import io.plimsoll.lab.wire.NotUnderstoodException;
import io.plimsoll.lab.wire.Wire;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be computed of one study, who has it, and what is done. Confined to the pool's thread. */
final class Errand {
    private final String study;
    private final String program;
    private final Wire wire;
    private final Results results;
    private final Deque<Piece> waiting = new ArrayDeque<>();
    private final Map<Piece, Integer> losses = new HashMap<>();
    private int left;
    private int neverGreeted;

    Errand(String study, String program, Wire wire, Results results) {
        this.study = study;
        this.program = program;
        this.wire = wire;
        this.results = results;
    }

    String study() {
        return study;
    }

    void add(Collection<Piece> pieces) {
        waiting.addAll(pieces);
        left += pieces.size();
    }

    boolean done() {
        return left == 0;
    }

    @Nullable Piece next() {
        return waiting.poll();
    }

    /** Takes what a worker says. */
    void hear(Hand hand, String line) {
        try {
            switch (wire.read(line)) {
                case Message.Slots slots -> hand.slots(slots.count());
                case Message.Greeting greeting -> greet(hand, greeting);
                case Message.Answer answer -> take(hand, answer.piece());
                case Message.Failed failed -> throw new IllegalArgumentException(failed.reason());
                case Message.Order order -> throw new NotUnderstoodException("a worker sent a study");
                case Message.Request request -> throw new NotUnderstoodException("a worker asked for a piece");
            }
        } catch (NotUnderstoodException e) {
            throw new WorkplaceException("worker " + hand.number + " cannot be understood: " + e.getMessage());
        }
    }

    private void greet(Hand hand, Message.Greeting greeting) {
        if (!greeting.program().equals(program)) {
            throw new WorkplaceException("worker " + hand.number + " is Plimsoll " + greeting.program()
                    + ", and this is " + program + "; results may differ, so both must be the same version");
        }
        if (!hand.greeted()) {
            // for a study that others had computed before this one was there
            return;
        }
        if (!greeting.study().equals(study)) {
            throw new WorkplaceException("worker " + hand.number + " understood another study than it was sent: "
                    + greeting.study() + ", not " + study);
        }
        neverGreeted = 0;
    }

    private void take(Hand hand, FinishedPiece finished) {
        Piece piece = finished.piece();
        if (!finished.study().equals(study) || !finished.program().equals(program) || !hand.take(piece)) {
            throw new WorkplaceException("worker " + hand.number + " answered what it was not asked");
        }
        left--;
        losses.remove(piece);
        for (Replication replication : finished.replications()) {
            results.take(piece.variant(), replication);
        }
    }

    /** Takes back what a worker had that is not there any more. */
    void lost(Hand hand, String reason) {
        if (!hand.ready() && ++neverGreeted >= WorkerPool.LOSSES) {
            throw new WorkplaceException(
                    WorkerPool.LOSSES + " workers in a row ended before they began; the last: " + reason);
        }
        for (Piece piece : hand.given().reversed()) {
            if (losses.merge(piece, 1, Integer::sum) >= WorkerPool.LOSSES) {
                throw new WorkplaceException("the piece of seeds " + piece.first() + " to "
                        + (piece.first() + piece.count() - 1) + " was lost " + WorkerPool.LOSSES
                        + " times; the last time: "
                        + reason);
            }
            waiting.addFirst(piece);
        }
    }
}
