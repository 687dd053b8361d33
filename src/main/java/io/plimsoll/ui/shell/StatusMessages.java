package io.plimsoll.ui.shell;

import io.plimsoll.ui.work.Messages;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;

/** Says what was done in the status line, and what was refused also in a notification that goes by itself. FX thread only. */
public final class StatusMessages implements Messages {
    private static final Duration SHOWN = Duration.seconds(5);

    private final Supplier<@Nullable Window> window;
    private @Nullable StatusBar bar;

    /** Speaks in this window. */
    public StatusMessages(Supplier<@Nullable Window> window) {
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
        }
    }

    @Override
    public void refuse(String what, String why) {
        say(what + ": " + why);
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
