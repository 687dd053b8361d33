package io.plimsoll.balance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A strategy by name, with the parameters that were set. Immutable; parameters keep their order. */
public record StrategySpec(String name, Map<String, Double> parameters) {
    /** Copies the parameters. */
    public StrategySpec {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** A strategy with nothing set. */
    public static StrategySpec of(String name) {
        return new StrategySpec(name, Map.of());
    }
}
