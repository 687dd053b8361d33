package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/** In a smaller window, words that must be read are not cut. */
class SmallWindowRobotTest {
    private static final String SCENARIO = """
            {
              "plimsoll": 1, "name": "Small", "roles": { "backend": 3 },
              "tasks": [ { "id": "question-158", "title": "Asked", "role": "backend", "effort": 30, "due": 40 } ],
              "targets": [
                { "role": "backend", "measure": "wait", "statistic": "p95", "atMost": 240 },
                { "role": "backend", "measure": "response", "statistic": "p99", "atMost": 600 },
                { "measure": "utilisation", "statistic": "mean", "atMost": 0.9 },
                { "measure": "late", "statistic": "mean", "atMost": 0.05 }
              ]
            }
            """;

    @TempDir
    private Path folder;

    private RealWindow window;

    @BeforeEach
    void openTheScenario() throws IOException {
        window = new RealWindow();
        window.open(Files.writeString(folder.resolve("small.plimsoll.json"), SCENARIO));
        window.until("the tables to fill", () -> window.agents().size() == 3);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 1280})
    void keepsNamesAndHeadersAndTheStateOfTheRun(int width) {
        narrow(width);
        WaitForAsyncUtils.waitForFxEvents(20);
        RealWindow.fx(() -> {
            window.window().workbench().seek(1);
            return true;
        });
        window.until("the task to be begun", run -> run.now() == 1 && run.dial().trip() == null);
        window.until("nothing to be cut", () -> cut().isEmpty());
        assertThat(window.text("statusLabel")).isEqualTo("Paused");
    }

    @Test
    void theToolbarIsWholeWhateverTheRunIsDoing() {
        narrow(1280);
        window.until("the whole toolbar", this::wholeToolbar);
        window.click("runButton");
        window.until("the end", run -> run.state() == RunState.FINISHED);
        window.until("the word", () -> window.text("runButton").equals("Run again"));
        WaitForAsyncUtils.waitForFxEvents(20);
        assertThat(wholeToolbar()).isTrue();
    }

    /** Its last item is on it, and not under the arrow for what has no room. */
    private boolean wholeToolbar() {
        Node overflow = window.find("toolbar", ToolBar.class).lookup(".tool-bar-overflow-button");
        return overflow == null || !overflow.isVisible();
    }

    private void narrow(int width) {
        RealWindow.fx(() -> {
            Stage stage = (Stage) window.window().scene().getWindow();
            stage.setWidth(width);
            stage.setHeight(width * 0.65);
            return true;
        });
        window.until(
                "the window to be so narrow",
                () -> window.find("columns", Region.class).getWidth() <= width);
    }

    private List<String> cut() {
        return List.of(
                        "#agentTable .column-header .label",
                        "#taskTable .column-header .label",
                        "#logTable .column-header .label",
                        "#agentTable .table-cell",
                        "#taskTable .table-cell",
                        "#clockLabel",
                        "#statusLabel",
                        "#speedLabel",
                        "#runButton",
                        "#statsLabel")
                .stream()
                .flatMap(selector -> window.findAll(selector).stream())
                .map(Labeled.class::cast)
                .filter(labeled -> labeled.getText() != null && labeled.isTextTruncated())
                .map(Labeled::getText)
                .toList();
    }
}
