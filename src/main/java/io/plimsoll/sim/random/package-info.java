/**
 * Samplers: random numbers of every distribution that a scenario can name. They rest on {@link io.plimsoll.balance.RandomSource},
 * {@link StrictMath} and exact arithmetic alone, so a seed gives the same numbers, bit for bit, on any machine. Every algorithm is
 * exact (it has the distribution itself and not an approximation of it), up to the rounding of {@code double}.
 */
@NullMarked
package io.plimsoll.sim.random;

import org.jspecify.annotations.NullMarked;
