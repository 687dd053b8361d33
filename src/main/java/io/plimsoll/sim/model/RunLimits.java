package io.plimsoll.sim.model;

import org.jspecify.annotations.Nullable;

/** When a run stops ({@code until}, or at the {@code tasks}-th completion) and from when on it is measured. */
public record RunLimits(
        @Nullable Double until, double warmup, @Nullable Long tasks) {
    /** To the end, measured from the start. */
    public static final RunLimits NONE = new RunLimits(null, 0, null);

    /** Checks the ranges. */
    public RunLimits {
        if (until != null) {
            Bounds.time("until", until);
        }
        Bounds.time("warmup", warmup);
        if (tasks != null && tasks < 1) {
            throw new IllegalArgumentException("tasks must be at least 1: " + tasks);
        }
    }

    /** Stops at a time. */
    public static RunLimits until(double time) {
        return new RunLimits(time, 0, null);
    }
}
