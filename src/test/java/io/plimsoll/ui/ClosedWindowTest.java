package io.plimsoll.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenario.Samples;
import io.plimsoll.ui.chart.OnFx;
import io.plimsoll.ui.job.Laboratory;
import io.plimsoll.ui.open.Settings;
import io.plimsoll.ui.open.Source;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A window that was closed is freed with everything in it, though its stage and the program go on. */
class ClosedWindowTest {
    private static final int WINDOWS = 4;
    private static final int MOST_COLLECTIONS = 100;
    private static final int FRAMES = 5;

    @Test
    void isFreedThoughItsStageGoesOn() {
        Stage stage = OnFx.call(Stage::new);
        List<WeakReference<DesktopWindow>> closed = new ArrayList<>();
        for (int i = 0; i < WINDOWS; i++) {
            closed.add(openAndClose(stage));
        }
        // What a stage shows is its own to hold.
        OnFx.run(() -> {
            stage.setScene(null);
            stage.setOnHidden(null);
        });
        for (int i = 0; i < MOST_COLLECTIONS && held(closed) > 0; i++) {
            System.gc();
            OnFx.frames(1);
        }
        assertThat(held(closed)).as("windows that are still held").isZero();
    }

    private static long held(List<WeakReference<DesktopWindow>> windows) {
        return windows.stream().filter(window -> window.get() != null).count();
    }

    /** Opens a window on the stage, looks at all of its views while a sample runs, and closes it. */
    private static WeakReference<DesktopWindow> openAndClose(Stage stage) {
        DesktopWindow window = OnFx.call(() -> {
            DesktopWindow made = new DesktopWindow(new Nothing(), Runnable::run, Laboratory.ofThisMachine(), null);
            made.show(stage);
            made.opening().open(Source.of(Samples.FIRST), true);
            return made;
        });
        TabPane views = (TabPane) OnFx.call(() -> window.scene().lookup("#viewTabs"));
        for (int i = 0; i < views.getTabs().size(); i++) {
            int view = i;
            OnFx.run(() -> views.getSelectionModel().select(view));
            OnFx.frames(FRAMES);
        }
        OnFx.run(stage::hide);
        return new WeakReference<>(window);
    }

    private static final class Nothing implements Settings {
        @Override
        public @Nullable String get(String key) {
            return null;
        }

        @Override
        public void put(String key, String value) {
            // nothing is remembered
        }
    }
}
