package io.plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The call that gives a result again. */
final class Call {
    private static final String THREADS = "--threads";

    private Call() {}

    /** As it was typed, without the number of threads, on which no result depends; words with blanks in quotes. */
    static String of(@Nullable CommandSpec spec) {
        List<String> words = new ArrayList<>(List.of("plimsoll"));
        if (spec != null) {
            boolean value = false;
            for (String word : spec.root().commandLine().getParseResult().originalArgs()) {
                if (!value && !word.startsWith(THREADS + "=") && !word.equals(THREADS)) {
                    words.add(word.matches("[\\w./:=,+@%-]+") ? word : "'" + word.replace("'", "'\\''") + "'");
                }
                value = !value && word.equals(THREADS);
            }
        }
        return String.join(" ", words);
    }
}
