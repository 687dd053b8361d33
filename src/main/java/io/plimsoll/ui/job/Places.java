package io.plimsoll.ui.job;

import io.plimsoll.lab.compare.Workplace;
import java.util.function.Consumer;

/** Places to compute beside this program; the program's root passes them in. Thread-safe. */
@FunctionalInterface
public interface Places {
    /** There are none. */
    Places NONE = (where, log) -> {
        throw new IllegalArgumentException("there is no such place; there is: local");
    };

    /**
     * A place by its name; nothing is started before something is to be computed.
     *
     * @param log hears a sentence about each worker that is lost, on the thread that computes
     * @throws IllegalArgumentException if there is no such place, or something is missing for it; the message is a sentence
     */
    Workplace open(String where, Consumer<String> log);
}
