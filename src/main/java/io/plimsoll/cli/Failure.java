package io.plimsoll.cli;

import io.plimsoll.lab.work.BrokenOffException;

/** A command that cannot go on: what to tell the user, and the exit code. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Done. */
    static final int OK = 0;

    /** It failed, or a target is not met. */
    static final int FAILED = 1;

    /** Wrong usage, or a file that does not load. */
    static final int USAGE = 2;

    /** The user stopped it. */
    static final int CANCELLED = 130;

    private final int exitCode;

    private Failure(int exitCode, String sentence) {
        super(sentence, null, false, false);
        this.exitCode = exitCode;
    }

    static Failure failed(String sentence) {
        return new Failure(FAILED, sentence);
    }

    static Failure of(BrokenOffException run) {
        return failed("a run was broken off: " + run.getMessage());
    }

    static Failure usage(String sentence) {
        return new Failure(USAGE, sentence);
    }

    static Failure cancelled(String sentence) {
        return new Failure(CANCELLED, sentence);
    }

    /** For problems that were already told, one a line. */
    static Failure told(int exitCode) {
        return new Failure(exitCode, "");
    }

    int exitCode() {
        return exitCode;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
