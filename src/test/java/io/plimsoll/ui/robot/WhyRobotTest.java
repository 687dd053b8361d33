package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plimsoll.sim.Command;
import io.plimsoll.ui.board.TaskRow;
import io.plimsoll.ui.job.Laboratory;
import io.plimsoll.ui.run.AgentStatus;
import io.plimsoll.ui.run.LogLine;
import io.plimsoll.ui.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A robot asks why: of an assignment, of a waiting task, of a line of the log; and reads who is next. */
class WhyRobotTest {
    private static final String SCENARIO = """
            {
              "plimsoll": 1, "name": "Why", "dispatch": "immediate", "strategy": "least-loaded",
              "agents": [ { "name": "dev-a", "role": "dev" }, { "name": "dev-b", "role": "dev" },
                          { "name": "dev-c", "role": "dev", "status": "stopped" }, { "name": "tester", "role": "qa" } ],
              "tasks": [
                { "id": "A", "role": "dev", "effort": 10 }, { "id": "B", "role": "dev", "effort": 30 },
                { "id": "C", "role": "dev", "effort": 10, "arrival": 15 }, { "id": "G", "role": "ops", "effort": 5 },
                { "id": "D", "role": "qa", "effort": 5, "dependsOn": ["B"] }, { "id": "E", "role": "dev", "effort": 5, "arrival": 90 }
              ]
            }
            """;

    @TempDir
    private Path folder;

    private final BlockingQueue<Runnable> held = new LinkedBlockingQueue<>();
    private RealWindow window;

    /** Opens the scenario and lets it run up to the instant of C's arrival. */
    private void open(RealWindow opened) throws IOException {
        window = opened;
        Path file = Files.writeString(folder.resolve("why.plimsoll.json"), SCENARIO);
        window.open(file);
        window.until("the tables to fill", () -> window.tasks().size() == 4);
        for (double next : List.of(0.0, 10.0, 15.0)) {
            window.click("stepButton");
            window.until("time " + next, seen -> seen.now() == next && seen.state() == RunState.PAUSED);
        }
    }

