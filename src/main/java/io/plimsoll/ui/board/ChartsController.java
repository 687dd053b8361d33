package io.plimsoll.ui.board;

import io.plimsoll.sim.model.Scenario;
import io.plimsoll.ui.chart.GanttChart;
import io.plimsoll.ui.chart.HistoryChart;
import io.plimsoll.ui.chart.HistoryWindow;
import io.plimsoll.ui.chart.ServiceSpans;
import io.plimsoll.ui.chart.TimeChart;
import io.plimsoll.ui.chart.TimeScale;
import io.plimsoll.ui.chart.WorkloadChart;
import io.plimsoll.ui.chart.Workloads;
import io.plimsoll.ui.form.Entered;
import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.HistoryView;
import io.plimsoll.ui.run.RoleFigure;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.theme.Appearance;
import io.plimsoll.ui.theme.FittingLabel;
import io.plimsoll.ui.theme.Nodes;
import io.plimsoll.ui.work.Selection;
import io.plimsoll.ui.work.Workbench;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The bars and the lines. FX thread only. */
public final class ChartsController {
    private static final String SPAN = "Type how much of the last time to show, then press Enter";
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Workbench workbench;
    private final Selection selection;
    private final Appearance appearance;
    private final Filters filters;
    private final Map<HistoryWindow, ToggleButton> spanChips = new LinkedHashMap<>();

    @FXML
    private WorkloadChart workloadChart;

    @FXML
    private FittingLabel workloadNote;

    @FXML
    private HistoryChart historyChart;

    @FXML
    private GanttChart ganttChart;

    @FXML
    private ToggleButton historyChip;

    @FXML
    private ToggleButton ganttChip;

    @FXML
    private Button liveButton;

    @FXML
    private TextField spanField;

    @FXML
    private HBox spanBox;

    @FXML
    private Label besideLabel;

    /** The charts of what is on this workbench. */
    public ChartsController(Workbench workbench, Selection selection, Appearance appearance, Filters filters) {
        this.filters = filters;
        this.workbench = workbench;
        this.selection = selection;
        this.appearance = appearance;
        spanChips.put(HistoryWindow.lastShare(1.0 / 16), chip("1/16", "The last sixteenth of the run so far"));
        spanChips.put(HistoryWindow.lastShare(0.25), chip("1/4", "The last quarter of the run so far"));
        spanChips.put(HistoryWindow.ALL, chip("All", "All of the run so far"));
    }

