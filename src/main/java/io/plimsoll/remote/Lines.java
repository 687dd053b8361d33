package io.plimsoll.remote;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8 that end in a line feed, none longer than what fits into so many bytes. Confined to one thread. */
final class Lines {
    private final BufferedInputStream in;
    private final int limit;

    Lines(InputStream in, int limit) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.limit = limit;
    }

    /**
     * The next one without its end; {@code null} at the end of the input. What stands there without a line feed is no line: whoever wrote it
     * was stopped in the middle.
     *
     * @throws IOException if it cannot be read, or is too long
     */
    @Nullable String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return line.toString(StandardCharsets.UTF_8);
            }
            if (line.size() == limit) {
                throw new IOException("a line of more than " + limit + " bytes");
            }
            line.write(next);
        }
        return null;
    }
}
