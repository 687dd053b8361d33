package io.plimsoll.scenario.imports;

import io.plimsoll.sim.model.TimeUnit;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a scenario of a table or an export, read as a stream. Rows that cannot be a task are skipped, counted and explained. Stateless,
 * thread-safe.
 */
public final class Importer {
    private static final int BUFFER = 1 << 16;

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
                case CSV -> new CsvRows(in, file);
                case JIRA -> new JiraRows(in, file);
                case SWF -> new SwfRows(in, file);
                case GITHUB_ISSUES -> new GitHubRows(in, file);
            };
        }
    }

    /**
     * Reads a file.
     *
     * @param format what it is; {@code null}: to be seen from how it begins and what it is called
     * @param file what it is called in messages and, without its ending, in the scenario
     * @param cancelled asked now and then; once true, reading stops
     * @throws ImportException if it is not what it should be, lacks a column that was asked for, or has no row that can be a task
     * @throws IOException if it cannot be read
     */
    public static Imported read(
            @Nullable Format format, InputStream in, String file, ImportOptions options, BooleanSupplier cancelled)
            throws IOException, ImportException {
        BufferedInputStream buffered = begin(in, file);
        Format is = format == null ? guessed(buffered, file) : format;
        try (Rows rows = is.rows(buffered, file)) {
            return new Table(file, options, rows, format == null ? is : null).read(cancelled);
        }
    }

    /**
     * Looks at how a file begins.
     *
     * @param format what it is; {@code null}: to be seen from how it begins and what it is called
     * @param file what it is called
     * @param lines how many rows at most
     * @throws ImportException if it is not what it should be, or does not show what it is
     * @throws IOException if it cannot be read
     */
    public static Preview preview(@Nullable Format format, InputStream in, String file, int lines)
            throws IOException, ImportException {
        BufferedInputStream buffered = begin(in, file);
        Format is = format == null ? guessed(buffered, file) : format;
        try (Rows rows = is.rows(buffered, file)) {
            List<Row> first = new ArrayList<>();
            for (Row row = rows.next(); row != null; row = first.size() < lines ? rows.next() : null) {
                first.add(row);
            }
            ImportOptions.Columns likely =
                    is == Format.CSV ? ColumnGuess.of(rows.columns(), first) : ImportOptions.Columns.USUAL;
            return new Preview(
                    is,
                    format == null,
                    rows.columns(),
                    first.stream()
                            .map(row -> new Preview.Line(row.line(), row.fields(), row.unfit()))
                            .toList(),
                    likely,
                    switch (is) {
                        case CSV -> ColumnGuess.unit(String.valueOf(likely.effort()));
                        case SWF -> TimeUnit.SECONDS;
                        case JIRA, GITHUB_ISSUES -> TimeUnit.HOURS;
                    });
        }
    }

    /**
     * Whether a file is for {@link #read}, rather than one of the program's own: a table, a log, or JSON that is a list. Reads how it begins.
     *
     * @throws IOException if it cannot be read
     */
    public static boolean takes(InputStream in, String file) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
        if (isCompressed(buffered)) {
            return false;
        }
        boolean list = Guess.isList(buffered);
        Format guess = Guess.of(buffered, file).orElse(null);
        boolean json =
                guess == Format.GITHUB_ISSUES || file.toLowerCase(Locale.ROOT).endsWith(".json");
        return json ? list : guess != null;
    }

    private static BufferedInputStream begin(InputStream in, String file) throws IOException, ImportException {
        BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
        if (isCompressed(buffered)) {
            throw new ImportException(file + ": it is compressed with gzip; unpack it first, as with gunzip");
        }
        return buffered;
    }

    private static Format guessed(BufferedInputStream in, String file) throws IOException, ImportException {
        return Guess.of(in, file).orElseThrow(() -> {
            String all = Stream.of(Format.values()).map(Format::key).collect(Collectors.joining(", "));
            return new ImportException(file + ": it does not show what it is (--from says it: " + all + ")");
        });
    }

    private static boolean isCompressed(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean compressed = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return compressed;
    }
}
