package io.plimsoll.scenario.watch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A stream that only can be waited for, such as standard input: a thread of its own reads it, at most a few pieces ahead, so that who reads here is
 * never held up for long. Reading is confined to one thread.
 */
public final class PipedEvents implements EventSource {
    private static final int PIECES = 16;
    private static final int PIECE = 1 << 14;
    private static final long PATIENCE_MILLIS = 50;

    /** Some bytes, or the end, with what went wrong if anything did. */
    private record Piece(
            byte[] bytes, boolean end, @Nullable IOException trouble) {}

    private final LinkedBlockingQueue<Piece> pieces = new LinkedBlockingQueue<>(PIECES);
    private final Thread thread;
    private @Nullable Piece present;
    private int used;

    /** Reads this stream, which is not closed here: nobody could while it is waited for. */
    public PipedEvents(InputStream in) {
        thread = Thread.ofPlatform().daemon().name("events").start(() -> pump(in));
    }

    private void pump(InputStream in) {
        try {
            pieces.put(last(in));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Piece last(InputStream in) throws InterruptedException {
        byte[] piece = new byte[PIECE];
        try {
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                pieces.put(new Piece(Arrays.copyOf(piece, n), false, null));
            }
            return new Piece(new byte[0], true, null);
        } catch (IOException e) {
            return new Piece(new byte[0], true, e);
        }
    }

    @Override
    public int read(byte[] into) throws IOException {
        Piece from = present;
        if (from == null) {
            try {
                from = pieces.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (from == null) {
                return NOTHING;
            }
            present = from;
            used = 0;
        }
        if (from.end()) {
            if (from.trouble() != null) {
                throw from.trouble();
            }
            return END;
        }
        int count = Math.min(into.length, from.bytes().length - used);
        System.arraycopy(from.bytes(), used, into, 0, count);
        used += count;
        if (used == from.bytes().length) {
            present = null;
        }
        return count;
    }

    @Override
    public List<String> notices() {
        return List.of();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
