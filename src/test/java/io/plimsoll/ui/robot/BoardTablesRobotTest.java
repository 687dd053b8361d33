package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.Command;
import io.plimsoll.ui.board.AgentRow;
import io.plimsoll.ui.board.TaskGroup;
import io.plimsoll.ui.board.TaskRow;
import io.plimsoll.ui.chart.GanttChart;
import io.plimsoll.ui.chart.HistoryChart;
import io.plimsoll.ui.chart.ServiceSpans;
import io.plimsoll.ui.chart.WorkloadChart;
import io.plimsoll.ui.command.MenuCommands;
import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.LogLine;
import io.plimsoll.ui.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Control;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Board's tables: their columns, what their filters do to the charts, and what is selected in one and shows in all. */
class BoardTablesRobotTest {
    private static final String SCENARIO = """
            {
              "plimsoll": 1, "name": "Tables", "dispatch": "when-idle",
              "roles": { "dev": 2, "qa": 1 },
              "tasks": [
                { "id": "A", "role": "dev", "effort": 30 }, { "id": "B", "role": "dev", "effort": 20 },
                { "id": "C", "role": "dev", "effort": 10 }, { "id": "D", "role": "qa", "effort": 12 },
                { "id": "E", "role": "qa", "effort": 15 }
              ]
            }
            """;

    @TempDir
    private Path folder;

    private final RealWindow.Forgetful settings = new RealWindow.Forgetful();
    private RealWindow window;
    private Path file;
    private Twin twin;

    @BeforeEach
    void openTheScenario() throws IOException {
        file = Files.writeString(folder.resolve("tables.plimsoll.json"), SCENARIO);
        start();
    }

    private void start() throws IOException {
        window = new RealWindow(settings);
        twin = new Twin(window, file);
        window.open(file);
        window.until("the tables to fill", () -> window.tasks().size() == 5);
    }

    @AfterEach
    void close() {
        window.close();
    }

    // ---- what the robot sees and does

    private List<String> columns(String table) {
        return RealWindow.fx(() -> window.table(table).getVisibleLeafColumns().stream()
                .map(TableColumn::getId)
                .toList());
    }

    private TableColumn<Object, ?> column(String table, String id) {
        return window.table(table).getColumns().stream()
                .filter(each -> id.equals(each.getId()))
                .findFirst()
                .orElseThrow();
    }

    /** By the menu of the column's head. */
    private void toggle(String table, String id) {
        EveryView.onFx(() -> {
            TableColumn<Object, ?> column = column(table, id);
            CheckMenuItem mark = column.getContextMenu().getItems().stream()
                    .filter(item -> column.getText().equals(item.getText()))
                    .map(CheckMenuItem.class::cast)
                    .findFirst()
                    .orElseThrow();
            mark.setSelected(!mark.isSelected());
        });
    }

    private void toTheEnd() {
        EveryView.onFx(() -> window.window().workbench().seek(Double.POSITIVE_INFINITY));
        window.until("the end", seen -> seen.state() == RunState.FINISHED);
        window.until("all in the table", () -> window.tasks().stream().allMatch(task -> task.finished()));
    }

    private GanttChart gantt() {
        return window.find("ganttChart", GanttChart.class);
    }

    private List<String> served() {
        return RealWindow.fx(() -> gantt().spans().between(0, 1000).stream()
                .map(ServiceSpans.Span::id)
                .sorted()
                .toList());
    }

    private WorkloadChart chart() {
        return window.find("workloadChart", WorkloadChart.class);
    }

    private int isolated() {
        return RealWindow.fx(() -> window.find("historyChart", HistoryChart.class)
                .isolatedProperty()
                .get());
    }

