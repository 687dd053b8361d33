package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.scenario.ScenarioReader;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Run;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TaskState;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.ui.board.AgentRow;
import io.plimsoll.ui.board.TaskRow;
import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.AgentStatus;
import io.plimsoll.ui.run.LogLine;
import io.plimsoll.ui.run.RoleFigure;
import io.plimsoll.ui.run.RunState;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.run.TaskFigure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A robot works the Board; after each act, tables, bars and counts are those of an engine that was told the same. */
class BoardRobotTest {
    private static final String SCENARIO = """
            {
              "plimsoll": 1, "name": "Robot", "dispatch": "when-idle",
              "roles": { "dev": 3, "qa": 1 },
              "agents": [ { "name": "lead", "role": "dev", "workload": 2 } ],
              "tasks": [
                { "id": "A", "role": "dev", "effort": 30 }, { "id": "B", "role": "dev", "effort": 20 },
                { "id": "C", "role": "dev", "effort": 10 }, { "id": "D", "role": "dev", "effort": 40 },
                { "id": "E", "role": "dev", "effort": 15 }, { "id": "F", "role": "qa", "effort": 12, "dependsOn": ["A"] },
                { "id": "G", "role": "ops", "effort": 5 }
              ]
            }
            """;

    @TempDir
    private Path folder;

    private RealWindow window;
    private Path file;
    /** An engine of our own that gets the same commands. */
    private Run twin;

