package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.TaskState;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.ui.board.AgentRow;
import io.plimsoll.ui.board.TaskGroup;
import io.plimsoll.ui.board.TaskRow;
import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.AgentStatus;
import io.plimsoll.ui.run.LogLine;
import io.plimsoll.ui.run.RoleFigure;
import io.plimsoll.ui.run.RunState;
import io.plimsoll.ui.run.TaskFigure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private Twin twin;

    @BeforeEach
    void openTheScenario() throws IOException {
        file = Files.writeString(folder.resolve("robot.plimsoll.json"), SCENARIO);
        window = new RealWindow();
        twin = new Twin(window, file);
        window.open(file);
        window.until(
                "the tables to fill",
                () -> window.tasks().size() == 7 && window.agents().size() == 5);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private AgentFigure agent(String name) {
        return window.agents().stream()
                .filter(agent -> agent.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void opensPausedWithNothingAssigned() {
        twin.agrees();
        assertThat(window.now().state()).isEqualTo(RunState.PAUSED);
        assertThat(window.now().now()).isZero();
        assertThat(window.find("automaticCheck", CheckBox.class).isSelected()).isTrue();
        assertThat(window.agents()).noneMatch(agent -> agent.inService() > 0);
        assertThat(window.text("statusLabel")).contains("Paused");
    }

    @Test
    void assignsTheNextTaskThenAll() {
        window.click("assignNextButton");
        twin.told(new Command.AssignNext());
        assertThat(window.now().totals().inProgress()).isEqualTo(1);
        window.click("assignAllButton");
        twin.told(new Command.AssignAll());
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
        twin.told(new Command.SwitchStrategy(StrategySpec.of("round-robin")));
        window.click("assignNextButton");
        twin.told(new Command.AssignNext());
        assertThat(agent("lead").inService())
                .as("round robin begins with the first of the roster")
                .isEqualTo(1);
        window.<Dispatch>choose("dispatchBox", mode -> mode == Dispatch.IMMEDIATE);
        twin.told(new Command.SwitchDispatch(Dispatch.IMMEDIATE));
    }

    @Test
    void stopsAndResumesAnAgentByKey() {
        window.<AgentRow>select("agentTable", row -> row.figure().name().equals("dev-1"));
        window.press(KeyCode.S);
        twin.told(new Command.Stop("dev-1"));
        window.until("the word", () -> agent("dev-1").status() == AgentStatus.STOPPED);
        window.click("assignNextButton");
        twin.told(new Command.AssignNext());
        assertThat(agent("dev-1").inService()).isZero();
        window.<AgentRow>select("agentTable", row -> row.figure().name().equals("dev-1"));
        window.press(KeyCode.R);
        twin.told(new Command.Resume("dev-1"));
    }

    @Test
    void addsAnAgentToARoleAndTakesItAway() {
        window.<RoleFigure>select("roleTable", role -> role.name().equals("dev"));
        window.press(KeyCode.ADD);
        twin.told(new Command.SetAgents("dev", 4));
        assertThat(window.agents()).extracting(AgentFigure::name).contains("dev-4");
        assertThat(window.bars()).extracting(AgentFigure::name).contains("dev-4");
        window.<RoleFigure>select("roleTable", role -> role.name().equals("dev"));
        window.press(KeyCode.SUBTRACT);
        twin.told(new Command.SetAgents("dev", 3));
    }

    @Test
    void assignsTheSelectedTaskByHand() {
        window.click("automaticCheck");
        twin.told(new Command.Automatic(false));
        window.<TaskRow>select("taskTable", row -> row.figure().id().equals("C"));
        window.press(KeyCode.ENTER);
        twin.told(new Command.Assign("C", null));
        window.<AgentRow>select("agentTable", row -> row.figure().name().equals("lead"));
        window.press(KeyCode.W);
        twin.told(new Command.ResetWorkload("lead"));
        assertThat(agent("lead").workload()).isZero();
    }

    @Test
    void runsToTheEndAndBeginsAgain() throws IOException {
        Slider speed = window.find("speedSlider", Slider.class);
        RealWindow.fx(() -> {
            speed.setValue(speed.getMax());
            return true;
        });
        window.click("runButton");
        twin.engine().run();
        twin.agrees();
        window.until("the end", seen -> seen.state() == RunState.FINISHED);
        assertThat(window.now().now()).isEqualTo(twin.engine().now());
        window.until("the word", () -> window.text("statusLabel").contains("Finished"));
        assertThat(window.tasks().stream().filter(task -> task.state() == TaskState.COMPLETED))
                .hasSize(6);
        window.click("resetButton");
        twin.reset();
    }

    @Test
    void stepsFromInstantToInstant() {
        window.click("stepButton");
        twin.engine().step();
        twin.agrees();
        assertThat(window.now().totals().inProgress()).isEqualTo(4);
        window.click("stepButton");
        twin.engine().step();
        twin.agrees();
        assertThat(window.now().now()).isEqualTo(10);
    }

    @Test
    void changesARoleByItsButtons() {
        window.click("more-qa");
        twin.told(new Command.SetAgents("qa", 2));
        window.click("fewer-qa");
        twin.told(new Command.SetAgents("qa", 1));
        window.click("fewer-qa");
        twin.told(new Command.SetAgents("qa", 0));
        window.until(
                "the role to be needed",
                () -> window.text("neededLabel").contains("ops, qa")
                        || window.text("neededLabel").contains("qa, ops"));
    }

    @Test
    void hearsTheKeysOfAnAgentInItsTableAlone() {
        window.<AgentRow>select("agentTable", row -> row.figure().name().equals("dev-1"));
        window.focus("logTable");
        window.press(KeyCode.DELETE);
        window.press(KeyCode.S);
        window.click("assignNextButton");
        twin.told(new Command.AssignNext());
        assertThat(agent("dev-1").onRoster()).isTrue();
    }

    @Test
    void showsOnlyIdleAgentsOrThoseOfARole() {
        window.click("assignAllButton");
        twin.told(new Command.AssignAll());
        window.click("idleChip");
        window.until("the idle agent", () -> window.agents().size() == 1);
        assertThat(window.agents().getFirst().name()).isEqualTo("qa-1");
        window.click("idleChip");
        window.<String>choose("agentRoleBox", "dev"::equals);
        window.until("the developers", () -> window.agents().size() == 4);
    }

    @Test
    void filtersTheTasksByState() {
        window.click("assignAllButton");
        twin.told(new Command.AssignAll());
        window.click("chip-WAITING");
        window.until("the waiting", () -> window.tasks().size() == 2);
        assertThat(window.tasks()).extracting(TaskFigure::id).containsExactlyInAnyOrder("E", "G");
        window.<TaskGroup>choose("stateFilterBox", group -> group == TaskGroup.IN_PROGRESS);
        window.until("those in progress", () -> window.tasks().size() == 4);
        assertThat(window.tasks()).allMatch(task -> task.state() == TaskState.IN_PROGRESS);
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
