package io.plimsoll.scenario.watch;

import java.io.IOException;
import java.util.List;

/** Where a stream of events comes from. Never waits long, so that whoever reads can be stopped. */
public interface EventSource extends AutoCloseable {
    /** Nothing has come since the last time. */
    int NOTHING = 0;
    /** Nothing will come any more. */
    int END = -1;
    /** The stream begins again at its first line. */
    int ANEW = -2;

    /**
     * Reads what has come.
     *
     * @return how many bytes, or {@link #NOTHING}, {@link #END} or {@link #ANEW}
     * @throws IOException if it cannot be read any more
     */
    int read(byte[] into) throws IOException;

    /** What happened to the source itself since this was asked last, a sentence each. */
    List<String> notices();

    @Override
    void close() throws IOException;
}
