package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.EventType;
import io.plimsoll.sim.Simulation;
import io.plimsoll.ui.board.AgentRow;
import io.plimsoll.ui.board.BranchRow;
import io.plimsoll.ui.chart.HistoryChart;
import io.plimsoll.ui.run.BranchFigures;
import io.plimsoll.ui.run.HistoryView;
import io.plimsoll.ui.run.LogLine;
import io.plimsoll.ui.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A robot goes back in time, acts there, undoes and redoes it, and goes from branch to branch; the screen shows what a fresh run to there holds. */
class TimeTravelRobotTest {
    private static final double END = 100;

    @TempDir
    private Path folder;

    private Path file;
    private RealWindow window;
    private Twin twin;

    @BeforeEach
    void runAScenarioToItsEnd() throws IOException {
        StringBuilder tasks = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            tasks.append(i == 0 ? "" : ",\n")
                    .append("{ \"id\": \"T")
                    .append(i)
                    .append("\", \"role\": \"dev\", \"effort\": ")
                    .append(3 + i % 7)
                    .append(", \"arrival\": ")
                    .append(i * 1.5)
                    .append(" }");
        }
        file = Files.writeString(folder.resolve("travel.plimsoll.json"), """
                { "plimsoll": 1, "name": "Travel", "roles": { "dev": 4 }, "run": { "until": 100 }, "tasks": [
                """ + tasks + "] }");
        window = new RealWindow();
        twin = new Twin(window, file);
        window.open(file);
        window.until("the tables to fill", () -> window.agents().size() == 4);
        window.focus("seekSlider");
        window.press(KeyCode.END);
        window.until("the end", seen -> seen.now() == END && seen.travel().trip() == null);
        agrees(END);
    }

    @AfterEach
    void close() {
        window.close();
    }

    /** The screen shows what a fresh run holds that gets these commands at that time. */
    private void agrees(double time, Command... commands) throws IOException {
        agreesAt(time, time, commands);
    }

    private void agreesAt(double time, double given, Command... commands) throws IOException {
        List<String> told = new ArrayList<>();
        Assignments listener = new Assignments(told);
        twin.goes(listener, time, given, commands);
        twin.agrees();
        window.until("the log to agree", () -> log().equals(told.reversed()));
        window.until("the charts to agree", () -> {
            HistoryView history = history();
            return history.now() == time && last(history, HistoryView.Kind.QUEUE) == queue();
        });
    }

    private int queue() {
        return twin.engine().waiting() + twin.engine().assigned();
    }

    private HistoryView history() {
        return RealWindow.fx(() -> window.find("historyChart", HistoryChart.class)
                .historyProperty()
                .get());
    }

    private static double last(HistoryView history, HistoryView.Kind kind) {
        return history.series().stream()
                .filter(series -> series.kind() == kind)
                .findFirst()
                .orElseThrow()
                .last(history.buckets() - 1);
    }

    /** What was assigned, newest first. */
    private List<String> log() {
        return RealWindow.fx(() -> window.<LogLine>table("logTable").getItems().stream()
                .filter(line -> line.kind() == LogLine.Kind.ASSIGNED)
                .map(line ->
                        line.time() + " " + line.subject() + " " + line.text().replaceAll(" \\(.*", ""))
                .toList());
    }

    /** Hears what is assigned. */
    private static final class Assignments implements EventListener {
        private final List<String> told;
        private Simulation run;

        Assignments(List<String> told) {
            this.told = told;
        }

        @Override
        public void opening(Simulation simulation) {
            run = simulation;
        }

        @Override
        public void on(EventType type, double time, int task, int agent, int role, int workload) {
            if (type == EventType.ASSIGNED) {
                told.add(time + " " + run.taskId(task) + " to " + run.agentName(agent));
            }
        }
    }

    /** Once all that is to be seen is of that time: tables follow the clock a few frames later. */
    private double dragBack() throws IOException {
        window.drag("#seekSlider .thumb", "seekSlider", 0.4);
        double there = window.until(
                        "the seek",
                        seen -> seen.travel().back()
                                && seen.travel().trip() == null
                                && seen.now()
                                        == RealWindow.fx(() -> window.find("seekSlider", Slider.class)
                                                .getValue()))
                .now();
        agrees(there);
        return there;
    }

    private void stop(String agent) {
        window.<AgentRow>select("agentTable", row -> row.figure().name().equals(agent));
        window.press(KeyCode.S);
    }

    private List<String> branches() {
        return RealWindow.fx(() -> window.<BranchRow>table("branchTable").getItems().stream()
                .map(row -> row.branch().name() + (row.present() ? " present" : "") + (row.beside() ? " beside" : ""))
                .toList());
    }

    private MenuItem item(String id) {
        return RealWindow.fx(() -> window.find("menuBar", MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow());
    }

    private void untilItems(String undo, String redo) {
        window.until(
                "the menu",
                () -> item("undoItem").getText().equals(undo)
                        && item("redoItem").getText().equals(redo));
    }

    @Test
    void seeksByTheMouseAndByKeys() throws IOException {
        double there = dragBack();
        assertThat(there).isBetween(0.3 * END, 0.5 * END);
        agrees(there);
        assertThat(window.text("seekLabel")).isEqualTo("goes on to 100 min");
        window.focus("seekSlider");
        window.press(KeyCode.HOME);
        window.until("the opening", seen -> seen.now() == 0 && seen.totals().inProgress() == 0);
        window.until("an empty log", () -> log().isEmpty());
        window.press(KeyCode.RIGHT);
        window.until(
                "a step ahead", seen -> seen.now() == END / 50 && seen.travel().trip() == null);
        agrees(END / 50);
        window.press(KeyCode.END);
        window.until("the end again", seen -> seen.state() == RunState.FINISHED);
        agrees(END);
        assertThat(window.text("seekLabel")).isEmpty();
    }

    @Test
    void beginsABranchUndoesAndRedoesIt() throws IOException {
        double there = dragBack();
        stop("dev-2");
        agrees(there, new Command.Stop("dev-2"));
        window.press(KeyCode.SHORTCUT, KeyCode.B);
        window.until("the branches", () -> branches().equals(List.of("Branch 1 beside", "Branch 2 present")));
        window.until("the status", () -> window.text("branchButton").equals("Branch 2 and 1 other"));
        window.until("the line beside", () -> window.text("besideLabel").equals("- - Branch 1"));
        untilItems("Undo stop dev-2", "Redo");

        window.press(KeyCode.SHORTCUT, KeyCode.Z);
        window.until("the branch to go", () -> branches().equals(List.of("Branch 1 present")));
        agrees(there);
        untilItems("Undo", "Redo stop dev-2");
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        window.until("the branch again", () -> branches().contains("Branch 2 present"));
        agrees(there, new Command.Stop("dev-2"));
        untilItems("Undo stop dev-2", "Redo");
    }

    @Test
    void undoesAnActThatLiesBehindAndTheClockDoesNotMove() throws IOException {
        double there = dragBack();
        stop("dev-2");
        agrees(there, new Command.Stop("dev-2"));
        window.focus("seekSlider");
        window.press(KeyCode.END);
        window.until("the end", seen -> seen.now() == END && seen.travel().trip() == null);
        agreesAt(END, there, new Command.Stop("dev-2"));
        window.press(KeyCode.SHORTCUT, KeyCode.Z);
        window.until("the clock where it was", seen -> seen.travel().redo() != null && seen.now() == END);
        agrees(END);
    }

    @Test
    void forksSwitchesComparesAndDrops() throws IOException {
        double there = dragBack();
        window.press(KeyCode.SHORTCUT, KeyCode.B);
        window.clickNode("forkButton");
        window.until("a fork", () -> branches().equals(List.of("Branch 1 beside", "Branch 2 present")));
        stop("dev-1");
        agrees(there, new Command.Stop("dev-1"));
        window.clickNode("compareEndsButton");
        window.until("both figures", () -> figures().size() == 2);
        twin.goes(EventListener.NONE, END, END);
        assertThat(figures().getFirst().results()).isEqualTo(twin.engine().results());
        twin.goes(EventListener.NONE, END, there, new Command.Stop("dev-1"));
        assertThat(figures().getLast().results()).isEqualTo(twin.engine().results());

        window.<BranchRow>select("branchTable", row -> row.branch().number() == 1);
        window.clickNode("switchButton");
        window.until("the old branch", () -> branches().equals(List.of("Branch 1 present", "Branch 2 beside")));
        agrees(there);
        window.<BranchRow>select("branchTable", row -> row.branch().number() == 2);
        window.clickNode("dropButton");
        window.until("one branch", () -> branches().equals(List.of("Branch 1 present")));
        window.until("no line beside", () -> window.text("besideLabel").isEmpty());
        agrees(there);
        window.clickNode("closeBranchesButton");
        window.until(
                "the pane to close",
                () -> !window.find("branchTable", javafx.scene.Node.class)
                        .getScene()
                        .lookup("#branchesPane")
                        .isVisible());
    }

    private List<BranchFigures> figures() {
        return RealWindow.fx(() -> window.<BranchRow>table("branchTable").getItems().stream()
                .map(BranchRow::figures)
                .filter(Objects::nonNull)
                .toList());
    }
}
