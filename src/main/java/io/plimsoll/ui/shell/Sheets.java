package io.plimsoll.ui.shell;

import io.plimsoll.ui.command.MenuCommand;
import io.plimsoll.ui.command.MenuCommands;
import io.plimsoll.ui.theme.KeyTip;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** What Help shows: the keys, read off the menus, and what this program is. FX thread only. */
final class Sheets {
    private static final double GUTTER = 14;
    private static final double WIDTH = 380;

    private Sheets() {}

    /** A command or an act, and its keys. */
    private record Line(String name, String keys) {}

    /** Keys that stand in no menu. */
    private static final List<Line> MORE = List.of(
            new Line("Run or pause", "Space"),
            new Line("Duel: on to the next difference", "→"),
            new Line("Roles: one agent more or fewer", "+ −"),
            new Line("Agent: stop, resume, reset workload, add, remove", "S R W Ins Del"),
            new Line("Task: assign, complete, add, edit, remove", "Enter C Ins E Del"),
            new Line("Table: copy the selected rows", KeyTip.words("Shortcut+C")),
            new Line("Scenario: add, remove, go to the form", "Ins Del Enter"));

    /** All keys, in two columns, so that they fit into a small window. */
    static void shortcuts(MenuBar bar) {
        List<Line> lines = new ArrayList<>();
        for (MenuCommand command : MenuCommands.of(bar)) {
            if (command.keys() != null) {
                lines.add(new Line(command.name(), command.keys()));
            }
        }
        lines.addAll(MORE);
        int half = (lines.size() + 1) / 2;
        HBox columns = new HBox(3 * GUTTER, column(lines.subList(0, half)), column(lines.subList(half, lines.size())));
        columns.setId("keySheet");
        show(bar, "Keyboard", columns);
    }

    private static Node column(List<Line> lines) {
        GridPane grid = new GridPane(2 * GUTTER, GUTTER / 3);
        for (int row = 0; row < lines.size(); row++) {
            Label keys = new Label(lines.get(row).keys());
            keys.getStyleClass().add("keys");
            grid.addRow(row, new Label(lines.get(row).name()), keys);
        }
        return grid;
    }

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
