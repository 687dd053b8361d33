package io.plimsoll.ui.imports;

import io.plimsoll.scenario.imports.ImportOptions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column that can be chosen. Immutable.
 *
 * @param name {@code null}: what the format has for it; empty: none
 */
record ColumnChoice(@Nullable String name) {
    /** What there is to choose from among columns of these names; {@code own}: whether the format has columns of its own. */
    static List<ColumnChoice> of(List<String> names, boolean own) {
        List<ColumnChoice> choices = new ArrayList<>();
        if (own) {
            choices.add(new ColumnChoice(null));
        }
        choices.add(new ColumnChoice(ImportOptions.Columns.NONE));
        new LinkedHashSet<>(names)
                .stream().filter(name -> !name.isEmpty()).map(ColumnChoice::new).forEach(choices::add);
        return choices;
    }

    @Override
    public String toString() {
        return name == null ? "as usual" : name.isEmpty() ? "none" : name;
    }
}
