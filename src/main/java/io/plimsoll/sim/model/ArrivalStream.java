package io.plimsoll.sim.model;

import org.jspecify.annotations.Nullable;

/**
 * A stream of arriving tasks {@code NAME-1}, {@code NAME-2}, …, the first one interarrival after {@code start}.
 *
 * @param patience how long after arriving a task leaves unless begun; {@code null}: never
 * @param until the last time at which one may arrive, or {@code null}
 * @param count how many arrive at most, or {@code null}
 * @param profile how much faster than drawn they arrive, by time, or {@code null}
 */
public record ArrivalStream(
        String name,
        String role,
        Distribution interarrival,
        Distribution effort,
        double weight,
        int priority,
        @Nullable Distribution patience,
        double start,
        @Nullable Double until,
        @Nullable Long count,
        @Nullable Profile profile) {
    /** Checks the ranges. */
    public ArrivalStream {
        Bounds.positive("mean interarrival", interarrival.mean());
        Bounds.positive("weight", weight);
        Bounds.time("start", start);
        if (until != null) {
            Bounds.time("until", until);
        }
        if (count != null && count < 0) {
            throw new IllegalArgumentException("count must be 0 or more: " + count);
        }
    }

    /** A stream with everything else as it is by default; give it an end by {@link RunLimits}. */
    public static ArrivalStream of(String name, String role, Distribution interarrival, Distribution effort) {
        return new ArrivalStream(name, role, interarrival, effort, 1, 0, null, 0, null, null, null);
    }
}
