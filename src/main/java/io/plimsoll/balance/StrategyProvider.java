package io.plimsoll.balance;

import java.util.List;
import java.util.Map;

/**
 * A strategy as it can be chosen by name: what it is called, what it does in a sentence, what can be set, and how it is made.
 * Implementations plug in through {@link java.util.ServiceLoader}. Thread-safe: providers hold no state.
 */
public interface StrategyProvider {
    /** The name in files and on the command line: lower case letters, digits and hyphens. */
    String name();

    /** The name for people: "Least loaded". */
    String title();

    /** The rule in one sentence. */
    String rule();

    /** What can be set; none by default. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /**
     * Makes the strategy.
     *
     * @param parameters a value for every one of {@link #parameters()}, each within its bounds
     */
    Strategy create(Map<String, Double> parameters);

    /** A number that can be set: its name, its value unless set, its bounds (both allowed), and whether it must be whole. */
    record Parameter(String name, double value, double min, double max, boolean whole) {
        /** Checks that its own value is within its bounds. */
        public Parameter {
            if (!(min <= value && value <= max)) {
                throw new IllegalArgumentException(name + " must be from " + min + " to " + max + ": " + value);
            }
        }
    }
}
