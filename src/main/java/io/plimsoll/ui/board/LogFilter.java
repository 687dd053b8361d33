package io.plimsoll.ui.board;

import io.plimsoll.ui.run.LogLine;
import java.util.Locale;

/**
 * Which lines of the log are shown. Immutable.
 *
 * @param troubleOnly whether only what could not be assigned, came back, or left
 * @param text what the line must have in it, whatever the case; empty: anything
 */
public record LogFilter(boolean troubleOnly, String text) {
    /** Every line. */
    public static final LogFilter ALL = new LogFilter(false, "");

    /** Strips the text and makes it lower case. */
    public LogFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether this line is shown. */
    public boolean shows(LogLine line) {
        return (!troubleOnly || isTrouble(line))
                && (text.isEmpty()
                        || (line.subject() + " " + line.text())
                                .toLowerCase(Locale.ROOT)
                                .contains(text));
    }

    /** Whether the line tells of work that did not go on. */
    public static boolean isTrouble(LogLine line) {
        return switch (line.kind()) {
            case NOT_ASSIGNED, RETURNED, ABANDONED -> true;
            case ASSIGNED, STOPPED, RESUMED, STRATEGY, ROSTER -> false;
        };
    }
}
