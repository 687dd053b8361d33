package io.plimsoll.ui.imports;

import io.plimsoll.scenario.imports.ImportOptions;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What of a task can stand in a column. */
enum Field {
    ARRIVAL("Arrival", "arrivalColumnBox", ImportOptions.Columns::arrival),
    EFFORT("Effort", "effortColumnBox", ImportOptions.Columns::effort),
    ROLE("Role", "roleColumnBox", ImportOptions.Columns::role),
    ID("Id", "idColumnBox", ImportOptions.Columns::id),
    TITLE("Title", "titleColumnBox", ImportOptions.Columns::title),
    PRIORITY("Priority", "priorityColumnBox", ImportOptions.Columns::priority),
    DEPENDS("Depends on", "dependsColumnBox", ImportOptions.Columns::depends);

    private final String words;
    private final String box;
    private final Function<ImportOptions.Columns, @Nullable String> column;

    Field(String words, String box, Function<ImportOptions.Columns, @Nullable String> column) {
        this.words = words;
        this.box = box;
        this.column = column;
    }

    /** What it is called on the screen. */
    String words() {
        return words;
    }

    /** The id of the box that chooses its column. */
    String box() {
        return box;
    }

    /** Its column among these. */
    @Nullable String of(ImportOptions.Columns columns) {
        return column.apply(columns);
    }
}
