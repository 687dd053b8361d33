package io.plimsoll.ui.plan;

import io.plimsoll.ui.chart.StaffingChart;
import io.plimsoll.ui.chart.StaffingPlot;
import io.plimsoll.ui.theme.Appearance;
import io.plimsoll.ui.theme.Nodes;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The curve of one role against one target. FX thread only. */
public final class CurveController {
    private final Appearance appearance;

    @FXML
    private Label curveTitle;

    @FXML
    private HBox simulatedKey;

    @FXML
    private Label simulatedLabel;

    @FXML
    private HBox erlangKey;

    @FXML
    private StaffingChart staffingChart;

    /** In these colours. */
    public CurveController(Appearance appearance) {
        this.appearance = appearance;
    }

    @FXML
    private void initialize() {
        staffingChart.paletteProperty().bind(appearance.paletteProperty());
        showNothing();
    }

    /** There is no curve. */
    void showNothing() {
        curveTitle.setText("");
        Nodes.show(simulatedKey, false);
        Nodes.show(erlangKey, false);
        staffingChart.plotProperty().set(StaffingPlot.EMPTY);
    }

    /** Shows a row's curve; {@code null}: there is none. */
    void show(PlanPlots plots, @Nullable PlanRow row) {
        if (row == null) {
            showNothing();
            return;
        }
        var plot = plots.curve(row);
        curveTitle.setText(row.role() + ": " + row.measure() + " against agents");
        simulatedLabel.setText(
                plot.others().isEmpty()
                        ? "simulated, 95 % interval"
                        : "simulated for " + ("today".equals(plot.others()) ? "today's arrivals" : plot.others()));
        Nodes.show(simulatedKey, !plot.points().isEmpty());
        Nodes.show(erlangKey, !plot.estimates().isEmpty());
        staffingChart.plotProperty().set(plot);
    }
}
