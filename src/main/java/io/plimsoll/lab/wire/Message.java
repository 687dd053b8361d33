package io.plimsoll.lab.wire;

import io.plimsoll.lab.compare.Experiment;
import io.plimsoll.lab.compare.Piece;

/** What one side says to the other, each on a line of its own. Immutable. */
public sealed interface Message {
    /**
     * To a worker: what follows is about this study.
     *
     * @param study its hash, which follows from the experiment
     */
    record Order(String study, Experiment experiment) implements Message {}

    /** To a worker: compute this. */
    record Request(String study, Piece piece) implements Message {}

    /** From a worker, before it greets: so many requests it computes at a time; 1 where nothing is said. */
    record Slots(int count) implements Message {
        /** Checks the range. */
        public Slots {
            if (count < 1 || count > 1_000_000) {
                throw new IllegalArgumentException("slots must be from 1 to 1,000,000: " + count);
            }
        }
    }

    /** From a worker: who it is, and the hash of the study as it understood it. */
    record Greeting(String program, String study) implements Message {}

    /** From a worker: it is done. */
    record Answer(FinishedPiece piece) implements Message {}

    /** From a worker: it cannot be done here or anywhere; the reason is a sentence for people. */
    record Failed(String reason) implements Message {}
}
