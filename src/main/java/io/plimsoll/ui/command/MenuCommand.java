package io.plimsoll.ui.command;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import org.jspecify.annotations.Nullable;

/**
 * A command as it stands in a menu. FX thread only.
 *
 * @param name what it is called there
 * @param menus the menus that lead to it: "Run › Strategy"
 * @param keys its shortcut, or {@code null}
 * @param possible whether it can be given now
 * @param item what carries it out
 */
public record MenuCommand(
        String name, String menus, @Nullable String keys, boolean possible, MenuItem item) {
    /** Whether it is a choice that is made, or a switch that is on. */
    public boolean chosen() {
        return switch (item) {
            case CheckMenuItem check -> check.isSelected();
            case RadioMenuItem radio -> radio.isSelected();
            default -> false;
        };
    }

    /** Does what choosing it in its menu does. */
    public void run() {
        switch (item) {
            case CheckMenuItem check -> check.setSelected(!check.isSelected());
            case RadioMenuItem radio -> radio.setSelected(true);
            default -> {}
        }
        item.fire();
    }
}
