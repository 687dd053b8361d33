package io.plimsoll.app;

import io.plimsoll.scenario.JournalFolder;
import io.plimsoll.scenario.Samples;
import io.plimsoll.ui.Curtain;
import io.plimsoll.ui.DesktopWindow;
import io.plimsoll.ui.job.Laboratory;
import io.plimsoll.ui.open.Opening;
import io.plimsoll.ui.open.Settings;
import io.plimsoll.ui.open.Source;
import io.plimsoll.ui.run.FleetWatch;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.work.Program;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The desktop as JavaFX starts it: with the file that was named, or the first sample, running. */
public final class DesktopApp extends Application {
    /** Stands before a file whose events are to be followed. */
    static final String WATCH = "--watch";
    /** Stands for standard input. */
    static final String INPUT = "-";

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
                        System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home"))),
                PluginFolder.loaded());
        window = made;
        made.show(stage);
        if (System.getProperty("os.name").startsWith("Linux")) {
            XDisplay.tellWhenLost(System.err);
        }
        made.recovery().look();
        made.drafts().look();
        List<String> what = getParameters().getRaw();
        if (what.isEmpty()) {
            made.opening().open(Source.of(Samples.FIRST), true);
        } else if (what.size() > 1 && what.getFirst().equals(WATCH)) {
            watch(made.opening(), what.get(1));
        } else {
            made.opening().open(Path.of(what.getFirst()));
        }
        made.welcome();
    }

    private static void watch(Opening opening, String what) {
        if (what.equals(INPUT)) {
            opening.watch(FleetWatch.ofInput(System.in));
        } else {
            opening.watch(Path.of(what));
        }
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
