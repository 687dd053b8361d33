package io.plimsoll.scenario.imports;

import io.plimsoll.sim.model.Bounds;
import io.plimsoll.sim.model.TimeUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a table becomes a scenario. Immutable.
 *
 * @param columns where tasks' values stand
 * @param role the role of every task, or, where {@code roleMap} is not empty, of those that it does not name; {@code null}: the usual one
 * @param roleMap the role that a value of the column of roles stands for, whatever its case; empty: values are roles
 * @param arrivalScale what the time from the first arrival is multiplied by: below 1 the work comes in faster than it did
 * @param effortScale what an effort in the table is multiplied by to be in {@code timeUnit}
 * @param defaultEffort what a task takes whose row does not say it, in {@code timeUnit}; {@code null}: as the format has it
 * @param timeUnit the unit of the scenario; timestamps are converted to it, numbers are taken to be in it
 * @param limit how many tasks at most, the first in the file
 * @param agents how many agents of which role
 */
public record ImportOptions(
        Columns columns,
        @Nullable String role,
        Map<String, String> roleMap,
        Scale arrivalScale,
        Scale effortScale,
        @Nullable Double defaultEffort,
        TimeUnit timeUnit,
        long limit,
        Map<String, Integer> agents) {
    /** The role where none is named. */
    public static final String DEFAULT_ROLE = "worker";

    private static final double LARGEST = 1e12;

    /** Checks the ranges and that there is one way to tell a task's role. */
    public ImportOptions {
        if (role != null && columns.role() != null && !columns.role().isEmpty() && roleMap.isEmpty()) {
            throw new IllegalArgumentException("a role for all tasks and a column of roles exclude each other");
        }
        roleMap.forEach((value, name) -> {
            if (value.isBlank() || name.isBlank()) {
                throw new IllegalArgumentException(
                        "a value and the role that it stands for must not be empty: " + value + "=" + name);
            }
        });
        if (defaultEffort != null && !(defaultEffort > 0 && defaultEffort <= LARGEST)) {
            throw new IllegalArgumentException(
                    "the effort of tasks that have none must be above 0 and at most 1e12: " + defaultEffort);
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
        roleMap = Collections.unmodifiableMap(new LinkedHashMap<>(roleMap));
        agents = Collections.unmodifiableMap(new LinkedHashMap<>(agents));
    }

    /**
     * Columns by their names; one that is not named ({@code null}) is the one that the format usually has, in a plain table the one called
     * like the key in a scenario file ({@code arrival}, {@code effort}, {@code id}, …), if there is one. An empty name is no column, whatever there is.
     */
    public record Columns(
            @Nullable String role,
            @Nullable String arrival,
            @Nullable String effort,
            @Nullable String id,
            @Nullable String title,
            @Nullable String priority,
            @Nullable String depends) {
        /** The name of no column. */
        public static final String NONE = "";

        /** None is named. */
        public static final Columns USUAL = new Columns(null, null, null, null, null, null, null);
    }
}
