/** A second engine, plain and slow, written from the contract alone, against which the real one is held. */
@NullMarked
package io.plimsoll.sim.reference;

import org.jspecify.annotations.NullMarked;
