package io.plimsoll.ui.board;

import io.plimsoll.ui.open.Settings;
import io.plimsoll.ui.run.LogLine;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.table.ChosenColumns;
import io.plimsoll.ui.table.RowTable;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Selection;
import io.plimsoll.ui.work.Wording;
import io.plimsoll.ui.work.Workbench;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;

/** The assignment log: what was assigned, and what could not be and why. FX thread only. */
public final class LogController {
    private final Workbench workbench;
    private final Selection selection;
    private final Settings settings;
    private final LogLines lines = new LogLines();
    private LogFilter filter = LogFilter.ALL;
    private @Nullable Wording wording;
    private List<LogLine> shown = List.of();
    /** Whether rows are being moved, so that a change of the table's selection is nobody's wish. */
    private boolean arranging;

    private List<MenuItem> columns = List.of();

    @FXML
    private TableView<LogLine> logTable;

    @FXML
    private TableColumn<LogLine, LogLine> timeColumn;

    @FXML
    private TableColumn<LogLine, LogLine> subjectColumn;

    @FXML
    private TableColumn<LogLine, LogLine> textColumn;

    @FXML
    private TextField logFilterField;

    @FXML
    private ToggleButton troubleChip;

    @FXML
    private Label logNote;

    /** The log of what is on this workbench. */
    public LogController(Workbench workbench, Selection selection, Settings settings) {
        this.settings = settings;
        this.workbench = workbench;
        this.selection = selection;
    }

    @FXML
    private void initialize() {
        RowTable<LogLine> table = new RowTable<>(logTable);
        ChosenColumns<LogLine> chosen = BoardColumns.of(logTable, settings, "log");
        columns = chosen.items();
        table.column(timeColumn, line -> wording == null ? "" : wording.shortInstant(line.time()), null);
        table.column(subjectColumn, LogLine::subject, null);
        table.troubled(textColumn, LogLine::text, LogLine::brief, null, LogFilter::isTrouble);
        logTable.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        logTable.setPlaceholder(new Label("Nothing assigned yet"));
        logTable.getSelectionModel().selectedItemProperty().addListener((property, before, line) -> {
            if (line != null && line.task() >= 0 && !arranging) {
                // while the table is told of it, what it says is selected may still be what was
                arranging = true;
                selection.selectMoment(line.task(), line.time());
                arranging = false;
            }
        });
        logFilterField.textProperty().addListener(property -> refilter());
        troubleChip.selectedProperty().addListener(property -> refilter());
        selection.onChange(this::select);
        workbench.onOpen(this::opened);
        workbench.onFrame(lines::accept);
        workbench.onTables(this::show);
    }

    private void opened(Document document) {
        wording = new Wording(document.scenario());
        lines.clear();
        arrange();
    }

    private void show(Snapshot snapshot) {
        logNote.setText(Wording.count(lines.written(), "line"));
        arrange();
    }

    private void refilter() {
        filter = new LogFilter(troubleChip.isSelected(), logFilterField.getText());
        arrange();
    }

    /** The newest line of the task that was selected elsewhere. */
    private void select() {
        if (arranging) {
            return;
        }
        long task = selection.task();
        boolean marked = logTable.getSelectionModel().getSelectedItems().stream()
                .anyMatch(line -> line != null && line.task() == task && task >= 0);
        if (marked) {
            return;
        }
        int at = 0;
        while (at < shown.size() && (task < 0 || shown.get(at).task() != task)) {
            at++;
        }
        arranging = true;
        if (at == shown.size()) {
            logTable.getSelectionModel().clearSelection();
        } else {
            logTable.getSelectionModel().clearAndSelect(at);
            logTable.scrollTo(at);
        }
        arranging = false;
    }

    private void arrange() {
        List<LogLine> next = lines.arrange(filter);
        boolean same = next.size() == shown.size()
                && (next.isEmpty() || (next.getFirst() == shown.getFirst() && next.getLast() == shown.getLast()));
        if (!same) {
            List<LogLine> selected = List.copyOf(logTable.getSelectionModel().getSelectedItems());
            shown = next;
            arranging = true;
            logTable.getItems().setAll(next);
            selected.forEach(line -> logTable.getSelectionModel().select(line));
            arranging = false;
        }
    }

    /** What chooses the columns. */
    public List<MenuItem> columns() {
        return columns;
    }
}
