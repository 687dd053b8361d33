package io.plimsoll.balance;

import java.util.List;
import java.util.Optional;

/** The strategies by name: those that come with Plimsoll, then those that plug in. Thread-safe. */
public final class Strategies {
    private Strategies() {}

    /** All of them, in a stable order. */
    public static List<StrategyProvider> all() {
        throw new UnsupportedOperationException();
    }

    /** The one with this name. */
    public static Optional<StrategyProvider> find(String name) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes a strategy.
     *
     * @throws IllegalArgumentException if the name or a parameter is unknown, or a value out of its bounds; the message says which
     *     and what would do
     */
    public static Strategy create(StrategySpec spec) {
        throw new UnsupportedOperationException();
    }
}
