package io.plimsoll.lab.plan;

import org.jspecify.annotations.Nullable;

/**
 * One point of a curve. Immutable.
 *
 * @param agents of the curve's role; all others are as planned
 * @param reading by simulation; without a value where nothing was run
 * @param replications behind it
 * @param erlangC the estimate, or {@code null} where the formula says nothing
 * @param reason why its value or decision is missing, in a sentence without its full stop, or {@code null}
 */
public record Point(
        int agents,
        Reading reading,
        int replications,
        @Nullable Double erlangC,
        @Nullable String reason) {}
