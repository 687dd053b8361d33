package io.plimsoll.ui.bench;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Draws a load frame after frame and takes the time from one frame's begin to the next's: what it costs to change, lay out and draw everything. To be asked
 * on any thread but the toolkit's.
 */
public final class FrameMeter {
    private static final long LOOK_EVERY_MILLIS = 50;

    private final int warmUp;
    private final int most;
    private final long limit;

    /**
     * A meter.
     *
     * @param warmUp frames that do not count
     * @param most frames that count at most
     * @param limit after so long, in nanoseconds, it counts those that it has
     */
    public FrameMeter(int warmUp, int most, long limit) {
        this.warmUp = warmUp;
        this.most = most;
        this.limit = limit;
    }

    /** What came of it, and what the load says about it. */
    public record Measured(Frames frames, String note) {}

    /**
     * Makes a load on the toolkit's thread, draws it in a window of its own, and closes that.
     *
     * @throws CancellationException once {@code cancelled} is true
     */
    public Measured measure(Supplier<? extends Load> make, BooleanSupplier cancelled) {
        CompletableFuture<Measured> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                new Series(make.get(), done, cancelled).begin();
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        while (true) {
            try {
                return done.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("cancelled");
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof CancellationException cancellation) {
                    throw cancellation;
                }
                throw new IllegalStateException("a frame could not be drawn", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
        }
    }

    private final class Series extends AnimationTimer {
        private final Load load;
        private final Stage stage = new Stage();
        private final CompletableFuture<Measured> done;
        private final BooleanSupplier cancelled;
        private final long[] nanos = new long[most];
        private final long begun = System.nanoTime();
        private long last;
        private int frame;

        Series(Load load, CompletableFuture<Measured> done, BooleanSupplier cancelled) {
            this.load = load;
            this.done = done;
            this.cancelled = cancelled;
            stage.setScene(load.scene());
            stage.setWidth(Load.WIDTH);
            stage.setHeight(Load.HEIGHT);
        }

        void begin() {
            stage.show();
            start();
        }

        @Override
        public void handle(long pulse) {
            long now = System.nanoTime();
            int counted = frame - warmUp;
            if (counted > 0) {
                nanos[counted - 1] = now - last;
            }
            boolean late = now - begun > limit;
            if (cancelled.getAsBoolean()) {
                end();
                done.completeExceptionally(new CancellationException("cancelled"));
                return;
            }
            if (counted == most || (late && counted > 0)) {
                finish(Math.max(0, counted));
                return;
            }
            if (late) {
                // So slow that not even the warm-up is over: the frame in hand is what there is.
                nanos[0] = frame == 0 ? now - begun : now - last;
                finish(1);
                return;
            }
            last = now;
            try {
                load.change(frame++);
            } catch (RuntimeException e) {
                end();
                done.completeExceptionally(e);
            }
        }

        private void finish(int counted) {
            String note = load.note();
            end();
            done.complete(new Measured(Frames.of(Arrays.copyOf(nanos, counted)), note));
        }

        private void end() {
            stop();
            stage.hide();
            stage.setScene(null);
            load.close();
        }
    }
}
