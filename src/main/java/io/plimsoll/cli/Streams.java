package io.plimsoll.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.BooleanSupplier;

/**
 * Where a command writes, what it reads unless it is given a file, and what it should know of who is listening.
 *
 * @param in read by those commands alone that say so
 * @param out results, and nothing else
 * @param err everything else
 * @param terminal whether a person sees {@code err} as it is written
 * @param cancelled whether the user has asked to stop; may be asked from any thread
 */
public record Streams(InputStream in, PrintStream out, PrintStream err, boolean terminal, BooleanSupplier cancelled) {
    /** With nothing to read. */
    public Streams(PrintStream out, PrintStream err, boolean terminal, BooleanSupplier cancelled) {
        this(InputStream.nullInputStream(), out, err, terminal, cancelled);
    }

    /** Says something to the person, on a line of its own, under the program's name. */
    void say(String sentence) {
        err.println("plimsoll: " + sentence);
    }
}
