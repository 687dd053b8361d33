package io.plimsoll.lab.compare;

/** The place where replications were to be computed cannot be used, or not any more; the message says why, in a sentence for people. */
public final class WorkplaceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With the reason. */
    public WorkplaceException(String reason) {
        super(reason);
    }
}
