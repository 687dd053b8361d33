package io.plimsoll.scenario.imports;

import io.plimsoll.sim.model.TimeUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file begins, to choose by: what it is, its columns, its first rows. Immutable.
 *
 * @param format what it is
 * @param guessed whether nobody had said so
 * @param columns what the columns are called; there may be several of one name
 * @param lines the first rows
 * @param likely the columns where tasks' values seem to stand, by their names and by what is in them: in a plain table each is named, or {@link
 *     ImportOptions.Columns#NONE}; of another format, which has columns of its own, none
 * @param unit that suits a scenario of it: for a table the one that the name of its efforts ends with, hours for issues, else seconds
 */
public record Preview(
        Importer.Format format,
        boolean guessed,
        List<String> columns,
        List<Line> lines,
        ImportOptions.Columns likely,
        TimeUnit unit) {
    /** Copies the lists. */
    public Preview {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * A row.
     *
     * @param number where it begins, from 1: the line, or the entry of a list
     * @param fields by column; there may be fewer than columns, or more
     * @param unfit why it cannot be a task whatever is chosen, or {@code null}
     */
    public record Line(
            long number, List<String> fields, @Nullable String unfit) {
        /** Copies the list. */
        public Line {
            fields = List.copyOf(fields);
        }

        /** The text of a column; empty where the row is too short to have it. */
        public String field(int column) {
            return column < fields.size() ? fields.get(column).strip() : "";
        }
    }
}
