package io.plimsoll.ui.shell;

import io.plimsoll.ui.board.TasksController;
import io.plimsoll.ui.work.Workbench;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;

/** The window: the name of what is open, and the views. FX thread only. */
public final class MainController {
    private final Workbench workbench;

    @FXML
    private Label documentLabel;

    @FXML
    private SplitPane columns;

    @FXML
    private TabPane viewTabs;

    @FXML
    private TasksController tasksController;

    @FXML
    private MenuController menuController;

    @FXML
    private ToolbarController toolbarController;

    /** The window of this workbench. */
    public MainController(Workbench workbench) {
        this.workbench = workbench;
    }

    @FXML
    private void initialize() {
        new SideColumns(columns).follow();
        menuController.onFind(tasksController::find);
        menuController.onAssignSelected(tasksController::assignSelected);
        menuController.onParameters(toolbarController::showParameters);
        workbench.onOpen(document -> {
            String name = document.scenario().name();
            documentLabel.setText(document.file() == null ? name : name + " · " + document.title());
            viewTabs.getSelectionModel().selectFirst();
        });
    }
}
