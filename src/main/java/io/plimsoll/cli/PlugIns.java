package io.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folder that plug-ins are loaded from, which the user switches on. */
public interface PlugIns {
    /** The folder, or {@code null} if plug-ins are off. */
    @Nullable Path folder();

    /** What was wrong with it when the program started, a sentence each. */
    List<String> troubles();

    /**
     * Loads plug-ins from a folder from the next start on.
     *
     * @throws IOException if that cannot be kept
     */
    void switchOn(Path folder) throws IOException;

    /**
     * Loads none from the next start on.
     *
     * @throws IOException if that cannot be kept
     */
    void switchOff() throws IOException;
}
