package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.Command;
import io.plimsoll.ui.board.TaskRow;
import io.plimsoll.ui.run.LogLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A robot assigns by hand: to whom it chooses, to whom it may not, and reads in the log what became of it. */
class AssigningRobotTest {
    private static final String SCENARIO = """
            {
              "plimsoll": 1, "name": "By hand", "dispatch": "when-idle", "roles": { "dev": 2, "qa": 1 },
              "tasks": [
                { "id": "A", "role": "dev", "effort": 30 }, { "id": "B", "role": "dev", "effort": 20 },
                { "id": "C", "role": "dev", "effort": 10 }, { "id": "G", "role": "ops", "effort": 5 }
              ]
            }
            """;

    @TempDir
    private Path folder;

    private RealWindow window;
    private Twin twin;

    @BeforeEach
    void openTheScenarioAndAssignByHand() throws IOException {
        Path file = Files.writeString(folder.resolve("hand.plimsoll.json"), SCENARIO);
        window = new RealWindow();
        twin = new Twin(window, file);
        window.open(file);
        window.until("the tables to fill", () -> window.tasks().size() == 4);
        window.click("automaticCheck");
        twin.told(new Command.Automatic(false));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void selectTask(String id) {
        window.<TaskRow>select("taskTable", row -> row.figure().id().equals(id));
    }

    private void chooseAgent(String item) {
        window.openMenu("taskTable");
        window.chooseInMenu("assignTaskTo", item);
    }

    private List<LogLine> log() {
        return RealWindow.fx(() -> List.copyOf(window.<LogLine>table("logTable").getItems()));
    }

    private String said() {
        return RealWindow.fx(() -> window.find("statusBar", StatusBar.class).getText());
    }

    @Test
    void givesTheSelectedTaskToAChosenAgent() {
        selectTask("B");
        chooseAgent("assign-to-dev-2");
        twin.told(new Command.Assign("B", "dev-2"));
        assertThat(window.agents()).anyMatch(agent -> agent.name().equals("dev-2") && agent.inService() == 1);
        window.until(
                "the log", () -> log().stream().anyMatch(line -> line.subject().equals("B")));
    }

    @Test
    void isRefusedAnAgentOfAnotherRoleWithTheReason() {
        selectTask("B");
        chooseAgent("assign-to-qa-1");
        window.until("the refusal", () -> said().equals("Assign B to qa-1: qa-1 takes no tasks of role \"dev\""));
        twin.refused(new Command.Assign("B", "qa-1"));
        window.until(
                "the log",
                () -> log().stream()
                        .anyMatch(line -> line.kind() == LogLine.Kind.NOT_ASSIGNED
                                && line.subject().equals("B")
                                && line.text().equals("qa-1 takes no tasks of role \"dev\"")));
    }

    @Test
    void isRefusedATaskThatNobodyCanTake() {
        selectTask("G");
        window.press(KeyCode.ENTER);
        window.until("the refusal", () -> said().equals("Assign G: no agents for role \"ops\""));
        twin.refused(new Command.Assign("G", null));
    }

    @Test
    void isToldThatNoTaskIsSelected() {
        window.press(KeyCode.ALT, KeyCode.ENTER);
        window.until("the refusal", () -> said().equals("Assign the selected task: no task is selected"));
        twin.agrees();
    }

    @Test
    void readsInTheLogWhatAssignAllLeft() {
        window.click("assignAllButton");
        twin.told(new Command.AssignAll());
        window.until("all lines", () -> log().size() == 4);
        window.click("troubleChip");
        window.until("trouble alone", () -> log().size() == 2);
        assertThat(log())
                .extracting(line -> line.subject() + ": " + line.text())
                .containsExactlyInAnyOrder("C: no idle agents for role \"dev\"", "G: no agents for role \"ops\"");
        window.click("troubleChip");
        window.write("logFilterField", "dev-1");
        window.until("the lines of an agent", () -> log().size() == 1);
        assertThat(log().getFirst().text()).contains("dev-1");
    }

    @Test
    void copiesTheLog() {
        window.click("assignNextButton");
        twin.told(new Command.AssignNext());
        window.until("the log", () -> log().size() == 1);
        window.focus("logTable");
        window.press(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(RealWindow.fx(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("Time\tWhat\tHappened\n0 min\tA\tto dev-1 (1)\n");
    }
}
