package io.plimsoll.ui.shell;

import io.plimsoll.ui.work.Workbench;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import javafx.util.Subscription;

/** Brings the run to the screen once a frame, while there is a screen to bring it to. FX thread only. */
public final class Pulse extends AnimationTimer implements AutoCloseable {
    private final Workbench workbench;
    private Subscription following = Subscription.EMPTY;

    /** A pulse for this workbench. */
    public Pulse(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Beats while the stage is showing and not iconified, until it is closed. */
    public void runWhileShowing(Stage stage) {
        close();
        following = Subscription.combine(
                stage.showingProperty().subscribe(showing -> beat(stage)),
                stage.iconifiedProperty().subscribe(iconified -> beat(stage)));
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

    /** Beats no more, whatever becomes of the stage, which does not hold on to it any longer. */
    @Override
    public void close() {
        following.unsubscribe();
        stop();
    }
}
