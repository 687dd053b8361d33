package io.plimsoll.scenario.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, or what stands for one.
 *
 * @param line where it begins, from 1: the line, or what {@link Rows#place} says
 * @param fields by column; there may be fewer than columns, or more
 * @param unfit why it cannot be a task, or {@code null}
 */
record Row(long line, List<String> fields, @Nullable String unfit) {
    Row(long line, List<String> fields) {
        this(line, fields, null);
    }

    static Row unfit(long line, String reason) {
        return new Row(line, List.of(), reason);
    }

    /** A field's text; empty where the row is too short to have it. */
    String field(int column) {
        return column < fields.size() ? fields.get(column).strip() : "";
    }
}
