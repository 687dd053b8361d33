/**
 * The balancer: which agent gets a task. Strategies are written once, over {@link io.plimsoll.balance.Candidates}; the list face
 * ({@link io.plimsoll.balance.Balancer}) and the index face ({@link io.plimsoll.balance.Fleet}) offer candidates in different ways and so choose alike.
 * Depends on {@code java.base} alone.
 */
@NullMarked
package io.plimsoll.balance;

import org.jspecify.annotations.NullMarked;
