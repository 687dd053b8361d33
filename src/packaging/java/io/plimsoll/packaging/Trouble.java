package io.plimsoll.packaging;

/** Packaging cannot go on; the message is for people. */
final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    Trouble(String message) {
        super(message);
    }
}
