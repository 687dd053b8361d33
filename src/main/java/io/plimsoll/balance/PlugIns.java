package io.plimsoll.balance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folder that strategies plug in from. Only the user switches one on: a plug-in is a program. What it is asked by may be any thread, one at a time. */
public interface PlugIns {
    /** Where there are none, and none can be switched on. */
    PlugIns NONE = new PlugIns() {
        @Override
        public @Nullable Path folder() {
            return null;
        }

        @Override
        public @Nullable Path next() {
            return null;
        }

        @Override
        public List<String> troubles() {
            return List.of();
        }

        @Override
        public void switchOn(Path from) throws IOException {
            throw new IOException("this program takes no plug-ins");
        }

        @Override
        public void switchOff() {
            // they are off
        }
    };

    /** The folder that they were loaded from when the program started, or {@code null} if they were off. */
    @Nullable Path folder();

    /** The folder that they are loaded from at the next start, or {@code null} if they are off then. */
    @Nullable Path next();

    /** What was wrong with the folder when the program started, a sentence each. */
    List<String> troubles();

    /**
     * Loads plug-ins from a folder from the next start on.
     *
     * @throws IOException if that cannot be kept
     */
    void switchOn(Path from) throws IOException;

    /**
     * Loads none from the next start on.
     *
     * @throws IOException if that cannot be kept
     */
    void switchOff() throws IOException;
}
