package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.run.PauseRule;
import io.plimsoll.ui.run.RunState;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.run.Speed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock stops by itself where it was told to by keys, the status line says so beforehand, and it is taken back. */
class PauseRobotTest {
    /** One agent; from time 10 on a task comes each unit, and each takes 100. */
    private static final String SCENARIO = """
            { "plimsoll": 1, "name": "Late", "dispatch": "immediate", "timeUnit": "minutes", "roles": { "dev": 1 },
              "tasks": [ { "id": "A", "role": "dev", "effort": 100, "arrival": 10 },
                         { "id": "B", "role": "dev", "effort": 100, "arrival": 11 },
                         { "id": "C", "role": "dev", "effort": 100, "arrival": 12 },
                         { "id": "D", "role": "dev", "effort": 100, "arrival": 13 } ] }
            """;

    private RealWindow window;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        window = new RealWindow();
        window.open(Files.writeString(folder.resolve("late.plimsoll.json"), SCENARIO));
        window.until("the run", seen -> seen.agents().size() == 1);
        EveryView.onFx(() -> window.window().workbench().speed(Speed.FASTEST));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void ask() {
        EveryView.onFx(() -> window.window().scene().getWindow().requestFocus());
        window.press(KeyCode.SHIFT, KeyCode.F5);
        window.until("the card", () -> !window.findAll("#pauseAtField").isEmpty());
    }

    private void enter(String id, String text) {
        window.focus(id);
        window.press(KeyCode.SHORTCUT, KeyCode.A);
        window.press(KeyCode.DELETE);
        window.type(text);
    }

    private void apply() {
        window.clickNode("applyPauseButton");
    }

    private void says(String words) {
        window.until(words, () -> window.text("pauseLabel").equals(words));
    }

    private Snapshot runs() {
        EveryView.onFx(() -> window.window().scene().getWindow().requestFocus());
        window.press(KeyCode.F5);
        return window.until("a pause or the end", seen -> seen.now() > 0 && seen.state() != RunState.RUNNING);
    }

    @Test
    void pausesAtATimeAndForgetsItThen() {
        ask();
        enter("pauseAtField", "11.5");
        apply();
        says("pauses at 11.5 min");
        Snapshot paused = runs();
        assertThat(paused.now()).isEqualTo(11.5);
        assertThat(paused.state()).isEqualTo(RunState.PAUSED);
        says("");
        window.press(KeyCode.F5);
        assertThat(window.until("the end", seen -> seen.state() == RunState.FINISHED)
                        .now())
                .isEqualTo(410);
    }

    @Test
    void pausesWhenTooManyWaitOrAnAgentIsOverloaded() {
        ask();
        enter("pauseQueueField", "1");
        apply();
        says("pauses when more than 1 wait");
        assertThat(runs().now()).isEqualTo(12);
        says("pauses when more than 1 wait");
        window.press(KeyCode.SHORTCUT, KeyCode.R);
        window.until("the beginning", seen -> seen.now() == 0 && seen.dial().trip() == null);
        ask();
        enter("pauseQueueField", "");
        EveryView.onFx(() -> window.find("pauseOverloadCheck", CheckBox.class).setSelected(true));
        apply();
        says("pauses when an agent is overloaded");
        assertThat(runs().now()).isEqualTo(11);
    }

    @Test
    void isTakenBackByKeyAndForgottenWithTheRun() {
        ask();
        enter("pauseAtField", "12");
        enter("pauseQueueField", "0");
        apply();
        says("pauses at 12 min, or when more than 0 wait");
        EveryView.onFx(() -> window.window().scene().getWindow().requestFocus());
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.F5);
        says("");
        assertThat(window.now().pauses()).isEqualTo(PauseRule.NEVER);
        assertThat(runs().state()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void aTimeThatIsBehindItStopsNothing() {
        ask();
        enter("pauseAtField", "50");
        apply();
        says("pauses at 50 min");
        EveryView.onFx(() -> window.window().workbench().seek(60));
        window.until("the time", seen -> seen.now() == 60 && seen.dial().trip() == null);
        says("");
        ask();
        enter("pauseAtField", "60");
        assertThat(window.text("pauseReason")).isEqualTo("The time must be later than the present 60");
        assertThat(RealWindow.fx(
                        () -> window.find("applyPauseButton", Node.class).isDisabled()))
                .isTrue();
    }
}
