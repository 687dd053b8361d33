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
    private TourController tourController;

    /** Shows newcomers round. */
    public void welcome() {
        tourController.welcome();
    }

    @FXML
    private void initialize() {
        mainController.onTour(tourController::show);
        mainController.serve(paletteController);
    }
}
