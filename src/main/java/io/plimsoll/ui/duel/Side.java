package io.plimsoll.ui.duel;

import io.plimsoll.ui.run.Choice;
import io.plimsoll.ui.run.Difference;
import io.plimsoll.ui.run.DuelSnapshot;

/** One of the two. */
public enum Side {
    /** Drawn in the second colour. */
    LEFT("Left", 1),
    /** Drawn in the first colour. */
    RIGHT("Right", 0);

    private final String title;
    private final int colour;

    Side(String title, int colour) {
        this.title = title;
        this.colour = colour;
    }

    /** The word for people. */
    String title() {
        return title;
    }

    /** The number of its data colour, from 0. */
    int colour() {
        return colour;
    }

    /** The one that it stands against. */
    Side other() {
        return this == LEFT ? RIGHT : LEFT;
    }

    /** How it stands. */
    DuelSnapshot.Side of(DuelSnapshot duel) {
        return this == LEFT ? duel.left() : duel.right();
    }

    /** Whom it gave a task to. */
    Choice of(Difference difference) {
        return this == LEFT ? difference.left() : difference.right();
    }
}
