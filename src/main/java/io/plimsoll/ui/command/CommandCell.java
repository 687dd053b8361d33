package io.plimsoll.ui.command;

import io.plimsoll.ui.theme.Nodes;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A line of the palette: what the command is called, where it stands, its keys. FX thread only. */
final class CommandCell extends ListCell<MenuCommand> {
    private static final double GAP = 10;

    private final Label name = new Label();
    private final Label menus = new Label();
    private final Label keys = new Label();
    private final HBox line;

    CommandCell() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        name.setMinWidth(0);
        menus.getStyleClass().add("pane-note");
        menus.setMinWidth(Region.USE_PREF_SIZE);
        keys.getStyleClass().add("keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        line = new HBox(GAP, name, space, menus, keys);
        line.setAlignment(Pos.CENTER_LEFT);
        // as wide as the list, whatever it holds
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable MenuCommand command, boolean empty) {
        super.updateItem(command, empty);
        if (command == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(command.chosen() ? command.name() + " ✓" : command.name());
        menus.setText(command.possible() ? command.menus() : command.menus() + " · not now");
        keys.setText(command.keys() == null ? "" : command.keys());
        Nodes.show(keys, command.keys() != null);
        line.setOpacity(command.possible() ? 1 : 0.55);
        setGraphic(line);
        setAccessibleText(
                name.getText() + ", " + menus.getText() + (command.keys() == null ? "" : ", " + command.keys()));
    }
}
