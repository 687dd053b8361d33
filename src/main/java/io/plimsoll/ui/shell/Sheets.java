package io.plimsoll.ui.shell;

import io.plimsoll.ui.command.MenuCommand;
import io.plimsoll.ui.command.MenuCommands;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** What Help shows: the keys, read off the menus, and what this program is. FX thread only. */
final class Sheets {
    private static final double GUTTER = 14;
    private static final double WIDTH = 380;

    private Sheets() {}

    static void shortcuts(MenuBar bar) {
        GridPane grid = new GridPane(2 * GUTTER, GUTTER / 2);
        int row = 0;
        for (MenuCommand command : MenuCommands.of(bar)) {
            if (command.keys() != null) {
                Label keys = new Label(command.keys());
                keys.getStyleClass().add("keys");
                grid.addRow(row++, new Label(command.name()), keys);
            }
        }
        for (String[] line : MORE) {
            Label keys = new Label(line[1]);
            keys.getStyleClass().add("keys");
            grid.addRow(row++, new Label(line[0]), keys);
        }
        show(bar, "Keyboard", grid);
    }

    private static final String[][] MORE = {
        {"Run or pause", "Space"},
        {"Duel: on to the next difference", "→"},
        {"Roles: one agent more or fewer", "+ −"},
        {"Agent: stop, resume, reset workload, remove", "S R W Del"},
        {"Task: assign, complete, remove", "Enter C Del"},
        {"Table: copy the selected rows", "Ctrl+C"}
    };

    static void about(MenuBar bar) {
        String version = Sheets.class.getPackage().getImplementationVersion();
        Label text = new Label("A workbench for balancing work over agents: watch a scenario run, change the strategy, "
                + "assign by hand, and see who waits.\n\nVersion " + (version == null ? "0.1.0" : version)
                + " · Apache License 2.0\nType: see the font's licence beside it (SIL OFL 1.1)");
        text.setWrapText(true);
        text.setMaxWidth(WIDTH);
        text.getStyleClass().add("explanation");
        show(bar, "Plimsoll", text);
    }

    private static void show(MenuBar bar, String title, Node content) {
        Label head = new Label(title);
        head.getStyleClass().add("sentence");
        VBox box = new VBox(GUTTER, head, content);
        box.setPadding(new Insets(GUTTER));
        PopOver popOver = new PopOver(box);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popOver.setDetachable(false);
        popOver.show(bar);
    }
}
