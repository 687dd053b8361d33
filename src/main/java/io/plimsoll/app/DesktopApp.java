package io.plimsoll.app;

import io.plimsoll.scenario.JournalFolder;
import io.plimsoll.scenario.Samples;
import io.plimsoll.ui.Curtain;
import io.plimsoll.ui.DesktopWindow;
import io.plimsoll.ui.job.Laboratory;
import io.plimsoll.ui.open.Settings;
import io.plimsoll.ui.open.Source;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.work.Program;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The desktop as JavaFX starts it: with the file that was named, or the first sample, running. */
public final class DesktopApp extends Application {
    private @Nullable DesktopWindow window;

    @Override
    public void start(Stage stage) {
        if (StartReport.asked()) {
            StartReport.watch(stage, this::moves);
        }
        Curtain.show(stage, () -> open(stage));
    }

    private void open(Stage stage) {
        if (!stage.isShowing()) {
            return;
        }
        OtherPlaces others = new OtherPlaces(System.getenv());
        DesktopWindow made = new DesktopWindow(
                Settings.ofUser(),
                task -> Thread.ofPlatform().daemon().name("opening").start(task),
                Laboratory.ofThisMachine((where, log) -> others.open(where, Program.version(), log)),
                JournalFolder.ofUser(
                        System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home"))));
        window = made;
        made.show(stage);
        if (System.getProperty("os.name").startsWith("Linux")) {
            XDisplay.tellWhenLost(System.err);
        }
        made.recovery().look();
        made.drafts().look();
        if (getParameters().getRaw().isEmpty()) {
            made.opening().open(Source.of(Samples.FIRST), true);
        } else {
            made.opening().open(Path.of(getParameters().getRaw().getFirst()));
        }
        made.welcome();
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }

    private boolean moves() {
        Snapshot shown = window == null ? null : window.workbench().snapshot();
        return shown != null && shown.now() > 0;
    }
}
