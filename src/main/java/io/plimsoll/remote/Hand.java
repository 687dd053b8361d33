package io.plimsoll.remote;

import io.plimsoll.lab.compare.Piece;
import java.util.ArrayList;
import java.util.List;

/** What the pool knows of one of its workers. Confined to the pool's thread. */
final class Hand {
    final WorkerProcess process;
    final int number;
    private final List<Piece> given = new ArrayList<>();
    private int slots = 1;
    /** Studies that it was told of and has not greeted for: it greets for each, in turn, however late. */
    private int owed;

    Hand(WorkerProcess process, int number) {
        this.process = process;
        this.number = number;
    }

    /** It is told of a study and has yet to greet. */
    void ordered() {
        owed++;
    }

    /** It greets; whether for the last study that it was told of. */
    boolean greeted() {
        owed--;
        return owed == 0;
    }

    /** Whether it has greeted for all that it was told of. */
    boolean ready() {
        return owed == 0;
    }

    void slots(int count) {
        slots = count;
    }

    int slots() {
        return slots;
    }

    /** Whether it should have another piece: one for each slot, and one more, so that it need not wait for the next. */
    boolean hungry() {
        return ready() && given.size() <= slots;
    }

    void give(Piece piece) {
        given.add(piece);
    }

    /** Takes a piece back that it has answered; false if it was not given to it. */
    boolean take(Piece piece) {
        return given.remove(piece);
    }

    /** What it was given and has not answered. */
    List<Piece> given() {
        return List.copyOf(given);
    }
}
