/** Tables of real work (CSV) as scenarios. Own exceptions and plain values; the CSV library is not seen from outside. */
@NullMarked
package io.plimsoll.scenario.csv;

import org.jspecify.annotations.NullMarked;
