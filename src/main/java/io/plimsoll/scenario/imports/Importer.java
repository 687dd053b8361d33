package io.plimsoll.scenario.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/**
 * Makes a scenario of a table or an export, read as a stream. Rows that cannot be a task are skipped, counted and explained. Stateless,
 * thread-safe.
 */
public final class Importer {
    private Importer() {}

    /** What can be imported. */
    public enum Format {
        /** CSV with a header line. */
        CSV("csv"),
        /** The Standard Workload Format of parallel machines' logs. */
        SWF("swf"),
        /** Issues as GitHub's interface lists them. */
        GITHUB_ISSUES("github-issues"),
        /** Jira's export as CSV. */
        JIRA("jira");

        private final String key;

        Format(String key) {
            this.key = key;
        }

        /** The word on the command line. */
        public String key() {
            return key;
        }

        private Rows rows(InputStream in, String file) throws IOException, ImportException {
            return switch (this) {
                case CSV -> new CsvRows(in, file, CsvRows.KEYS);
                case JIRA -> new CsvRows(in, file, CsvRows.JIRA);
                case SWF -> new SwfRows(in, file);
                case GITHUB_ISSUES -> new GitHubRows(in, file);
            };
        }
    }

    /**
     * Reads a file.
     *
     * @param file what it is called in messages and, without its ending, in the scenario
     * @param cancelled asked now and then; once true, reading stops
     * @throws ImportException if it is not what it should be, lacks a column that was asked for, or has no row that can be a task
     * @throws IOException if it cannot be read
     */
    public static Imported read(
            Format format, InputStream in, String file, ImportOptions options, BooleanSupplier cancelled)
            throws IOException, ImportException {
        try (Rows rows = format.rows(in, file)) {
            return new Table(file, options, rows).read(cancelled);
        }
    }
}