    private int number(String agent) {
        return window.now().agents().stream()
                .filter(each -> each.name().equals(agent))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private int selectedAgent() {
        return RealWindow.fx(() -> chart().selectedAgentProperty().get());
    }

    private String said() {
        return RealWindow.fx(() -> window.find("statusBar", StatusBar.class).getText());
    }

    private List<String> selectedLines() {
        return RealWindow.fx(() -> window.<LogLine>table("logTable").getSelectionModel().getSelectedItems().stream()
                .map(line -> line.subject() + " " + line.kind())
                .toList());
    }

    private void selectTask(String id) {
        window.<TaskRow>select("taskTable", row -> row.figure().id().equals(id));
    }

    private void selectAgent(String name) {
        window.<AgentRow>select("agentTable", row -> row.figure().name().equals(name));
    }

    // ---- columns

    @Test
    void columnsAreChosenAndAreThereAtTheNextStart() throws IOException {
        assertThat(columns("taskTable"))
                .containsExactly(
                        "idColumn", "roleColumn", "stateColumn", "agentColumn", "waitedColumn", "effortColumn");
        toggle("taskTable", "waitedColumn");
        toggle("agentTable", "doneColumn");
        toggle("logTable", "timeColumn");
        EveryView.onFx(() -> {
            TableView<Object> tasks = window.table("taskTable");
            TableColumn<Object, ?> agent = column("taskTable", "agentColumn");
            List<TableColumn<Object, ?>> order = new ArrayList<>(tasks.getColumns());
            order.remove(agent);
            order.addFirst(agent);
            tasks.getColumns().setAll(order);
        });
        List<String> chosen = List.of("agentColumn", "idColumn", "roleColumn", "stateColumn", "effortColumn");
        assertThat(columns("taskTable")).isEqualTo(chosen);

        window.close();
        start();
        assertThat(columns("taskTable")).isEqualTo(chosen);
        assertThat(columns("agentTable")).containsExactly("nameColumn", "statusColumn", "loadColumn");
        assertThat(columns("logTable")).containsExactly("subjectColumn", "textColumn");

        EveryView.onFx(() -> column("taskTable", "idColumn")
                .getContextMenu()
                .getItems()
                .getLast()
                .fire());
        assertThat(columns("taskTable"))
                .containsExactly(
                        "idColumn", "roleColumn", "stateColumn", "agentColumn", "waitedColumn", "effortColumn");
    }

    @Test
    void theLastColumnStays() {
        for (String id : List.of("timeColumn", "subjectColumn", "textColumn")) {
            toggle("logTable", id);
        }
        assertThat(columns("logTable")).containsExactly("textColumn");
    }

    @Test
    void whatTheTableShowsIsCopiedUnderItsHeads() {
        toggle("taskTable", "roleColumn");
        toggle("taskTable", "effortColumn");
        selectTask("D");
        window.press(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(RealWindow.fx(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("Task\tState\tAgent\tWaited, min\nD\twaiting\t\t0.0\n");
    }

    // ---- filters

    @Test
    void theFiltersOfTasksHoldForTheChartsToo() {
        toTheEnd();
        assertThat(served()).containsExactly("A", "B", "C", "D", "E");
        assertThat(isolated()).isEqualTo(HistoryChart.ALL_ROLES);

        window.<String>choose("roleFilterBox", "qa"::equals);
        assertThat(served()).containsExactly("D", "E");
        assertThat(window.bars()).extracting(AgentFigure::name).containsExactly("qa-1");
        assertThat(isolated()).isEqualTo(1);
        assertThat(RealWindow.fx(
                        () -> window.find("historyChart", HistoryChart.class).summary()))
                .contains("queue of qa 0;", "workload of qa 0;");
        assertThat(window.text("workloadNote")).endsWith("only qa");

        window.fill("taskFilterField", "e");
        assertThat(served()).as("by text").containsExactly("E");
        window.fill("taskFilterField", "");
        window.press(KeyCode.BACK_SPACE);
        window.<TaskGroup>choose("stateFilterBox", group -> group == TaskGroup.IN_PROGRESS);
        assertThat(served()).as("none is in progress any more").isEmpty();
        window.<TaskGroup>choose("stateFilterBox", group -> group == TaskGroup.DONE);
        assertThat(served()).containsExactly("D", "E");

        window.<String>chooseUp("roleFilterBox", "All roles"::equals);
        assertThat(served()).hasSize(5);
        assertThat(window.bars()).hasSize(3);
        assertThat(isolated()).isEqualTo(HistoryChart.ALL_ROLES);
    }

    @Test
    void theNameOfAnAgentFiltersTheBarsAndTheGantt() {
        toTheEnd();
        String agent = window.tasks().stream()
                .filter(task -> task.id().equals("B"))
                .map(task -> window.now().agents().stream()
                        .filter(each -> each.number() == task.agent())
                        .findFirst()
                        .orElseThrow()
                        .name())
                .findFirst()
                .orElseThrow();
        window.fill("taskFilterField", agent);
        assertThat(served()).contains("B").doesNotContain("A", "D", "E");
        Set<Integer> faint = RealWindow.fx(() -> chart().faintProperty().get());
        assertThat(faint).hasSize(2).doesNotContain(number(agent));
    }

    @Test
    void theFiltersOfAgentsHoldForTheChartsToo() {
        window.click("assignNextButton");
        twin.told(new Command.AssignNext());
        window.<String>choose("agentRoleBox", "dev"::equals);
        assertThat(window.bars()).extracting(AgentFigure::name).containsExactly("dev-1", "dev-2");
        window.click("idleChip");
        window.until("the idle", () -> window.agents().size() == 1);
        assertThat(RealWindow.fx(() -> chart().faintProperty().get())).containsExactly(number("dev-1"));
    }

    // ---- order

    @Test
    void aRowIsClickedInTheInstantInWhichAllRowsAreMadeAnew() {
        toTheEnd();
        selectTask("C");
        List<Throwable> thrown = new ArrayList<>();
        EveryView.onFx(() -> {
            TableView<Object> tasks = window.table("taskTable");
            // the rows know of the frame by then, the table does not
            window.window().workbench().onFrame(seen -> {
                if (seen.now() == 0) {
                    try {
                        tasks.getSelectionModel().clearAndSelect(0);
                    } catch (IndexOutOfBoundsException e) {
                        thrown.add(e);
                    }
                }
            });
            window.window().workbench().seek(0);
        });
        window.until("the begin", () -> window.tasks().stream().noneMatch(task -> task.finished()));
        assertThat(thrown).isEmpty();
    }

    @Test
    void theTableIsSortedInTheInstantInWhichTheSelectedTaskLeavesIt() {
        window.<TaskGroup>choose("stateFilterBox", group -> group == TaskGroup.WAITING);
        window.until("those that wait", () -> window.tasks().size() == 5);
        selectTask("A");
        List<Throwable> thrown = new ArrayList<>();
        EveryView.onFx(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, trouble) -> thrown.add(trouble));
            TableView<Object> tasks = window.table("taskTable");
            // the rows know of the frame by then, the table does not
            window.window().workbench().onFrame(seen -> {
                if (seen.totals().waiting() == 4 && tasks.getSortOrder().isEmpty()) {
                    tasks.getSortOrder().add(column("taskTable", "idColumn"));
                }
            });
        });
        window.click("assignNextButton");
        window.until(
                "the others, sorted",
                () -> window.tasks().stream().map(task -> task.id()).toList().equals(List.of("B", "C", "D", "E")));
        EveryView.onFx(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
        assertThat(thrown).isEmpty();
    }

    // ---- what is selected

    @Test
    void whoIsSelectedStaysSoWhenAFilterHidesThem() {
        window.click("assignAllButton");
        twin.told(new Command.AssignAll());
        selectAgent("dev-2");
        int selected = selectedAgent();
        assertThat(selected).isEqualTo(number("dev-2"));
        window.<String>choose("agentRoleBox", "qa"::equals);
        window.until("the others", () -> window.agents().size() == 1);
        assertThat(selectedAgent()).isEqualTo(selected);
        window.<String>chooseUp("agentRoleBox", "All roles"::equals);
        window.until("all", () -> window.agents().size() == 3);
        assertThat(RealWindow.fx(() -> window.<AgentRow>table("agentTable")
                        .getSelectionModel()
                        .getSelectedItem()
                        .figure()
                        .name()))
                .isEqualTo("dev-2");
    }

    @Test
    void theLogMarksWhatIsSelectedElsewhere() {
        window.click("assignAllButton");
        twin.told(new Command.AssignAll());
        window.until(
                "the log", () -> !window.<LogLine>table("logTable").getItems().isEmpty());
        selectTask("D");
        assertThat(selectedLines()).containsExactly("D ASSIGNED");
        EveryView.onFx(() -> gantt().selectedTaskProperty().set(0));
        assertThat(selectedLines()).containsExactly("A ASSIGNED");
        assertThat(selectedAgent()).isEqualTo(number("dev-1"));
        EveryView.onFx(() -> chart().selectedAgentProperty().set(number("qa-1")));
        assertThat(RealWindow.fx(() -> window.<AgentRow>table("agentTable")
                        .getSelectionModel()
                        .getSelectedItem()
                        .figure()
                        .name()))
                .isEqualTo("qa-1");
    }

    // ---- who gets a task

    @Test
    void aTaskIsDraggedOntoAnAgentsRow() {
        selectTask("B");
        window.drop(window.find("taskTable", Node.class), window.cell("agentTable", "dev-2"));
        twin.told(new Command.Assign("B", "dev-2"));
        selectTask("A");
        window.drop(window.find("taskTable", Node.class), window.cell("agentTable", "qa-1"));
        window.until("the refusal", () -> said().equals("Assign A to qa-1: qa-1 takes no tasks of role \"dev\""));
    }

    @Test
    void aTaskIsDraggedOntoABar() {
        selectTask("D");
        // the first half of the chart is of the developers, the middle of what is left for the only tester
        window.drop(window.find("taskTable", Node.class), chart());
        String inTheMiddle = RealWindow.fx(() ->
                chart().agentAt(chart().getWidth() / 2, chart().getHeight() / 2).name());
        if (inTheMiddle.startsWith("qa")) {
            twin.told(new Command.Assign("D", inTheMiddle));
        } else {
            window.until("the refusal", () -> said().startsWith("Assign D to " + inTheMiddle + ": "));
        }
        assertThat(RealWindow.fx(() -> chart().targetProperty().get())).isEqualTo(WorkloadChart.NOBODY);
    }

    @Test
    void theSelectedTaskGoesToTheSelectedAgentByKey() {
        selectAgent("dev-2");
        selectTask("B");
        window.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.ENTER);
        twin.told(new Command.Assign("B", "dev-2"));
    }

    @Test
    void isToldThatNoAgentIsSelected() {
        selectTask("B");
        window.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.ENTER);
        window.until("the refusal", () -> said().equals("Assign B: no agent is selected"));
        twin.agrees();
    }

