package io.plimsoll.scenario.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table, one after another. */
final class RowReader {
    /** Between ids in a cell. */
    private static final String SEPARATORS = "[;,|\\s]+";

    private static final double LARGEST = 1e12;

    private final String role;
    private final Scale effortScale;
    private final int roleColumn;
    private final int arrivalColumn;
    private final int effortColumn;
    private final int idColumn;
    private final int priorityColumn;
    private final int dependsColumn;
    private final List<String> notes = new ArrayList<>();
    private final ArrivalReading arrivals = new ArrivalReading();
    private final Set<String> ids = new HashSet<>();
    private long row;

    RowReader(Header header, CsvOptions options) throws CsvException {
        effortScale = options.effortScale();
        String given = options.role();
        role = given == null ? CsvOptions.DEFAULT_ROLE : given;
        roleColumn = given == null ? header.column(options.roleColumn(), "role") : Header.NONE;
        arrivalColumn = header.column(options.arrivalColumn(), "arrival");
        effortColumn = header.column(options.effortColumn(), "effort");
        idColumn = header.column(options.idColumn(), "id");
        priorityColumn = header.column(options.priorityColumn(), "priority");
        dependsColumn = header.column(options.dependsColumn(), "dependsOn");
        if (given == null) {
            note(header, roleColumn, options.roleColumn(), "role", "every task is for role \"" + role + "\"");
        }
        note(header, arrivalColumn, options.arrivalColumn(), "arrival", "all tasks arrive at 0");
        note(
                header,
                effortColumn,
                options.effortColumn(),
                "effort",
                "every effort is " + effortScale.times(BigDecimal.ONE));
        note(header, idColumn, options.idColumn(), "id", null);
        note(header, priorityColumn, options.priorityColumn(), "priority", null);
        note(header, dependsColumn, options.dependsColumn(), "depends", null);
    }

    /** Says which column was taken where none was named, or what holds instead. */
    private void note(Header header, int column, @Nullable String asked, String what, @Nullable String instead) {
        if (column != Header.NONE && asked == null) {
            notes.add("column \"" + header.name(column) + "\" is taken (--" + what + "-column names another)");
        } else if (column == Header.NONE && instead != null) {
            notes.add(instead + " (--" + what + "-column names a column)");
        }
    }

    /** What there is to say about the columns. */
    List<String> notes() {
        return notes;
    }

    /** How the arrivals are written. */
    ArrivalReading arrivals() {
        return arrivals;
    }

    Draft read(CsvRecord record) throws UnfitRow {
        row++;
        String id = idColumn == Header.NONE ? "task-" + row : required(record, idColumn, "id");
        BigDecimal arrival =
                arrivalColumn == Header.NONE ? BigDecimal.ZERO : arrivals.read(field(record, arrivalColumn));
        Draft draft = new Draft(
                record.getStartingLineNumber(),
                id,
                roleColumn == Header.NONE ? role : required(record, roleColumn, "role"),
                priority(record),
                arrival,
                effort(record),
                dependsOn(record));
        if (!ids.add(id)) {
            throw new UnfitRow("a row before has the same id");
        }
        return draft;
    }

    private double effort(CsvRecord record) throws UnfitRow {
        if (effortColumn == Header.NONE) {
            return effortScale.times(BigDecimal.ONE);
        }
        String text = required(record, effortColumn, "effort");
        double effort =
                effortScale.times(Decimals.read(text).orElseThrow(() -> new UnfitRow("the effort is not a number")));
        if (!(effort > 0)) {
            throw new UnfitRow("the effort is not above 0");
        }
        if (effort > LARGEST) {
            throw new UnfitRow("the effort is above 1e12");
        }
        return effort;
    }

    private int priority(CsvRecord record) throws UnfitRow {
        return priorityColumn == Header.NONE
                ? 0
                : Priorities.read(field(record, priorityColumn))
                        .orElseThrow(() -> new UnfitRow(
                                "the priority is neither a whole number nor a known name such as Blocker or Low"));
    }

    private List<String> dependsOn(CsvRecord record) {
        String text = dependsColumn == Header.NONE ? "" : field(record, dependsColumn);
        return text.isEmpty()
                ? List.of()
                : List.of(text.split(SEPARATORS)).stream().distinct().toList();
    }

    private static String required(CsvRecord record, int column, String what) throws UnfitRow {
        String text = field(record, column);
        if (text.isEmpty()) {
            throw new UnfitRow("no " + what);
        }
        return text;
    }

    /** A field's text; empty where the row is too short to have it. */
    private static String field(CsvRecord record, int column) {
        return column < record.getFieldCount() ? record.getField(column).strip() : "";
    }
}
