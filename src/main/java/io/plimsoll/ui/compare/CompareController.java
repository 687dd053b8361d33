package io.plimsoll.ui.compare;

import io.plimsoll.lab.compare.Comparison;
import io.plimsoll.lab.compare.Verdict;
import io.plimsoll.report.CompareCsv;
import io.plimsoll.report.CompareHtml;
import io.plimsoll.report.CompareReport;
import io.plimsoll.report.CompareWords;
import io.plimsoll.report.Provenance;
import io.plimsoll.report.VariantText;
import io.plimsoll.report.VerdictText;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TimeUnit;
import io.plimsoll.ui.export.ReportMenu;
import io.plimsoll.ui.export.SavePlace;
import io.plimsoll.ui.job.Laboratory;
import io.plimsoll.ui.theme.Explanation;
import io.plimsoll.ui.theme.Nodes;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Messages;
import io.plimsoll.ui.work.Program;
import io.plimsoll.ui.work.Wording;
import io.plimsoll.ui.work.Workbench;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The Compare view: what follows, and what there is to do next. FX thread only. */
public final class CompareController {
    private static final int MOST_MORE = 10_000;

    private final Workbench workbench;
    private final Messages messages;
    private final Laboratory laboratory;
    private final SavePlace place;
    private @Nullable CompareJob job;
    private @Nullable CompareJob last;
    private @Nullable Compared compared;
    private boolean openingRow;

    @FXML
    private CompareSetupController setupController;

    @FXML
    private CompareResultController resultController;

    @FXML
    private Node setup;

    @FXML
    private Node result;

    @FXML
    private Label verdictNote;

    @FXML
    private Label verdictSentence;

    @FXML
    private VBox verdictBox;

    @FXML
    private ProgressBar compareProgress;

    @FXML
    private Button compareButton;

    @FXML
    private Button chooseButton;

    @FXML
    private Button stopButton;

    @FXML
    private Label remainingLabel;

    @FXML
    private MenuButton reportButton;

    @FXML
    private MeasuredController measuredController;

    @FXML
    private Node measured;

    /** Compares what is on this workbench. */
    public CompareController(Workbench workbench, Messages messages, Laboratory laboratory, SavePlace place) {
        this.workbench = workbench;
        this.messages = messages;
        this.laboratory = laboratory;
        this.place = place;
    }

    @FXML
    private void initialize() {
        resultController.onOpen(this::openRow);
        new ReportMenu(place, messages, () -> known().last.request().scenario().name() + " compared")
                .fill(
                        reportButton,
                        () -> CompareHtml.page(known().comparison(), known().provenance()),
                        () -> CompareCsv.text(known().comparison(), known().provenance()),
                        () -> CompareReport.json(known().comparison(), known().provenance()),
                        resultController.node());
        setupController.problemProperty().subscribe(problem -> arrange());
        workbench.onOpen(this::opened);
        Document document = workbench.document();
        if (document != null) {
            opened(document);
        }
        arrange();
    }

    private void opened(Document document) {
        if (openingRow) {
            return;
        }
        if (job != null) {
            job.cancel();
        }
        job = null;
        last = null;
        compared = null;
        setupController.open(document);
        setup.setVisible(true);
        arrange();
    }

    /** Compares what is chosen, or goes on with what is there. */
    @FXML
    private void compare() {
        Compared known = compared;
        CompareJob before = last;
        if (setup.isVisible() || known == null || before == null) {
            CompareRequest request = setupController.request();
            if (request != null) {
                compared = null;
                resultController.clear();
                begin(CompareJob.of(
                        request,
                        setupController.where(),
                        laboratory,
                        line -> Platform.runLater(() -> messages.say(line))));
            }
        } else {
            begin(before.extended(known.comparison().replications() + more(known.comparison()), known));
        }
    }

    private void begin(CompareJob begun) {
        job = begun;
        last = begun;
        compareProgress.progressProperty().bind(begun.progressProperty());
        remainingLabel.textProperty().bind(begun.messageProperty());
        begun.valueProperty().subscribe(sofar -> {
            if (sofar != null && job == begun) {
                show(sofar);
            }
        });
        begun.setOnSucceeded(event -> ended(begun, null));
        begun.setOnFailed(event -> ended(begun, begun.getException()));
        laboratory.threads().execute(begun);
        arrange();
    }

