package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.scenario.ScenarioReader;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.ui.board.TaskRow;
import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.PauseRule;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.run.Speed;
import io.plimsoll.ui.theme.Theme;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Workbench;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random acts of an operator on a run at full speed, for a while: no scene grows, no thread is left over, nothing waits ever longer for the engine, and
 * nothing fails. In half an hour the heap has to be flat too, from its middle to its end; in half a minute it is still warming up. The acts follow from a seed;
 * how many there are depends on the machine.
 */
class SoakTest {
    private static final long SEED = 20_261_126;

    /** Work without end, at a load that agents can bear. */
    private static final String SCENARIO = """
            {
              "plimsoll": 1, "name": "Soak", "seed": 3, "roles": { "dev": 12, "qa": 6 },
              "arrivals": [
                { "name": "job", "role": "dev", "interarrival": { "type": "exponential", "mean": 1 },
                  "effort": { "type": "exponential", "mean": 8 }, "patience": { "type": "exponential", "mean": 60 } },
                { "name": "check", "role": "qa", "interarrival": { "type": "exponential", "mean": 2 },
                  "effort": { "type": "lognormal", "mean": 7, "cv": 1.5 }, "patience": { "type": "exponential", "mean": 60 } } ],
              "run": { "until": 20000 }
            }
            """;

    private static final int ROUNDS_OF_WARMING_UP = 2;
    private static final int ROUNDS_FOR_A_TREND = 20;
    private static final int SETTLING = 12;
    private static final int CYCLES = 3;

    private final Complaints complaints = new Complaints();
    private final SplittableRandom random = new SplittableRandom(SEED);
    private RealWindow window;
    private Scenario scenario;

    @BeforeEach
    void open() {
        complaints.listen();
        window = new RealWindow();
        scenario =
                ScenarioReader.read(SCENARIO.getBytes(StandardCharsets.UTF_8)).orThrow();
    }

    @AfterEach
    void close() {
        window.close();
        complaints.close();
    }

    @Test
    @Timeout(600)
    void holdsForHalfAMinute() {
        soak(Duration.ofSeconds(30), 3);
    }

    @Test
    @Tag("deep")
    @Timeout(2400)
    void holdsForHalfAnHour() {
        soak(Duration.ofMinutes(30), 30);
    }

    /** As often as something is opened, looked at and closed again: what is left each time would be a listener that nobody took back. */
    @Test
    @Timeout(600)
    void nothingIsLeftOfWhatIsOpenedAgainAndAgain() {
        cycles();
        Instances before = left();
        cycles();
        Instances between = left();
        cycles();
        // caches fill at times, but not again and again
        Map<String, Integer> grown = left().grownBy(CYCLES, between);
        grown.keySet().retainAll(between.grownBy(CYCLES, before).keySet());
        assertThat(grown).isEmpty();
        assertThat(complaints.list()).isEmpty();
    }

    /** What is left once the toolkit has let go of what it no longer draws, which takes it some frames. */
    private static Instances left() {
        for (int i = 0; i < SETTLING; i++) {
            EveryView.settle();
            System.gc();
        }
        return Instances.now();
    }

    private void cycles() {
        for (int i = 0; i < CYCLES; i++) {
            cycle();
        }
    }

    /** Opens the scenario anew and runs it a little; goes through views, themes, rows, the palette, the tour and the card for pauses. */
    private void cycle() {
        EveryView.onFx(() -> {
            window.window().workbench().open(new Document(scenario, "soak", null), false);
            window.window().workbench().seek(200);
        });
        window.until("the time", seen -> seen.now() == 200 && seen.dial().trip() == null);
        // the same task each time: how many rows are ever made depends on how many candidates it had
        EveryView.onFx(() -> window.table("taskTable").getSelectionModel().clearAndSelect(0));
        lookAtEveryTheme();
        for (KeyCode[] keys :
                new KeyCode[][] {{KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.P}, {KeyCode.SHIFT, KeyCode.F5}, {KeyCode.F1}
                }) {
            window.press(keys);
            EveryView.settle();
            window.press(KeyCode.ESCAPE);
            closeOthers();
        }
        EveryView.onFx(() -> {
            window.find("menuBar", MenuBar.class).getMenus().getLast().getItems().stream()
                    .filter(item -> item.getText() != null && item.getText().contains("Tour"))
                    .forEach(MenuItem::fire);
            window.find("viewTabs", TabPane.class).getSelectionModel().selectFirst();
        });
        EveryView.settle();
        window.press(KeyCode.ESCAPE);
        EveryView.onFx(() -> window.window().workbench().open(new Document(scenario, "soak", null), false));
        window.until("the opening", seen -> seen.now() == 0 && seen.agents().size() == 18);
        EveryView.settle();
    }

