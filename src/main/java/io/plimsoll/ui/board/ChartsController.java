package io.plimsoll.ui.board;

import io.plimsoll.sim.model.Scenario;
import io.plimsoll.ui.chart.HistoryChart;
import io.plimsoll.ui.chart.HistoryWindow;
import io.plimsoll.ui.chart.TimeScale;
import io.plimsoll.ui.chart.WorkloadChart;
import io.plimsoll.ui.chart.Workloads;
import io.plimsoll.ui.run.HistoryView;
import io.plimsoll.ui.run.RoleFigure;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.theme.Appearance;
import io.plimsoll.ui.work.Selection;
import io.plimsoll.ui.work.Workbench;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** The bars and the lines. FX thread only. */
public final class ChartsController {
    private final Workbench workbench;
    private final Selection selection;
    private final Appearance appearance;

    @FXML
    private WorkloadChart workloadChart;

    @FXML
    private Label workloadNote;

    @FXML
    private HistoryChart historyChart;

    @FXML
    private HBox spanBox;

    @FXML
    private Label besideLabel;

    /** The charts of what is on this workbench. */
    public ChartsController(Workbench workbench, Selection selection, Appearance appearance) {
        this.workbench = workbench;
        this.selection = selection;
        this.appearance = appearance;
    }

    @FXML
    private void initialize() {
        workloadChart.paletteProperty().bind(appearance.paletteProperty());
        workloadNote.textProperty().bind(workloadChart.captionProperty());
        workloadChart
                .selectedAgentProperty()
                .addListener((property, before, now) -> selection.selectAgent(now.intValue()));
        selection.onChange(() -> workloadChart.selectedAgentProperty().set(selection.agent()));
        historyChart.paletteProperty().bind(appearance.paletteProperty());
        spans();
        workbench.onOpen(document -> {
            workloadChart.workloadsProperty().set(Workloads.EMPTY);
            historyChart.historyProperty().set(HistoryView.EMPTY);
            Scenario scenario = document.scenario();
            historyChart.scaleProperty().set(new TimeScale(scenario.timeUnit(), scenario.startsAt()));
        });
        workbench.onFrame(this::show);
    }

    /** The last sixteenth, quarter or all of what has passed. */
    private void spans() {
        ToggleGroup group = new ToggleGroup();
        Map.of(0.0625, "Last 1/16", 0.25, "Last quarter", 1.0, "All").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(span -> {
                    ToggleButton chip = new ToggleButton(span.getValue());
                    chip.getStyleClass().add("chip");
                    chip.setToggleGroup(group);
                    chip.setSelected(span.getKey() == 1);
                    chip.setOnAction(event -> {
                        chip.setSelected(true);
                        historyChart.windowProperty().set(HistoryWindow.lastShare(span.getKey()));
                    });
                    spanBox.getChildren().add(chip);
                });
    }

    private void show(Snapshot snapshot) {
        workloadChart
                .workloadsProperty()
                .set(Workloads.of(
                        snapshot.roles().stream().map(RoleFigure::name).toList(),
                        snapshot.agents(),
                        snapshot.stats().avgWorkload()));
        Snapshot.Beside beside = snapshot.travel().beside();
        historyChart.besideProperty().set(beside == null ? HistoryView.EMPTY : beside.history());
        besideLabel.setText(beside == null ? "" : "- - " + beside.name());
        historyChart.historyProperty().set(snapshot.history());
    }
}
