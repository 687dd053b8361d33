package io.plimsoll.lab.compare;

import io.plimsoll.lab.statistics.PairedDifference;

/**
 * How much a variant's measure lies above that of the best on the same seeds. Immutable.
 *
 * @param paired the difference, its 95 % interval, and whether the two are the same by construction
 * @param adjustedP corrected by Holm for all variants that differ from the best in this measure at all
 */
public record Difference(Variant variant, Measure measure, PairedDifference paired, double adjustedP) {}
