package io.plimsoll.ui;

import io.plimsoll.balance.PlugIns;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.travel.Course;
import io.plimsoll.ui.export.Picture;
import io.plimsoll.ui.job.Laboratory;
import io.plimsoll.ui.open.Settings;
import io.plimsoll.ui.run.StillRun;
import io.plimsoll.ui.table.RowTable;
import io.plimsoll.ui.theme.Theme;
import io.plimsoll.ui.work.Document;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * The Board of a run at a time, as a picture: the real scene, drawn without a window. The toolkit must have been started, and any
 * thread but its own may ask.
 */
public final class DashboardPicture {
    /** Remembers nothing. */
    static final Settings NOTHING = new Settings() {
        @Override
        public @Nullable String get(String key) {
            return null;
        }

        @Override
        public void put(String key, String value) {
            // a picture remembers nothing
        }
    };

    private static final long LOOK_EVERY_MILLIS = 50;

    private DashboardPicture() {}

    /**
     * Draws it as a PNG.
     *
     * @param course what was done to the run, in order
     * @param at the time, in the scenario's unit; infinite for the end of the run
     * @param png where the picture goes; stays open
     * @param cancelled asked now and then
     * @throws CancellationException once that is true
     * @throws IOException if it cannot be written
     */
    public static void write(
            Scenario scenario,
            Course course,
            double at,
            int width,
            int height,
            Theme theme,
            OutputStream png,
            BooleanSupplier cancelled)
            throws IOException {
        CompletableFuture<BufferedImage> drawn = new CompletableFuture<>();
        StillRun run = new StillRun(scenario, course, at, cancelled);
        Platform.runLater(() -> {
            try {
                drawn.complete(draw(scenario, run, width, height, theme));
            } catch (RuntimeException e) {
                drawn.completeExceptionally(e);
            }
        });
        try {
            Picture.write(await(drawn, cancelled), png);
        } catch (ExecutionException e) {
            throw new IOException("the dashboard cannot be drawn: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static BufferedImage await(CompletableFuture<BufferedImage> drawn, BooleanSupplier cancelled)
            throws ExecutionException, InterruptedException {
        while (true) {
            try {
                return drawn.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("cancelled");
                }
            }
        }
    }

    private static BufferedImage draw(Scenario scenario, StillRun run, int width, int height, Theme theme) {
        try (DesktopWindow window = open(scenario, run, theme)) {
            layOut(window, width, height);
            return Picture.pixels(window.scene().snapshot(new WritableImage(width, height)));
        }
    }

    /** A window that is never shown, with this run in it. */
    static DesktopWindow open(Scenario scenario, StillRun run, Theme theme) {
        DesktopWindow window = new DesktopWindow(
                NOTHING,
                Runnable::run,
                Laboratory.ofThisMachine(),
                null,
                PlugIns.NONE,
                null,
                null,
                (document, speed) -> run);
        window.appearance().themeProperty().set(theme);
        window.appearance().dress(window.scene());
        window.workbench().open(new Document(scenario, scenario.name(), null), false);
        return window;
    }

    /** Gives the scene this size without a window; what stands in it looks at the root's width, as the scene's own stays as it was. */
    static void layOut(DesktopWindow window, int width, int height) {
        Parent root = window.scene().getRoot();
        root.resize(width, height);
        for (int pass = 0; pass < 2; pass++) {
            window.workbench().pulse(pass);
            root.applyCss();
            root.layout();
            RowTable.fit(root);
        }
        root.layout();
    }
}
