package io.plimsoll.ui.edit;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Waits until nothing was typed for a moment. FX thread only. */
@FunctionalInterface
interface Pause {
    /** Does something after a moment, unless called again before. */
    void then(Runnable act);

    /** A moment of so many milliseconds. */
    static Pause of(double millis) {
        PauseTransition pause = new PauseTransition(Duration.millis(millis));
        return act -> {
            pause.setOnFinished(event -> act.run());
            pause.playFromStart();
        };
    }
}
