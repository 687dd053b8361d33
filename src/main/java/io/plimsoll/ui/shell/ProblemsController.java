package io.plimsoll.ui.shell;

import io.plimsoll.scenario.Problem;
import io.plimsoll.ui.edit.ScenarioEditor;
import io.plimsoll.ui.open.Loaded;
import io.plimsoll.ui.open.Opening;
import io.plimsoll.ui.table.RowTable;
import io.plimsoll.ui.theme.Nodes;
import io.plimsoll.ui.work.Wording;
import java.util.Comparator;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is wrong with a file that did not load, and the line it is in. FX thread only. */
public final class ProblemsController {
    private static final int LINES_ABOVE = 2;
    private static final double TALL = 280;
    private static final double LOW = 190;

    private final Opening opening;
    private final ScenarioEditor editor;
    private final Panes panes;
    private @Nullable Loaded shown;

    @FXML
    private VBox problemsPane;

    @FXML
    private Label problemsTitle;

    @FXML
    private Button mendButton;

    @FXML
    private TableView<Problem> problemTable;

    @FXML
    private TableColumn<Problem, Problem> lineColumn;

    @FXML
    private TableColumn<Problem, Problem> placeColumn;

    @FXML
    private TableColumn<Problem, Problem> messageColumn;

    @FXML
    private TableColumn<Problem, Problem> hintColumn;

    @FXML
    private TableColumn<Problem, Problem> pointerColumn;

    @FXML
    private Label problemDetail;

    @FXML
    private ListView<String> lineList;

    /** The problems of what this opens. */
    public ProblemsController(Opening opening, ScenarioEditor editor, Panes panes) {
        this.opening = opening;
        this.editor = editor;
        this.panes = panes;
    }

    @FXML
    private void initialize() {
        RowTable<Problem> table = new RowTable<>(problemTable);
        table.column(lineColumn, problem -> Integer.toString(problem.line()), Comparator.comparingInt(Problem::line));
        table.column(placeColumn, problem -> Integer.toString(problem.column()), null);
        table.column(messageColumn, ProblemsController::message, Comparator.comparing(Problem::message));
        table.column(hintColumn, problem -> problem.hint() == null ? "" : problem.hint(), null);
        table.column(pointerColumn, Problem::pointer, Comparator.comparing(Problem::pointer));
        problemTable
                .getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, problem) -> detail(problem));
        lineList.setCellFactory(list -> new NumberedLine());
        opening.onLoaded(this::show);
        panes.editorProperty().subscribe(editing -> {
            Loaded loaded = shown;
            if (editing && loaded != null && loaded.document() != null) {
                close(); // the Scenario view says it itself
            }
        });
        close();
    }

    private void show(Loaded loaded) {
        if (loaded.document() != null && loaded.problems().isEmpty()) {
            close();
            return;
        }
        shown = loaded;
        boolean mendable = loaded.document() == null && !loaded.text().isEmpty();
        Nodes.show(mendButton, mendable);
        long errors = loaded.problems().stream().filter(Problem::isError).count();
        problemsTitle.setText(
                errors > 0
                        ? loaded.title() + " was not opened: " + Wording.count(errors, "problem")
                        : loaded.title() + " is open, with "
                                + Wording.count(loaded.problems().size(), "warning"));
        lineList.getItems().setAll(loaded.lines());
        Nodes.show(lineList, !loaded.lines().isEmpty());
        problemTable.getItems().setAll(loaded.problems());
        problemsPane.setPrefHeight(errors > 0 ? TALL : LOW);
        Nodes.show(problemsPane, true);
        problemTable.getSelectionModel().selectFirst();
    }

    private static String message(Problem problem) {
        return problem.isError() ? problem.message() : "warning: " + problem.message();
    }

    /** The whole of it in words, whatever the columns cut off, and its line. */
    private void detail(@Nullable Problem problem) {
        if (problem == null) {
            problemDetail.setText("");
            return;
        }
        problemDetail.setText("Line " + problem.line() + ", column " + problem.column() + ": " + message(problem)
                + (problem.hint() == null ? "" : " – " + problem.hint()));
        showLine(problem.line());
    }

    private void showLine(int line) {
        if (line >= 1 && line <= lineList.getItems().size()) {
            lineList.getSelectionModel().clearAndSelect(line - 1);
            lineList.scrollTo(Math.max(0, line - 1 - LINES_ABOVE));
        }
    }

    @FXML
    private void mend() {
        Loaded broken = shown;
        if (broken != null) {
            editor.mend(broken);
            close();
        }
    }

    @FXML
    private void close() {
        Nodes.show(problemsPane, false);
    }
}
