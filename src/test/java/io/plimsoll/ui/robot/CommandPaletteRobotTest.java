package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.scenario.Samples;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.ui.board.AgentRow;
import io.plimsoll.ui.command.MenuCommand;
import io.plimsoll.ui.open.Source;
import io.plimsoll.ui.run.AgentStatus;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.theme.Theme;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandPaletteRobotTest {
    private RealWindow window;

    @BeforeEach
    void open() {
        window = new RealWindow();
        RealWindow.fx(() -> {
            window.window().opening().open(Source.of(Samples.FIRST), false);
            return true;
        });
        window.now();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private boolean shown() {
        return RealWindow.fx(() -> window.find("commandPalette", Node.class).isVisible());
    }

    @SuppressWarnings("unchecked")
    private List<MenuCommand> listed() {
        return RealWindow.fx(
                () -> List.copyOf(((ListView<MenuCommand>) window.find("commandList", ListView.class)).getItems()));
    }

    private void look(String query) {
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.P);
        assertThat(shown()).isTrue();
        window.write("commandField", query);
    }

    private void give(String query) {
        look(query);
        window.press(KeyCode.ENTER);
        assertThat(shown()).isFalse();
    }

    private int view() {
        return RealWindow.fx(
                () -> window.find("viewTabs", TabPane.class).getSelectionModel().getSelectedIndex());
    }

    @Test
    void listsEveryCommandWithItsKeysAndNarrowsAsOneTypes() {
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.P);
        assertThat(listed())
                .hasSizeGreaterThan(50)
                .allSatisfy(command -> assertThat(command.name()).isNotBlank());
        assertThat(listed())
                .extracting(command -> command.menus() + command.name())
                .doesNotHaveDuplicates();
        window.write("commandField", "screen");
        assertThat(listed()).extracting(MenuCommand::name).containsExactly("Full screen");
        assertThat(listed().getFirst().keys()).isEqualTo("F11");
        window.press(KeyCode.ESCAPE);
        assertThat(shown()).isFalse();
    }

    @Test
    void changesWhatTheCommandsSay() {
        give("dark");
        assertThat(RealWindow.fx(
                        () -> window.window().appearance().themeProperty().get()))
                .isEqualTo(Theme.DARK);
        give("strategy random");
        window.until("the strategy", seen -> seen.strategy().equals(StrategySpec.of("random")));
        Dispatch other = window.now().dispatch() == Dispatch.IMMEDIATE ? Dispatch.WHEN_IDLE : Dispatch.IMMEDIATE;
        give("dispatch " + other.title());
        window.until("the dispatch", seen -> seen.dispatch() == other);
        int before = window.now().roles().getFirst().generated();
        give("one more");
        window.until("the agent", seen -> seen.roles().getFirst().generated() == before + 1);
        give("one fewer");
        window.until("one fewer", seen -> seen.roles().getFirst().generated() == before);
        give("as fast as");
        assertThat(RealWindow.fx(() -> window.find("speedSlider", Slider.class).getValue()))
                .isEqualTo(1);
        give("slower");
        assertThat(RealWindow.fx(() -> window.find("speedSlider", Slider.class).getValue()))
                .isBetween(0.85, 0.97);
        give("go to the end");
        Snapshot end =
                window.until("the end", seen -> seen.now() > 0 && seen.dial().over());
        give("reset to");
        window.until("the start", seen -> seen.now() == 0 && seen.now() < end.now());
        for (String name : List.of("duel", "compare", "plan", "board")) {
            give("view " + name);
            assertThat(view())
                    .as(name)
                    .isEqualTo(List.of("board", "duel", "compare", "plan").indexOf(name));
        }
    }

    @Test
    void whatCannotBeDoneNowIsSaidAndChangesNothing() {
        look("selected agent resume");
        assertThat(listed().getFirst().possible()).isFalse();
        window.press(KeyCode.ENTER);
        assertThat(window.now().agents()).noneMatch(agent -> agent.status() == AgentStatus.STOPPED);
    }

    @Test
    void actsOnWhatIsSelected() {
        window.<AgentRow>select("agentTable", row -> true);
        give("selected agent stop");
        window.until(
                "the agent stops",
                seen -> seen.agents().stream().anyMatch(agent -> agent.status() == AgentStatus.STOPPED));
    }

    @Test
    void theSheetOfKeysFitsIntoASmallWindow() {
        window.press(KeyCode.F1);
        Bounds sheet = RealWindow.fx(() -> window.find("keySheet", Node.class).getBoundsInLocal());
        assertThat(sheet.getHeight()).isBetween(200.0, 600.0);
        assertThat(sheet.getWidth()).isLessThan(980);
    }
}
