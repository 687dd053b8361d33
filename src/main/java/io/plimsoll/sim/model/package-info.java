/** The scenario as a value: immutable records whose constructors check their ranges. Times are in the scenario's unit. */
@NullMarked
package io.plimsoll.sim.model;

import org.jspecify.annotations.NullMarked;
