package io.plimsoll.ui.compare;

import io.plimsoll.lab.compare.Comparison;
import io.plimsoll.ui.chart.Numbers;
import io.plimsoll.ui.chart.PrecisionChart;
import io.plimsoll.ui.job.Laboratory;
import io.plimsoll.ui.job.MeasuredFrom;
import io.plimsoll.ui.theme.Appearance;
import io.plimsoll.ui.work.Wording;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** Whether it is enough, and how it was measured. FX thread only. */
public final class MeasuredController {
    private final Appearance appearance;
    private final Laboratory laboratory;

    @FXML
    private Label enoughNote;

    @FXML
    private PrecisionChart precisionChart;

    @FXML
    private Label seedsLabel;

    @FXML
    private Label warmupLabel;

    @FXML
    private Label correctedLabel;

    @FXML
    private Label timeLabel;

    @FXML
    private TextField callField;

    /** In these colours. */
    public MeasuredController(Appearance appearance, Laboratory laboratory) {
        this.appearance = appearance;
        this.laboratory = laboratory;
    }

    @FXML
    private void initialize() {
        precisionChart.paletteProperty().bind(appearance.paletteProperty());
    }

    void show(CompareRequest request, Compared now, ComparePlots plots) {
        Comparison comparison = now.comparison();
        Double asked = request.goal().precision();
        precisionChart.plotProperty().set(plots.precision(asked));
        enoughNote.setText(
                asked == null ? "half the 95 % interval" : "asked for ± " + Numbers.short3(100 * asked) + " %");
        seedsLabel.setText(seeds(comparison));
        warmupLabel.setText(MeasuredFrom.words(
                comparison.horizon(), comparison.warmUp(), request.scenario().timeUnit()));
        int others = comparison.variants().size() - 1;
        correctedLabel.setText(others < 1 ? "–" : Wording.count(others, "comparison") + " (Holm)");
        timeLabel.setText(Wording.count(laboratory.cores().threads(), "core") + ", "
                + String.format(Locale.ROOT, "%.1f s", now.seconds()));
        callField.setText(request.call(comparison.replications()));
    }

    private static String seeds(Comparison comparison) {
        long first = comparison.seed();
        return switch (comparison.replications()) {
            case 0 -> "–";
            case 1 -> first + (comparison.exact() ? ", exact" : "");
            default -> first + " … " + (first + comparison.replications() - 1);
        };
    }
}
