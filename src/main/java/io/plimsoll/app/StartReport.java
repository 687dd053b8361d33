package io.plimsoll.app;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Tells whoever started the program, on standard output, when its first frame has been painted and when its board moves, and then ends it:
 * for {@code bench start}, and for the run in which a package learns what a start needs. Only where {@link #ASKED} says so. FX thread only.
 */
final class StartReport {
    /** The variable of the environment that asks for it. */
    static final String ASKED = "PLIMSOLL_REPORT_START";

    static final String FIRST_FRAME = "first frame";
    static final String MOVING = "moving";

    /** A frame is drawn beside the pulse that made it, and waited for in the next; the one after finds it painted. */
    private static final int PULSES = 3;

    private StartReport() {}

    static boolean asked() {
        return System.getenv(ASKED) != null;
    }

    /** Watches a stage that shows, until what is on it moves. */
    static void watch(Stage stage, BooleanSupplier moves) {
        new AnimationTimer() {
            private int pulses;
            private int moved;

            @Override
            public void handle(long now) {
                if (!stage.isShowing()) {
                    return;
                }
                if (++pulses == PULSES) {
                    say(FIRST_FRAME);
                }
                if (pulses >= PULSES && (moved > 0 || moves.getAsBoolean()) && ++moved == PULSES) {
                    say(MOVING);
                    stop();
                    Platform.exit();
                }
            }
        }.start();
    }

    private static void say(String what) {
        System.out.println(what);
        System.out.flush();
    }
}
