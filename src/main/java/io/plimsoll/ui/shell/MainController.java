package io.plimsoll.ui.shell;

import io.plimsoll.ui.board.TasksController;
import io.plimsoll.ui.work.Workbench;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;

/** The window: the name of what is open, and the views. FX thread only. */
public final class MainController {
    private static final double LEFT = 304;
    private static final double LEFT_AT_MOST = 360;
    private static final double LEFT_SHARE = 0.19;
    private static final double RIGHT = 308;

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

    /** The window of this workbench. */
    public MainController(Workbench workbench) {
        this.workbench = workbench;
    }

    @FXML
    private void initialize() {
        columns.widthProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Number> width, Number before, Number now) {
                if (now.doubleValue() > LEFT + RIGHT) {
                    double all = now.doubleValue();
                    double left = Math.clamp(LEFT_SHARE * all, LEFT, LEFT_AT_MOST);
                    columns.setDividerPositions(left / all, 1 - RIGHT / all);
                    width.removeListener(this);
                }
            }
        });
        menuController.onFind(tasksController::find);
        menuController.onAssignSelected(tasksController::assignSelected);
        workbench.onOpen(document -> {
            String name = document.scenario().name();
            documentLabel.setText(name.equals(document.title()) ? name : name + " · " + document.title());
            viewTabs.getSelectionModel().selectFirst();
        });
    }
}