    private void ended(CompareJob ended, @Nullable Throwable failure) {
        if (job != ended) {
            return;
        }
        job = null;
        Compared sofar = ended.getValue();
        if (failure == null && sofar != null) {
            show(sofar);
        }
        arrange();
        if (failure != null) {
            messages.refuse("Compare", String.valueOf(failure.getMessage()));
        } else if (ended.broken() != null) {
            messages.refuse("Compare", String.valueOf(ended.broken()));
        } else if (ended.isStopped()) {
            messages.say(
                    sofar == null
                            ? "Stopped before the first replication"
                            : "Stopped; this is what the first "
                                    + Wording.count(sofar.comparison().replications(), "replication") + " say");
        }
    }

    /** Stops; what was done stays. */
    @FXML
    private void stop() {
        if (job != null) {
            job.cancel();
        }
    }

    /** Back to what is to be compared. */
    @FXML
    private void choose() {
        setup.setVisible(!setup.isVisible());
        arrange();
    }

    private void show(Compared now) {
        CompareJob from = last;
        if (from == null) {
            return;
        }
        compared = now;
        setup.setVisible(false);
        Comparison comparison = now.comparison();
        TimeUnit unit = from.request().scenario().timeUnit();
        ComparePlots plots = ComparePlots.of(comparison, unit);
        resultController.show(plots);
        measuredController.show(from.request(), now, plots);
        arrange();
    }

    /** As many as would tell; of a verdict that stands, half as many again. */
    private static int more(Comparison comparison) {
        if (comparison.verdict() instanceof Verdict.Undecided undecided && undecided.more() != null) {
            return (int) Math.clamp(undecided.more(), 1, MOST_MORE);
        }
        return Math.max(10, comparison.replications() / 2);
    }

    private void arrange() {
        boolean running = job != null;
        boolean choosing = setup.isVisible();
        Compared known = choosing ? null : compared;
        boolean some = known != null && known.comparison().replications() > 0;
        result.setVisible(!choosing);
        compareButton.setText(known == null ? "Compare" : "Extend by " + Wording.count(more(known.comparison())));
        compareButton.setDisable(choosing && setupController.request() == null);
        Nodes.show(compareButton, !running && (known == null || !ComparePlots.isSettled(known.comparison())));
        Nodes.show(stopButton, running);
        Nodes.show(compareProgress, running);
        Nodes.show(remainingLabel, running);
        chooseButton.setText(choosing ? "Back to the charts" : "Choose…");
        Nodes.show(chooseButton, !running && compared != null);
        Nodes.show(reportButton, !running && some);
        Nodes.show(measured, known != null);
        words(known, running);
    }

    private void words(@Nullable Compared known, boolean running) {
        verdictBox.getChildren().clear();
        if (known == null) {
            verdictNote.setText("");
            verdictSentence.setText(running ? "Comparing…" : "Which strategy waits least?");
            explain(
                    "Every variant meets the same tasks at the same times, seed by seed, so that a difference is theirs and not the"
                            + " tasks'.");
            return;
        }
        verdictNote.setText(Wording.count(known.comparison().replications(), "replication"));
        TimeUnit unit = known().last.request().scenario().timeUnit();
        VerdictText words = VerdictText.of(
                known.comparison(), VariantText.titles(known.comparison().variants()), unit);
        verdictSentence.setText(words.sentence());
        words.explanations().forEach(this::explain);
        CompareWords.refusals(known.comparison(), true).forEach(this::explain);
    }

    private void explain(String sentence) {
        verdictBox.getChildren().add(new Explanation(sentence));
    }

    private void openRow(CompareRow row) {
        CompareJob from = last;
        if (from == null) {
            return;
        }
        workbench.leave(
                null,
                () -> openRow(row, row.summary().variant().of(from.request().scenario())));
    }

    private void openRow(CompareRow row, Scenario scenario) {
        openingRow = true;
        try {
            workbench.open(new Document(scenario, row.name() + ", seed " + scenario.seed(), null), false);
            messages.say("Opened " + row.name() + " on seed " + scenario.seed());
        } finally {
            openingRow = false;
        }
    }

    /** What there is to report. */
    private record Known(CompareJob last, Comparison comparison) {
        Provenance provenance() {
            CompareRequest request = last.request();
            return Provenance.of(request.scenario(), Program.version(), request.call(comparison.replications()));
        }
    }

    private Known known() {
        CompareJob from = last;
        Compared now = compared;
        if (from == null || now == null) {
            throw new IllegalStateException("there is nothing to report: the button should not be there");
        }
        return new Known(from, now.comparison());
    }
}
