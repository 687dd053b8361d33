package io.plimsoll.ui.plan;

import io.plimsoll.lab.plan.Plan;
import io.plimsoll.lab.plan.PlanRequest;
import io.plimsoll.report.PlanCsv;
import io.plimsoll.report.PlanHtml;
import io.plimsoll.report.PlanReport;
import io.plimsoll.report.PlanWords;
import io.plimsoll.report.Provenance;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.Target;
import io.plimsoll.ui.chart.RoleDot;
import io.plimsoll.ui.export.Call;
import io.plimsoll.ui.export.ReportMenu;
import io.plimsoll.ui.export.SavePlace;
import io.plimsoll.ui.job.Laboratory;
import io.plimsoll.ui.table.RowTable;
import io.plimsoll.ui.theme.Explanation;
import io.plimsoll.ui.theme.Nodes;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Messages;
import io.plimsoll.ui.work.Program;
import io.plimsoll.ui.work.Wording;
import io.plimsoll.ui.work.Workbench;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The Plan view: how many agents, and what there is to do next. FX thread only. */
public final class PlanController {
    private static final double ROW = 27;
    private static final double HEAD = 28;
    private static final int MOST_ROWS = 6;

    private final Workbench workbench;
    private final Messages messages;
    private final Laboratory laboratory;
    private final SavePlace place;
    private @Nullable PlanJob job;
    private @Nullable Planned planned;
    private @Nullable Plan applied;
    private boolean choosing = true;
    private boolean replacing;
    private boolean listing;

    @FXML
    private SplitPane planPane;

    @FXML
    private CurveController curveController;

    @FXML
    private PlanSetupController setupController;

    @FXML
    private Node setup;

    @FXML
    private MixesController mixesController;

    @FXML
    private Node mixes;

    @FXML
    private PlanFactsController factsController;

    @FXML
    private Label planNote;

    @FXML
    private Label planSentence;

    @FXML
    private VBox planBox;

    @FXML
    private TableView<PlanRow> planTable;

    @FXML
    private TableColumn<PlanRow, PlanRow> roleColumn;

    @FXML
    private TableColumn<PlanRow, PlanRow> todayColumn;

    @FXML
    private TableColumn<PlanRow, PlanRow> planColumn;

    @FXML
    private TableColumn<PlanRow, PlanRow> measureColumn;

    @FXML
    private TableColumn<PlanRow, PlanRow> valueColumn;

    @FXML
    private TableColumn<PlanRow, PlanRow> targetColumn;

    @FXML
    private HBox costLine;

    @FXML
    private Label costNameLabel;

    @FXML
    private Label costLabel;

    @FXML
    private ProgressBar planProgress;

    @FXML
    private Button planButton;

    @FXML
    private Button applyButton;

    @FXML
    private Button undoButton;

    @FXML
    private Button stopPlanButton;

    @FXML
    private Label planRemainingLabel;

    @FXML
    private MenuButton planReportButton;

    @FXML
    private Button targetsButton;

    /** Plans for what is on this workbench. */
    public PlanController(Workbench workbench, Messages messages, Laboratory laboratory, SavePlace place) {
        this.workbench = workbench;
        this.messages = messages;
        this.laboratory = laboratory;
        this.place = place;
    }

