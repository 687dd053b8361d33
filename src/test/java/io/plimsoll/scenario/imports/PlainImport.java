package io.plimsoll.scenario.imports;

import io.plimsoll.sim.model.TimeUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Options of an import that scales nothing, maps no roles and knows no effort where none is said. */
public final class PlainImport {
    private PlainImport() {}

    /** {@code limit}: so many rows at most. */
    public static ImportOptions of(
            ImportOptions.Columns columns,
            @Nullable String role,
            TimeUnit unit,
            long limit,
            Map<String, Integer> agents) {
        return new ImportOptions(columns, role, Map.of(), Scale.ONE, Scale.ONE, null, unit, limit, agents);
    }
}
