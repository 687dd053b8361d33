package io.plimsoll.ui.run;

import org.jspecify.annotations.Nullable;

/** A duel as the screen sees it: its decisions worth a look are the tasks that go elsewhere. Thread-safe. */
public interface DuelPort extends ClockPort, AutoCloseable {
    /** Asks for a snapshot as soon as one can be had and something has changed. */
    void want();

    /** The snapshot that was asked for, once; {@code null} if there is none yet. */
    @Nullable DuelSnapshot take();

    /** Ends the engine's thread. What is still to be done is not done. */
    @Override
    void close();
}
