package io.plimsoll.ui.export;

import org.jspecify.annotations.Nullable;

/** A call of the program on the command line that comes to the same as a screen. Not thread-safe. */
public final class Call {
    private final StringBuilder text = new StringBuilder("plimsoll");

    /** A call of a subcommand with a file. */
    public Call(String subcommand, String file) {
        text.append(' ').append(subcommand).append(' ').append(quoted(file));
    }

    /** With an option; {@code null}: without it. */
    public Call with(String option, @Nullable Object value) {
        if (value != null) {
            text.append(' ').append(option).append(' ').append(quoted(String.valueOf(value)));
        }
        return this;
    }

    /** With an option that has no value. */
    public Call with(String option) {
        text.append(' ').append(option);
        return this;
    }

    private static String quoted(String word) {
        return word.matches("[\\w./@%+:,=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
