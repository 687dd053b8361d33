package io.plimsoll.scenario.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table, one after another. */
final class RowReader {
    /** Between ids in a cell. */
    private static final String SEPARATORS = "[;,|\\s]+";

    private static final double LARGEST = 1e12;

    private final String role;
    private final int roleColumn;
    private final int arrivalColumn;
    private final List<Effort> efforts = new ArrayList<>();
    private final double usualEffort;
    private final int idColumn;
    private final int priorityColumn;
    private final List<Integer> dependsColumns;
    private final List<String> notes = new ArrayList<>();
    private final ArrivalReading arrivals;
    private long row;

    /** A column of efforts, and what they are multiplied by to be in the scenario's unit. */
    private record Effort(int column, Scale scale) {}

    RowReader(Header header, Rows.Usual usual, ImportOptions options) throws ImportException {
        String given = options.role();
        role = given == null ? usual.role() : given;
        roleColumn = given == null ? header.column(options.roleColumn(), usual.roles()) : Header.NONE;
        arrivalColumn = header.column(options.arrivalColumn(), usual.arrivals());
        arrivals = new ArrivalReading(options.arrivalColumn() == null ? usual.arrivalKind() : null);
        idColumn = header.column(options.idColumn(), usual.ids());
        priorityColumn = header.column(options.priorityColumn(), usual.priorities());
        int dependsColumn = header.column(options.dependsColumn(), usual.dependencies());
        dependsColumns = dependsColumn == Header.NONE ? List.of() : header.all(List.of(header.name(dependsColumn)));
        int effortColumn = header.column(options.effortColumn(), usual.efforts());
        List<Integer> columns = options.effortColumn() == null ? header.all(usual.efforts()) : List.of(effortColumn);
        for (int column : columns) {
            boolean seconds = usual.seconds().contains(header.name(column));
            efforts.add(new Effort(
                    column,
                    seconds ? options.effortScale().over(options.timeUnit().seconds()) : options.effortScale()));
        }
        usualEffort = options.effortScale().times(BigDecimal.ONE);
        boolean guessed = usual.guessed();
        if (given == null) {
            note(header, roleColumn, guessed, options.roleColumn(), "role", "every task is for role \"" + role + "\"");
        }
        note(header, arrivalColumn, guessed, options.arrivalColumn(), "arrival", "all tasks arrive at 0");
        note(header, effortColumn, guessed, options.effortColumn(), "effort", "every effort is " + usualEffort);
        note(header, idColumn, guessed, options.idColumn(), "id", null);
        note(header, priorityColumn, guessed, options.priorityColumn(), "priority", null);
        note(header, dependsColumn, guessed, options.dependsColumn(), "depends", null);
    }

    /** Says which column was taken where none was named, or what holds instead. */
    private void note(
            Header header, int column, boolean guessed, @Nullable String asked, String what, @Nullable String instead) {
        if (column != Header.NONE && asked == null && guessed) {
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

    /** Adds the row to those that can be tasks. */
    void read(Row record, Drafts drafts) throws UnfitRow {
        row++;
        String unfit = record.unfit();
        if (unfit != null) {
            throw new UnfitRow(unfit);
        }
        String id = idColumn == Header.NONE ? "task-" + row : required(record, idColumn, "id");
        BigDecimal arrival =
                arrivalColumn == Header.NONE ? BigDecimal.ZERO : arrivals.read(record.field(arrivalColumn));
        String of = roleColumn == Header.NONE ? role : required(record, roleColumn, "role");
        if (!drafts.add(id, of, record.line(), priority(record), arrival, effort(record), dependsOn(record))) {
            throw new UnfitRow("a row before has the same id");
        }
    }

    private double effort(Row record) throws UnfitRow {
        if (efforts.isEmpty()) {
            return usualEffort;
        }
        for (Effort column : efforts) {
            String text = record.field(column.column);
            if (!text.isEmpty()) {
                return effort(column.scale.times(
                        Decimals.read(text).orElseThrow(() -> new UnfitRow("the effort is not a number"))));
            }
        }
        throw new UnfitRow("no effort");
    }

    private static double effort(double effort) throws UnfitRow {
        if (!(effort > 0)) {
            throw new UnfitRow("the effort is not above 0");
        }
        if (effort > LARGEST) {
            throw new UnfitRow("the effort is above 1e12");
        }
        return effort;
    }

    private int priority(Row record) throws UnfitRow {
        return priorityColumn == Header.NONE
                ? 0
                : Priorities.read(record.field(priorityColumn))
                        .orElseThrow(() -> new UnfitRow(
                                "the priority is neither a whole number nor a known name such as Blocker or Low"));
    }

    private List<String> dependsOn(Row record) {
        if (dependsColumns.isEmpty()) {
            return List.of();
        }
        return dependsColumns.stream()
                .map(record::field)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> Stream.of(text.split(SEPARATORS)))
                .distinct()
                .toList();
    }

    private static String required(Row record, int column, String what) throws UnfitRow {
        String text = record.field(column);
        if (text.isEmpty()) {
            throw new UnfitRow("no " + what);
        }
        return text;
    }
}
