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

    private final RoleReading roles;
    private final int arrivalColumn;
    private final List<Effort> efforts = new ArrayList<>();
    private final double usualEffort;
    private final boolean skipsWithoutEffort;
    private final int idColumn;
    private final int titleColumn;
    private final int priorityColumn;
    private final List<Integer> dependsColumns;
    private final List<String> notes = new ArrayList<>();
    private final ArrivalReading arrivals;
    private long row;

    /** A column of efforts, and what they are multiplied by to be in the scenario's unit. */
    private record Effort(int column, Scale scale) {}

    RowReader(Header header, Rows.Usual usual, ImportOptions options, RoleReading roles) throws ImportException {
        ImportOptions.Columns asked = options.columns();
        this.roles = roles;
        arrivalColumn = header.column(asked.arrival(), usual.arrivals());
        arrivals = new ArrivalReading(asked.arrival() == null ? usual.arrivalKind() : null);
        idColumn = header.column(asked.id(), usual.ids());
        titleColumn = header.column(asked.title(), usual.titles());
        priorityColumn = header.column(asked.priority(), usual.priorities());
        int dependsColumn = header.column(asked.depends(), usual.dependencies());
        dependsColumns = dependsColumn == Header.NONE ? List.of() : header.all(List.of(header.name(dependsColumn)));
        int effortColumn = header.column(asked.effort(), usual.efforts());
        List<Integer> columns = asked.effort() == null
                ? header.all(usual.efforts())
                : effortColumn == Header.NONE ? List.of() : List.of(effortColumn);
        for (int column : columns) {
            boolean seconds = usual.seconds().contains(header.name(column));
            efforts.add(new Effort(
                    column,
                    seconds ? options.effortScale().over(options.timeUnit().seconds()) : options.effortScale()));
        }
        Double given = options.defaultEffort();
        usualEffort = given == null ? options.effortScale().times(BigDecimal.ONE) : given;
        skipsWithoutEffort = given == null && !usual.fillsEfforts();
        boolean guessed = usual.guessed();
        if (roles.asksForColumn()) {
            note(
                    header,
                    roles.column(),
                    guessed,
                    asked.role(),
                    "role",
                    "every task is for role \"" + roles.otherwise() + "\"");
        }
        note(header, arrivalColumn, guessed, asked.arrival(), "arrival", "all tasks arrive at 0");
        note(header, effortColumn, guessed, asked.effort(), "effort", "every effort is " + usualEffort);
        note(header, idColumn, guessed, asked.id(), "id", null);
        note(header, titleColumn, guessed, asked.title(), "title", null);
        note(header, priorityColumn, guessed, asked.priority(), "priority", null);
        note(header, dependsColumn, guessed, asked.depends(), "depends", null);
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

    /** What there is to say about the roles, once all rows were read. */
    List<String> roleNotes() {
        return roles.notes();
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
        String role = roles.read(record);
        int priority = priority(record);
        double effort = effort(record);
        if (!drafts.add(id, role, record.line(), priority, arrival, effort, dependsOn(record))) {
            throw new UnfitRow("a row before has the same id");
        }
        if (titleColumn != Header.NONE) {
            drafts.title(record.field(titleColumn));
        }
    }

    /** {@link Drafts#UNKNOWN} where it is to be filled in once the others are known. */
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
        if (skipsWithoutEffort) {
            throw new UnfitRow("no effort");
        }
        return Drafts.UNKNOWN;
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