    // ---- how the run stands

    @Test
    void everyStateOfTheRunHasAShapeOfItsOwn() {
        assertThat(shape()).contains("idle");
        toTheEnd();
        window.until("the end to show", () -> window.text("statusLabel").equals("Finished"));
        assertThat(shape()).contains("finished").doesNotContain("idle");
    }

    private List<String> shape() {
        return RealWindow.fx(
                () -> List.copyOf(window.find("stateShape", Region.class).getStyleClass()));
    }

    @Test
    void whatTheSpeedComesToIsSaid() {
        EveryView.onFx(() -> window.find("speedSlider", Slider.class).setValue(0.02));
        window.click("runButton");
        window.until("the speed reached", () -> window.text("reachedLabel").startsWith("· reached "));
    }

    // ---- signs and motion

    @Test
    void everySignOfTheToolbarNamesItsKey() {
        Map<String, String> keys = new HashMap<>();
        RealWindow.fx(() -> MenuCommands.of(window.find("menuBar", MenuBar.class))).stream()
                .filter(command -> command.keys() != null)
                .forEach(command -> keys.put(command.name(), command.keys()));
        Map<String, String> signs = new LinkedHashMap<>();
        signs.put("openButton", "Open…");
        signs.put("resetButton", "Reset to time 0");
        signs.put("runButton", "Run");
        signs.put("stepButton", "Step: the next instant");
        signs.put("assignNextButton", "Assign next");
        signs.put("assignAllButton", "Assign all");
        signs.put("automaticCheck", "Assign automatically");
        signs.put("strategyButton", "Set the strategy's parameters…");
        signs.put("branchButton", "Branches");
        signs.put("closeWhyButton", "Why");
        signs.forEach((id, command) -> assertThat(
                        window.find(id, Control.class).getTooltip().getText())
                .as(id)
                .contains(keys.get(command))
                .contains(" "));
    }

