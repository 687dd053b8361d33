package io.plimsoll.app;

import io.plimsoll.cli.Pictures;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.travel.Course;
import io.plimsoll.ui.DashboardPicture;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/** Pictures of the dashboard without a display: JavaFX on its own headless platform, started when the first is asked for. */
final class Dashboard implements Pictures {
    private boolean started;

    @Override
    public synchronized void draw(
            Scenario scenario,
            Course course,
            double at,
            Size size,
            Theme theme,
            OutputStream png,
            BooleanSupplier cancelled)
            throws IOException {
        start();
        DashboardPicture.write(
                scenario,
                course,
                at,
                size.width(),
                size.height(),
                theme == Theme.DARK ? io.plimsoll.ui.theme.Theme.DARK : io.plimsoll.ui.theme.Theme.LIGHT,
                png,
                cancelled);
    }

    private void start() throws IOException {
        if (started) {
            return;
        }
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
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
