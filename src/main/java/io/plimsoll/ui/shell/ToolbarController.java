package io.plimsoll.ui.shell;

import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.ui.run.Dial;
import io.plimsoll.ui.run.RunState;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.theme.CaptionedCell;
import io.plimsoll.ui.theme.Nodes;
import io.plimsoll.ui.work.Workbench;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;

/** The toolbar: what is balanced how, and the acts of an operator. FX thread only. */
public final class ToolbarController {
    private final Workbench workbench;
    private final Acts acts;
    private boolean showing;

    @FXML
    private Button openButton;

    @FXML
    private Node strategy;

    @FXML
    private StrategyController strategyController;

    @FXML
    private SpeedController speedController;

    @FXML
    private Node strategySeparator;

    @FXML
    private Node actSeparator;

    @FXML
    private ComboBox<Dispatch> dispatchBox;

    @FXML
    private Button runButton;

    @FXML
    private Region runIcon;

    @FXML
    private Button stepButton;

    @FXML
    private Button assignNextButton;

    @FXML
    private Button assignAllButton;

    @FXML
    private CheckBox automaticCheck;

    /** The controls of what is on this workbench. */
    public ToolbarController(Workbench workbench, Acts acts) {
        this.workbench = workbench;
        this.acts = acts;
    }

    @FXML
    private void initialize() {
        CaptionedCell.caption(dispatchBox, "Dispatch", Dispatch::title);
        dispatchBox.setCellFactory(list -> new RuleCell<>(Dispatch::title, ToolbarController::rule));
        dispatchBox.getItems().setAll(Dispatch.values());
        dispatchBox.valueProperty().addListener((property, before, chosen) -> {
            if (!showing && chosen != null) {
                workbench.act("Dispatch: " + chosen.title(), new Command.SwitchDispatch(chosen));
            }
        });
        workbench.onFrame(this::show);
        workbench.onDial(this::show);
        workbench.onHand(this::hand);
    }

    /** A guest has strategies of its own, and there is nothing to be done to it. */
    private void hand(boolean guest) {
        Stream.of(
                        strategy,
                        dispatchBox,
                        strategySeparator,
                        actSeparator,
                        assignNextButton,
                        assignAllButton,
                        automaticCheck)
                .forEach(node -> {
                    Nodes.show(node, !guest);
                });
    }

    private static String rule(Dispatch dispatch) {
        return switch (dispatch) {
            case WHEN_IDLE -> "A ready task waits in one queue until an agent of its role is idle.";
            case IMMEDIATE -> "A ready task goes to an agent at once and waits in that agent's own queue.";
        };
    }

    /** Slower by this part of the slider, or faster. */
    void changeSpeed(double by) {
        speedController.change(by);
    }

    /** Chooses a strategy, as it was last set. */
    void choose(StrategyProvider chosen) {
        strategyController.choose(chosen);
    }

    /** Chooses when tasks are assigned. */
    void choose(Dispatch chosen) {
        dispatchBox.setValue(chosen);
    }

    /** Lets the strategy's parameters be set. */
    void showParameters() {
        strategyController.show();
    }

    private void show(Snapshot snapshot) {
        showing = true;
        dispatchBox.setValue(snapshot.dispatch());
        automaticCheck.setSelected(snapshot.automatic());
        showing = false;
        boolean waiting = snapshot.totals().waiting() > 0 && !snapshot.dial().over();
        assignNextButton.setDisable(!waiting);
        assignAllButton.setDisable(!waiting);
    }

    private void show(Dial dial) {
        boolean running = dial.state() == RunState.RUNNING;
        runButton.setText(dial.state().act());
        runButton.setDisable(dial.state() == RunState.FAILED);
        runIcon.getStyleClass().removeAll("play", "pause");
        runIcon.getStyleClass().add(running ? "pause" : "play");
        stepButton.setDisable(dial.over());
    }

    @FXML
    private void open() {
        acts.open();
    }

    @FXML
    private void reset() {
        workbench.reset();
    }

    @FXML
    private void toggle() {
        workbench.toggle();
    }

    @FXML
    private void step() {
        workbench.step();
    }

    @FXML
    private void assignNext() {
        acts.assignNext();
    }

    @FXML
    private void assignAll() {
        acts.assignAll();
    }

    @FXML
    private void automatic() {
        acts.automatic(automaticCheck.isSelected());
    }
}
