package io.plimsoll.remote;

import java.time.Duration;
import java.util.List;

/**
 * How workers are had. Immutable.
 *
 * @param command the program and its arguments: something that reads a study and requests from its standard input, and answers
 * @param count how many of it, at least 1
 * @param patience how long it may take to put things in order once its input has ended
 */
public record Crew(List<String> command, int count, Duration patience) {
    /** Copies the command and checks the range. */
    public Crew {
        command = List.copyOf(command);
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1: " + count);
        }
    }
}