    private static ToggleButton chip(String text, String effect) {
        ToggleButton chip = new ToggleButton(text);
        chip.setAccessibleText(effect);
        chip.setTooltip(new Tooltip(effect));
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    @FXML
    private void initialize() {
        workloadChart.paletteProperty().bind(appearance.paletteProperty());
        workloadChart.captionProperty().subscribe(caption -> showNote());
        workloadChart
                .selectedAgentProperty()
                .addListener((property, before, now) -> selection.selectAgent(now.intValue()));
        selection.onChange(() -> workloadChart.selectedAgentProperty().set(selection.agent()));
        new TaskDrag(workbench).onto(workloadChart);
        historyChart.paletteProperty().bind(appearance.paletteProperty());
        ganttChart.paletteProperty().bind(appearance.paletteProperty());
        // One axis of time for both, whichever shows.
        ganttChart.windowProperty().bindBidirectional(historyChart.windowProperty());
        ganttChart.crosshairProperty().bindBidirectional(historyChart.crosshairProperty());
        ganttChart.scaleProperty().bind(historyChart.scaleProperty());
        ganttChart.selectedTaskProperty().addListener((property, before, now) -> selectTask(now.longValue()));
        selection.onChange(() -> ganttChart.selectedTaskProperty().set(selection.task()));
        historyChart.windowProperty().addListener((property, before, now) -> showWindow(now));
        besideLabel.managedProperty().bind(besideLabel.textProperty().isNotEmpty());
        either(historyChip, historyChart);
        either(ganttChip, ganttChart);
        spans();
        showWindow(historyChart.windowProperty().get());
        workbench.onOpen(document -> {
            workloadChart.workloadsProperty().set(Workloads.EMPTY);
            historyChart.historyProperty().set(HistoryView.EMPTY);
            historyChart.isolatedProperty().set(HistoryChart.ALL_ROLES);
            historyChart.backToLive();
            ganttChart.clear();
            Scenario scenario = document.scenario();
            historyChart.scaleProperty().set(new TimeScale(scenario.timeUnit(), scenario.startsAt()));
            spanField.setPromptText("last … " + scenario.timeUnit().symbol());
        });
        filters.onChange(this::filter);
        ganttChart.filter(filters);
        workbench.onFrame(this::show);
        workloadChart.showingProperty().subscribe(showing -> {
            Snapshot seen = workbench.snapshot();
            if (showing && seen != null) {
                showNow(seen);
            }
        });
    }

    private void filter() {
        ganttChart.filter(filters);
        Snapshot seen = workbench.snapshot();
        historyChart.isolatedProperty().set(filters.role());
        if (seen != null) {
            showAgents(seen);
            showNote();
        }
    }

    private static List<String> roleNames(Snapshot snapshot) {
        return snapshot.roles().stream().map(RoleFigure::name).toList();
    }

    /** What the bars mean, and which of them are shown. */
    private void showNote() {
        Snapshot seen = workbench.snapshot();
        String only = seen == null ? "" : filters.words(roleNames(seen));
        String caption = workloadChart.captionProperty().get();
        workloadNote.say(shorter(only.isEmpty() ? caption : caption + " · " + only));
    }

    /** A caption, and what is left of it without its first part, without its first two, and so on. */
    private static List<String> shorter(String caption) {
        List<String> wordings = new ArrayList<>();
        for (String rest = caption; rest != null; ) {
            wordings.add(rest);
            int next = rest.indexOf(" · ");
            rest = next < 0 ? null : rest.substring(next + 3);
        }
        return wordings;
    }

    /** A chart shows while its chip is pressed; the other is hidden then and does nothing. */
    private static void either(ToggleButton chip, TimeChart chart) {
        chart.visibleProperty().bind(chip.selectedProperty());
        chart.managedProperty().bind(chip.selectedProperty());
        chip.setOnAction(event -> chip.setSelected(true));
    }

    private void selectTask(long number) {
        ServiceSpans.Span span = number < 0 ? null : ganttChart.spans().find(number);
        if (span != null && selection.task() != number) {
            selection.selectTask(number, span.agent());
        }
    }

    private void showWindow(HistoryWindow window) {
        Nodes.show(liveButton, !window.live());
        spanChips.forEach((span, chip) -> chip.setSelected(window.equals(span)));
        boolean typed = window.kind() == HistoryWindow.Kind.LAST_UNITS;
        if (!typed && !spanField.isFocused()) {
            spanField.clear();
        }
    }

    @FXML
    private void backToLive() {
        historyChart.backToLive();
    }

    @FXML
    private void workloadTable() {
        workloadChart.showTable();
    }

    @FXML
    private void timeTable() {
        if (ganttChip.isSelected()) {
            ganttChart.showTable();
        } else {
            historyChart.showTable();
        }
    }

    /** The last so many units of time, as typed; what is no number above 0 is marked and changes nothing. */
    @FXML
    private void typedSpan() {
        String text = spanField.getText().strip();
        double units = Entered.number(text).orElse(Double.NaN);
        boolean wrong = !(units > 0) && !text.isEmpty();
        spanField.pseudoClassStateChanged(WRONG, wrong);
        spanField.getTooltip().setText(wrong ? "a number above 0, like 60" : SPAN);
        if (!wrong) {
            historyChart.windowProperty().set(text.isEmpty() ? HistoryWindow.ALL : HistoryWindow.lastUnits(units));
        }
    }

    /** The last sixteenth, quarter or all of what has passed. */
    private void spans() {
        spanChips.forEach((span, chip) -> {
            chip.getStyleClass().add("chip");
            chip.setOnAction(event -> {
                historyChart.windowProperty().set(span);
                chip.setSelected(true);
            });
            spanBox.getChildren().add(chip);
        });
    }

    private static double mean(Snapshot snapshot, List<AgentFigure> shown) {
        return shown.size() == snapshot.agents().size()
                ? snapshot.stats().avgWorkload()
                : shown.stream()
                        .filter(AgentFigure::onRoster)
                        .mapToInt(AgentFigure::workload)
                        .average()
                        .orElse(Double.NaN);
    }

    private void showAgents(Snapshot snapshot) {
        List<AgentFigure> shown =
                snapshot.agents().stream().filter(filters::shows).toList();
        workloadChart.faintProperty().set(filters.faint(shown));
        workloadChart.workloadsProperty().set(Workloads.of(roleNames(snapshot), shown, mean(snapshot, shown)));
    }

    private void show(Snapshot snapshot) {
        ganttChart.accept(snapshot);
        if (workloadChart.showingProperty().get()) {
            showNow(snapshot);
        }
    }

    private void showNow(Snapshot snapshot) {
        showAgents(snapshot);
        Snapshot.Beside beside = snapshot.travel().beside();
        historyChart.besideProperty().set(beside == null ? HistoryView.EMPTY : beside.history());
        besideLabel.setText(beside == null ? "" : "- - " + beside.name());
        historyChart.historyProperty().set(snapshot.history());
    }
}