    private void closeOthers() {
        EveryView.onFx(() -> List.copyOf(Window.getWindows()).stream()
                .filter(each -> each != window.window().scene().getWindow())
                .forEach(Window::hide));
        EveryView.settle();
    }

    /** As often as there are rounds: opens the scenario anew, acts on it for its share of the time, and measures what is held then. */
    private void soak(Duration span, int rounds) {
        List<Held> held = new ArrayList<>();
        int acts = 0;
        lookAtEverything();
        for (int round = 0; round < rounds + ROUNDS_OF_WARMING_UP; round++) {
            boolean warm = round >= ROUNDS_OF_WARMING_UP;
            acts += round(warm ? span.dividedBy(rounds) : Duration.ofSeconds(4));
            if (warm) {
                held.add(held());
            }
            assertThat(complaints.list()).isEmpty();
        }
        assertThat(acts).isGreaterThan(30);
        Held first = held.getFirst();
        Held last = held.getLast();
        if (rounds >= ROUNDS_FOR_A_TREND) {
            long middle = held.get(rounds / 2).bytes;
            assertThat(last.bytes)
                    .as("heap at the end, against the middle: %s", held)
                    .isLessThan(middle + middle / 10);
        }
        assertThat(last.nodes).as("nodes: %s", held).isLessThanOrEqualTo(first.nodes + first.nodes / 10);
        assertThat(last.threads).as("threads: %s", held).isLessThanOrEqualTo(first.threads + 2);
    }

    /** Views are made when they are first looked at, and themes resolved when they are first worn. */
    private void lookAtEverything() {
        round(Duration.ZERO);
        lookAtEveryTheme();
    }

    private void lookAtEveryTheme() {
        TabPane views = window.find("viewTabs", TabPane.class);
        for (Theme theme : Theme.values()) {
            EveryView.onFx(() -> window.window().appearance().themeProperty().set(theme));
            for (int i = 0; i < views.getTabs().size(); i++) {
                int view = i;
                EveryView.onFx(() -> views.getSelectionModel().select(view));
                EveryView.settle();
            }
        }
    }

    /** What is held between two rounds. */
    private record Held(long bytes, int nodes, int threads) {}

