/**
 * The event engine: a run is its scenario plus its commands. Deterministic, single-threaded, without a wall clock, without files.
 */
@NullMarked
package io.plimsoll.sim;

import org.jspecify.annotations.NullMarked;
