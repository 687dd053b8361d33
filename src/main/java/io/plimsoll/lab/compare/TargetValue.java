package io.plimsoll.lab.compare;

import org.jspecify.annotations.Nullable;

/**
 * What one of the scenario's targets came to in one run. Immutable.
 *
 * @param value in the measure's unit; {@code null} where nothing was observed
 * @param met whether that will do
 */
public record TargetValue(@Nullable Double value, boolean met) {}
