package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.board.TaskRow;
import io.plimsoll.ui.chart.GanttChart;
import io.plimsoll.ui.chart.HistoryChart;
import io.plimsoll.ui.chart.HistoryWindow;
import io.plimsoll.ui.run.RunState;
import io.plimsoll.ui.run.TaskFigure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The charts over time on the real Board: which one shows, which part of the run, and as what. */
class ChartsRobotTest {
    private static final String SCENARIO = """
            {
              "plimsoll": 1, "name": "Small", "dispatch": "immediate", "roles": { "backend": 2 },
              "tasks": [
                { "id": "A", "role": "backend", "effort": 30 },
                { "id": "B", "role": "backend", "effort": 50 },
                { "id": "C", "role": "backend", "effort": 40 }
              ]
            }
            """;

    @TempDir
    private Path folder;

    private RealWindow window;

    @BeforeEach
    void runTheScenario() throws IOException {
        window = new RealWindow();
        window.open(Files.writeString(folder.resolve("small.plimsoll.json"), SCENARIO));
        RealWindow.fx(() -> {
            window.window().workbench().seek(Double.POSITIVE_INFINITY);
            return true;
        });
        window.until("the run to end", seen -> seen.state() == RunState.FINISHED);
        window.until("the table to show it", () -> window.tasks().stream().allMatch(TaskFigure::finished));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private GanttChart gantt() {
        return window.find("ganttChart", GanttChart.class);
    }

    private HistoryChart history() {
        return window.find("historyChart", HistoryChart.class);
    }

    private HistoryWindow shown() {
        return RealWindow.fx(() -> history().windowProperty().get());
    }

    @Test
    void theGanttTakesTheHistorysPlaceAndShowsWhoServedWhat() {
        assertThat(gantt().isVisible()).isFalse();
        window.click("ganttChip");
        assertThat(gantt().isVisible()).isTrue();
        assertThat(history().isVisible()).isFalse();
        List<TaskFigure> tasks = window.tasks();
        assertThat(RealWindow.fx(() -> gantt().spans().between(0, 1_000)))
                .hasSize(3)
                .allSatisfy(span -> assertThat(tasks)
                        .anyMatch(task -> task.id().equals(span.id())
                                && task.agent() == span.agent()
                                && task.begun() == span.begin()
                                && task.ended() == span.end()));
        window.click("historyChip");
        assertThat(history().isVisible()).isTrue();
    }

    @Test
    void whatIsSelectedInTheTableIsFramedInTheGanttAndTheOtherWayRound() {
        window.<TaskRow>select("taskTable", row -> row.figure().id().equals("B"));
        long number = window.<TaskRow>table("taskTable")
                .getSelectionModel()
                .getSelectedItem()
                .figure()
                .number();
        assertThat(RealWindow.fx(() -> gantt().selectedTaskProperty().get())).isEqualTo(number);
        RealWindow.fx(() -> {
            gantt().selectedTaskProperty().set(number == 0 ? 1 : 0);
            return true;
        });
        window.until(
                "the row to be selected",
                () -> window.<TaskRow>table("taskTable")
                                .getSelectionModel()
                                .getSelectedItem()
                                .figure()
                                .number()
                        != number);
    }

    @Test
    void aTypedSpanIsTheLastOfTheRunAndNonsenseIsMarked() {
        window.fill("spanField", "25");
        window.press(KeyCode.ENTER);
        assertThat(shown()).isEqualTo(HistoryWindow.lastUnits(25));
        window.fill("spanField", "soon");
        window.press(KeyCode.ENTER);
        assertThat(shown()).isEqualTo(HistoryWindow.lastUnits(25));
        assertThat(window.find("spanField", TextField.class).getPseudoClassStates())
                .contains(PseudoClass.getPseudoClass("wrong"));
        window.clickWord("All");
        assertThat(shown()).isEqualTo(HistoryWindow.ALL);
    }

    @Test
    void zoomedByKeyTheLiveButtonComesAndBringsItBack() {
        Button live = window.find("liveButton", Button.class);
        assertThat(live.isVisible()).isFalse();
        window.focus("historyChart");
        window.press(KeyCode.PLUS);
        assertThat(shown().live()).isFalse();
        assertThat(RealWindow.fx(() -> gantt().windowProperty().get())).isEqualTo(shown());
        assertThat(live.isVisible()).isTrue();
        window.clickNode("liveButton");
        assertThat(shown()).isEqualTo(HistoryWindow.ALL);
        assertThat(live.isVisible()).isFalse();
    }

    @Test
    void theButtonsShowTheChartsAsTables() {
        window.clickNode("workloadTableButton");
        assertThat(tableRows("Workload now as a table – Plimsoll")).isEqualTo(2);
        window.clickNode("ganttChip");
        window.clickNode("timeTableButton");
        assertThat(tableRows("Gantt as a table – Plimsoll")).isEqualTo(3);
        window.clickNode("historyChip");
        window.clickNode("timeTableButton");
        assertThat(tableRows("History as a table – Plimsoll")).isEqualTo(500);
    }

    /** How many rows the table in the window of this title has; closes it. */
    private static int tableRows(String title) {
        return RealWindow.fx(() -> {
            Stage stage = Window.getWindows().stream()
                    .filter(each -> each instanceof Stage shown && title.equals(shown.getTitle()))
                    .map(Stage.class::cast)
                    .findFirst()
                    .orElseThrow();
            int rows = ((TableView<?>) stage.getScene().lookup("#chartTable"))
                    .getItems()
                    .size();
            stage.hide();
            return rows;
        });
    }
}