    @Test
    void withLessMotionNothingFliesInAndItIsRememberedSo() throws IOException {
        EveryView.onFx(() -> {
            CheckMenuItem less = window.find("menuBar", MenuBar.class).getMenus().stream()
                    .flatMap(menu -> menu.getItems().stream())
                    .filter(item -> "Less _motion".equals(item.getText()))
                    .map(CheckMenuItem.class::cast)
                    .findFirst()
                    .orElseThrow();
            less.setSelected(true);
            less.fire();
        });
        window.close();
        start();
        assertThat(RealWindow.fx(() -> window.window().appearance().isStill())).isTrue();
        window.press(KeyCode.ALT, KeyCode.ENTER);
        window.until("the refusal", () -> said().equals("Assign the selected task: no task is selected"));
        assertThat(RealWindow.fx(() -> Window.getWindows().size()))
                .as("no notification comes")
                .isEqualTo(1);
        assertThat(RealWindow.fx(() -> window.find("statusBar", StatusBar.class).getStyleClass()))
                .contains("refused");
        window.press(KeyCode.SHIFT, KeyCode.F5);
        window.until(
                "the card",
                () -> Window.getWindows().stream()
                        .anyMatch(each -> each instanceof PopOver card && card.isShowing() && !card.isAnimated()));
    }

    @Test
    void theMenuHasTheColumnsToo() {
        assertThat(RealWindow.fx(() -> window.find("menuBar", MenuBar.class).getMenus().get(4).getItems().stream()
                        .map(item -> item.getText())
                        .filter(text -> text != null && text.startsWith("Columns"))
                        .toList()))
                .hasSize(3);
    }
}
