package io.plimsoll.ui.command;

import io.plimsoll.ui.work.Messages;
import java.util.List;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Every command by name, over the window: typing narrows, Enter gives it, Escape or a click beside it leaves. FX thread only. */
public final class CommandPaletteController {
    private static final int PAGE = 8;

    private final Messages messages;
    private Supplier<List<MenuCommand>> source = List::of;
    private List<MenuCommand> commands = List.of();
    private @Nullable Node focusedBefore;

    @FXML
    private VBox commandPalette;

    @FXML
    private TextField commandField;

    @FXML
    private ListView<MenuCommand> commandList;

    /** A palette of nothing yet; what cannot be done now is told here. */
    public CommandPaletteController(Messages messages) {
        this.messages = messages;
    }

    /** What is listed whenever it opens. */
    public void list(Supplier<List<MenuCommand>> commandsNow) {
        source = commandsNow;
    }

    @FXML
    private void initialize() {
        commandPalette.managedProperty().bind(commandPalette.visibleProperty());
        commandList.setCellFactory(list -> new CommandCell());
        commandList.setPlaceholder(new Label("No command is called that; try one word of it"));
        commandField.textProperty().subscribe(this::search);
        commandField.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        commandList.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> run());
        commandPalette.sceneProperty().subscribe(this::watch);
    }

    /** Whoever goes elsewhere has left it. */
    private void watch(@Nullable Scene scene) {
        if (scene != null) {
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
                if (commandPalette.isVisible() && !(event.getTarget() instanceof Node node && within(node))) {
                    close();
                }
            });
        }
    }

    private boolean within(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == commandPalette) {
                return true;
            }
        }
        return false;
    }

    /** Opens, or closes where it is open. */
    public void toggle() {
        if (commandPalette.isVisible()) {
            close();
            return;
        }
        focusedBefore = commandPalette.getScene().getFocusOwner();
        commands = source.get();
        commandPalette.setVisible(true);
        commandField.clear();
        search("");
        commandField.requestFocus();
    }

    private void close() {
        commandPalette.setVisible(false);
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
        }
        focusedBefore = null;
        commands = List.of();
        commandList.getItems().clear();
    }

    private void search(String query) {
        commandList.getItems().setAll(CommandSearch.find(commands, query));
        commandList.getSelectionModel().selectFirst();
        commandList.scrollTo(0);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> run();
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(PAGE);
            case PAGE_UP -> move(-PAGE);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int last = commandList.getItems().size() - 1;
        if (last >= 0) {
            int next = Math.clamp(commandList.getSelectionModel().getSelectedIndex() + by, 0, last);
            commandList.getSelectionModel().select(next);
            commandList.scrollTo(Math.max(0, next - PAGE / 2));
        }
    }

    private void run() {
        MenuCommand chosen = commandList.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return;
        }
        close();
        if (chosen.possible()) {
            chosen.run();
        } else {
            messages.refuse(chosen.name(), "it cannot be done as things stand");
        }
    }
}
