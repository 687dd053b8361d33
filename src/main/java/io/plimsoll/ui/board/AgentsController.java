package io.plimsoll.ui.board;

import io.plimsoll.ui.chart.RoleDot;
import io.plimsoll.ui.chart.StatusShape;
import io.plimsoll.ui.open.Settings;
import io.plimsoll.ui.run.AgentStatus;
import io.plimsoll.ui.run.RoleFigure;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.table.ChosenColumns;
import io.plimsoll.ui.table.RowTable;
import io.plimsoll.ui.theme.FittingLabel;
import io.plimsoll.ui.work.Selection;
import io.plimsoll.ui.work.Wording;
import io.plimsoll.ui.work.Workbench;
import java.util.Comparator;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/** The agents, what each is doing, and what an operator does to one. FX thread only. */
public final class AgentsController {
    private final Workbench workbench;
    private final Selection selection;
    private final Settings settings;
    private final Filters filters;
    private final AgentRows rows = new AgentRows();
    private final AgentMenu menu;
    private AgentFilter filter = AgentFilter.ALL;
    private List<AgentRow> inTable = List.of();
    /** Whether rows are being moved, so that a change of the table's selection is nobody's wish. */
    private boolean arranging;

    private Runnable refresh = () -> {};
    private Runnable adding = () -> {};

    private List<MenuItem> columns = List.of();

    @FXML
    private TableView<AgentRow> agentTable;

    @FXML
    private TableColumn<AgentRow, AgentRow> nameColumn;

    @FXML
    private TableColumn<AgentRow, AgentRow> statusColumn;

    @FXML
    private TableColumn<AgentRow, AgentRow> loadColumn;

    @FXML
    private TableColumn<AgentRow, AgentRow> doneColumn;

    @FXML
    private FittingLabel summaryLabel;

    @FXML
    private ToggleButton idleChip;

    @FXML
    private ComboBox<String> agentRoleBox;

    @FXML
    private HBox addAgentHolder;

    @FXML
    private Button addAgentButton;

    /** The agents of what is on this workbench. */
    public AgentsController(Workbench workbench, Selection selection, Settings settings, Filters filters) {
        this.filters = filters;
        this.settings = settings;
        this.workbench = workbench;
        this.selection = selection;
        this.menu = new AgentMenu(workbench, this::add);
    }

    @FXML
    private void initialize() {
        RowTable<AgentRow> table = new RowTable<>(agentTable);
        ChosenColumns<AgentRow> chosen = BoardColumns.of(agentTable, settings, "agents");
        columns = chosen.items();
        refresh = table::refresh;
        table.signed(
                nameColumn,
                row -> row.figure().name(),
                Comparator.comparing(row -> row.figure().name()),
                () -> new RoleDot(0),
                (dot, row) -> dot.setRole(row.figure().role()));
        table.signed(
                statusColumn,
                row -> row.figure().status().label(),
                Comparator.comparing(row -> row.figure().status()),
                () -> new StatusShape(AgentStatus.IDLE),
                (shape, row) -> shape.setStatus(row.figure().status()));
        table.column(
                loadColumn,
                row -> Wording.count(row.figure().workload()),
                Comparator.comparingInt(row -> row.figure().workload()));
        table.column(
                doneColumn,
                row -> Wording.count(row.figure().completed()),
                Comparator.comparingLong(row -> row.figure().completed()));
        agentTable.setPlaceholder(new Label("No agents here"));
        menu.install(agentTable);
        new TaskDrag(workbench).onto(agentTable);
        agentTable.getSelectionModel().selectedItemProperty().addListener((property, before, row) -> {
            menu.show(row == null ? null : row.figure());
            if (row != null && !arranging) {
                // while it is told, the table is not done with it
                arranging = true;
                selection.selectAgent(row.figure().number());
                arranging = false;
            }
        });
        agentTable.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                details();
            }
        });
        idleChip.selectedProperty().addListener(property -> refilter());
        agentRoleBox.valueProperty().addListener(property -> refilter());
        selection.onChange(this::select);
        AddButton sign = new AddButton(addAgentHolder, addAgentButton);
        workbench.onOpen(document -> {
            sign.offer(document);
            rows.clear();
            agentTable.getItems().clear();
            inTable = List.of();
            RoleChoice.fill(agentRoleBox, List.of());
        });
        workbench.onTables(this::show);
    }

    /** What adding an agent does. */
    public void onAdd(Runnable act) {
        adding = act;
    }

    @FXML
    private void add() {
        adding.run();
    }

    /** What can be done to the selected agent. */
    public List<MenuItem> acts() {
        return menu.acts();
    }

    private void show(Snapshot snapshot) {
        rows.accept(snapshot);
        RoleChoice.fill(
                agentRoleBox, snapshot.roles().stream().map(RoleFigure::name).toList());
        summaryLabel.say(List.of(rows.summary(), rows.brief()));
        arrange();
        AgentRow row = agentTable.getSelectionModel().getSelectedItem();
        menu.show(row == null ? null : row.figure());
    }

    private void arrange() {
        List<AgentRow> shown = rows.arrange(filter);
        if (shown != inTable) {
            inTable = shown;
            arranging = true;
            agentTable.getItems().setAll(shown);
            agentTable.sort();
            arranging = false;
            select();
        } else if (agentTable.getSortOrder().isEmpty()) {
            refresh.run();
        } else {
            agentTable.sort();
            refresh.run();
        }
    }

    private void refilter() {
        filter = new AgentFilter(idleChip.isSelected(), RoleChoice.selected(agentRoleBox));
        filters.agents(filter);
        arrange();
    }

    private void select() {
        if (arranging) {
            return;
        }
        AgentRow row = rows.row(selection.agent());
        int at = row == null ? -1 : agentTable.getItems().indexOf(row);
        if (agentTable.getSelectionModel().getSelectedItem() == (at < 0 ? null : row)) {
            return;
        }
        arranging = true;
        if (at < 0) {
            agentTable.getSelectionModel().clearSelection();
        } else {
            agentTable.getSelectionModel().clearAndSelect(at);
            agentTable.scrollTo(at);
        }
        arranging = false;
    }

    private void details() {
        AgentRow row = agentTable.getSelectionModel().getSelectedItem();
        if (row != null) {
            AgentDetails.show(agentTable, row.figure());
        }
    }

    /** What chooses the columns. */
    public List<MenuItem> columns() {
        return columns;
    }
}
