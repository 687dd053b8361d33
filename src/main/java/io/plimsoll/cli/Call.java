package io.plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The call that gives a result again. */
final class Call {
    /** Where it is computed and by how many, on which no result depends, and where the study was put for others to compute. */
    private static final List<String> LEFT_OUT = List.of("--threads", "--on", "--study");

    private Call() {}

    /** As it was typed, without what no result depends on; words with blanks in quotes. */
    static String of(@Nullable CommandSpec spec) {
        List<String> words = new ArrayList<>(List.of("plimsoll"));
        if (spec != null) {
            boolean value = false;
            for (String word : spec.root().commandLine().getParseResult().originalArgs()) {
                boolean option = !value && LEFT_OUT.contains(word);
                if (!value && !option && LEFT_OUT.stream().noneMatch(name -> word.startsWith(name + "="))) {
                    words.add(word.matches("[\\w./:=,+@%-]+") ? word : "'" + word.replace("'", "'\\''") + "'");
                }
                value = option;
            }
        }
        return String.join(" ", words);
    }
}
