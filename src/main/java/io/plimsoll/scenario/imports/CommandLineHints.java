package io.plimsoll.scenario.imports;

import java.util.regex.Pattern;

/** Hints in sentences that are of use on the command line alone: what stands in parentheses and begins with an option. Stateless, thread-safe. */
final class CommandLineHints {
    private static final Pattern HINT = Pattern.compile(" \\(--[a-z][^()]*\\)");

    private CommandLineHints() {}

    /** The same sentence for somebody who has no command line. */
    static String without(String sentence) {
        return HINT.matcher(sentence).replaceAll("");
    }
}
