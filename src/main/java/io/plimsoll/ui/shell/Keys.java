package io.plimsoll.ui.shell;

import io.plimsoll.ui.work.Workbench;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Space runs and pauses wherever the keyboard is, but for where it writes text or was moved by keys onto a button: there it presses
 * it. In a duel, the right arrow goes on to the next difference, but for where it moves something else. FX thread only.
 */
public final class Keys {
    private final Workbench workbench;
    private boolean consuming;

    /** Keys for this workbench. */
    public Keys(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Listens on this scene. */
    public void install(Scene scene) {
        scene.addEventFilter(KeyEvent.ANY, event -> {
            boolean pressed = event.getEventType() == KeyEvent.KEY_PRESSED;
            if (pressed) {
                consuming = isRun(event, scene.getFocusOwner());
                if (consuming) {
                    workbench.toggle();
                } else if (workbench.hasGuest() && isNext(event, scene.getFocusOwner())) {
                    workbench.stepToDecision();
                    event.consume();
                }
            }
            if (consuming && (event.getCode() == KeyCode.SPACE || event.getEventType() == KeyEvent.KEY_TYPED)) {
                event.consume();
            }
        });
    }

    private static boolean isRun(KeyEvent event, @Nullable Node focused) {
        boolean writes = focused instanceof TextInputControl || focused instanceof ComboBox<?> box && box.isEditable();
        if (event.getCode() != KeyCode.SPACE || !plain(event) || writes) {
            return false;
        }
        boolean pressable = focused instanceof ButtonBase || focused instanceof ComboBoxBase<?>;
        return !(pressable && focused != null && focused.isFocusVisible());
    }

    private static boolean isNext(KeyEvent event, @Nullable Node focused) {
        boolean moves = focused instanceof TextInputControl
                || focused instanceof Slider
                || focused instanceof ComboBoxBase<?>
                || focused instanceof MenuBar
                || (focused instanceof TabPane && focused.isFocusVisible());
        return event.getCode() == KeyCode.RIGHT && plain(event) && !moves;
    }

    private static boolean plain(KeyEvent event) {
        return !event.isShiftDown() && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    }
}
