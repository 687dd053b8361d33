package io.plimsoll.ui.plan;

import io.plimsoll.lab.plan.Breaking;
import io.plimsoll.lab.plan.ErlangEstimate;
import io.plimsoll.lab.plan.Plan;
import io.plimsoll.report.AssumptionText;
import io.plimsoll.report.PlanWords;
import io.plimsoll.report.TargetText;
import io.plimsoll.sim.model.TimeUnit;
import io.plimsoll.ui.chart.Numbers;
import io.plimsoll.ui.job.Laboratory;
import io.plimsoll.ui.job.MeasuredFrom;
import io.plimsoll.ui.theme.Explanation;
import io.plimsoll.ui.theme.FilledTrack;
import io.plimsoll.ui.theme.Nodes;
import io.plimsoll.ui.work.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How much could come, what the formula says, what was not looked at, how it was measured. FX thread only. */
public final class PlanFactsController {
    private final Laboratory laboratory;
    private final ReadOnlyDoubleWrapper load = new ReadOnlyDoubleWrapper(this, "load", 1);

    @FXML
    private Slider loadSlider;

    @FXML
    private Label loadLabel;

    @FXML
    private VBox headRoomPane;

    @FXML
    private VBox headRoomBox;

    @FXML
    private Label erlangNote;

    @FXML
    private VBox erlangBox;

    @FXML
    private VBox unseenPane;

    @FXML
    private VBox unseenBox;

    @FXML
    private VBox measuredPane;

    @FXML
    private Label seedsLabel;

    @FXML
    private Label warmupLabel;

    @FXML
    private Label runsLabel;

    @FXML
    private Label timeLabel;

    @FXML
    private TextField callField;

    /** Of this laboratory. */
    public PlanFactsController(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    @FXML
    private void initialize() {
        FilledTrack.of(loadSlider);
        loadSlider.valueProperty().subscribe(value -> load.set(1 + Math.round(value.doubleValue()) / 100.0));
        load.subscribe(value -> {
            String words = PlanPlots.arrivals(value.doubleValue());
            loadLabel.setText("today".equals(words) ? "as today" : words);
        });
    }

    /** How many times today's arrivals are asked about. */
    ReadOnlyDoubleProperty loadProperty() {
        return load.getReadOnlyProperty();
    }

    /** Back to today's arrivals. */
    @FXML
    void asToday() {
        loadSlider.setValue(0);
    }

    /** What the formula says of a row, at once. */
    void showEstimate(@Nullable PlanRow row) {
        erlangBox.getChildren().clear();
        erlangNote.setText("");
        if (row == null) {
            return;
        }
        ErlangEstimate estimate = row.estimate();
        Integer asked = row.asked();
        if (estimate == null || asked == null) {
            erlangNote.setText(row.role());
            erlangBox
                    .getChildren()
                    .add(new Explanation(
                            "The formula says nothing of this target: it knows the wait, the response and the utilisation of"
                                    + " roles whose tasks arrive in streams."));
            return;
        }
        String remark = AssumptionText.of(estimate.broken());
        erlangNote.setText(remark.isEmpty() ? "holds for " + row.role() : "a guide for " + row.role());
        Double met = estimate.at(asked);
        boolean enough = met != null && met <= row.target().atMost();
        Integer planned = row.planned();
        String simulated = planned == null
                ? ""
                : planned.equals(asked) ? " Simulation agrees." : " Simulation comes to " + planned + ".";
        erlangBox
                .getChildren()
                .add(new Explanation((enough ? "It asks for " + asked : "It asks for more than " + asked) + " in "
                        + row.role() + "." + simulated));
        erlangBox
                .getChildren()
                .add(new Explanation(
                        remark.isEmpty() ? "The scenario keeps to all that it takes for granted." : remark));
    }

    /** What is known; {@code null}: nothing yet. */
    void show(@Nullable Planned planned, String call) {
        Nodes.show(headRoomPane, planned != null && planned.headRoom() != null);
        Nodes.show(measuredPane, planned != null);
        if (planned == null) {
            Nodes.show(unseenPane, false);
            return;
        }
        Plan plan = planned.plan();
        TimeUnit unit = plan.request().scenario().timeUnit();
        headRoomBox.getChildren().clear();
        List<Breaking> breakings = planned.headRoom();
        if (breakings != null) {
            breakings.forEach(breaking -> headRoomBox.getChildren().add(line(breaking, unit)));
        }
        List<String> unseen = new ArrayList<>(PlanWords.unseen(plan));
        String shifting = PlanWords.shifting(plan.request());
        if (!shifting.isEmpty()) {
            unseen.add(shifting);
        }
        unseenBox.getChildren().setAll(unseen.stream().map(Explanation::new).toList());
        Nodes.show(unseenPane, !unseen.isEmpty());
        long first = plan.request().scenario().seed();
        seedsLabel.setText(plan.exact() ? first + ", exact" : "from " + first + " on");
        warmupLabel.setText(MeasuredFrom.words(plan.horizon(), plan.warmUp(), unit));
        runsLabel.setText(Wording.count(plan.replications(), "run") + " of "
                + Wording.count(plan.looks().size()) + " mixes");
        timeLabel.setText(Wording.count(laboratory.cores().threads(), "core") + ", "
                + String.format(Locale.ROOT, "%.1f s", planned.seconds()));
        callField.setText(call);
    }

    private static Node line(Breaking breaking, TimeUnit unit) {
        Label name = new Label(TargetText.of(breaking.target(), unit));
        name.setMinWidth(0);
        Label room = new Label(room(breaking));
        room.getStyleClass().add("semibold");
        room.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox first = new HBox(8, name, gap, room);
        String more = more(breaking, unit);
        VBox line = new VBox(1, first);
        if (!more.isEmpty()) {
            Label rest = new Label(more);
            rest.getStyleClass().addAll("muted", "small");
            line.getChildren().add(rest);
        }
        Tooltip.install(line, new Tooltip(PlanWords.breaking(breaking, unit)));
        return line;
    }

    /** How much arrivals may grow. */
    static String room(Breaking breaking) {
        Double factor = breaking.factor();
        if (factor == null) {
            return "more than " + Math.round(Breaking.MOST) + " times";
        }
        return factor <= Breaking.LEAST ? "missed at a quarter too" : percent(factor);
    }

    private static String more(Breaking breaking, TimeUnit unit) {
        Double factor = breaking.factor();
        if (factor == null || factor <= Breaking.LEAST) {
            return "";
        }
        String rate =
                breaking.rate() > 0 ? Numbers.short3(factor * breaking.rate()) + " arrivals per " + unit.symbol() : "";
        String interval = breaking.low() < breaking.high()
                ? "95 %: " + percent(breaking.low()) + " to " + percent(breaking.high())
                : "";
        return rate.isEmpty() || interval.isEmpty() ? rate + interval : rate + " · " + interval;
    }

    private static String percent(double factor) {
        String words = PlanPlots.arrivals(factor);
        return "today".equals(words) ? "± 0 %" : words;
    }
}
