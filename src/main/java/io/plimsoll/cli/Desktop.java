package io.plimsoll.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens the window; the program's root passes one in where there is a display. */
@FunctionalInterface
public interface Desktop {
    /**
     * Opens the window and returns when it is closed.
     *
     * @param file what to open, or {@code null}
     * @return the exit code
     */
    int open(@Nullable Path file);

    /**
     * Opens the window on a fleet that is watched and returns when it is closed.
     *
     * @param file the file of its events, or {@code null} for standard input
     * @return the exit code
     */
    default int watch(@Nullable Path file) {
        throw new UnsupportedOperationException("this desktop watches nothing");
    }

    /** Whether the display that is named answers. */
    default boolean answers() {
        return true;
    }
}
