package io.plimsoll.ui.shell;

import io.plimsoll.ui.work.Workbench;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.stage.Stage;

/** Brings the run to the screen once a frame, while there is a screen to bring it to. FX thread only. */
public final class Pulse extends AnimationTimer {
    private final Workbench workbench;

    /** A pulse for this workbench. */
    public Pulse(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Beats while the stage is showing and not iconified. */
    public void runWhileShowing(Stage stage) {
        follow(stage.showingProperty(), stage);
        follow(stage.iconifiedProperty(), stage);
        beat(stage);
    }

    private void follow(ObservableBooleanValue value, Stage stage) {
        value.addListener((property, before, now) -> beat(stage));
    }

    private void beat(Stage stage) {
        if (stage.isShowing() && !stage.isIconified()) {
            start();
        } else {
            stop();
        }
    }

    @Override
    public void handle(long now) {
        workbench.pulse(now);
    }
}
