package io.plimsoll.ui.imports;

import io.plimsoll.scenario.imports.ImportOptions;
import io.plimsoll.scenario.imports.Scale;
import io.plimsoll.sim.model.TimeUnit;
import io.plimsoll.ui.form.Entered;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of an import, as it was written. Immutable, toolkit-free.
 *
 * @param role of every task, or, where values are mapped, of those that are not named; empty: the usual one
 * @param roleMap {@code bug=backend, design=ux}
 * @param defaultEffort empty: none
 * @param limit empty: none
 */
record Choices(
        ImportOptions.Columns columns,
        String role,
        String roleMap,
        TimeUnit unit,
        String arrivalScale,
        String effortScale,
        String defaultEffort,
        String limit,
        Map<String, Integer> agents) {
    Choices {
        agents = Map.copyOf(agents);
    }

    /**
     * What they mean.
     *
     * @throws IllegalArgumentException if they mean nothing; the message is a sentence that names the field
     */
    ImportOptions options() {
        Map<String, String> map = roles();
        String column = columns.role();
        boolean columnSays = map.isEmpty() && column != null && !column.isEmpty();
        return new ImportOptions(
                columns,
                role.isBlank() || columnSays ? null : role.strip(),
                map,
                scale("times × ", arrivalScale),
                scale("efforts × ", effortScale),
                number("the effort where none is known", defaultEffort),
                unit,
                rows(),
                agents);
    }

    private Map<String, String> roles() {
        Map<String, String> map = new LinkedHashMap<>();
        for (String pair : roleMap.split(",")) {
            int sign = pair.indexOf('=');
            if (sign > 0
                    && !pair.substring(0, sign).isBlank()
                    && !pair.substring(sign + 1).isBlank()) {
                map.put(
                        pair.substring(0, sign).strip(),
                        pair.substring(sign + 1).strip());
            } else if (!pair.isBlank()) {
                throw new IllegalArgumentException("values as roles: \"" + pair.strip()
                        + "\" is not a value and the role that it stands for, like bug=backend");
            }
        }
        return map;
    }

    private static Scale scale(String field, String text) {
        try {
            return text.isBlank() ? Scale.ONE : Scale.parse(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(field.strip() + ": " + e.getMessage());
        }
    }

    private static @Nullable Double number(String field, String text) {
        if (text.isBlank()) {
            return null;
        }
        OptionalDouble number = Entered.number(text);
        return number.orElseThrow(
                () -> new IllegalArgumentException(field + ": \"" + text.strip() + "\" is not a number"));
    }

    private long rows() {
        Double rows = number("at most so many tasks", limit);
        if (rows == null) {
            return Long.MAX_VALUE;
        }
        if (!(rows >= 1) || rows != Math.rint(rows)) {
            throw new IllegalArgumentException(
                    "at most so many tasks: \"" + limit.strip() + "\" is not a whole number from 1 on");
        }
        return rows.longValue();
    }
}
