package io.plimsoll.report;

import io.plimsoll.balance.StrategySpec;
import java.util.stream.Collectors;

/** A strategy in a few words: {@code power-of-d (d = 3)}. */
final class StrategyText {
    private StrategyText() {}

    static String of(StrategySpec spec) {
        if (spec.parameters().isEmpty()) {
            return spec.name();
        }
        return spec.name()
                + spec.parameters().entrySet().stream()
                        .map(set -> set.getKey() + " = " + Column.figure(set.getValue()))
                        .collect(Collectors.joining(", ", " (", ")"));
    }
}
