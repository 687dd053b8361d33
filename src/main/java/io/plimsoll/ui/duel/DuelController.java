package io.plimsoll.ui.duel;

import io.plimsoll.sim.model.Scenario;
import io.plimsoll.ui.chart.DuelChart;
import io.plimsoll.ui.chart.DuelPlot;
import io.plimsoll.ui.chart.RoleDot;
import io.plimsoll.ui.chart.TimeScale;
import io.plimsoll.ui.run.Choice;
import io.plimsoll.ui.run.Difference;
import io.plimsoll.ui.run.DuelSnapshot;
import io.plimsoll.ui.theme.Appearance;
import io.plimsoll.ui.work.Wording;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The Duel view: two boards under one clock, what waits on both, and the task that went elsewhere. FX thread only. */
public final class DuelController {
    private final DuelBench bench;
    private final Appearance appearance;
    private @Nullable Sides sides;
    private @Nullable DuelWords words;

    @FXML
    private DuelSideController leftController;

    @FXML
    private DuelSideController rightController;

    @FXML
    private DuelChart duelChart;

    @FXML
    private Label leftKey;

    @FXML
    private Label rightKey;

    @FXML
    private VBox differencePane;

    @FXML
    private Label differenceTask;

    @FXML
    private Label differenceNote;

    @FXML
    private GridPane differenceTable;

    @FXML
    private HBox leftName;

    @FXML
    private Label leftNameLabel;

    @FXML
    private Label leftAgent;

    @FXML
    private Label leftWait;

    @FXML
    private HBox rightName;

    @FXML
    private Label rightNameLabel;

    @FXML
    private Label rightAgent;

    @FXML
    private Label rightWait;

    @FXML
    private Label duelGap;

    @FXML
    private Label duelCount;

    @FXML
    private Label duelSaved;

    /** The view of this duel. */
    public DuelController(DuelBench bench, Appearance appearance) {
        this.bench = bench;
        this.appearance = appearance;
    }

    @FXML
    private void initialize() {
        leftController.begin(Side.LEFT);
        rightController.begin(Side.RIGHT);
        duelChart.paletteProperty().bind(appearance.paletteProperty());
        leftName.getChildren().addFirst(RoleDot.square(Side.LEFT.colour()));
        rightName.getChildren().addFirst(RoleDot.square(Side.RIGHT.colour()));
        leftKey.textProperty().bind(leftNameLabel.textProperty());
        rightKey.textProperty().bind(rightNameLabel.textProperty());
        bench.onSides(this::showSides);
        bench.onFrame(this::show);
        showSides();
        DuelSnapshot seen = bench.snapshot();
        if (seen != null) {
            show(seen);
        }
    }

    private void showSides() {
        Scenario scenario = bench.scenario();
        Sides between = bench.sides();
        if (scenario == null || between == null) {
            return;
        }
        sides = between;
        words = new DuelWords(new Wording(scenario), between);
        leftController.showSides(scenario, between);
        rightController.showSides(scenario, between);
        leftNameLabel.setText(between.name(Side.LEFT));
        rightNameLabel.setText(between.name(Side.RIGHT));
        duelChart.scaleProperty().set(new TimeScale(scenario.timeUnit(), scenario.startsAt()));
        duelChart.plotProperty().set(DuelPlot.EMPTY);
    }

    private void show(DuelSnapshot duel) {
        Sides between = sides;
        DuelWords say = words;
        if (between == null || say == null) {
            return;
        }
        leftController.show(duel, say);
        rightController.show(duel, say);
        duelChart
                .plotProperty()
                .set(new DuelPlot(
                        between.name(Side.LEFT),
                        duel.left().history(),
                        between.name(Side.RIGHT),
                        duel.right().history(),
                        duel.dial().now()));
        duelGap.setText(say.gap(duel));
        duelCount.setText(say.count(duel));
        duelSaved.setText(say.saved(duel));
        Difference shown = duel.shown();
        differenceTable.setVisible(shown != null);
        differenceNote.setText(shown == null ? "" : "went elsewhere");
        if (shown == null) {
            differenceTask.setText("None went elsewhere yet");
            differencePane.setAccessibleText("No task went elsewhere yet");
            return;
        }
        differenceTask.setText(shown.task());
        differencePane.setAccessibleText(say.difference(shown));
        row(shown.left(), leftAgent, leftWait, say);
        row(shown.right(), rightAgent, rightWait, say);
    }

    private static void row(Choice choice, Label agent, Label wait, DuelWords say) {
        agent.setText(choice.agent() + " " + DuelWords.place(choice));
        wait.setText(say.waited(choice));
    }
}
