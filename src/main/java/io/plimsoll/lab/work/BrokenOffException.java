package io.plimsoll.lab.work;

/** A run that would never end was broken off; the message says why, in a sentence for people. */
public final class BrokenOffException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With the engine's reason. */
    public BrokenOffException(String reason) {
        super(reason);
    }
}
