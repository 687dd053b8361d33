package io.plimsoll.ui.shell;

import io.plimsoll.ui.command.CommandPaletteController;
import javafx.fxml.FXML;

/** The window's content, and over it the palette. FX thread only. */
public final class WindowController {
    @FXML
    private MainController mainController;

    @FXML
    private CommandPaletteController paletteController;

    @FXML
    private void initialize() {
        mainController.serve(paletteController);
    }
}
