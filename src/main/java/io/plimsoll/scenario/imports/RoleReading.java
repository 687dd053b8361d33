package io.plimsoll.scenario.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which role a row's task is for: the same for all; or the first value that is not empty of a column, of which there may be several with
 * that name; or, where values are mapped, what the first of them that is named stands for.
 */
final class RoleReading {
    /** Between the values of one field that holds several. */
    static final String BETWEEN = "\n";

    private final @Nullable String given;
    private final String otherwise;
    private final Map<String, String> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final int column;
    private final List<Integer> columns;
    private final Skips unmapped;

    /** {@code unmapped} gets the rows of which no value is mapped. */
    RoleReading(Header header, Rows.Usual usual, ImportOptions options, Skips unmapped) throws ImportException {
        this.unmapped = unmapped;
        given = options.role();
        otherwise = given == null ? usual.role() : given;
        map.putAll(options.roleMap());
        column = asksForColumn()
                ? header.column(options.columns().role(), map.isEmpty() ? usual.roles() : usual.mappedRoles())
                : Header.NONE;
        if (!map.isEmpty() && column == Header.NONE) {
            throw header.trouble("values are mapped to roles, but no column holds them (--role-column names it)");
        }
        columns = column == Header.NONE ? List.of() : header.all(List.of(header.name(column)));
    }

    /** Whether roles can stand in a column. */
    boolean asksForColumn() {
        return given == null || !map.isEmpty();
    }

    /** The first column of roles, or none. */
    int column() {
        return column;
    }

    /** The role of those for which nothing else is said. */
    String otherwise() {
        return otherwise;
    }

    String read(Row row) throws UnfitRow {
        if (columns.isEmpty()) {
            return otherwise;
        }
        List<String> values = values(row);
        if (map.isEmpty()) {
            if (values.isEmpty()) {
                throw new UnfitRow("no role");
            }
            return values.getFirst();
        }
        for (String value : values) {
            String role = map.get(value);
            if (role != null) {
                return role;
            }
        }
        unmapped.add("no value that is mapped to a role, so the role is \"" + otherwise + "\"", row.line());
        return otherwise;
    }

    private List<String> values(Row row) {
        List<String> values = new ArrayList<>();
        for (int at : columns) {
            for (String value : row.field(at).split(BETWEEN)) {
                if (!value.isBlank()) {
                    values.add(value.strip());
                }
            }
        }
        return values;
    }

    /** What there is to say once all rows were read. */
    List<String> notes() {
        return unmapped.sentences("row", "rows");
    }
}
