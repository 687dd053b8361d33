package io.plimsoll.ui.selftest;

import io.plimsoll.lab.selftest.Row;

/** Whether this build agrees with a known value, in a word and for the shape beside it. */
enum Verdict {
    AGREES("agrees", "agrees"),
    DIFFERS("differs", "differs"),
    CANNOT_TELL("cannot tell", "open");

    private final String word;
    private final String styleClass;

    Verdict(String word, String styleClass) {
        this.word = word;
        this.styleClass = styleClass;
    }

    static Verdict of(Row row) {
        return row.passed()
                ? AGREES
                : row instanceof Row.Simulated simulated && simulated.undecided() ? CANNOT_TELL : DIFFERS;
    }

    String word() {
        return word;
    }

    /** A tick, a cross, or a ring. */
    String styleClass() {
        return styleClass;
    }
}
