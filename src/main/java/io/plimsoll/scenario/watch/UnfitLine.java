package io.plimsoll.scenario.watch;

/**
 * A line that is no event: it is counted, said and passed over. Immutable.
 *
 * @param column where it went wrong, from 1
 * @param why {@link Oddity#UNREADABLE} or {@link Oddity#UNKNOWN}
 * @param words what is wrong
 */
public record UnfitLine(long line, int column, Oddity why, String words) implements EventLine {}
