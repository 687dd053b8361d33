package io.plimsoll.ui.run;

/**
 * A task that went to one agent on the left and to another on the right. Immutable.
 *
 * @param task its id
 * @param number its number in scenario order
 * @param time when the later of the two decisions was made, in the scenario's unit
 */
public record Difference(String task, long number, double time, Choice left, Choice right) {}
