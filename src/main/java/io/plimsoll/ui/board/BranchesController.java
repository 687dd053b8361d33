package io.plimsoll.ui.board;

import io.plimsoll.sim.Results;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.ui.run.BranchFigure;
import io.plimsoll.ui.run.BranchFigures;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.table.RowTable;
import io.plimsoll.ui.work.CommandWords;
import io.plimsoll.ui.work.Wording;
import io.plimsoll.ui.work.Workbench;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** The branches of the run: where each left, and what it comes to. FX thread only. */
public final class BranchesController {
    private final Workbench workbench;
    private final Runnable close;
    private final Map<Integer, BranchFigures> figures = new HashMap<>();
    private @Nullable Wording wording;
    private List<BranchRow> shown = List.of();
    private double asked = Double.NaN;

    @FXML
    private TableView<BranchRow> branchTable;

    @FXML
    private TableColumn<BranchRow, BranchRow> nameColumn;

    @FXML
    private TableColumn<BranchRow, BranchRow> leftColumn;

    @FXML
    private TableColumn<BranchRow, BranchRow> commandsColumn;

    @FXML
    private TableColumn<BranchRow, BranchRow> reachedColumn;

    @FXML
    private TableColumn<BranchRow, BranchRow> doneColumn;

    @FXML
    private TableColumn<BranchRow, BranchRow> waitColumn;

    @FXML
    private TableColumn<BranchRow, BranchRow> p95Column;

    @FXML
    private TableColumn<BranchRow, BranchRow> utilisationColumn;

    @FXML
    private TableColumn<BranchRow, BranchRow> fairnessColumn;

    @FXML
    private TableColumn<BranchRow, BranchRow> costColumn;

    @FXML
    private Button switchButton;

    @FXML
    private Button besideButton;

    @FXML
    private Button dropButton;

    @FXML
    private TextField branchNameField;

    @FXML
    private Label figuresLabel;

    /** The branches of what is on this workbench; {@code close} closes their pane. */
    public BranchesController(Workbench workbench, Runnable close) {
        this.workbench = workbench;
        this.close = close;
    }

    @FXML
    private void initialize() {
        RowTable<BranchRow> table = new RowTable<>(branchTable);
        table.column(nameColumn, BranchesController::name, null);
        table.column(leftColumn, this::left, null);
        table.column(commandsColumn, row -> Wording.count(row.branch().commands()), null);
        table.column(
                reachedColumn,
                row -> wording == null ? "" : wording.instant(row.branch().reached()),
                null);
        figure(table, doneColumn, results -> Wording.count(results.tasks().completed()));
        figure(table, waitColumn, results -> Wording.number(results.waits().mean()));
        figure(table, p95Column, results -> Wording.number(results.waits().p95()));
        figure(
                table,
                utilisationColumn,
                results -> results.utilisation() == null ? "–" : Wording.percent(results.utilisation()));
        figure(
                table,
                fairnessColumn,
                results ->
                        results.fairness() == null ? "–" : String.format(Locale.ENGLISH, "%.3f", results.fairness()));
        figure(table, costColumn, results -> Wording.number(results.cost()));
        branchTable.setPlaceholder(new Label("Nothing is open"));
        branchTable.getSelectionModel().selectedItemProperty().addListener((property, before, row) -> selected(row));
        workbench.onOpen(document -> opened(new Wording(document.scenario())));
        workbench.onTables(this::show);
        var document = workbench.document();
        Snapshot snapshot = workbench.snapshot();
        if (document != null && snapshot != null) {
            opened(new Wording(document.scenario()));
            show(snapshot);
        }
    }

    private static void figure(
            RowTable<BranchRow> table, TableColumn<BranchRow, BranchRow> column, Function<Results, String> words) {
        table.column(
                column,
                row -> row.figures() == null ? "" : words.apply(row.figures().results()),
                null);
    }

