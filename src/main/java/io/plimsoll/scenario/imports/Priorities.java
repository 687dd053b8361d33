package io.plimsoll.scenario.imports;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Priorities as whole numbers, or as the names that issue trackers use, ranked from 4 (first) to 0. */
final class Priorities {
    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("blocker", 4),
            Map.entry("highest", 4),
            Map.entry("urgent", 4),
            Map.entry("critical", 3),
            Map.entry("high", 3),
            Map.entry("major", 2),
            Map.entry("medium", 2),
            Map.entry("normal", 2),
            Map.entry("minor", 1),
            Map.entry("low", 1),
            Map.entry("trivial", 0),
            Map.entry("lowest", 0),
            Map.entry("optional", 0),
            Map.entry("none", 0),
            Map.entry("undefined", 0),
            Map.entry("unprioritized", 0));

    private Priorities() {}

    /** The number; an empty text is 0. */
    static Optional<Integer> read(String text) {
        Integer named = text.isEmpty() ? Integer.valueOf(0) : NAMES.get(text.toLowerCase(Locale.ROOT));
        if (named != null) {
            return Optional.of(named);
        }
        try {
            return Decimals.read(text).map(number -> number.intValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
