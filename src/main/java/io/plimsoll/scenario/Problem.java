package io.plimsoll.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a file, and where. Immutable.
 *
 * @param message what is wrong, for people, without a full stop
 * @param pointer where, as a JSON pointer (RFC 6901); empty for the whole document
 * @param line from 1
 * @param column from 1, in UTF-16 units as editors count them
 * @param hint what would help, or {@code null}
 */
public record Problem(
        Severity severity,
        String message,
        String pointer,
        int line,
        int column,
        @Nullable String hint) {

    /** An error in words for one line: the message, and the hint if there is one. */
    public String text() {
        return hint == null ? message : message + ": " + hint;
    }

    /** Whether it says that the object it points at has no such key. */
    public boolean misses(String key) {
        return message.equals(Words.missing(key));
    }

    /** Whether the file cannot be used. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** How bad it is. */
    public enum Severity {
        /** The file does not load. */
        ERROR,
        /** The file loads, but perhaps it is not what was meant. */
        WARNING
    }
}
