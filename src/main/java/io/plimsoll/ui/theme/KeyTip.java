package io.plimsoll.ui.theme;

import javafx.beans.NamedArg;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

/** A tooltip that ends in the keys of what it tells of, written as this system writes them. FX thread only. */
public final class KeyTip extends Tooltip {
    /**
     * Of this effect.
     *
     * @param keys as in a menu's accelerator, {@code Shortcut+O} say
     * @throws IllegalArgumentException if there are no such keys
     */
    public KeyTip(@NamedArg("effect") String effect, @NamedArg("keys") String keys) {
        super(effect + " (" + words(keys) + ")");
    }

    /**
     * How this system writes keys: {@code Shortcut+O} is Ctrl+O, or ⌘O on a Mac.
     *
     * @throws IllegalArgumentException if there are no such keys
     */
    public static String words(String keys) {
        return KeyCombination.valueOf(keys).getDisplayText();
    }
}