    private int round(Duration span) {
        EveryView.onFx(() -> {
            Workbench workbench = window.window().workbench();
            workbench.open(new Document(scenario, "soak", null), false);
            workbench.speed(Speed.FASTEST);
        });
        window.until("the first sight", seen -> seen.now() >= 0 && seen.agents().size() == 18);
        EveryView.onFx(() -> window.window().workbench().toggle());
        long end = System.nanoTime() + span.toNanos();
        int acts = 0;
        while (System.nanoTime() < end) {
            act();
            acts++;
            // the engine answers between two acts: what it is asked does not pile up
            long asked = System.nanoTime();
            boolean[] answered = new boolean[1];
            EveryView.onFx(() -> window.window().workbench().look(travel -> true, told -> answered[0] = told));
            window.until("the engine to answer", () -> answered[0]);
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - asked))
                    .as("seconds to an answer")
                    .isLessThan(30);
        }
        EveryView.onFx(() -> {
            window.window().workbench().pause();
            window.window().workbench().giveUp();
        });
        return acts;
    }

    private void act() {
        Workbench workbench = window.window().workbench();
        Snapshot seen = window.now();
        EveryView.onFx(() -> choose(seen).accept(workbench));
    }

    private Consumer<Workbench> choose(Snapshot seen) {
        return switch (random.nextInt(15)) {
            case 0 -> bench -> agent(seen, bench, "Stop", name -> new Command.Stop(name));
            case 1 -> bench -> agent(seen, bench, "Resume", name -> new Command.Resume(name));
            case 2 -> bench -> bench.act("Assign all", new Command.AssignAll());
            case 3 -> bench -> bench.act("Automatic", new Command.Automatic(random.nextInt(4) > 0));
            case 4 ->
                bench -> bench.changeAgents(
                        seen.roles().get(random.nextInt(seen.roles().size())), random.nextBoolean() ? 1 : -1);
            case 5 -> bench -> bench.act("Strategy", new Command.SwitchStrategy(spec()));
            case 6 ->
                bench -> bench.act(
                        "Dispatch",
                        new Command.SwitchDispatch(Dispatch.values()[random.nextInt(Dispatch.values().length)]));
            case 7 -> Workbench::undo;
            case 8 -> Workbench::redo;
            case 9 -> bench -> bench.seek(random.nextDouble(Math.max(1, seen.now())));
            case 10 -> bench -> look();
            case 11 -> bench -> dress();
            case 12 -> bench -> select();
            case 13 -> bench -> bench.pauseWhen(rule(seen));
            default ->
                bench -> {
                    if (seen.dial().over()) {
                        bench.reset();
                    }
                    if (!seen.dial().state().act().equals("Pause")) {
                        bench.toggle();
                    }
                };
        };
    }

    private PauseRule rule(Snapshot seen) {
        return random.nextBoolean()
                ? PauseRule.NEVER
                : new PauseRule(seen.now() + random.nextDouble(1000), 20 + random.nextInt(40), random.nextBoolean());
    }

    private StrategySpec spec() {
        List<StrategyProvider> all = Strategies.all();
        return StrategySpec.of(all.get(random.nextInt(all.size())).name());
    }

    private void agent(Snapshot seen, Workbench bench, String verb, Function<String, Command> command) {
        if (!seen.agents().isEmpty()) {
            AgentFigure agent = seen.agents().get(random.nextInt(seen.agents().size()));
            bench.act(verb + " " + agent.name(), command.apply(agent.name()));
        }
    }

    private void look() {
        TabPane views = window.find("viewTabs", TabPane.class);
        views.getSelectionModel().select(random.nextInt(views.getTabs().size()));
    }

    private void dress() {
        Property<Theme> theme = window.window().appearance().themeProperty();
        theme.setValue(Theme.values()[random.nextInt(Theme.values().length)]);
        window.window().appearance().scaleProperty().set(1 + random.nextInt(3) * 0.25);
    }

    private void select() {
        TableView<TaskRow> tasks = window.<TaskRow>table("taskTable");
        if (!tasks.getItems().isEmpty()) {
            tasks.getSelectionModel().clearSelection();
            tasks.getSelectionModel().select(random.nextInt(tasks.getItems().size()));
        }
    }

    private Held held() {
        EveryView.onFx(() -> {
            window.find("viewTabs", TabPane.class).getSelectionModel().selectFirst();
            window.window().appearance().scaleProperty().set(1);
            // an empty run, so that what is held does not depend on where the last one came to
            window.window().workbench().open(new Document(scenario, "soak", null), false);
        });
        window.until("the opening", seen -> seen.now() == 0 && seen.agents().size() == 18);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < SETTLING; i++) {
            EveryView.settle();
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return new Held(
                least,
                RealWindow.fx(() -> count(window.window().scene().getRoot())),
                Math.toIntExact(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> !thread.isDaemon() || thread.getName().contains("run"))
                        .count()));
    }

    private static int count(Node node) {
        int nodes = 1;
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                nodes += count(child);
            }
        }
        return nodes;
    }
}
