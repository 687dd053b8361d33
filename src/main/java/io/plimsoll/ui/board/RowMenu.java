package io.plimsoll.ui.board;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;

/**
 * Ties a menu to a table's rows: it opens on request, and its keys work while the keyboard is in the table. Set as the table's own context
 * menu, JavaFX would hear its keys in the whole window, and Delete in the log would remove an agent. FX thread only.
 */
final class RowMenu {
    private RowMenu() {}

    static void install(ContextMenu menu, TableView<?> table) {
        table.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            menu.hide();
            menu.show(table, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            for (MenuItem item : menu.getItems()) {
                if (item.getAccelerator() != null && item.getAccelerator().match(event) && !item.isDisable()) {
                    item.fire();
                    event.consume();
                    return;
                }
            }
        });
    }
}
