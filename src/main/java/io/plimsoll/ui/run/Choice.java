package io.plimsoll.ui.run;

/**
 * Whom a task first went to on one side of a duel, and how long it waited. Immutable.
 *
 * @param agent the agent's name
 * @param number that side's number for it
 * @param behind the agent's workload right before
 * @param free whether it had a free slot
 * @param waited from ready until it began, or left, or now, in the scenario's unit
 * @param waiting whether it still waits
 */
public record Choice(String agent, int number, int behind, boolean free, double waited, boolean waiting) {}
