package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A robot sets a strategy's parameters in mid-run; the engine goes by them. */
class StrategyRobotTest {
    private static final String SCENARIO = """
            {
              "plimsoll": 1, "name": "Parameters", "strategy": { "name": "power-of-d", "d": 3 }, "roles": { "dev": 4 },
              "tasks": [
                { "id": "A", "role": "dev", "effort": 30 }, { "id": "B", "role": "dev", "effort": 20 },
                { "id": "C", "role": "dev", "effort": 10 }
              ]
            }
            """;

    @TempDir
    private Path folder;

    private RealWindow window;
    private Twin twin;

    @BeforeEach
    void openTheScenario() throws IOException {
        Path file = Files.writeString(folder.resolve("parameters.plimsoll.json"), SCENARIO);
        window = new RealWindow();
        twin = new Twin(window, file);
        window.open(file);
        window.until("the tables to fill", () -> window.tasks().size() == 3);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private StrategySpec inForce() {
        return window.now().strategy();
    }

    private static StrategySpec powerOf(double d) {
        return new StrategySpec("power-of-d", Map.of("d", d));
    }

    @Test
    void setsAParameterAsACommandOfTheRun() {
        window.click("strategyButton");
        assertThat(window.text("ruleLabel"))
                .isEqualTo("Of d agents drawn at random, the one with the fewest unfinished tasks.");
        window.fill("parameter-d", "4");
        window.press(KeyCode.ENTER);
        twin.told(new Command.SwitchStrategy(powerOf(4)));
        window.until("the strategy", seen -> seen.strategy().equals(powerOf(4)));
        window.until("the card to go", () -> window.findAll("#parameter-d").isEmpty());
        window.until("the words", () -> !window.findAll("Power of 4").isEmpty());
        window.click("assignAllButton");
        twin.told(new Command.AssignAll());
    }

    @Test
    void refusesAsOneTypesWhatIsNotAllowed() {
        window.press(KeyCode.SHORTCUT, KeyCode.T);
        for (String wrong : new String[] {"0", "2.5", "many", "-1", "2000000000"}) {
            window.fill("parameter-d", wrong);
            assertThat(window.text("allowed-d"))
                    .as(wrong)
                    .isEqualTo("d must be a whole number, from 1 to 1,000,000,000; 2 unless set");
            assertThat(RealWindow.fx(() ->
                            window.find("applyParametersButton", Button.class).isDisabled()))
                    .isTrue();
            window.press(KeyCode.ENTER);
        }
        window.press(KeyCode.ESCAPE);
        twin.agrees();
        assertThat(inForce()).isEqualTo(powerOf(3));
    }

    @Test
    void findsWhatWasSetWhenItSwitchesBack() {
        window.<StrategyProvider>choose("strategyBox", rule -> rule.name().equals("affinity"));
        window.until("the strategy", seen -> seen.strategy().equals(StrategySpec.of("affinity")));
        window.click("strategyButton");
        window.fill("parameter-bound", "1.5");
        window.click("applyParametersButton");
        StrategySpec set = new StrategySpec("affinity", Map.of("bound", 1.5));
        window.until("the strategy", seen -> seen.strategy().equals(set));
        window.<StrategyProvider>chooseUp("strategyBox", rule -> rule.name().equals("power-of-d"));
        window.until("the strategy as it was", seen -> seen.strategy().equals(powerOf(3)));
        window.<StrategyProvider>choose("strategyBox", rule -> rule.name().equals("affinity"));
        window.until("the strategy as it was set", seen -> seen.strategy().equals(set));
        window.click("strategyButton");
        window.click("defaultParametersButton");
        window.click("applyParametersButton");
        window.until("the strategy unset", seen -> seen.strategy().equals(StrategySpec.of("affinity")));
    }
}
