package io.plimsoll.scenario.watch;

/**
 * A task that waits, and to whom the strategy would give it. Immutable.
 *
 * @param since when it arrived
 */
public record Waits(String task, String role, double since, Suggestion suggestion) {}