    private void open() throws IOException {
        open(new RealWindow(Laboratory.ofThisMachine(), (what, name) -> folder.resolve(name)));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void ask(String id) {
        window.<TaskRow>select("taskTable", row -> row.figure().id().equals(id));
    }

    private void untilSaid(String sentence) {
        window.until("\"" + sentence + "\"", () -> window.text("whySentence").equals(sentence));
    }

    private List<String> lines(String box) {
        return RealWindow.fx(() -> window.find(box, VBox.class).getChildren().stream()
                .map(line -> ((HBox) line)
                        .getChildren().stream()
                                .map(label -> ((Labeled) label).getText())
                                .reduce("", (a, b) -> a.isEmpty() ? b : a + ": " + b))
                .toList());
    }

    private List<String> cells(String table) {
        return RealWindow.fx(() -> {
            TableView<Object> view = window.table(table);
            return view.getItems().stream().map(Object::toString).toList();
        });
    }

    private static String head(TableView<?> table) {
        return table.getColumns().stream().map(TableColumn::getText).reduce("", (a, b) -> a + "|" + b);
    }

    private boolean barsAreShown() {
        return RealWindow.fx(
                () -> window.table("candidateTable").getColumns().get(1).isVisible());
    }

    private void untilStatus(String words) {
        window.until(
                words, () -> window.find("statusBar", StatusBar.class).getText().contains(words));
    }

    @Test
    void saysWhyATaskWentToItsAgent() throws IOException {
        open();
        ask("C");
        untilSaid("C went to dev-a");
        assertThat(window.text("whyReason"))
                .isEqualTo("Least loaded: the smallest workload among the two dev agents that were not stopped."
                        + " dev-a had 0 tasks, dev-b had 1 task. The task had not waited. Runner-up: dev-b.");
        assertThat(window.text("whyNote")).isEqualTo("decision 3 · 15 min");
        assertThat(window.text("whyPassed")).isEqualTo("Passed over: 1 agent of another role; dev-c is stopped.");
        assertThat(RealWindow.fx(() -> head(window.table("candidateTable"))))
                .isEqualTo("|Candidate||Workload|Given no.");
        assertThat(barsAreShown()).isTrue();
        assertThat(cells("candidateTable"))
                .containsExactly(
                        "CandidateRow[agent=dev-a, name=✓ dev-a, score=0 tasks, share=0.0, given=1]",
                        "CandidateRow[agent=dev-b, name=dev-b, score=1 task, share=1.0, given=2]");
        ask("A");
        untilSaid("A went to dev-a");
        assertThat(barsAreShown()).as("without workloads no bars").isFalse();
        ask("C");
        untilSaid("C went to dev-a");
        assertThat(lines("othersLines"))
                .hasSize(11)
                .contains("Round robin: dev-a", "Longest idle: dev-b", "Least utilised: dev-a");
        assertThat(RealWindow.fx(() -> window.find("whyPane", Node.class).getAccessibleText()))
                .startsWith("C went to dev-a. Least loaded:");
    }

    @Test
    void saysWhyTasksWait() throws IOException {
        open();
        ask("G");
        untilSaid("G waits: there is no ops agent");
        assertThat(window.text("whyReason"))
                .isEqualTo("No agents for role \"ops\": nobody takes its tasks. It has waited 15 min;"
                        + " no task of its role is tried before it.");
        ask("D");
        untilSaid("D is blocked by B");
        assertThat(window.text("whyReason")).isEqualTo("B is in progress with dev-b.");
        ask("A");
        untilSaid("A went to dev-a");
    }

    @Test
    void readsWhoIsNextAndFollowsTheRun() throws IOException {
        open();
        untilSaid("Who is next");
        List<String> expected = List.of("dev: dev-b", "qa: tester", "ops: no agents for role \"ops\"");
        window.until("who is next", () -> lines("nextLines").equals(expected));
        ask("D");
        untilSaid("D is blocked by B");
        window.click("stepButton");
        window.until("25 min", seen -> seen.now() == 25);
        window.until("dev-a, done", () -> lines("nextLines").getFirst().equals("dev: dev-a"));
        window.click("stepButton");
        window.until("30 min", seen -> seen.now() == 30);
        untilSaid("D went to tester");
        window.until(
                "dev-b, which was given one longer ago",
                () -> lines("nextLines")
                        .equals(List.of("dev: dev-b", "qa: tester", "ops: no agents for role \"ops\"")));
        window.clickNode("whyClear");
        untilSaid("Who is next");
    }

    @Test
    void asksOfALineOfTheLogAsThingsStoodThen() throws IOException {
        open();
        RealWindow.fx(() -> {
            window.window().workbench().act("Stop dev-a", new Command.Stop("dev-a"));
            return true;
        });
        window.until(
                "the stop",
                seen -> seen.events() > 0
                        && seen.agents().stream()
                                .anyMatch(a -> a.name().equals("dev-a") && a.status() == AgentStatus.STOPPED));
        window.<LogLine>select("logTable", line -> line.subject().equals("A"));
        untilSaid("A went to dev-a");
        assertThat(window.text("whyReason"))
                .contains("Two had 0 tasks; none of them had been given a task, and dev-a is first in the roster.");
        assertThat(window.text("whyPassed")).isEqualTo("Passed over: 1 agent of another role; dev-c is stopped.");
        window.<LogLine>select("logTable", line -> line.subject().equals("B"));
        untilSaid("B went to dev-b");
        assertThat(window.text("whyReason"))
                .contains("the two dev agents that were not stopped. dev-b had 0 tasks, dev-a had 1 task.");
        window.<LogLine>select("logTable", line -> line.subject().equals("G"));
        untilSaid("G waits: there is no ops agent");
        assertThat(window.text("whyReason")).contains("It has waited 0 min");
    }

    @Test
    void savesTheAnswerAndAllDecisions() throws IOException {
        open();
        ask("C");
        untilSaid("C went to dev-a");
        window.chooseOf("whySave", "save-why-json");
        untilStatus("Saved");
        JsonNode json = new ObjectMapper().readTree(folder.resolve("C-why.json").toFile());
        assertThat(json.at("/decisions/0/agent").asText()).isEqualTo("dev-a");
        window.chooseOf("whySave", "save-why-csv");
        window.until("the table", () -> Files.exists(folder.resolve("C-why.csv")));
        assertThat(Files.readAllLines(folder.resolve("C-why.csv"))).hasSize(4);
        window.chooseOf("whySave", "save-decisions");
        Path all = folder.resolve("why.plimsoll.json-decisions.csv");
        window.until("all decisions", () -> Files.exists(all));
        assertThat(Files.readAllLines(all)).hasSize(1 + 3 * 3);
    }

    @Test
    void aLongAnswerCanBeStoppedAndAnotherQuestionEndsIt() throws IOException {
        Laboratory whole = Laboratory.ofThisMachine();
        open(new RealWindow(new Laboratory(whole.checks(), whole.cores(), whole.workplace(), held::add)));
        ask("A");
        window.until("the question", () -> held.size() == 1);
        window.until("the progress", () -> window.find("whyBusy", Node.class).isVisible());
        assertThat(window.text("whySentence")).isEqualTo("Why A?");
        ask("C");
        window.until("the next question", () -> held.size() == 2);
        held.remove().run();
        held.remove().run();
        untilSaid("C went to dev-a");
        ask("B");
        window.until("the last question", () -> held.size() == 1);
        window.until("the progress", () -> window.find("whyBusy", Node.class).isVisible());
        window.clickNode("whyStop");
        held.remove().run();
        window.until("the end", () -> window.text("whyReason").equals("It was stopped before the answer was found."));
        assertThat(RealWindow.fx(() -> window.find("whyBusy", Node.class).isVisible()))
                .isFalse();
    }

    @Test
    void theClosedPaneAsksNothingUntilItIsOpenAgain() throws IOException {
        Laboratory whole = Laboratory.ofThisMachine();
        open(new RealWindow(new Laboratory(whole.checks(), whole.cores(), whole.workplace(), held::add)));
        assertThat(shown()).isTrue();
        window.clickNode("closeWhyButton");
        window.until("the pane to close", () -> !shown());
        ask("C");
        assertThat(held).isEmpty();
        window.press(KeyCode.CONTROL, KeyCode.I);
        window.until("the pane to open", this::shown);
        window.until("the question", () -> held.size() == 1);
        held.remove().run();
        untilSaid("C went to dev-a");
        window.press(KeyCode.CONTROL, KeyCode.I);
        window.until("the pane to close again", () -> !shown());
    }

    private boolean shown() {
        return RealWindow.fx(() -> window.window().scene().lookup("#side") instanceof SplitPane side
                && side.getItems().size() == 2);
    }
}
