package io.plimsoll.ui.why;

import io.plimsoll.report.WhyWords;
import io.plimsoll.sim.why.Explanation;
import io.plimsoll.sim.why.NextInLine;
import io.plimsoll.sim.why.PassedOver;
import io.plimsoll.sim.why.Waiting;
import io.plimsoll.ui.board.TaskRow;
import io.plimsoll.ui.board.TaskRows;
import io.plimsoll.ui.export.SavePlace;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.run.TaskFigure;
import io.plimsoll.ui.theme.Nodes;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Messages;
import io.plimsoll.ui.work.Selection;
import io.plimsoll.ui.work.Wording;
import io.plimsoll.ui.work.Workbench;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Why the selected task went to its agent, or waits; with nothing selected, who is next. FX thread only. */
public final class WhyController implements Inquirer.Asker {
    private static final Duration LOOK_EVERY = Duration.millis(250);
    /** Answers that come sooner need no progress bar. */
    private static final Duration PATIENCE = Duration.millis(300);

    /** A narrower table of candidates has no bars. */
    private static final double ROOM_FOR_BARS = 280;

    private final Workbench workbench;
    private final Selection selection;
    private final TaskRows rows;
    private final Inquirer inquirer;
    private final WhySaver saver;
    private final BooleanProperty open;
    private final PauseTransition look = new PauseTransition(LOOK_EVERY);
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private WhyWords words = new WhyWords(Wording::number, Wording::number);
    private String scenario = "";
    private @Nullable TaskFigure asked;
    private @Nullable Explanation explanation;
    private boolean waits;
    private boolean sighted;
    private @Nullable ReplayJob<?> working;

    @FXML
    private Label whyNote;

    @FXML
    private Button whyClear;

    @FXML
    private MenuItem saveJson;

    @FXML
    private MenuItem saveCsv;

    @FXML
    private ScrollPane whyPane;

    @FXML
    private Label whySentence;

    @FXML
    private Label whyReason;

    @FXML
    private HBox whyBusy;

    @FXML
    private ProgressBar whyProgress;

    @FXML
    private Label whyRemaining;

    @FXML
    private TableView<CandidateRow> candidateTable;

    @FXML
    private TableColumn<CandidateRow, CandidateRow> candidateColumn;

    @FXML
    private TableColumn<CandidateRow, CandidateRow> barColumn;

    @FXML
    private TableColumn<CandidateRow, CandidateRow> scoreColumn;

    @FXML
    private TableColumn<CandidateRow, CandidateRow> givenColumn;

    @FXML
    private TableView<PassedOver> passedTable;

    @FXML
    private TableColumn<PassedOver, PassedOver> passedColumn;

    @FXML
    private TableColumn<PassedOver, PassedOver> passedReasonColumn;

    @FXML
    private TableColumn<PassedOver, PassedOver> passedLoadColumn;

    @FXML
    private Label whyPassed;

    @FXML
    private VBox othersBox;

    @FXML
    private VBox othersLines;

    @FXML
    private Tooltip othersTip;

    @FXML
    private Label nextTitle;

    @FXML
    private VBox nextLines;

    /**
     * The pane for what is on this workbench.
     *
     * @param rows the tasks, kept by whoever shows them
     * @param threads where runs are run again
     * @param open whether the pane is; while it is not, nothing is found out
     */
    public WhyController(
            Workbench workbench,
            Selection selection,
            TaskRows rows,
            Messages messages,
            Executor threads,
            SavePlace place,
            BooleanProperty open) {
        this.workbench = workbench;
        this.selection = selection;
        this.rows = rows;
        this.open = open;
        inquirer = new Inquirer(workbench, threads);
        saver = new WhySaver(workbench, messages, threads, place);
    }

    @FXML
    private void initialize() {
        WhyTables.candidates(candidateTable, candidateColumn, barColumn, scoreColumn, givenColumn);
        WhyTables.passed(passedTable, passedColumn, passedReasonColumn, passedLoadColumn);
        candidateTable.setPlaceholder(new Label());
        passedTable.setPlaceholder(new Label());
        candidateTable.widthProperty().subscribe(this::showBars);
        othersTip.setText(WhyWords.assumption());
        look.setOnFinished(event -> refresh());
        patience.setOnFinished(event -> busy(working != null));
        selection.onChange(this::selected);
        workbench.onOpen(this::opened);
        workbench.onTables(this::changed);
        open.subscribe(this::selected);
    }

    private void opened(Document document) {
        Wording wording = new Wording(document.scenario());
        words = new WhyWords(wording::instant, wording::span);
        scenario = document.title();
        sighted = false;
        nothing();
    }

    // ---- what is asked

