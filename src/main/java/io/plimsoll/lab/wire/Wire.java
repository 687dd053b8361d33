package io.plimsoll.lab.wire;

import io.plimsoll.lab.compare.Experiment;

/** How messages are written: one line of text each. Implementations are thread-safe. */
public interface Wire {
    /** The message that hands over an experiment, with its hash: the same for equal experiments, on any machine. */
    Message.Order order(Experiment experiment);

    /** As a line, without its end. */
    String write(Message message);

    /**
     * Reads a line.
     *
     * @throws NotUnderstoodException if it is no message; whatever the line is, nothing else is thrown
     */
    Message read(String line) throws NotUnderstoodException;
}
