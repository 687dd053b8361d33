package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.run.RunState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tour as newcomers meet it: once by itself, then only when it is asked for; by keys alone. */
class TourRobotTest {
    private final Complaints complaints = new Complaints();
    private RealWindow window;

    @BeforeEach
    void startForTheFirstTime() {
        complaints.listen();
        window = RealWindow.atTheFirstStart();
        window.until("the tour", this::shown);
        EveryView.settle();
    }

    @AfterEach
    void close() {
        window.close();
        complaints.close();
    }

    private boolean shown() {
        return RealWindow.fx(() -> window.find("tourPane", Node.class).isVisible());
    }

    private Bounds bounds(String id) {
        return RealWindow.fx(() -> {
            Node node = window.find(id, Node.class);
            return node.localToScene(node.getLayoutBounds());
        });
    }

    private boolean keyboardIsAt(String id) {
        return RealWindow.fx(() -> {
            Node owner = window.window().scene().getFocusOwner();
            return owner != null && id.equals(owner.getId());
        });
    }

    private void callFromHelp() {
        EveryView.onFx(() -> window.find("menuBar", MenuBar.class).getMenus().getLast().getItems().stream()
                .filter(item -> item.getText() != null && item.getText().contains("Tour"))
                .findFirst()
                .ifPresent(MenuItem::fire));
        EveryView.settle();
    }

    @Test
    void takesFiveStepsByEnterAndNeverComesByItselfAgain() {
        List<String> sentences = new ArrayList<>();
        Set<Bounds> frames = new LinkedHashSet<>();
        while (shown()) {
            EveryView.settle();
            sentences.add(window.text("tourSentence"));
            assertThat(RealWindow.fx(() -> window.find("tourFrame", Node.class).isVisible()))
                    .as("a frame at " + sentences.getLast())
                    .isTrue();
            frames.add(bounds("tourFrame"));
            window.press(KeyCode.ENTER);
        }
        assertThat(sentences).hasSize(5).doesNotHaveDuplicates();
        assertThat(frames).hasSize(5);
        EveryView.onFx(() -> window.window().welcome());
        assertThat(shown()).as("by itself again").isFalse();
        assertThat(complaints.list()).isEmpty();
    }

    @Test
    void goesBackAndIsSkipped() {
        String first = window.text("tourSentence");
        window.press(KeyCode.ENTER);
        assertThat(window.text("tourSentence")).isNotEqualTo(first);
        window.press(KeyCode.TAB);
        window.press(KeyCode.SHIFT, KeyCode.TAB);
        window.press(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(keyboardIsAt("tourBack")).isTrue();
        window.press(KeyCode.SPACE);
        assertThat(window.text("tourSentence")).isEqualTo(first);
        window.press(KeyCode.ESCAPE);
        assertThat(shown()).isFalse();
        EveryView.onFx(() -> window.window().welcome());
        assertThat(shown()).as("after it was skipped").isFalse();
    }

    @Test
    void spaceRunsAndPausesMeanwhileAndEscapeLeavesWhereverTheKeyboardIs() {
        window.press(KeyCode.SPACE);
        window.until("running", seen -> seen.state() == RunState.RUNNING);
        window.press(KeyCode.SPACE);
        window.until("paused", seen -> seen.state() == RunState.PAUSED);
        window.focus("logTable");
        window.press(KeyCode.ESCAPE);
        assertThat(shown()).isFalse();
    }

    @Test
    void helpCallsItAgainOverTheBoardAndGivesTheKeyboardBack() {
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        window.until("the plan", () -> !window.findAll("#planButton").isEmpty());
        window.focus("planButton");
        callFromHelp();
        assertThat(shown()).isTrue();
        assertThat(RealWindow.fx(() -> window.find("viewTabs", TabPane.class)
                        .getSelectionModel()
                        .getSelectedIndex()))
                .isZero();
        assertThat(keyboardIsAt("tourNext")).isTrue();
        window.focus("taskTable");
        callFromHelp();
        window.press(KeyCode.ESCAPE);
        assertThat(shown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1024, 700", "1440, 900"})
    void standsBesideWhatItTellsOf(double width, double height) {
        EveryView.onFx(() -> {
            window.window().scene().getWindow().setWidth(width);
            window.window().scene().getWindow().setHeight(height);
        });
        window.until("the size", () -> window.window().scene().getWidth() == width);
        Bounds room = new BoundingBox(0, 0, width, height);
        while (shown()) {
            EveryView.settle();
            Bounds card = bounds("tourCard");
            String step = window.text("tourSentence");
            assertThat(room.contains(card))
                    .as("%s: %s in the window", step, card)
                    .isTrue();
            assertThat(card.intersects(bounds("tourFrame")))
                    .as("%s: %s over its frame %s", step, card, bounds("tourFrame"))
                    .isFalse();
            window.press(KeyCode.ENTER);
        }
    }
}