    private void selected() {
        TaskRow row = rows.row(selection.task());
        if (!open.get()) {
            inquirer.stop();
        } else if (row == null) {
            nothing();
        } else {
            ask(row.figure());
        }
    }

    private void ask(TaskFigure task) {
        boolean another = asked == null || asked.number() != task.number();
        asked = task;
        if (another) {
            show(new Answer("", "Why " + task.id() + "?", "", "", List.of(), List.of(), "", List.of()));
            explanation = null;
            waits = false;
        }
        inquirer.ask(task, selection.moment(), this);
    }

    /** Nothing is asked: who is next. */
    private void nothing() {
        inquirer.stop();
        asked = null;
        explanation = null;
        waits = false;
        show(new Answer(
                "",
                "Who is next",
                "Select a task, or a line of the log, to see why it went where it went.",
                "",
                List.of(),
                List.of(),
                "",
                List.of()));
        refreshNext();
    }

    /** The run has gone on: what is shown may be so no longer. */
    private void changed(Snapshot snapshot) {
        if (!open.get()) {
            return;
        }
        if (!sighted) {
            sighted = true;
            refresh();
        } else if (look.getStatus() != Animation.Status.RUNNING) {
            look.playFromStart();
        }
    }

    private void refresh() {
        refreshNext();
        TaskFigure before = asked;
        if (before == null && rows.row(selection.task()) != null) {
            // selected before it was seen
            selected();
            return;
        }
        TaskRow row = before == null ? null : rows.row(before.number());
        if (before == null || row == null || !Double.isInfinite(selection.moment())) {
            return;
        }
        TaskFigure now = row.figure();
        if (waits || now.state() != before.state() || now.agent() != before.agent()) {
            ask(now);
        }
    }

    private void refreshNext() {
        inquirer.next(this::showNext);
    }

    // ---- what came of it

    @Override
    public void begun(ReplayJob<?> job) {
        working = job;
        whyProgress.progressProperty().bind(job.progressProperty());
        whyRemaining.textProperty().bind(job.messageProperty());
        job.runningProperty().addListener((property, before, runs) -> {
            if (!runs && working == job) {
                working = null;
                busy(false);
            }
        });
        patience.playFromStart();
    }

    @Override
    public void nobody(Waiting waiting) {
        waits = true;
        explanation =
                new Explanation(waiting.task(), waiting.time(), waiting.cause().key(), List.of(), waiting);
        show(Answer.of(waiting, List.of(), words));
    }

    @Override
    public void answered(Explanation found) {
        waits = found.waiting() != null;
        explanation = found;
        show(Answer.of(found, words));
    }

    @Override
    public void failed(String why) {
        explanation = null;
        whyReason.setText(why);
    }

    private void busy(boolean shown) {
        Nodes.show(whyBusy, shown);
    }

    // ---- what is shown

    private void show(Answer answer) {
        whyNote.setText(answer.note());
        Nodes.show(whyNote, !answer.note().isEmpty());
        whySentence.setText(answer.sentence());
        whyReason.setText(answer.reason());
        whyPane.setAccessibleText(answer.sentence() + ". " + answer.reason() + " " + answer.passed());
        scoreColumn.setText(answer.measure());
        WhyTables.show(candidateTable, answer.candidates());
        showBars();
        WhyTables.show(passedTable, answer.able());
        whyPassed.setText(answer.passed());
        whyPassed.setManaged(!answer.passed().isEmpty());
        Lines.show(othersLines, answer.others());
        Nodes.show(othersBox, !answer.others().isEmpty());
        boolean some = asked != null;
        Nodes.show(whyClear, some);
        saveJson.setDisable(!some);
        saveCsv.setDisable(answer.candidates().isEmpty());
        Nodes.show(nextTitle, some);
    }

    /** Where they say something, and leave the names room. */
    private void showBars() {
        barColumn.setVisible(candidateTable.getWidth() >= ROOM_FOR_BARS
                && candidateTable.getItems().stream().anyMatch(row -> row.share() > 0));
    }

    private void showNext(List<NextInLine> next) {
        Lines.show(
                nextLines,
                next.stream()
                        .map(line -> new Answer.Line(line.role(), WhyWords.next(line), line.agent() != null))
                        .toList());
    }

    @FXML
    private void close() {
        open.set(false);
    }

    @FXML
    private void clear() {
        selection.clear();
    }

    @FXML
    private void stop() {
        if (working != null) {
            working.cancel();
        }
    }

    @FXML
    private void saveJson() {
        if (explanation != null) {
            saver.json(explanation);
        }
    }

    @FXML
    private void saveCsv() {
        if (explanation != null) {
            saver.csv(explanation);
        }
    }

    @FXML
    private void saveAll() {
        saver.all(scenario, this::begun);
    }
}
