package io.plimsoll.lab.selftest;

import io.plimsoll.lab.statistics.Estimate;

/** One line of the self-test. Immutable. */
public sealed interface Row {
    /** What it belongs to, for headings. */
    String group();

    /** What was looked at. */
    String name();

    /** Whether this build agrees. */
    boolean passed();

    /**
     * A mean over replications.
     *
     * @param measured with its 99 % interval
     */
    record Simulated(String group, String name, KnownValue known, Estimate measured) implements Row {
        @Override
        public boolean passed() {
            return known.agrees(measured);
        }

        /** Whether it failed only because the interval is too wide to tell. */
        public boolean undecided() {
            return !known.isNarrow(measured);
        }
    }

    /** Something that nothing is left to chance in: it must come out just so. */
    record Exact(String group, String name, String known, String computed) implements Row {
        @Override
        public boolean passed() {
            return known.equals(computed);
        }
    }
}
