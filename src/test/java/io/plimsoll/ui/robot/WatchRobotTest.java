package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.sim.TaskState;
import io.plimsoll.ui.board.AgentRow;
import io.plimsoll.ui.board.TaskRow;
import io.plimsoll.ui.run.AgentStatus;
import io.plimsoll.ui.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A robot before the Board of a fleet whose events come while it looks. */
class WatchRobotTest {
    private static final String BEGINNING = """
            {"time": 0, "event": "agent", "agent": "be-1", "role": "backend"}
            {"time": 0, "event": "agent", "agent": "be-2", "role": "backend"}
            {"time": 5, "event": "arrived", "task": "T1", "role": "backend"}
            """;

    @TempDir
    private Path folder;

    private RealWindow window;
    private Path file;

    @BeforeEach
    void watch() throws IOException {
        file = Files.writeString(folder.resolve("fleet.jsonl"), BEGINNING);
        window = new RealWindow();
        follow(file);
        window.until(
                "the first events",
                () -> window.agents().size() == 2 && window.tasks().size() == 1);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void follow(Path events) {
        RealWindow.fx(() -> {
            window.window().opening().watch(events);
            return true;
        });
    }

    private void comes(String... lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n", StandardOpenOption.APPEND);
    }

    private boolean is(String task, TaskState state) {
        return window.tasks().stream().anyMatch(each -> each.id().equals(task) && each.state() == state);
    }

    private String suggested(String task) {
        return RealWindow.fx(() -> {
            TableView<TaskRow> table = window.table("taskTable");
            TableColumn<TaskRow, ?> column = table.getColumns().stream()
                    .filter(each -> each.getText().equals("Suggested"))
                    .findFirst()
                    .orElseThrow();
            assertThat(column.isVisible()).isTrue();
            List<String> ids =
                    table.getItems().stream().map(row -> row.figure().id()).toList();
            int index = ids.indexOf(task);
            return window.findAll("#taskTable .table-cell").stream()
                    .map(cell -> (TableCell<?, ?>) cell)
                    .filter(cell -> cell.getTableColumn() == column && cell.getIndex() == index)
                    .map(cell -> String.valueOf(cell.getText()))
                    .findFirst()
                    .orElse("");
        });
    }

    @Test
    void theBoardFollowsWhatHappens() throws IOException {
        assertThat(window.now().state()).isEqualTo(RunState.RUNNING);
        assertThat(window.text("watchLabel")).isEqualTo("Following fleet.jsonl");
        window.until("the suggestion", () -> suggested("T1").equals("be-1"));
        comes("{\"time\": 9, \"event\": \"assigned\", \"task\": \"T1\", \"agent\": \"be-2\"}", "oops");
        window.until("T1 to be in progress", () -> is("T1", TaskState.IN_PROGRESS));
        window.until("what was suggested", () -> suggested("T1").equals("✗ be-1"));
        assertThat(window.agents())
                .anyMatch(agent -> agent.name().equals("be-2") && agent.status() == AgentStatus.WORKING);
        window.until(
                "the line",
                () -> window.text("agreementLabel").startsWith("0 of 1 task went as suggested")
                        && window.text("watchCountsLabel")
                                .startsWith("5 lines · 1 unreadable · 1 of at most 20,000 tasks kept")
                        && window.text("oddLabel").startsWith("Last: line 5: unreadable"));
        comes(
                "{\"time\": 20, \"event\": \"completed\", \"task\": \"T1\"}",
                "{\"time\": 30, \"event\": \"arrived\", \"task\": \"T2\", \"role\": \"backend\"}",
                "{\"time\": 30, \"event\": \"assigned\", \"task\": \"T2\", \"agent\": \"be-1\"}");
        window.until(
                "T2 to be in progress",
                seen -> seen.totals().inProgress() == 1 && seen.totals().completed() == 1);
        window.until("that it agreed", () -> suggested("T2").equals("✓ be-1"));
        assertThat(window.now().now()).isEqualTo(30);
    }

    @Test
    void whoStopsAndFollowsAgainMissesNothing() throws IOException {
        window.click("followButton");
        window.until("the stop", seen -> seen.state() == RunState.PAUSED);
        assertThat(window.text("watchLabel")).isEqualTo("fleet.jsonl is not followed now");
        comes("{\"time\": 9, \"event\": \"assigned\", \"task\": \"T1\", \"agent\": \"be-1\"}");
        RealWindow.fx(() -> {
            window.window().workbench().seek(2);
            return true;
        });
        window.until("the past", seen -> seen.now() == 2 && seen.travel().back());
        assertThat(window.tasks()).isEmpty();
        window.click("followButton");
        window.until("the present", seen -> seen.now() == 9 && seen.state() == RunState.RUNNING);
        window.until("T1 to be in progress", () -> is("T1", TaskState.IN_PROGRESS));
        assertThat(window.now().travel().branches()).hasSize(1);
    }

    /** Whoever drops it need not know that watching stands elsewhere in the menu. */
    @Test
    void aFileOfEventsThatIsDroppedOrOpenedIsFollowed() throws IOException {
        Path other = Files.writeString(folder.resolve("other.jsonl"), BEGINNING);
        window.open(other);
        window.until("the other one", () -> window.text("watchLabel").equals("Following other.jsonl"));
        Path log = Files.writeString(folder.resolve("night.log"), BEGINNING);
        window.open(log);
        window.until("the log", () -> window.text("watchLabel").equals("Following night.log"));
        window.until("its events", () -> window.agents().size() == 2);
        assertThat(RealWindow.fx(() -> window.find("problemsPane", Node.class).isVisible()))
                .isFalse();
    }

    @Test
    void onlyItsEventsChangeIt() throws IOException {
        window.<AgentRow>select("agentTable", row -> row.figure().name().equals("be-1"));
        window.press(KeyCode.S);
        assertThat(window.agents()).allMatch(agent -> agent.status() == AgentStatus.IDLE);
        window.<StrategyProvider>choose("strategyBox", rule -> rule.name().equals("round-robin"));
        window.until(
                "the strategy of the suggestions",
                seen -> seen.strategy().name().equals("round-robin"));
        comes("{\"time\": 9, \"event\": \"assigned\", \"task\": \"T1\", \"agent\": \"be-1\"}");
        window.until("T1 to be in progress", () -> is("T1", TaskState.IN_PROGRESS));
    }

    @Test
    void whatBecomesOfTheFileIsSaidAndWhatWasThereStays() throws IOException {
        Files.delete(file);
        window.until("the message", () -> window.text("oddLabel").contains("was removed: what was told stays"));
        assertThat(window.tasks()).hasSize(1);
        Files.writeString(file, "{\"time\": 40, \"event\": \"completed\", \"task\": \"T1\"}\n");
        window.until("the other file", () -> window.text("oddLabel").contains("T1 was never assigned"));
        assertThat(window.agents()).hasSize(2);
        follow(folder.resolve("none.jsonl"));
        assertThat(window.text("watchLabel")).as("what is open stays open").isEqualTo("Following fleet.jsonl");
    }

    @Test
    void anotherDocumentEndsIt() throws IOException {
        Path other = Files.writeString(
                folder.resolve("other.plimsoll.json"),
                "{ \"plimsoll\": 1, \"name\": \"Other\", \"roles\": { \"dev\": 1 } }");
        window.open(other);
        window.until("the other one", () -> window.agents().size() == 1);
        assertThat(window.find("watchPane", Node.class).isVisible()).isFalse();
        assertThat(RealWindow.fx(() -> window.table("taskTable").getColumns().stream()
                        .filter(column -> column.getText().equals("Suggested"))
                        .allMatch(column -> column.isVisible())))
                .isFalse();
    }
}
