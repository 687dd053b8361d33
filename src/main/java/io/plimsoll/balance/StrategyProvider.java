package io.plimsoll.balance;

import java.util.List;
import java.util.Locale;
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

    /** The name for people when so much is set: "Least work, error 0.5"; what is as it would be unset is left out. */
    default String title(Map<String, Double> set) {
        StringBuilder title = new StringBuilder(title());
        for (Parameter parameter : parameters()) {
            double value = set.getOrDefault(parameter.name(), parameter.value());
            if (value != parameter.value()) {
                title.append(", ").append(parameter.name()).append(' ').append(Parameter.number(value));
            }
        }
        return title.toString();
    }

    /**
     * Makes the strategy.
     *
     * @param parameters a value for every one of {@link #parameters()}, each within its bounds
     */
    Strategy create(Map<String, Double> parameters);

    /**
     * A number that can be set. Immutable.
     *
     * @param name in files and on the command line
     * @param value what it is unless it is set
     * @param min the smallest allowed
     * @param max the largest allowed; infinite: any number from {@code min} on
     * @param whole whether it must be a whole number
     * @param meaning what it does, in one sentence
     */
    record Parameter(String name, double value, double min, double max, boolean whole, String meaning) {
        /** Checks that its own value is within its bounds. */
        public Parameter {
            if (!(min <= value && value <= max)) {
                throw new IllegalArgumentException(name + " must be from " + min + " to " + max + ": " + value);
            }
        }

        /** Whether it can be set to this. */
        public boolean allows(double wanted) {
            return Double.isFinite(wanted)
                    && wanted >= min
                    && wanted <= max
                    && (!whole || wanted == StrictMath.rint(wanted));
        }

        /** What is allowed, in words: "a whole number, from 1 to 100". */
        public String allowed() {
            String bounds = max == Double.POSITIVE_INFINITY
                    ? "at least " + number(min)
                    : "from " + number(min) + " to " + number(max);
            return whole ? "a whole number, " + bounds : bounds;
        }

        /** A number with no more digits than it has. */
        static String number(double value) {
            return value == StrictMath.rint(value) && Math.abs(value) < 1e15
                    ? String.format(Locale.ROOT, "%,d", (long) value)
                    : Double.toString(value);
        }
    }
}
