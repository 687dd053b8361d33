package io.plimsoll.ui.shell;

import io.plimsoll.ui.work.Messages;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;

/** Says what was done in the status line, and what was refused also in a notification that goes by itself. FX thread only. */
public final class StatusMessages implements Messages {
    private static final String REFUSED = "refused";
    private static final Duration SHOWN = Duration.seconds(5);

    private final Supplier<@Nullable Window> window;
    private final BooleanSupplier still;
    private @Nullable StatusBar bar;

    /** Speaks in this window; where {@code still}, nothing comes flying in: what was refused stands out in the status line instead. */
    public StatusMessages(Supplier<@Nullable Window> window, BooleanSupplier still) {
        this.still = still;
        this.window = window;
    }

    void showIn(StatusBar statusBar) {
        bar = statusBar;
    }

    @Override
    public void say(String message) {
        StatusBar shown = bar;
        if (shown != null) {
            shown.setText(message);
            shown.getStyleClass().remove(REFUSED);
        }
    }

    @Override
    public void refuse(String what, String why) {
        say(what + ": " + why);
        StatusBar shown = bar;
        if (still.getAsBoolean()) {
            if (shown != null) {
                shown.getStyleClass().add(REFUSED);
            }
            return;
        }
        Window owner = window.get();
        if (owner != null && owner.isShowing()) {
            Notifications.create()
                    .owner((Object) owner)
                    .title(what + ": not done")
                    .text(why)
                    .graphic((Node) null)
                    .hideAfter(SHOWN)
                    .show();
        }
    }
}
