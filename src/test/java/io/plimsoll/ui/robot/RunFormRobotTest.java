package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenario.JournalFolder;
import io.plimsoll.scenario.Replay;
import io.plimsoll.scenario.RunFile;
import io.plimsoll.scenario.ScenarioFiles;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.TaskState;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.ui.board.AgentRow;
import io.plimsoll.ui.board.TaskRow;
import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.AgentStatus;
import io.plimsoll.ui.run.RunState;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.run.TaskFigure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A robot adds agents and tasks to a run that goes on, and edits tasks that wait, by keyboard. */
class RunFormRobotTest {
    private static final String SCENARIO = """
            {
              "plimsoll": 1, "name": "In mid-run", "roles": { "dev": 1, "qa": 1 },
              "arrivals": [ { "name": "bug", "role": "dev", "interarrival": 100, "effort": 10, "until": 1000 } ],
              "tasks": [
                { "id": "A", "role": "dev", "effort": 50 }, { "id": "B", "role": "dev", "effort": 20, "priority": 2 },
                { "id": "C", "role": "dev", "effort": 10, "dependsOn": ["B"] }
              ],
              "run": { "until": 2000 }
            }
            """;

    @TempDir
    private Path folder;

    private JournalFolder journals;
    private Path file;
    private RealWindow window;

    @BeforeEach
    void goToATimeInTheRun() throws IOException {
        journals = new JournalFolder(folder.resolve("state"));
        file = Files.writeString(folder.resolve("mid-run.plimsoll.json"), SCENARIO);
        window = new RealWindow(journals, (what, name) -> folder.resolve(name));
        window.open(file);
        seek(5);
        // a tooltip under it would be what Escape hides first
        EveryView.onFx(() -> new Robot().mouseMove(0, 0));
    }

    @AfterEach
    void close() {
        window.close();
    }

    // ---- what the robot sees and does

    private void seek(double time) {
        EveryView.onFx(() -> window.window().workbench().seek(time));
        window.until("the time", seen -> seen.now() == time && seen.dial().trip() == null);
    }

    private boolean isOpen() {
        return window.find("runForm", Node.class).isVisible();
    }

