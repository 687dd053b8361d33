package io.plimsoll.ui.board;

import io.plimsoll.ui.chart.RoleDot;
import io.plimsoll.ui.open.Settings;
import io.plimsoll.ui.run.FleetWatch;
import io.plimsoll.ui.run.RoleFigure;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.run.TaskFigure;
import io.plimsoll.ui.run.TimeSource;
import io.plimsoll.ui.table.ChosenColumns;
import io.plimsoll.ui.table.RowTable;
import io.plimsoll.ui.theme.Nodes;
import io.plimsoll.ui.work.Selection;
import io.plimsoll.ui.work.Wording;
import io.plimsoll.ui.work.Workbench;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The tasks: where each stands, filters, and what an operator does to one. FX thread only. */
public final class TasksController {
    private static final double ROOM_FOR_ALL_BUT_TITLES = 560;
    private static final double ROOM_FOR_TITLES = 650;

    private final Workbench workbench;
    private final Selection selection;
    private final Settings settings;
    private final Filters filters;
    private final TaskRows rows;
    private final TaskMenu menu;
    private final StateChips chips = new StateChips();
    private List<RoleFigure> roles = List.of();
    private double now;
    private @Nullable Wording wording;
    private @Nullable TaskArrangement arrangement;
    private @Nullable FleetWatch watch;
    private boolean titled;
    private Runnable adding = () -> {};
    private Consumer<String> editing = id -> {};

    private List<MenuItem> columns = List.of();

    @FXML
    private TableView<TaskRow> taskTable;

    @FXML
    private TableColumn<TaskRow, TaskRow> idColumn;

    @FXML
    private TableColumn<TaskRow, TaskRow> titleColumn;

    @FXML
    private TableColumn<TaskRow, TaskRow> roleColumn;

    @FXML
    private TableColumn<TaskRow, TaskRow> stateColumn;

    @FXML
    private TableColumn<TaskRow, TaskRow> agentColumn;

    @FXML
    private TableColumn<TaskRow, TaskRow> suggestedColumn;

    @FXML
    private TableColumn<TaskRow, TaskRow> waitedColumn;

    @FXML
    private TableColumn<TaskRow, TaskRow> effortColumn;

    @FXML
    private HBox chipBox;

    @FXML
    private Label unlistedLabel;

    @FXML
    private ComboBox<TaskGroup> stateFilterBox;

    @FXML
    private ComboBox<String> roleFilterBox;

    @FXML
    private TextField taskFilterField;

    @FXML
    private HBox addTaskHolder;

    @FXML
    private Button addTaskButton;

    /** The tasks of what is on this workbench, which it keeps in {@code rows}. */
    public TasksController(
            Workbench workbench, Selection selection, TaskRows rows, Settings settings, Filters filters) {
        this.filters = filters;
        this.settings = settings;
        this.workbench = workbench;
        this.selection = selection;
        this.rows = rows;
        this.menu = new TaskMenu(workbench, this::add, id -> editing.accept(id));
    }

    @FXML
    private void initialize() {
        RowTable<TaskRow> table = new RowTable<>(taskTable);
        ChosenColumns<TaskRow> chosen = BoardColumns.of(taskTable, settings, "tasks");
        columns = chosen.items();
        columns(table);
        TaskArrangement arranged = new TaskArrangement(taskTable, table::refresh, rows, TimeSource.SYSTEM);
        arrangement = arranged;
        taskTable.setPlaceholder(new Label("No tasks here yet"));
        menu.install(taskTable);
        new TaskDrag(workbench).from(taskTable);
        chips.install(chipBox, stateFilterBox);
        stateFilterBox.valueProperty().addListener(property -> refilter());
        roleFilterBox.valueProperty().addListener(property -> refilter());
        taskFilterField.textProperty().addListener(property -> refilter());
        taskTable.getSelectionModel().selectedItemProperty().addListener((property, before, row) -> {
            menu.show(row == null ? null : row.figure(), workbench.snapshot());
            if (row != null && !arranged.arranging()) {
                arranged.tell(() ->
                        selection.selectTask(row.figure().number(), row.figure().agent()));
            }
        });
        selection.onChange(() -> arranged.select(selection.task()));
        AddButton sign = new AddButton(addTaskHolder, addTaskButton);
        workbench.onOpen(document -> {
            sign.offer(document);
            rows.clear();
            selection.clear();
            wording = new Wording(document.scenario());
            taskTable.getItems().clear();
            watch = document.watch();
            titled = document.scenario().tasks().stream().anyMatch(task -> task.title() != null);
            fit(chosen);
            waitedColumn.setText("Waited, " + document.scenario().timeUnit().symbol());
            effortColumn.setText("Effort, " + document.scenario().timeUnit().symbol());
        });
        workbench.onFrame(rows::accept);
        workbench.onTables(this::show);
        // not while the table is being laid out
        taskTable.widthProperty().subscribe((before, now) -> Platform.runLater(() -> fit(chosen)));
    }