    private static String name(BranchRow row) {
        return row.branch().name() + (row.present() ? " · present" : row.beside() ? " · drawn beside" : "");
    }

    private String left(BranchRow row) {
        TimedCommand first = row.branch().first();
        String act = first == null || wording == null
                ? "no act of its own"
                : CommandWords.of(first.command()) + " at " + wording.instant(first.at());
        return row.parent().isEmpty()
                ? (first == null ? "the scenario as it is" : act)
                : "from " + row.parent() + ": " + act;
    }

    private void opened(Wording words) {
        wording = words;
        forget();
        shown = List.of();
        branchTable.getItems().clear();
        String unit = words.unit();
        waitColumn.setText("Mean wait, " + unit);
        p95Column.setText("Wait p95, " + unit);
    }

    private void forget() {
        figures.clear();
        asked = Double.NaN;
        figuresLabel.setText("");
    }

    private void show(Snapshot snapshot) {
        Snapshot.Travel travel = snapshot.travel();
        Snapshot.Beside beside = travel.beside();
        List<BranchRow> rows = travel.branches().stream()
                .map(branch -> new BranchRow(
                        branch,
                        travel.branches().stream()
                                .filter(other -> other.number() == branch.parent())
                                .map(BranchFigure::name)
                                .findFirst()
                                .orElse(""),
                        branch.number() == travel.branch(),
                        beside != null && beside.branch() == branch.number(),
                        figures.get(branch.number())))
                .toList();
        if (!rows.equals(shown)) {
            BranchRow selected = branchTable.getSelectionModel().getSelectedItem();
            shown = rows;
            branchTable.getItems().setAll(rows);
            for (int i = 0; selected != null && i < rows.size(); i++) {
                if (rows.get(i).branch().number() == selected.branch().number()) {
                    branchTable.getSelectionModel().select(i);
                }
            }
            selected(branchTable.getSelectionModel().getSelectedItem());
        }
    }

    private void selected(@Nullable BranchRow row) {
        boolean other = row != null && !row.present();
        switchButton.setDisable(!other);
        dropButton.setDisable(!other);
        besideButton.setDisable(!other);
        besideButton.setText(row != null && row.beside() ? "Draw it no longer" : "Draw beside");
        branchNameField.setDisable(row == null);
        if (!branchNameField.isFocused()) {
            branchNameField.setText(row == null ? "" : row.branch().name());
        }
    }

    private void with(java.util.function.Consumer<BranchRow> act) {
        BranchRow row = branchTable.getSelectionModel().getSelectedItem();
        if (row != null) {
            act.accept(row);
        }
    }

    @FXML
    private void fork() {
        workbench.fork();
    }

    @FXML
    private void switchTo() {
        with(row -> workbench.switchTo(row.branch()));
    }

    @FXML
    private void drop() {
        with(row -> workbench.drop(row.branch()));
    }

    @FXML
    private void beside() {
        with(row -> workbench.showBeside(row.beside() ? 0 : row.branch().number()));
    }

    @FXML
    private void rename() {
        with(row -> workbench.rename(row.branch(), branchNameField.getText()));
        branchTable.requestFocus();
    }

    @FXML
    private void compareNow() {
        Snapshot snapshot = workbench.snapshot();
        if (snapshot != null && wording != null) {
            compare(snapshot.now(), "Figures at " + wording.instant(snapshot.now()));
        }
    }

    @FXML
    private void compareEnds() {
        compare(Double.POSITIVE_INFINITY, "Figures at each branch's end");
    }

    @FXML
    private void close() {
        close.run();
    }

    private void compare(double time, String words) {
        forget();
        asked = time;
        figuresLabel.setText(words);
        workbench.compareBranches(time, found -> {
            if (found.asked() == asked) {
                figures.put(found.branch(), found);
                Snapshot snapshot = workbench.snapshot();
                if (snapshot != null) {
                    show(snapshot);
                }
            }
        });
    }
}