    private void open(KeyCode letter, String title) {
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, letter);
        window.until("the form", () -> isOpen() && title().equals(title));
    }

    private String title() {
        return window.find("runFormTitle", Label.class).getText();
    }

    private void accept() {
        window.press(KeyCode.ENTER);
        window.until("the form to close", () -> !isOpen());
    }

    private void fill(String id, String text) {
        window.focus(id);
        window.press(KeyCode.SHORTCUT, KeyCode.A);
        window.type(text);
    }

    private String field(String id) {
        return RealWindow.fx(() -> {
            Node node = window.find(id, Node.class);
            return node instanceof ComboBox<?> box ? box.getEditor().getText() : ((TextInputControl) node).getText();
        });
    }

    private void untilTold(String key, String words) {
        window.until(
                words,
                () -> window.find("run-problem-" + key, Label.class).isVisible()
                        && window.find("run-problem-" + key, Label.class)
                                .getText()
                                .equals(words));
    }

    private @Nullable Node focused() {
        return RealWindow.fx(() -> window.window().scene().getFocusOwner());
    }

    private String focusedId() {
        Node focused = focused();
        return focused == null ? "" : String.valueOf(focused.getId());
    }

    private String said() {
        return RealWindow.fx(() -> window.find("statusBar", StatusBar.class).getText());
    }

    private @Nullable String toUndo() {
        return RealWindow.fx(() -> window.window().workbench().toUndo());
    }

    private TaskFigure task(String id) {
        return window.tasks().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private boolean hasTask(String id) {
        return window.tasks().stream().anyMatch(each -> each.id().equals(id));
    }

    private boolean hasAgent(String name) {
        return window.agents().stream().anyMatch(each -> each.name().equals(name));
    }

    private AgentFigure agent(String name) {
        return window.agents().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void selectTask(String id) {
        window.<TaskRow>select("taskTable", row -> row.figure().id().equals(id));
    }

    private RunFile save() throws IOException {
        Path saved = folder.resolve("mid-run.plimsoll-run.json");
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        window.until(
                "the file",
                () -> Files.exists(saved) && window.window().opening().running().isEmpty());
        return Objects.requireNonNull(ScenarioFiles.open(saved).run());
    }

    private MenuItem item(String words) {
        return RealWindow.fx(() -> window.find("menuBar", MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(each -> String.valueOf(each.getText()).replace("_", "").startsWith(words))
                .findFirst()
                .orElseThrow());
    }

    private void undo(String name) {
        window.until(name, () -> name.equals(toUndo()));
        window.press(KeyCode.SHORTCUT, KeyCode.Z);
    }

    // ---- what holds

    @Test
    void anAgentThatIsAddedTakesWork() {
        assertThat(task("A").state()).isEqualTo(TaskState.PENDING);
        open(KeyCode.A, "Add an agent");
        assertThat(field("run-edit-name")).isEqualTo("A1");
        assertThat(field("run-edit-role")).isEqualTo("dev");
        window.type("ann");
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            order.add(focusedId());
            window.press(KeyCode.TAB);
        }
        assertThat(order)
                .containsExactly(
                        "run-edit-name",
                        "run-edit-role",
                        "run-edit-status",
                        "run-edit-capacity",
                        "run-edit-speed",
                        "run-edit-cost",
                        "run-edit-skills",
                        "run-edit-workload",
                        "acceptRunFormButton",
                        "closeRunFormButton");
        fill("run-edit-speed", "2");
        fill("run-edit-skills", "qa");
        accept();

        window.until("ann to work", () -> hasAgent("ann") && agent("ann").status() == AgentStatus.WORKING);
        window.until("A to be ann's", () -> task("A").agent() == agent("ann").number());
        window.until(
                "ann to be selected",
                () -> window.<AgentRow>table("agentTable").getSelectionModel().getSelectedItem() instanceof AgentRow row
                        && row.figure().name().equals("ann"));
        assertThat(said()).isEqualTo("Add agent ann");
        assertThat(window.now().state()).isEqualTo(RunState.PAUSED);

        undo("Undo add agent ann");
        window.until("ann to be gone", () -> !hasAgent("ann") && task("A").state() == TaskState.PENDING);
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        window.until("ann to be back", () -> hasAgent("ann") && task("A").state() == TaskState.IN_PROGRESS);
        seek(31);
        assertThat(task("A").state()).isEqualTo(TaskState.COMPLETED);
    }

    @Test
    void anAgentOfARoleThatIsNewIsShownWithIt() {
        open(KeyCode.A, "Add an agent");
        window.type("olga");
        fill("run-edit-role", "night watch");
        untilTold("role", "a new role: nothing here has it yet");
        accept();
        window.until(
                "the role",
                seen -> seen.roles().stream()
                        .anyMatch(role -> role.name().equals("night watch") && role.agents() == 1));
        assertThat(window.now().state()).as("Space wrote, and did not run").isEqualTo(RunState.PAUSED);
        window.until("olga", () -> hasAgent("olga"));
        open(KeyCode.T, "Add a task");
        assertThat(field("run-edit-role")).as("that of the selected agent").isEqualTo("night watch");
        accept();
        window.until(
                "its task",
                () -> hasTask("T1") && task("T1").agent() == agent("olga").number());
        seek(300);
        assertThat(task("T1").state()).isEqualTo(TaskState.COMPLETED);
    }

    @Test
    void aTaskThatIsAddedIsAssigned() {
        window.clickNode("addTaskButton");
        window.until("the form", this::isOpen);
        assertThat(field("run-edit-id")).isEqualTo("T1");
        assertThat(focusedId()).isEqualTo("run-edit-id");
        fill("run-edit-role", "qa");
        fill("run-edit-title", "Look at it");
        fill("run-edit-effort", "3");
        accept();
        window.until(
                "T1 to be in progress",
                () -> hasTask("T1") && task("T1").agent() == agent("qa-1").number());
        assertThat(task("T1").title()).isEqualTo("Look at it");
        window.until("why", () -> window.text("whySentence").equals("T1 went to qa-1"));

        window.focus("taskTable");
        window.press(KeyCode.INSERT);
        window.until("the form", this::isOpen);
        assertThat(field("run-edit-id")).isEqualTo("T2");
        fill("run-edit-role", "qa");
        fill("run-edit-arrival", "4");
        untilTold("arrival", "that is past: it arrives now");
        fill("run-edit-arrival", "30");
        fill("run-edit-dependsOn", "T1, C");
        accept();
        seek(29);
        assertThat(hasTask("T2")).isFalse();
        seek(30);
        window.until("T2 to be done", () -> hasTask("T2") && task("T2").arrival() == 30);
        assertThat(task("T2").blockedBy()).as("C waits for A").isEqualTo("C");
        undo("Undo add task T2");
        window.until("it to be gone", () -> !hasTask("T2"));
        undo("Undo add task T1");
        window.until("it to be gone", () -> !hasTask("T1"));
    }

    @Test
    void aTaskThatWaitsIsEdited() {
        selectTask("A");
        window.press(KeyCode.E);
        window.until("the form", this::isOpen);
        assertThat(title()).isEqualTo("Edit A");
        assertThat(window.text("runFormNote"))
                .isEqualTo("Its id stays, and that it arrives at 0 min. Times are in minutes.");
        assertThat(window.findAll("#run-edit-id")).isEmpty();
        assertThat(window.findAll("#run-edit-dependsOn")).isEmpty();
        assertThat(field("run-edit-effort")).isEqualTo("50");
        fill("run-edit-role", "qa");
        fill("run-edit-title", "Now for qa");
        fill("run-edit-effort", "7");
        fill("run-edit-priority", "-3");
        accept();
        window.until("A to be qa's", () -> task("A").agent() == agent("qa-1").number());
        assertThat(task("A").title()).isEqualTo("Now for qa");
        assertThat(task("A").effort()).isEqualTo(7);
        assertThat(task("A").priority()).isEqualTo(-3);
        seek(12);
        assertThat(task("A").state()).isEqualTo(TaskState.COMPLETED);
        undo("Undo edit task A");
        window.until(
                "A to wait again", () -> task("A").effort() == 50 && task("A").state() == TaskState.PENDING);
    }

    @Test
    void anEditKeepsWhatATaskDependsOnAndOneThatChangesNothingIsNone() {
        selectTask("C");
        open(KeyCode.E, "Edit C");
        assertThat(window.text("runFormNote")).contains("arrives at 0 min and depends on B");
        accept();
        assertThat(toUndo()).isNull();
        open(KeyCode.E, "Edit C");
        fill("run-edit-due", "40");
        fill("run-edit-role", "ops");
        untilTold("role", "no agent takes tasks of role \"ops\": it will wait");
        accept();
        window.until("the edit", () -> "Undo edit task C".equals(toUndo()));
        assertThat(task("C").blockedBy()).isEqualTo("B");
        assertThat(window.now().travel().undo().command())
                .isEqualTo(new Command.EditTask(
                        new TaskSpec("C", "ops", null, 0, 1, 0, 10, List.of("B"), 40.0, null, null, false)));
    }

    @Test
    void aTaskOfAStreamIsEditedWhileItWaits() {
        EveryView.onFx(() -> window.window().workbench().act("Stop dev-1", new Command.Stop("dev-1")));
        window.until("the stop", () -> "Undo stop dev-1".equals(toUndo()));
        seek(101);
        window.until("bug-1 to wait", () -> hasTask("bug-1") && task("bug-1").state() == TaskState.PENDING);
        selectTask("bug-1");
        open(KeyCode.E, "Edit bug-1");
        assertThat(field("run-edit-effort")).isEqualTo("10");
        fill("run-edit-role", "qa");
        accept();
        window.until(
                "it to be qa's", () -> task("bug-1").agent() == agent("qa-1").number());
    }

    @Test
    void whatHasBegunIsNotEdited() {
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.E);
        window.until("the refusal", () -> said().equals("Edit the selected task: no task is selected"));
        selectTask("B");
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.E);
        window.until(
                "the refusal",
                () -> said().equals("Edit B: B is in progress: only tasks that have not begun can be edited"));
        assertThat(isOpen()).isFalse();
    }

    @Test
    void oneThatBeginsMeanwhileIsToldOf() {
        selectTask("A");
        open(KeyCode.E, "Edit A");
        fill("run-edit-effort", "9");
        seek(25);
        window.until(
                "the words",
                () -> window.text("runFormProblem")
                        .equals("A is in progress: only tasks that have not begun can be edited"));
        window.press(KeyCode.ENTER);
        assertThat(isOpen()).isTrue();
        assertThat(toUndo()).isNull();
        window.press(KeyCode.ESCAPE);
        assertThat(isOpen()).isFalse();
    }

    @Test
    void whatCannotBeIsToldByItsFieldAndNothingIsDone() {
        open(KeyCode.A, "Add an agent");
        fill("run-edit-name", "dev-1");
        untilTold("name", "there is, or was, an agent named dev-1: choose another name");
        fill("run-edit-name", "dev-7");
        untilTold("name", "the name dev-7 belongs to the agents that the role generates");
        fill("run-edit-capacity", "none");
        untilTold("capacity", "must be a whole number, not a text");
        window.press(KeyCode.ENTER);
        assertThat(focusedId()).isEqualTo("run-edit-name");
        fill("run-edit-name", "");
        window.press(KeyCode.BACK_SPACE);
        untilTold("name", "must not be empty");
        assertThat(isOpen()).isTrue();
        window.press(KeyCode.ESCAPE);
        assertThat(isOpen()).isFalse();
        assertThat(toUndo()).isNull();

        open(KeyCode.T, "Add a task");
        fill("run-edit-id", "B");
        untilTold("id", "there is a task B already: choose another id");
        fill("run-edit-id", "bug-3");
        untilTold("id", "the id bug-3 belongs to the tasks of a stream");
        fill("run-edit-effort", "0");
        untilTold("effort", "must be above 0 and at most 1e12, not 0");
        fill("run-edit-dependsOn", "A, nothing");
        untilTold("dependsOn", "there is no task \"nothing\" to depend on");
        assertThat(window.find("run-edit-dependsOn", Node.class).getAccessibleHelp())
                .contains("nothing");
        window.press(KeyCode.ENTER);
        assertThat(focusedId()).isEqualTo("run-edit-id");
        window.clickNode("closeRunFormButton");
        assertThat(isOpen()).isFalse();
        assertThat(toUndo()).isNull();
    }

    @Test
    void theKeyboardGoesBackToWhereItWas() {
        selectTask("A");
        open(KeyCode.E, "Edit A");
        assertThat(focusedId()).isEqualTo("run-edit-role");
        window.press(KeyCode.ESCAPE);
        assertThat(focusedId()).isEqualTo("taskTable");
    }

    @Test
    void anActAtATimeThatIsPastBeginsAnotherBranch() {
        EveryView.onFx(() -> window.window().workbench().act("Stop dev-1", new Command.Stop("dev-1")));
        window.until("the stop", () -> "Undo stop dev-1".equals(toUndo()));
        seek(2);
        open(KeyCode.T, "Add a task");
        accept();
        window.until("another branch", seen -> seen.travel().branches().size() == 2 && seen.now() == 2);
        assertThat(said()).isEqualTo("Add task T1: another branch begins here");
        assertThat(toUndo()).isEqualTo("Undo add task T1");
    }

    @Test
    void aRunThatIsSavedAndOneThatIsTakenUpAreTheSame() throws IOException {
        open(KeyCode.A, "Add an agent");
        fill("run-edit-name", "ann");
        fill("run-edit-capacity", "2");
        accept();
        open(KeyCode.T, "Add a task");
        fill("run-edit-role", "qa");
        fill("run-edit-dependsOn", "A");
        accept();
        window.until("T1", () -> hasTask("T1"));
        selectTask("T1");
        open(KeyCode.E, "Edit T1");
        fill("run-edit-effort", "4.5");
        accept();
        window.until("the edit", () -> "Undo edit task T1".equals(toUndo()));
        seek(300);
        Snapshot before = window.now();
        byte[] journal = Files.readAllBytes(journals().getFirst());

        RunFile saved = save();
        assertThat(saved.commands())
                .extracting(TimedCommand::command)
                .containsExactly(
                        new Command.AddAgent(new AgentSpec("ann", "dev", false, 2, 1, 1, List.of(), 0)),
                        new Command.AddTask(
                                new TaskSpec("T1", "qa", null, 0, 1, 0, 1, List.of("A"), null, null, null, false)),
                        new Command.EditTask(
                                new TaskSpec("T1", "qa", null, 0, 1, 0, 4.5, List.of("A"), null, null, null, false)));
        assertThat(Replay.of(saved, EventListener.NONE, false, () -> false).differences())
                .isEmpty();
        window.open(folder.resolve("mid-run.plimsoll-run.json"));
        Snapshot after = window.until(
                "the run as it was", seen -> seen.now() == 300 && seen.travel().trip() == null);
        assertThat(after.results()).isEqualTo(before.results());
        assertThat(toUndo()).isEqualTo("Undo edit task T1");

        window.close();
        Files.write(journals.path().resolve("crashed.journal"), journal);
        window = new RealWindow(journals, (what, name) -> folder.resolve(name));
        EveryView.onFx(() -> window.window().recovery().look());
        window.until("the offer", () -> window.find("noticePane", Node.class).isVisible());
        window.clickNode("takeUpButton");
        Snapshot again = window.until(
                "the run as it was", seen -> seen.now() == 300 && seen.travel().trip() == null);
        assertThat(again.results()).isEqualTo(before.results());
        assertThat(toUndo()).isEqualTo("Undo edit task T1");
    }

    private List<Path> journals() throws IOException {
        try (Stream<Path> files = Files.list(journals.path())) {
            return files.filter(each -> each.toString().endsWith(".journal")).toList();
        }
    }

    @Test
    void nothingIsAddedToAWatchedFleetAndWhyIsSaid() throws IOException {
        open(KeyCode.T, "Add a task");
        Path events = Files.writeString(
                folder.resolve("fleet.jsonl"),
                "{\"time\": 0, \"event\": \"agent\", \"agent\": \"be-1\", \"role\": \"backend\"}\n");
        EveryView.onFx(() -> window.window().opening().watch(events));
        window.until("the fleet", () -> window.agents().size() == 1);
        assertThat(isOpen()).as("it was for another run").isFalse();
        for (String words : List.of("Add agent…", "Add task…", "Edit task…")) {
            MenuItem item = item(words);
            assertThat(item.isDisable()).as(words).isTrue();
            assertThat(item.getText()).endsWith(" (not in a watched fleet)");
        }
        for (String id : List.of("addAgentButton", "addTaskButton")) {
            Button button = window.find(id, Button.class);
            assertThat(button.isDisabled()).isTrue();
            assertThat(button.getAccessibleHelp()).startsWith("This is a watched fleet");
        }
        window.open(file);
        window.until("the run", () -> hasTask("A"));
        assertThat(item("Add agent…").isDisable()).isFalse();
        assertThat(window.find("addAgentButton", Button.class).isDisabled()).isFalse();
    }

    @Test
    void whereThereIsLittleRoomTheFieldWithTheKeyboardIsSeen() {
        EveryView.onFx(() -> {
            Stage stage = (Stage) window.window().scene().getWindow();
            stage.setWidth(1024);
            stage.setHeight(700);
        });
        open(KeyCode.T, "Add a task");
        List<String> wrong =
                List.of("run-edit-role", "run-edit-effort", "run-edit-arrival", "run-edit-priority", "run-edit-weight");
        wrong.forEach(
                id -> fill(id, id.equals("run-edit-role") ? "nobody has such a role here" : "nothing of the kind"));
        Node card = window.find("runForm", Node.class);
        for (String id : List.of(
                "run-edit-id", "run-edit-priority", "run-edit-affinity", "run-edit-id", "acceptRunFormButton")) {
            window.focus(id);
            window.until(
                    id + " to be seen",
                    () -> card.localToScene(card.getLayoutBounds())
                            .contains(window.find(id, Node.class)
                                    .localToScene(window.find(id, Node.class).getLayoutBounds())));
        }
    }
}
