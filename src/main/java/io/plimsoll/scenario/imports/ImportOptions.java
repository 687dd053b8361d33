package io.plimsoll.scenario.imports;

import io.plimsoll.sim.model.Bounds;
import io.plimsoll.sim.model.TimeUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table mean. A column that is not named ({@code null}) is the one that is called like the key in a scenario
 * file ({@code arrival}, {@code effort}, {@code id}, {@code priority}, {@code dependsOn}), if there is one. Immutable.
 *
 * @param role the role of every task; or
 * @param roleColumn the column that tells it
 * @param arrivalScale what the time from the first arrival is multiplied by: below 1 the work comes in faster than it did
 * @param effortScale what an effort in the table is multiplied by to be in {@code timeUnit}
 * @param timeUnit the unit of the scenario; timestamps are converted to it, numbers are taken to be in it
 * @param limit how many tasks at most, the first in the file
 * @param agents how many agents of which role
 */
public record ImportOptions(
        @Nullable String role,
        @Nullable String roleColumn,
        @Nullable String arrivalColumn,
        Scale arrivalScale,
        @Nullable String effortColumn,
        Scale effortScale,
        @Nullable String idColumn,
        @Nullable String priorityColumn,
        @Nullable String dependsColumn,
        TimeUnit timeUnit,
        long limit,
        Map<String, Integer> agents) {
    /** The role where none is named. */
    public static final String DEFAULT_ROLE = "worker";

    /** Checks the ranges and that there is one way to tell a task's role. */
    public ImportOptions {
        if (role != null && roleColumn != null) {
            throw new IllegalArgumentException("a role for all tasks and a column of roles exclude each other");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("the limit must be at least 1: " + limit);
        }
        agents.forEach((name, count) -> {
            if (count < 0 || count > Bounds.AGENTS) {
                throw new IllegalArgumentException(
                        "the agents of a role must be from 0 to " + Bounds.AGENTS + ": " + name + "=" + count);
            }
        });
        agents = Collections.unmodifiableMap(new LinkedHashMap<>(agents));
    }
}