    @BeforeEach
    void openTheScenario() throws IOException {
        file = Files.writeString(folder.resolve("robot.plimsoll.json"), SCENARIO);
        twin = new Run(ScenarioReader.read(file).orThrow(), EventListener.NONE, true);
        window = new RealWindow();
        window.open(file);
        window.until(
                "the tables to fill",
                () -> window.tasks().size() == 7 && window.agents().size() == 5);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void told(Command command) {
        assertThat(twin.apply(command).done()).isTrue();
        agrees();
    }

    /** The screen comes to show what the twin holds. */
    private void agrees() {
        Simulation engine = twin.simulation();
        window.until("the screen to show " + engine.events() + " events", seen -> seen.events() == engine.events());
        int[] roster = IntStream.of(engine.roster())
                .filter(agent -> engine.onRoster(agent) || engine.inService(agent) > 0)
                .toArray();
        window.until("the tables to agree", () -> sameAgents(window.agents(), roster) && sameTasks(window.tasks()));
        window.until("the bars to agree", () -> sameLoads(window.bars()));
        Snapshot.Totals totals = window.now().totals();
        assertThat(totals.waiting()).isEqualTo(engine.waiting());
        assertThat(totals.inProgress()).isEqualTo(engine.inProgress());
        assertThat(totals.completed()).isEqualTo(engine.completed());
        assertThat(window.text("statsLabel"))
                .contains("Total " + engine.results().stats().totalTasks())
                .contains("largest " + engine.results().stats().maxWorkload());
    }

    private boolean sameAgents(List<AgentFigure> rows, int[] roster) {
        return rows.size() == roster.length
                && IntStream.range(0, roster.length).allMatch(i -> rows.get(i).number() == roster[i])
                && sameLoads(rows);
    }

    private boolean sameLoads(List<AgentFigure> figures) {
        Simulation engine = twin.simulation();
        return figures.stream()
                .allMatch(figure -> figure.name().equals(engine.agentName(figure.number()))
                        && figure.workload() == engine.workload(figure.number())
                        && figure.inService() == engine.inService(figure.number())
                        && figure.completed() == engine.completedBy(figure.number())
                        && (figure.status() == AgentStatus.STOPPED) == engine.stopped(figure.number()));
    }

    private boolean sameTasks(List<TaskFigure> rows) {
        Simulation engine = twin.simulation();
        return rows.size() == engine.taskCount()
                && rows.stream()
                        .allMatch(row -> row.state() == engine.taskState(row.slot())
                                && row.agent() == engine.taskAgent(row.slot()));
    }

    private AgentFigure agent(String name) {
        return window.agents().stream()
                .filter(agent -> agent.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void opensPausedWithNothingAssigned() {
        agrees();
        assertThat(window.now().state()).isEqualTo(RunState.PAUSED);
        assertThat(window.now().now()).isZero();
        assertThat(window.find("automaticCheck", CheckBox.class).isSelected()).isTrue();
        assertThat(window.agents()).noneMatch(agent -> agent.inService() > 0);
        assertThat(window.text("statusLabel")).contains("Paused");
    }

    @Test
    void assignsTheNextTaskThenAll() {
        window.click("assignNextButton");
        told(new Command.AssignNext());
        assertThat(window.now().totals().inProgress()).isEqualTo(1);
        window.click("assignAllButton");
        told(new Command.AssignAll());
        assertThat(window.now().totals().inProgress()).isEqualTo(4);
        TableView<LogLine> log = window.table("logTable");
        window.until(
                "the log",
                () -> log.getItems().stream()
                        .anyMatch(line ->
                                line.subject().equals("G") && line.text().contains("no agents for role \"ops\"")));
        assertThat(log.getItems())
                .anyMatch(line -> line.subject().equals("A") && line.text().contains("dev-1"));
    }

    @Test
    void switchesTheStrategyForTheNextTask() {
        window.<StrategyProvider>choose("strategyBox", rule -> rule.name().equals("round-robin"));
        told(new Command.SwitchStrategy(StrategySpec.of("round-robin")));
        window.click("assignNextButton");
        told(new Command.AssignNext());
        assertThat(agent("lead").inService())
                .as("round robin begins with the first of the roster")
                .isEqualTo(1);
        window.<Dispatch>choose("dispatchBox", mode -> mode == Dispatch.IMMEDIATE);
        told(new Command.SwitchDispatch(Dispatch.IMMEDIATE));
    }

    @Test
    void stopsAndResumesAnAgentByKey() {
        window.<AgentRow>select("agentTable", row -> row.figure().name().equals("dev-1"));
        window.press(KeyCode.S);
        told(new Command.Stop("dev-1"));
        window.until("the word", () -> agent("dev-1").status() == AgentStatus.STOPPED);
        window.click("assignNextButton");
        told(new Command.AssignNext());
        assertThat(agent("dev-1").inService()).isZero();
        window.<AgentRow>select("agentTable", row -> row.figure().name().equals("dev-1"));
        window.press(KeyCode.R);
        told(new Command.Resume("dev-1"));
    }

    @Test
    void addsAnAgentToARoleAndTakesItAway() {
        window.<RoleFigure>select("roleTable", role -> role.name().equals("dev"));
        window.press(KeyCode.ADD);
        told(new Command.SetAgents("dev", 4));
        assertThat(window.agents()).extracting(AgentFigure::name).contains("dev-4");
        assertThat(window.bars()).extracting(AgentFigure::name).contains("dev-4");
        window.<RoleFigure>select("roleTable", role -> role.name().equals("dev"));
        window.press(KeyCode.SUBTRACT);
        told(new Command.SetAgents("dev", 3));
    }

    @Test
    void assignsTheSelectedTaskByHand() {
        window.click("automaticCheck");
        told(new Command.Automatic(false));
        window.<TaskRow>select("taskTable", row -> row.figure().id().equals("C"));
        window.press(KeyCode.ENTER);
        told(new Command.Assign("C", null));
        window.<AgentRow>select("agentTable", row -> row.figure().name().equals("lead"));
        window.press(KeyCode.W);
        told(new Command.ResetWorkload("lead"));
        assertThat(agent("lead").workload()).isZero();
    }

    @Test
    void runsToTheEndAndBeginsAgain() {
        Slider speed = window.find("speedSlider", Slider.class);
        RealWindow.fx(() -> {
            speed.setValue(speed.getMax());
            return true;
        });
        window.click("runButton");
        twin.simulation().run();
        agrees();
        window.until("the end", seen -> seen.state() == RunState.FINISHED);
        assertThat(window.now().now()).isEqualTo(twin.simulation().now());
        window.until("the word", () -> window.text("statusLabel").contains("Finished"));
        assertThat(window.tasks().stream().filter(task -> task.state() == TaskState.COMPLETED))
                .hasSize(6);
        window.click("resetButton");
        twin = new Run(twin.simulation().scenario(), EventListener.NONE, true);
        agrees();
    }

    @Test
    void stepsFromInstantToInstant() {
        window.click("stepButton");
        twin.simulation().step();
        agrees();
        assertThat(window.now().totals().inProgress()).isEqualTo(4);
        window.click("stepButton");
        twin.simulation().step();
        agrees();
        assertThat(window.now().now()).isEqualTo(10);
    }

    @Test
    void filtersTheTasks() {
        window.write("taskFilterField", "G");
        window.until("one row", () -> window.tasks().size() == 1);
        assertThat(window.tasks().get(0).id()).isEqualTo("G");
        window.press(KeyCode.BACK_SPACE);
        window.until("all rows", () -> window.tasks().size() == 7);
        window.<String>choose("roleFilterBox", "qa"::equals);
        window.until("one row", () -> window.tasks().size() == 1);
        assertThat(window.tasks().get(0).id()).isEqualTo("F");
    }

    @Test
    void showsTheProblemsOfAFileThatDoesNotLoadAndKeepsWhatIsOpen() throws IOException {
        window.click("assignNextButton");
        told(new Command.AssignNext());
        Path broken = Files.writeString(
                folder.resolve("broken.plimsoll.json"),
                "{ \"plimsoll\": 1, \"name\": \"x\",\n  \"roles\": { \"dev\": -1 }, \"strategy\": \"least-laoded\" }");
        window.open(broken);
        window.until(
                "the problems",
                () -> window.find("problemsPane", javafx.scene.Node.class).isVisible());
        agrees();
        assertThat(window.window().workbench().document()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openButton",
                "sampleMenu",
                "strategyBox",
                "dispatchBox",
                "resetButton",
                "runButton",
                "stepButton",
                "speedSlider",
                "speedLabel",
                "assignNextButton",
                "assignAllButton",
                "automaticCheck",
                "roleTable",
                "agentTable",
                "taskTable",
                "taskFilterField",
                "stateFilterBox",
                "roleFilterBox",
                "workloadChart",
                "historyChart",
                "clockLabel",
                "statusLabel",
                "viewTabs",
                "statsLabel",
                "logTable"
            })
    void hasThePartsThatScriptsRelyOn(String id) {
        assertThat(window.findAll("#" + id)).as(id).hasSize(1);
    }
}
