package io.plimsoll.ui.compare;

import io.plimsoll.lab.compare.Comparison;

/**
 * What is known so far. Immutable.
 *
 * @param seconds that it took
 */
record Compared(Comparison comparison, double seconds) {}