    @FXML
    private void initialize() {
        columns(new RowTable<>(planTable));
        planTable.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (!listing) {
                showRow();
            }
        });
        new ReportMenu(
                        place,
                        messages,
                        () -> known().plan().request().scenario().name() + " planned")
                .fill(
                        planReportButton,
                        () -> PlanHtml.page(known().plan(), known().headRoom(), provenance()),
                        () -> PlanCsv.text(known().plan(), provenance()),
                        () -> PlanReport.json(known().plan(), known().headRoom(), provenance()),
                        planPane);
        setupController.onChange(this::arrange);
        factsController.loadProperty().subscribe(load -> arrange());
        workbench.onOpen(this::opened);
        Document document = workbench.document();
        if (document != null) {
            opened(document);
        }
    }

    private void columns(RowTable<PlanRow> table) {
        table.signed(roleColumn, PlanRow::role, null, () -> new RoleDot(0), (dot, row) -> dot.setRole(row.colour()));
        table.column(todayColumn, row -> Integer.toString(row.today()), null);
        table.column(planColumn, PlanRow::plan, null);
        table.column(measureColumn, PlanRow::measure, null);
        table.troubled(valueColumn, PlanRow::value, null, PlanRow::missed);
        table.column(targetColumn, PlanRow::most, null);
    }

    private void opened(Document document) {
        if (replacing) {
            return;
        }
        if (setupController.isOf(document)) {
            arrange();
            return;
        }
        if (job != null) {
            job.cancel();
        }
        job = null;
        planned = null;
        applied = null;
        choosing = true;
        mixesController.clear();
        setupController.open(document);
        factsController.asToday();
        arrange();
    }

    private @Nullable PlanRequest request() {
        return setupController.request(factsController.loadProperty().get());
    }

    /** What is known of what is asked, or of the same at another load. */
    private @Nullable Planned fitting(@Nullable PlanRequest request) {
        Planned known = planned;
        return known != null
                        && request != null
                        && known.plan()
                                .request()
                                .equals(setupController.request(
                                        known.plan().request().load()))
                ? known
                : null;
    }

    @FXML
    private void plan() {
        PlanRequest request = request();
        if (request == null || job != null) {
            return;
        }
        PlanJob begun = new PlanJob(
                request, setupController.where(), laboratory, line -> Platform.runLater(() -> messages.say(line)));
        job = begun;
        choosing = false;
        planned = null;
        mixesController.clear();
        planProgress.progressProperty().bind(begun.progressProperty());
        planRemainingLabel.textProperty().bind(begun.messageProperty());
        begun.valueProperty().subscribe(sofar -> {
            if (sofar != null && job == begun) {
                planned = sofar;
                arrange();
            }
        });
        begun.setOnSucceeded(event -> ended(begun, null));
        begun.setOnFailed(event -> ended(begun, begun.getException()));
        laboratory.threads().execute(begun);
        arrange();
    }

    private void ended(PlanJob ended, @Nullable Throwable failure) {
        if (job != ended) {
            return;
        }
        job = null;
        Planned known = ended.getValue();
        if (failure == null && known != null) {
            planned = known;
        }
        choosing = planned == null;
        arrange();
        if (failure != null) {
            messages.refuse("Plan", String.valueOf(failure.getMessage()));
        } else if (ended.isStopped()) {
            messages.say(stopped(known));
        }
    }

    private static String stopped(@Nullable Planned known) {
        if (known == null || known.plan().looks().isEmpty()) {
            return "Stopped before the first run";
        }
        int looks = known.plan().looks().size();
        return known.plan().finished()
                ? "Stopped; the plan is made, the head-room is not"
                : "Stopped; this is what " + Wording.count(looks) + (looks == 1 ? " mix says" : " mixes say");
    }

    /** Stops; what was done stays. */
    @FXML
    private void stop() {
        if (job != null) {
            job.cancel();
        }
    }

    /** Between the targets and the mixes. */
    @FXML
    private void choose() {
        choosing = !choosing;
        arrange();
    }

    /** Opens the scenario with the planned agents on the Board. */
    @FXML
    private void apply() {
        Planned known = fitting(request());
        if (known == null) {
            return;
        }
        workbench.leave(null, () -> apply(known));
    }

    private void apply(Planned known) {
        Scenario scenario = known.plan().applied();
        String mix = PlanWords.mix(known.plan().agents());
        replaced(() -> workbench.replace(new Document(scenario, scenario.name() + ", planned", null), "the plan"));
        applied = known.plan();
        messages.say("Applied " + mix + ". Undo goes back");
        arrange();
    }

    /** Opens the scenario again that there was before. */
    @FXML
    private void undo() {
        workbench.takeBack();
    }

    private void replaced(Runnable act) {
        replacing = true;
        try {
            act.run();
        } finally {
            replacing = false;
        }
    }

    private void arrange() {
        PlanRequest request = request();
        Planned known = fitting(request);
        boolean running = job != null;
        boolean fresh =
                known != null && request != null && known.plan().request().equals(request);
        boolean showsSetup = choosing || known == null && !running;
        Nodes.show(setup, showsSetup);
        Nodes.show(mixes, !showsSetup);
        buttons(request, known, running, fresh);
        words(request, known, running, fresh);
        list(request, known);
        factsController.show(known, request == null ? "" : call(request));
    }

    private void buttons(@Nullable PlanRequest request, @Nullable Planned known, boolean running, boolean fresh) {
        boolean done = fresh && known != null && known.plan().finished();
        boolean canApply = !running && fresh && known != null && known.plan().met();
        boolean undoable = canApply
                && known != null
                && workbench.setAside() != null
                && known.plan().equals(applied);
        Nodes.show(planButton, !running && !done);
        planButton.setDisable(request == null);
        planButton.setText(
                known == null
                        ? "Plan"
                        : fresh
                                ? "Plan again"
                                : "Plan for " + PlanPlots.arrivals(request == null ? 1 : request.load()));
        Nodes.show(applyButton, canApply && !undoable);
        Nodes.show(undoButton, undoable);
        filled(planButton, !canApply);
        filled(applyButton, canApply);
        Nodes.show(stopPlanButton, running);
        Nodes.show(planProgress, running);
        Nodes.show(planRemainingLabel, running);
        Nodes.show(planReportButton, !running && known != null);
        Nodes.show(targetsButton, !running && known != null);
        targetsButton.setText(choosing ? "Back to the mixes" : "Targets…");
    }

    private static void filled(Button button, boolean primary) {
        button.getStyleClass().remove("primary");
        if (primary) {
            button.getStyleClass().add("primary");
        }
    }

    private void words(@Nullable PlanRequest request, @Nullable Planned known, boolean running, boolean fresh) {
        planBox.getChildren().clear();
        if (known == null) {
            planNote.setText("");
            planSentence.setText(running ? "Planning…" : "How many agents?");
            explain(setupController.problem().isEmpty() ? guess(request) : setupController.problem());
            return;
        }
        Plan plan = known.plan();
        planNote.setText(Wording.count(plan.replications(), "run"));
        planSentence.setText(PlanWords.headline(plan));
        if (!fresh) {
            explain("For " + arrivals(plan.request().load()) + ". The dotted line already shows "
                    + (request == null ? "" : arrivals(request.load())) + ".");
        }
        explain(PlanWords.explanation(plan, plan.request().scenario().timeUnit()));
    }

    private static String arrivals(double load) {
        String words = PlanPlots.arrivals(load);
        return "today".equals(words)
                ? "today's arrivals"
                : words.replace("+", "arrivals +").replace("−", "arrivals −");
    }

    private static String guess(@Nullable PlanRequest request) {
        Map<String, Integer> asked = new LinkedHashMap<>();
        if (request != null) {
            for (PlanRow row : new PlanPlots(request, null).rows()) {
                Integer count = row.asked();
                if (count != null) {
                    asked.merge(row.role(), count, Math::max);
                }
            }
        }
        return asked.isEmpty()
                ? "Simulation finds the fewest agents of each role, by cost, that meet the targets."
                : "Erlang's formula guesses " + PlanWords.mix(asked)
                        + ", at once: the dotted line. Simulation says what holds here.";
    }

    private void explain(String sentence) {
        planBox.getChildren().add(new Explanation(sentence));
    }

    private void list(@Nullable PlanRequest request, @Nullable Planned known) {
        listing = true;
        int selected = Math.max(0, planTable.getSelectionModel().getSelectedIndex());
        List<PlanRow> rows =
                request == null ? List.of() : new PlanPlots(request, known == null ? null : known.plan()).rows();
        planTable.getItems().setAll(rows);
        double height = HEAD + ROW * Math.clamp(rows.size(), 1, MOST_ROWS) + 2;
        planTable.setMinHeight(height);
        planTable.setPrefHeight(height);
        planTable.getSelectionModel().clearAndSelect(Math.min(selected, Math.max(0, rows.size() - 1)));
        Nodes.show(planTable, !rows.isEmpty());
        Nodes.show(costLine, known != null && known.plan().met());
        if (known != null && request != null) {
            costNameLabel.setText("Cost per " + request.scenario().timeUnit().symbol() + ", today and planned");
            costLabel.setText(Wording.number(known.plan().costRateToday()) + " → "
                    + Wording.number(known.plan().costRate()));
        }
        listing = false;
        showRow();
    }

    private void showRow() {
        PlanRequest request = request();
        PlanRow row = planTable.getSelectionModel().getSelectedItem();
        factsController.showEstimate(row);
        if (request == null) {
            curveController.showNothing();
            return;
        }
        Planned known = fitting(request);
        PlanPlots plots = new PlanPlots(request, known == null ? null : known.plan());
        curveController.show(plots, row);
        mixesController.show(plots, row);
    }

    private Planned known() {
        Planned known = planned;
        if (known == null) {
            throw new IllegalStateException("there is nothing to report: the button should not be there");
        }
        return known;
    }

    private Provenance provenance() {
        PlanRequest request = known().plan().request();
        return Provenance.of(request.scenario(), Program.version(), call(request));
    }

    /** The call on the command line that comes to the same. */
    private String call(PlanRequest request) {
        Call call = new Call("plan", setupController.file());
        if (!setupController.asksTheScenariosRoles()) {
            request.roles().forEach(role -> call.with("--role", role));
        }
        if (!setupController.hasTheScenariosTargets()) {
            request.scenario().targets().forEach(target -> call.with("--target", word(target)));
        }
        if (request.most() != PlanRequest.MOST) {
            call.with("--max", request.most());
        }
        if (request.replications() != PlanRequest.REPLICATIONS) {
            call.with("--replications", request.replications());
        }
        call.with("--seed", request.scenario().seed());
        if (request.load() != 1) {
            call.with("--load", request.load());
        }
        var horizon = request.horizon();
        return call.with("--kind", horizon == null ? null : horizon.key())
                .with("--warmup", request.warmUp())
                .with("--head-room")
                .toString();
    }

    private static String word(Target target) {
        return (target.role() == null ? "" : target.role() + ":")
                + target.measure().key() + ":" + target.statistic() + ":" + target.atMost();
    }
}
