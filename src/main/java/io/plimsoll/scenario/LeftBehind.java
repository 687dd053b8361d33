package io.plimsoll.scenario;

import java.io.IOException;
import java.time.Instant;

/** What was kept on the disk by a program that has ended: closed, it is there to be found again. */
public interface LeftBehind extends AutoCloseable {
    /** When it was last written. */
    Instant lastChange();

    /**
     * Removes it for good.
     *
     * @throws IOException if that cannot be done
     */
    void discard() throws IOException;

    @Override
    void close() throws IOException;
}
