package io.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts the desktop to see how long that takes; the program's root passes one in. */
public interface Starts {
    /**
     * What is started in turn: this program first, then an empty window on the same Java.
     *
     * @param other another Java image of this program, started without a cache, or {@code null}
     * @throws IOException if the program cannot tell how it was started; the message is a sentence for people
     */
    List<Contender> contenders(@Nullable Path other) throws IOException;

    /** A program that opens a window. */
    interface Contender {
        /** What it is, in a few words. */
        String name();

        /**
         * Starts it, waits until it is there, and ends it.
         *
         * @throws IOException if it does not come; the message is a sentence for people
         */
        Times start() throws IOException;
    }

    /**
     * Seconds since the process was asked for.
     *
     * @param firstFrame until the first frame was painted
     * @param moving until a frame of a board that moves was painted; NaN where there is no board
     */
    record Times(double firstFrame, double moving) {}
}
