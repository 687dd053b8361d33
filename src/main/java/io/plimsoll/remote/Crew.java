package io.plimsoll.remote;

import java.time.Duration;
import java.util.List;

/**
 * How workers are had. Immutable.
 *
 * @param command the program and its arguments: something that reads a study and requests from its standard input, and answers
 * @param count how many of it, at least 1
 * @param slots about how many requests each computes at a time; it says itself how many, but only after pieces are cut
 * @param longest seeds of one piece at most: more cost less, fewer come back sooner and are sooner done again
 * @param patience how long it may take to put things in order once its input has ended
 */
public record Crew(List<String> command, int count, int slots, int longest, Duration patience) {
    /** Copies the command and checks the ranges. */
    public Crew {
        command = List.copyOf(command);
        if (count < 1 || slots < 1 || longest < 1) {
            throw new IllegalArgumentException(
                    "count, slots and longest must be at least 1: " + count + ", " + slots + ", " + longest);
        }
    }
}
