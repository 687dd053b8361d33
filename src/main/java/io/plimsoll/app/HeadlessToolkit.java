package io.plimsoll.app;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/** JavaFX without the desktop: started by the first who needs it, and kept running. Thread-safe. */
final class HeadlessToolkit {
    private static boolean started;

    private HeadlessToolkit() {}

    /** Starts it on its own headless platform, drawn by software. */
    static void start() throws IOException {
        start(false);
    }

    /**
     * Starts it.
     *
     * @param window with windows on the display, else on its own headless platform, drawn by software
     * @throws IOException if it does not start; the message is a sentence for people
     */
    static synchronized void start(boolean window) throws IOException {
        if (started) {
            return;
        }
        if (!window) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        CountDownLatch ready = new CountDownLatch(1);
        try {
            Platform.startup(ready::countDown);
            Platform.setImplicitExit(false);
            ready.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (UnsupportedOperationException | IllegalStateException e) {
            throw new IOException("JavaFX does not start: " + e.getMessage(), e);
        }
        started = true;
    }
}
