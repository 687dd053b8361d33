package io.plimsoll.cli;

import java.util.concurrent.TimeUnit;

/** A bar on standard error for work that takes longer than a moment, where a person is looking; it cleans up after itself. */
final class Progress implements AutoCloseable {
    private static final int WIDTH = 40;
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(700);
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Streams streams;
    private final String what;
    private long next = System.nanoTime() + QUIET;
    private boolean shown;

    Progress(Streams streams, String what) {
        this.streams = streams;
        this.what = what;
    }

    /** So much is done, from 0 to 1. Cheap to call often. */
    void at(double share) {
        long now = System.nanoTime();
        if (!streams.terminal() || now - next < 0) {
            return;
        }
        next = now + STEP;
        shown = true;
        int done = (int) Math.round(Math.clamp(share, 0, 1) * WIDTH);
        String bar = "█".repeat(done) + "░".repeat(WIDTH - done);
        streams.err().printf("\r%s %s %3.0f %%", what, bar, Math.clamp(share, 0, 1) * 100);
        streams.err().flush();
    }

    @Override
    public void close() {
        if (shown) {
            streams.err().print(CLEAR_LINE);
            streams.err().flush();
        }
    }
}
