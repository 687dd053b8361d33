package io.plimsoll.ui.job;

import java.util.function.BooleanSupplier;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/**
 * Work on a thread of its own. Cancelling only asks it to stop: it ends soon, and well, with what it has done. Its message says how long
 * it will still take. Made and listened to on the FX thread.
 */
public abstract class Job<V extends @Nullable Object> extends Task<V> {
    private volatile boolean stopped;
    private long begun;

    /** Work with a title. */
    protected Job(String title) {
        updateTitle(title);
    }

    @Override
    protected final V call() throws Exception {
        begun = System.nanoTime();
        return work(this::isStopped);
    }

    /**
     * Does it, on its own thread.
     *
     * @param stop asked now and then; once it says yes, what was done is to be returned
     */
    protected abstract V work(BooleanSupplier stop) throws Exception;

    /** Tells how much is done, from 0 to 1, on the thread that works. */
    protected final void done(double share) {
        updateProgress(share, 1);
        updateMessage(Remaining.words(share, System.nanoTime() - begun));
    }

    /** Whether it was asked to stop. Thread-safe. */
    public final boolean isStopped() {
        return stopped;
    }

    /** Asks it to stop; it is not over yet. */
    @Override
    public final boolean cancel(boolean mayInterruptIfRunning) {
        stopped = true;
        return false;
    }
}
