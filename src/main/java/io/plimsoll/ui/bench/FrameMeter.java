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

    /**
     * What came of it.
     *
     * @param setUp seconds until it was made and the first frame begun
     * @param note what the load says about it
     */
    public record Measured(Frames frames, double setUp, String note) {}

    /**
     * Makes a load on the toolkit's thread, draws it in a window of its own, and closes that.
     *
     * @throws CancellationException once {@code cancelled} is true
     */
    public Measured measure(Supplier<? extends Load> make, BooleanSupplier cancelled) {
        CompletableFuture<Measured> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                long asked = System.nanoTime();
                new Series(make.get(), asked, done, cancelled).begin();
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
        private final long asked;
        private final Stage stage = new Stage();
        private final CompletableFuture<Measured> done;
        private final BooleanSupplier cancelled;
        private final long[] nanos = new long[warmUp + most];
        private final long begun = System.nanoTime();
        private long last;
        private long setUp;
        private int frame;

        Series(Load load, long asked, CompletableFuture<Measured> done, BooleanSupplier cancelled) {
            this.load = load;
            this.asked = asked;
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
            setUp = frame == 0 && setUp == 0 ? now - asked : setUp;
            if (frame > 0) {
                nanos[frame - 1] = now - last;
            }
            if (cancelled.getAsBoolean()) {
                end();
                done.completeExceptionally(new CancellationException("cancelled"));
                return;
            }
            if (frame == nanos.length || (frame > 0 && now - begun > limit)) {
                finish();
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

        /** Where its time was over before it was warm, the later half counts. */
        private void finish() {
            int first = Math.min(warmUp, frame / 2);
            String note = load.note();
            end();
            done.complete(new Measured(Frames.of(Arrays.copyOfRange(nanos, first, frame)), setUp / 1e9, note));
        }

        private void end() {
            stop();
            stage.hide();
            stage.setScene(null);
            load.close();
        }
    }
}
