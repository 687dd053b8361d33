package io.plimsoll.lab.compare;

/**
 * From when on a run is measured, and who says so. Immutable.
 *
 * @param time in the scenario's unit
 */
public record WarmUp(double time, Source source) {
    /** Who says so. */
    public enum Source {
        /** The scenario, or 0 because the run's beginning belongs to it. */
        SCENARIO,
        /** The user. */
        ASKED,
        /** MSER-5 over a few replications of each variant. */
        FOUND,
        /** Nobody: the run is too short to show its warm-up, and half of it was left out to be safe. */
        TOO_SHORT
    }
}
