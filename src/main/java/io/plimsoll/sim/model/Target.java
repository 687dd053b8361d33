package io.plimsoll.sim.model;

import org.jspecify.annotations.Nullable;

/**
 * What a run should reach: the statistic of the measure over the tasks of the role ({@code null}: all) is at most {@code atMost}, which is
 * from 0 to 1e12.
 *
 * @param percentile the NN of pNN, above 0 and at most 100; {@code null}: the mean
 */
public record Target(
        @Nullable String role, Measure measure, @Nullable Double percentile, double atMost) {
    /** Checks the ranges. */
    public Target {
        Bounds.time("atMost", atMost);
        if (percentile != null && !(percentile > 0 && percentile <= 100)) {
            throw new IllegalArgumentException("percentile must be above 0 and at most 100: " + percentile);
        }
        if (percentile != null && measure.isShare()) {
            throw new IllegalArgumentException(measure.key() + " has no percentiles, only the mean");
        }
    }

    /** The word in scenario files: {@code mean}, {@code p95}, {@code p99.5}. */
    public String statistic() {
        if (percentile == null) {
            return "mean";
        }
        long tenths = Math.round(percentile * 10);
        return "p" + (tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10);
    }

    /** What can be held to a target. */
    public enum Measure {
        WAIT("wait"),
        RESPONSE("response"),
        UTILISATION("utilisation"),
        ABANDONED("abandoned"),
        LATE("late");

        private final String key;

        Measure(String key) {
            this.key = key;
        }

        /** The word in scenario files. */
        public String key() {
            return key;
        }

        /** Whether it is a share, from 0 to 1, and not a time. */
        public boolean isShare() {
            return this != WAIT && this != RESPONSE;
        }
    }
}
