package io.plimsoll.scenario.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Jira's export: CSV with Jira's columns, some of them several times, and where they are there a column more, {@code open-time}, from Created to Resolved in seconds.
 *
 * <p>An issue is a task that arrives when it was created. Its effort is what it took, or else what it was thought to take; where the export has no
 * such column, the time that it was open.
 */
final class JiraRows implements Rows {
    private static final String OPEN = "open-time";
    private static final List<String> EFFORTS =
            List.of("Time Spent", "Original Estimate", "\u03a3 Time Spent", "\u03a3 Original Estimate");
    private static final Set<String> SECONDS = Set.of(
            "Time Spent",
            "Original Estimate",
            "Remaining Estimate",
            "\u03a3 Time Spent",
            "\u03a3 Original Estimate",
            "\u03a3 Remaining Estimate",
            OPEN);

    private final CsvRows csv;
    private final List<String> columns;
    private final boolean hasEfforts;
    private final int created;
    private final int resolved;

    /** Reads the header. */
    JiraRows(InputStream in, String file) throws IOException, ImportException {
        csv = new CsvRows(in, file);
        Header header = new Header(file, csv.columns());
        created = header.column(null, List.of("Created"));
        resolved = header.column(null, List.of("Resolved"));
        hasEfforts = !header.all(EFFORTS).isEmpty();
        columns = new ArrayList<>(csv.columns());
        if (created != Header.NONE && resolved != Header.NONE) {
            columns.add(OPEN);
        }
    }

    /** Whether a table's header is that of such an export. */
    static boolean looksLike(List<String> columns) {
        List<String> names = columns.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        return names.contains("issue key") && (names.contains("created") || names.contains("summary"));
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Usual usual() {
        return new Usual(
                true,
                ImportOptions.DEFAULT_ROLE,
                List.of("Issue Type"),
                List.of("Issue Type"),
                List.of("Created"),
                ArrivalReading.Kind.TIMESTAMPS,
                hasEfforts ? EFFORTS : List.of(OPEN),
                true,
                List.of("Issue key", "Key"),
                List.of("Summary"),
                List.of("Priority"),
                List.of("Inward issue link (Blocks)"),
                SECONDS);
    }

    @Override
    public List<String> notes() {
        return csv.notes();
    }

    @Override
    public @Nullable Row next() throws IOException, ImportException {
        Row row = csv.next();
        if (row == null || row.unfit() != null || created == Header.NONE || resolved == Header.NONE) {
            return row;
        }
        List<String> fields = new ArrayList<>(row.fields());
        while (fields.size() < columns.size()) {
            fields.add("");
        }
        fields.set(columns.size() - 1, Timestamps.between(row.field(created), row.field(resolved)));
        return new Row(row.line(), fields);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
