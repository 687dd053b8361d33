package io.plimsoll.cli;

import io.plimsoll.lab.compare.LocalCores;
import io.plimsoll.lab.compare.Workplace;
import java.io.IOException;
import java.util.function.Consumer;

/** Other processes to compute in; the program's root passes them in. */
public interface Places {
    /**
     * A place by its name; nothing is started before something is to be computed.
     *
     * @param program the version of this program
     * @param log hears a sentence about each worker that is lost
     * @throws IllegalArgumentException if there is no such place; the message says which there are
     */
    Workplace open(String where, String program, Consumer<String> log);

    /**
     * Works for another process until standard input ends; its answers go to standard output.
     *
     * @throws IOException if it is sent what nobody sends to workers; the message is a sentence for people
     */
    void serve(String program, LocalCores cores) throws IOException;
}
