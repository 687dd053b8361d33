package io.plimsoll.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns an interrupt (Ctrl+C) into a request that the work in hand looks at between two steps, and gives it a moment to put things in
 * order; Java then exits with 130 by itself. Thread-safe.
 */
final class Cancellation {
    private static final long PATIENCE_SECONDS = 5;

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean asked;

    private Cancellation() {}

    static Cancellation onInterrupt() {
        Cancellation cancellation = new Cancellation();
        Runtime.getRuntime().addShutdownHook(new Thread(cancellation::ask, "cancel"));
        return cancellation;
    }

    /** Whether the user wants to stop. */
    boolean asked() {
        return asked;
    }

    /** The work is over, one way or the other. */
    void done() {
        done.countDown();
    }

    private void ask() {
        asked = true;
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
