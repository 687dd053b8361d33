package io.plimsoll.ui.imports;

import io.plimsoll.scenario.imports.Importer;
import java.util.List;
import java.util.stream.Stream;

/** What a file can be, in words. Immutable. */
record FormatChoice(Importer.Format format) {
    static List<FormatChoice> all() {
        return Stream.of(Importer.Format.values()).map(FormatChoice::new).toList();
    }

    @Override
    public String toString() {
        return switch (format) {
            case CSV -> "a table (CSV)";
            case SWF -> "a workload log (SWF)";
            case GITHUB_ISSUES -> "GitHub's issues (JSON)";
            case JIRA -> "Jira's export (CSV)";
        };
    }
}
