package io.plimsoll.ui.selftest;

import io.plimsoll.lab.selftest.Row;
import io.plimsoll.report.SelfTestTable;
import io.plimsoll.ui.job.Laboratory;
import io.plimsoll.ui.table.RowTable;
import io.plimsoll.ui.work.Wording;
import java.util.Comparator;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The self-test as its rows come. FX thread only. */
public final class SelfTestController {
    private final Laboratory laboratory;
    private @Nullable SelfTestJob job;

    @FXML
    private Label selfTestSentence;

    @FXML
    private Label selfTestNote;

    @FXML
    private ProgressBar selfTestProgress;

    @FXML
    private Button selfTestButton;

    @FXML
    private TableView<Row> selfTestTable;

    @FXML
    private TableColumn<Row, Row> verdictColumn;

    @FXML
    private TableColumn<Row, Row> groupColumn;

    @FXML
    private TableColumn<Row, Row> nameColumn;

    @FXML
    private TableColumn<Row, Row> knownColumn;

    @FXML
    private TableColumn<Row, Row> computedColumn;

    @FXML
    private TableColumn<Row, Row> intervalColumn;

    @FXML
    private TableColumn<Row, Row> halfColumn;

    @FXML
    private TableColumn<Row, Row> narrowColumn;

    /** Checks with this. */
    public SelfTestController(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    @FXML
    private void initialize() {
        RowTable<Row> table = new RowTable<>(selfTestTable);
        table.signed(
                verdictColumn,
                row -> Verdict.of(row).word(),
                Comparator.comparing(Verdict::of),
                Region::new,
                (sign, row) -> sign.getStyleClass()
                        .setAll("verdict-sign", Verdict.of(row).styleClass()));
        table.column(groupColumn, Row::group, Comparator.comparing(Row::group));
        table.column(nameColumn, Row::name, Comparator.comparing(Row::name));
        table.column(knownColumn, SelfTestTable::known, null);
        table.column(computedColumn, SelfTestTable::computed, null);
        table.column(intervalColumn, SelfTestTable::interval, null);
        table.column(halfColumn, SelfTestTable::half, null);
        table.column(narrowColumn, SelfTestTable::narrow, null);
        selfTestTable.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        selfTestTable.setPlaceholder(new Label("The first values come in a moment"));
    }

    /** Begins, or stops what is under way. */
    @FXML
    private void press() {
        if (job == null) {
            begin();
        } else {
            stop();
        }
    }

    /** Begins from the first check; does nothing while it is under way. */
    public void begin() {
        if (job != null) {
            return;
        }
        SelfTestJob begun = new SelfTestJob(laboratory.checks(), laboratory.cores());
        job = begun;
        selfTestTable.getItems().clear();
        selfTestSentence.setText("Checking known values");
        selfTestButton.setText("Stop");
        selfTestProgress.setVisible(true);
        selfTestProgress.progressProperty().bind(begun.progressProperty());
        selfTestNote.textProperty().bind(begun.messageProperty());
        begun.valueProperty().subscribe(this::show);
        begun.setOnSucceeded(event -> end(sentence(begun)));
        begun.setOnFailed(event -> end("The self-test failed: " + begun.getException()));
        laboratory.threads().execute(begun);
    }

    /** Stops it; the rows that there are stay. */
    public void stop() {
        if (job != null) {
            job.cancel();
        }
    }

    private void show(@Nullable List<Row> rows) {
        if (rows != null) {
            int there = selfTestTable.getItems().size();
            selfTestTable.getItems().addAll(rows.subList(there, rows.size()));
            selfTestTable.sort();
        }
    }

    private void end(String sentence) {
        job = null;
        selfTestSentence.setText(sentence);
        selfTestButton.setText("Check again");
        selfTestProgress.progressProperty().unbind();
        selfTestProgress.setVisible(false);
        selfTestNote.textProperty().unbind();
        selfTestNote.setText("The seeds are fixed: a build agrees always or never.");
    }

    private static String sentence(SelfTestJob ended) {
        List<Row> rows = ended.getValue();
        long wrong = rows.stream().filter(row -> !row.passed()).count();
        if (wrong > 0) {
            return Wording.count(wrong) + " of " + Wording.count(rows.size(), "value")
                    + " do not agree: do not trust this build's results";
        }
        return ended.isStopped()
                ? "Stopped; the " + Wording.count(rows.size(), "value") + " looked at agree"
                : "All " + Wording.count(rows.size(), "value") + " agree";
    }
}
