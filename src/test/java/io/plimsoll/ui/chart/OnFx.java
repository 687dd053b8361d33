package io.plimsoll.ui.chart;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Runs parts of tests on the FX thread, without a display. */
public final class OnFx {
    private OnFx() {}

    private static synchronized void start() {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            Platform.setImplicitExit(false);
            started.await();
        } catch (IllegalStateException alreadyRunning) {
            // Another test started it.
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public static <T> T call(Callable<T> body) {
        start();
        FutureTask<T> task = new FutureTask<>(body);
        Platform.runLater(task);
        try {
            return task.get(1, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new AssertionError(e.getCause() == null ? e : e.getCause());
        }
    }

    public static void run(Runnable body) {
        call(() -> {
            body.run();
            return true;
        });
    }

    /** Lets so many frames pass, so that what was shown is laid out and what fades in has done so. */
    public static void frames(int count) {
        CountDownLatch left = new CountDownLatch(count);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                left.countDown();
            }
        };
        run(timer::start);
        try {
            if (!left.await(1, TimeUnit.MINUTES)) {
                throw new AssertionError("no frames");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        run(timer::stop);
    }

    public static void save(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
