/** Random times: samplers for the scenario's distributions, the same numbers on any machine. */
@NullMarked
package io.plimsoll.sim.random;

import org.jspecify.annotations.NullMarked;
