package io.plimsoll.ui.command;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** All commands of a menu bar, in its order, submenus included. FX thread only. */
public final class MenuCommands {
    private MenuCommands() {}

    /** The commands as they stand now. */
    public static List<MenuCommand> of(MenuBar bar) {
        List<MenuCommand> found = new ArrayList<>();
        for (Menu menu : bar.getMenus()) {
            collect(menu, name(menu), !menu.isDisable(), found);
        }
        return found;
    }

    private static void collect(Menu menu, String path, boolean possible, List<MenuCommand> found) {
        // what is listed only when it is looked at
        Event.fireEvent(menu, new Event(Menu.ON_SHOWING));
        for (MenuItem item : menu.getItems()) {
            boolean now = possible && !item.isDisable();
            if (item instanceof Menu inner) {
                collect(inner, path + " › " + name(inner), now, found);
            } else if (!(item instanceof SeparatorMenuItem)) {
                String keys = item.getAccelerator() == null
                        ? null
                        : item.getAccelerator().getDisplayText();
                found.add(new MenuCommand(name(item), path, keys, now, item));
            }
        }
    }

    /** Without the mark of its access key. */
    private static String name(MenuItem item) {
        return item.isMnemonicParsing() ? item.getText().replaceFirst("_", "") : item.getText();
    }
}
