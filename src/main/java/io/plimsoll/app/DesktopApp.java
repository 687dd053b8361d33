package io.plimsoll.app;

import io.plimsoll.scenario.Samples;
import io.plimsoll.ui.DesktopWindow;
import io.plimsoll.ui.job.Laboratory;
import io.plimsoll.ui.open.Settings;
import io.plimsoll.ui.open.Source;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;

/** The desktop as JavaFX starts it: with the file that was named, or the first sample, running. */
public final class DesktopApp extends Application {
    @Override
    public void start(Stage stage) {
        DesktopWindow window = new DesktopWindow(
                Settings.ofUser(),
                task -> Thread.ofPlatform().daemon().name("opening").start(task),
                Laboratory.ofThisMachine());
        window.show(stage);
        if (getParameters().getRaw().isEmpty()) {
            window.opening().open(Source.of(Samples.FIRST), true);
        } else {
            window.opening().open(Path.of(getParameters().getRaw().getFirst()));
        }
    }
}
