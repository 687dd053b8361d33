package io.plimsoll.ui.board;

import io.plimsoll.ui.chart.WorkloadChart;
import io.plimsoll.ui.chart.Workloads;
import io.plimsoll.ui.run.RoleFigure;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.theme.Appearance;
import io.plimsoll.ui.work.Selection;
import io.plimsoll.ui.work.Workbench;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** The bars and the lines. FX thread only. */
public final class ChartsController {
    private final Workbench workbench;
    private final Selection selection;
    private final Appearance appearance;

    @FXML
    private WorkloadChart workloadChart;

    @FXML
    private Label workloadNote;

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
        workloadChart.selectedAgentProperty().addListener((property, before, now) -> selection.selectAgent(now.intValue()));
        selection.onChange(() -> workloadChart.selectedAgentProperty().set(selection.agent()));
        workbench.onOpen(document -> workloadChart.workloadsProperty().set(Workloads.EMPTY));
        workbench.onFrame(this::show);
    }

    private void show(Snapshot snapshot) {
        workloadChart
                .workloadsProperty()
                .set(Workloads.of(
                        snapshot.roles().stream().map(RoleFigure::name).toList(),
                        snapshot.agents(),
                        snapshot.results().stats().avgWorkload()));
    }
}
