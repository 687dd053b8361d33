package io.plimsoll.lab.wire;

/** What was said is none of the messages; the message says what is wrong, in a sentence for people. */
public final class NotUnderstoodException extends Exception {
    private static final long serialVersionUID = 1;

    /** With what is wrong. */
    public NotUnderstoodException(String reason) {
        super(reason);
    }
}