    /** Where there is little room fewer columns show, so that nothing in them is cut. */
    private void fit(ChosenColumns<TaskRow> chosen) {
        double width = taskTable.getWidth();
        boolean watched = watch != null;
        chosen.usually(suggestedColumn, watched);
        chosen.usually(waitedColumn, !watched || width >= ROOM_FOR_ALL_BUT_TITLES);
        // of a fleet it is mostly unknown
        chosen.usually(effortColumn, !watched && width >= ROOM_FOR_ALL_BUT_TITLES);
        chosen.usually(titleColumn, titled && width >= ROOM_FOR_TITLES);
    }

    private void columns(RowTable<TaskRow> table) {
        table.column(idColumn, row -> row.figure().id(), by(Comparator.comparing(TaskFigure::id)));
        table.column(titleColumn, row -> title(row.figure()), by(Comparator.comparing(TasksController::title)));
        table.signed(
                roleColumn,
                row -> roleName(row.figure()),
                by(Comparator.comparing(TaskFigure::role)),
                () -> new RoleDot(0),
                (dot, row) -> dot.setRole(row.figure().role()));
        table.troubled(
                stateColumn,
                row -> TaskWords.state(row.figure(), roles),
                by(Comparator.comparing(TaskFigure::state)),
                row -> TaskWords.trouble(row.figure(), roles));
        table.column(
                agentColumn,
                row -> rows.agentName(row.figure().agent()),
                by(Comparator.comparing(task -> rows.agentName(task.agent()))));
        table.troubled(
                suggestedColumn,
                row -> suggestion(row.figure()),
                null, // it changes meanwhile
                row -> differs(row.figure()));
        table.column(
                waitedColumn,
                row -> words(row.figure().waited(now)),
                by(Comparator.comparingDouble(task -> task.waited(now))));
        table.column(
                effortColumn, row -> words(row.figure().effort()), by(Comparator.comparingDouble(TaskFigure::effort)));
    }

    private static Comparator<TaskRow> by(Comparator<TaskFigure> order) {
        return Comparator.comparing(TaskRow::figure, order);
    }

    private static String title(TaskFigure task) {
        return task.title() == null ? "" : task.title();
    }

    private String suggestion(TaskFigure task) {
        FleetWatch fleet = watch;
        return fleet == null ? "" : TaskWords.suggestion(fleet.suggested(task.id()));
    }

    /** Whether a task went elsewhere than was suggested. */
    private boolean differs(TaskFigure task) {
        FleetWatch fleet = watch;
        FleetWatch.Suggested suggested = fleet == null ? null : fleet.suggested(task.id());
        return suggested != null && Boolean.FALSE.equals(suggested.agreed());
    }

    private String words(double time) {
        return wording == null ? "" : wording.figure(time);
    }

    private String roleName(TaskFigure task) {
        return task.role() < roles.size() ? roles.get(task.role()).name() : "";
    }

    private void show(Snapshot snapshot) {
        roles = snapshot.roles();
        now = snapshot.now();
        RoleChoice.fill(roleFilterBox, roles.stream().map(RoleFigure::name).toList());
        chips.counts(rows);
        long unlisted = snapshot.unlisted().total();
        unlistedLabel.setText("The newest finished tasks are listed; " + Wording.count(unlisted)
                + " older ones are counted, but not listed.");
        Nodes.show(unlistedLabel, unlisted > 0);
        if (arrangement != null) {
            arrangement.arrange(false);
            arrangement.select(selection.task());
        }
        TaskRow row = taskTable.getSelectionModel().getSelectedItem();
        menu.show(row == null ? null : row.figure(), snapshot);
    }

    private void refilter() {
        TaskGroup group = stateFilterBox.getValue() == null ? TaskGroup.ALL : stateFilterBox.getValue();
        TaskFilter wanted = new TaskFilter(group, RoleChoice.selected(roleFilterBox), taskFilterField.getText());
        filters.tasks(wanted);
        if (arrangement != null) {
            arrangement.filter(wanted);
            arrangement.select(selection.task());
        }
    }

    /** Puts the keyboard into the filter. */
    public void find() {
        taskFilterField.requestFocus();
        taskFilterField.selectAll();
    }

    /** What adding a task does, and editing one by its id. */
    public void onForms(Runnable add, Consumer<String> edit) {
        adding = add;
        editing = edit;
    }

    @FXML
    private void add() {
        adding.run();
    }

    /** Lets the selected task be edited. */
    public void editSelected() {
        TaskRow row = rows.row(selection.task());
        if (row == null) {
            workbench.refuse("Edit the selected task", "no task is selected");
        } else {
            editing.accept(row.figure().id());
        }
    }

    /** What can be done to the selected task. */
    public List<MenuItem> acts() {
        return menu.acts();
    }

    /** Assigns the selected task to the strategy's choice. */
    public void assignSelected() {
        menu.assignToChoice();
    }

    /** Assigns the selected task to the selected agent. */
    public void assignToSelected() {
        menu.assignTo(rows.agentName(selection.agent()));
    }

    /** What chooses the columns. */
    public List<MenuItem> columns() {
        return columns;
    }
}
