package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.scenario.Sample;
import io.plimsoll.scenario.Samples;
import io.plimsoll.sim.TaskState;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.ui.board.AgentRow;
import io.plimsoll.ui.board.TaskRow;
import io.plimsoll.ui.chart.WorkloadChart;
import io.plimsoll.ui.command.MenuCommand;
import io.plimsoll.ui.command.MenuCommands;
import io.plimsoll.ui.robot.EveryView.Sight;
import io.plimsoll.ui.run.AgentStatus;
import io.plimsoll.ui.run.PauseRule;
import io.plimsoll.ui.run.RunState;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Gives every command that the palette lists, and looks at what each changed. A command that is new here fails until it is said what it changes. */
@Timeout(300)
class EveryCommandRobotTest {
    private static final String RECENT = "File › Open recent | ";

    /** Asks by the system's dialog, which there is none of without a display. */
    private static final Set<String> OF_THE_SYSTEM = Set.of("File | Open…", "File | Watch a fleet…");

    @TempDir
    private Path folder;

    private EveryView views;
    private RealWindow window;
    private final Map<String, Change> changes = new LinkedHashMap<>();

    /** What has to be so before a command, and is so once it was given. */
    private record Change(Runnable before, Callable<Boolean> after) {}

    @BeforeEach
    void open() throws IOException {
        views = new EveryView(folder);
        window = views.window();
    }

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void everyCommandDoesWhatItSays() {
        say();
        List<String> listed = listed();
        List<String> unknown = new ArrayList<>(listed);
        unknown.removeIf(command -> changes.containsKey(command) || OF_THE_SYSTEM.contains(command));
        assertThat(unknown).as("commands that are not held to anything").isEmpty();
        assertThat(listed).containsAll(changes.keySet());
        List<String> alreadySo = new ArrayList<>();
        changes.forEach((command, change) -> {
            change.before.run();
            if (RealWindow.fx(change.after)) {
                alreadySo.add(command);
            }
            give(command);
            window.until(command, change.after);
        });
        assertThat(alreadySo).as("commands after which it is as it was before").isEmpty();
    }

    private List<String> listed() {
        return RealWindow.fx(() -> MenuCommands.of(window.find("menuBar", MenuBar.class)).stream()
                .map(EveryCommandRobotTest::key)
                .toList());
    }

    /** What a command is called where that does not depend on what is to be undone, or on whether the clock goes. */
    private static String key(MenuCommand command) {
        String name = command.name();
        for (String verb : List.of("Undo", "Redo")) {
            name = name.startsWith(verb) ? verb : name;
        }
        return command.menus() + " | " + ("F5".equals(command.keys()) ? "Run" : name);
    }

    /** By the palette: finds the command among all that are listed, and gives it by Enter. */
    @SuppressWarnings("unchecked")
    private void give(String command) {
        EveryView.onFx(() ->
                window.find("commandField", Node.class).getScene().getWindow().requestFocus());
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.P);
        window.until("the palette", () -> views.visible("commandPalette"));
        boolean possible = RealWindow.fx(() -> {
            ListView<MenuCommand> list = window.find("commandList", ListView.class);
            MenuCommand wanted = list.getItems().stream()
                    .filter(each -> key(each).equals(command))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(command + " is not in the palette"));
            list.getSelectionModel().select(wanted);
            return wanted.possible();
        });
        assertThat(possible).as(command + " can be given").isTrue();
        window.press(KeyCode.ENTER);
    }

    private void on(String command, Runnable before, Callable<Boolean> after) {
        changes.put(command, new Change(before, after));
    }

    private void on(String command, Callable<Boolean> after) {
        on(command, () -> {}, after);
    }

    private Snapshot seen() {
        Snapshot seen = window.window().workbench().snapshot();
        if (seen == null) {
            throw new AssertionError("nothing is seen");
        }
        return seen;
    }

    private int view() {
        return window.find("viewTabs", TabPane.class).getSelectionModel().getSelectedIndex();
    }

    private double speed() {
        return window.find("speedSlider", Slider.class).getValue();
    }

    private double scale() {
        return window.window().appearance().scaleProperty().get();
    }

    /** How many tasks were given to an agent by then. */
    private static long given(Snapshot snapshot) {
        Snapshot.Totals totals = snapshot.totals();
        return totals.assigned() + totals.inProgress() + totals.completed();
    }

    private boolean hasWindow(String title) {
        return Window.getWindows().stream()
                .anyMatch(
                        each -> each instanceof Stage stage && stage.getTitle().startsWith(title));
    }

    private void hideOthers() {
        for (Window each : RealWindow.fx(() -> List.copyOf(Window.getWindows()))) {
            if (each != window.window().scene().getWindow()) {
                EveryView.onFx(each::hide);
            }
        }
        window.until(
                "the window alone",
                () -> Window.getWindows().equals(List.of(window.window().scene().getWindow())));
    }

    private void board() {
        views.show(Sight.BOARD);
        views.pausedAtItsTime();
    }

    private void selectAgent(AgentStatus status) {
        window.<AgentRow>select("agentTable", row -> row.figure().status() == status);
    }

    private AgentStatus statusOf(String name) {
        return seen().agents().stream()
                .filter(agent -> agent.name().equals(name))
                .findFirst()
                .map(agent -> agent.status())
                .orElse(AgentStatus.LEFT);
    }

    private int roleOf(int agent) {
        return seen().agents().stream()
                .filter(each -> each.number() == agent)
                .findFirst()
                .orElseThrow()
                .role();
    }

    private int generated(String role) {
        return seen().roles().stream()
                .filter(each -> each.name().equals(role))
                .findFirst()
                .orElseThrow()
                .generated();
    }

    private void say() {
        run();
        act();
        views();
        edit();
        file();
        help();
    }

    /** Makes another choice if this one is in force. */
    private void leave(Callable<Boolean> inForce, String other) {
        if (RealWindow.fx(inForce)) {
            give(other);
            window.until(other, () -> !inForce.call());
        }
    }

    private void run() {
        on("Run | Run", this::board, () -> seen().dial().state() == RunState.RUNNING || seen().now() > 640);
        on("Run | Pause when…", this::board, () -> views.present("pauseAtField"));
        on(
                "Run | Do not pause by itself",
                () -> {
                    hideOthers();
                    EveryView.onFx(() -> window.window().workbench().pauseWhen(new PauseRule(1900, 50, true)));
                    window.until(
                            "the rule",
                            seen -> seen.pauses()
                                            .equals(window.window().workbench().pauseRule())
                                    && seen.pauses().queue() == 50);
                },
                () -> seen().pauses().equals(PauseRule.NEVER));
        double[] time = new double[1];
        long[] count = new long[1];
        on(
                "Run | Step: the next instant",
                () -> {
                    hideOthers();
                    board();
                    time[0] = 640;
                },
                () -> seen().now() > time[0]);
        on(
                "Run | On to the next assignment",
                () -> {
                    views.pausedAtItsTime();
                    count[0] = given(window.now());
                },
                () -> given(seen()) > count[0]);
        on("Run | Slower", () -> time[0] = RealWindow.fx(this::speed), () -> speed() < time[0]);
        on("Run | Faster", () -> time[0] = RealWindow.fx(this::speed), () -> speed() > time[0]);
        on(
                "Run | As fast as possible",
                () -> EveryView.onFx(
                        () -> window.find("speedSlider", Slider.class).setValue(0.5)),
                () -> speed() == 1);
        for (StrategyProvider strategy : Strategies.all()) {
            Callable<Boolean> inForce = () -> seen().strategy().name().equals(strategy.name());
            on("Run › Strategy | " + strategy.title(), () -> leave(inForce, "Run › Strategy | Random"), inForce);
        }
        on("Run | Set the strategy's parameters…", () -> views.present("ruleLabel"));
        for (Dispatch dispatch : Dispatch.values()) {
            Callable<Boolean> inForce = () -> seen().dispatch() == dispatch;
            Dispatch other = dispatch == Dispatch.IMMEDIATE ? Dispatch.WHEN_IDLE : Dispatch.IMMEDIATE;
            on(
                    "Run › Dispatch | " + dispatch.title(),
                    () -> {
                        hideOthers();
                        leave(inForce, "Run › Dispatch | " + other.title());
                    },
                    inForce);
        }
        on(
                "Run | Fork from now",
                () -> count[0] = window.now().travel().branches().size(),
                () -> seen().travel().branches().size() == count[0] + 1);
        on("Run | Go to the end", () -> seen().dial().state() == RunState.FINISHED);
        on("Run | Reset to time 0", () -> seen().now() == 0);
    }

    private void act() {
        on(
                "Act | Assign automatically",
                () -> {
                    views.pausedAtItsTime();
                    board();
                },
                () -> !seen().automatic());
        long[] count = new long[1];
        String[] name = new String[1];
        on(
                "Act | Assign next",
                () -> {
                    // tasks come and wait, since nobody assigns them
                    EveryView.onFx(() -> window.window().workbench().seek(700));
                    count[0] = window.until(
                                    "tasks that wait",
                                    seen -> seen.now() == 700
                                            && seen.dial().trip() == null
                                            && seen.totals().waiting() > 3)
                            .totals()
                            .waiting();
                },
                () -> seen().totals().waiting() == count[0] - 1);
        Runnable selectWaiting = () -> {
            count[0] = window.now().totals().waiting();
            window.<TaskRow>select("taskTable", row -> row.figure().state() == TaskState.PENDING);
        };
        on(
                "Act | Assign the selected task",
                selectWaiting,
                () -> seen().totals().waiting() == count[0] - 1);
        on(
                "Act | Assign it to the selected agent",
                () -> {
                    count[0] = window.now().totals().waiting();
                    window.<AgentRow>select(
                            "agentTable",
                            row -> row.figure().status() == AgentStatus.IDLE
                                    && row.figure().name().startsWith("sales"));
                    int sales = RealWindow.fx(() -> window.find("workloadChart", WorkloadChart.class)
                            .selectedAgentProperty()
                            .get());
                    window.<TaskRow>select(
                            "taskTable",
                            row -> row.figure().state() == TaskState.PENDING
                                    && row.figure().role() == roleOf(sales));
                },
                () -> seen().totals().waiting() == count[0] - 1);
        Callable<Boolean> form = () -> views.visible("runForm");
        Runnable closed = () -> {
            window.clickNode("closeRunFormButton");
            selectWaiting.run();
        };
        on("Act | Add agent…", form);
        on("Act | Add task…", () -> window.clickNode("closeRunFormButton"), form);
        on("Act | Edit task…", closed, form);
        on(
                "Act › Selected task | Assign to the strategy's choice",
                closed,
                () -> seen().totals().waiting() == count[0] - 1);
        on(
                "Act › Selected task | Remove: what depends on it stays blocked",
                selectWaiting,
                () -> seen().totals().waiting() == count[0] - 1);
        on(
                "Act | Assign all",
                () -> seen().totals().waiting() == 0
                        || seen().agents().stream().noneMatch(agent -> agent.status() == AgentStatus.IDLE));
        on(
                "Act › Selected task | Complete now",
                () -> {
                    count[0] = window.now().totals().completed();
                    window.<TaskRow>select("taskTable", row -> row.figure().state() == TaskState.IN_PROGRESS);
                },
                () -> seen().totals().completed() == count[0] + 1);
        on(
                "Act › Selected agent | Stop: finish what is begun, take nothing new",
                () -> {
                    window.<AgentRow>select("agentTable", row -> {
                        name[0] = row.figure().name();
                        return row.figure().status() == AgentStatus.WORKING;
                    });
                },
                () -> statusOf(name[0]) == AgentStatus.STOPPED);
        on(
                "Act › Selected agent | Resume",
                () -> selectAgent(AgentStatus.STOPPED),
                () -> statusOf(name[0]) != AgentStatus.STOPPED);
        on(
                "Act › Selected agent | Reset workload: forget what it carried at the start",
                () -> window.<AgentRow>select(
                        "agentTable", row -> row.figure().name().equals("veteran")),
                () -> String.valueOf(window.window().workbench().toUndo())
                        .toLowerCase(Locale.ROOT)
                        .contains("reset"));
        on(
                "Act › Selected agent | Remove: finish what is begun and leave",
                () -> {
                    window.<AgentRow>select("agentTable", row -> {
                        name[0] = row.figure().name();
                        return true;
                    });
                },
                () -> statusOf(name[0]) == AgentStatus.LEFT);
        for (String role : List.of("sales", "support")) {
            Runnable before = () -> count[0] = RealWindow.fx(() -> generated(role));
            on("Act › Agents of a role | One more " + role, before, () -> generated(role) == count[0] + 1);
            on("Act › Agents of a role | One fewer " + role, before, () -> generated(role) == count[0] - 1);
        }
        on(
                "Edit | Undo",
                () -> count[0] = RealWindow.fx(() -> generated("support")),
                () -> generated("support") == count[0] + 1);
        on("Edit | Redo", () -> generated("support") == count[0]);
    }

    private void views() {
        List<String> names = List.of("Board", "Duel", "Compare", "Plan", "Scenario");
        for (String name : List.of("Duel", "Compare", "Plan", "Scenario", "Board")) {
            on("View | " + name, () -> view() == names.indexOf(name));
        }
        on("View | Branches", () -> views.visible("branchesPane"));
        on("View | Why", () -> !views.present("whySentence"));
        for (Map.Entry<String, Theme> each : Map.of(
                        "Light", Theme.LIGHT,
                        "Dark", Theme.DARK,
                        "High contrast", Theme.CONTRAST,
                        "Follow the system", Theme.SYSTEM)
                .entrySet()) {
            on(
                    "View | " + each.getKey(),
                    () -> views.dress(each.getValue() == Theme.DARK ? Theme.LIGHT : Theme.DARK),
                    () -> window.window().appearance().themeProperty().get() == each.getValue());
        }
        columns("Columns of tasks", "taskTable");
        columns("Columns of agents", "agentTable");
        columns("Columns of assignments", "logTable");
        on("View | Less motion", () -> window.window().appearance().isStill());
        on("View | Larger", () -> scale() > 1);
        on(
                "View | Smaller",
                () -> EveryView.onFx(
                        () -> window.window().appearance().scaleProperty().set(2)),
                () -> scale() == 1.75);
        on("View | Usual size", () -> scale() == 1);
        on("View | Full screen", () -> stage().isFullScreen());
    }

    private void columns(String menu, String table) {
        List<TableColumn<Object, ?>> columns =
                RealWindow.fx(() -> List.copyOf(window.table(table).getColumns()));
        boolean[] shown = new boolean[1];
        for (TableColumn<Object, ?> column : columns) {
            on(
                    "View › " + menu + " | " + column.getText(),
                    () -> EveryView.onFx(() -> {
                        columns.getFirst().setVisible(true);
                        columns.getLast().setVisible(true);
                        shown[0] = column.isVisible();
                    }),
                    () -> column.isVisible() != shown[0]);
        }
        on(
                "View › " + menu + " | As usual",
                () -> EveryView.onFx(() -> columns.get(1).setVisible(false)),
                () -> columns.get(1).isVisible());
    }

    private Stage stage() {
        return (Stage) window.window().scene().getWindow();
    }

    private void edit() {
        on(
                "Edit | Edit the scenario",
                () -> {
                    EveryView.onFx(() -> stage().setFullScreen(false));
                    EveryView.settle();
                },
                () -> view() == 4);
        on(
                "Edit | Next problem",
                () -> {
                    EveryView.onFx(() -> {
                        TextInputControl json = window.find("jsonArea", TextInputControl.class);
                        json.replaceText(
                                json.getText().indexOf("\"support\": 5") + 11,
                                json.getText().indexOf("\"support\": 5") + 12,
                                "-5");
                        json.positionCaret(0);
                    });
                    window.until("the problem", () -> !window.window().editor().isSound());
                },
                () -> window.find("jsonArea", TextInputControl.class).getCaretPosition() > 0);
        on(
                "Edit | Apply to the Board",
                () -> {
                    EveryView.onFx(() -> {
                        TextInputControl json = window.find("jsonArea", TextInputControl.class);
                        int at = json.getText().indexOf("-5");
                        json.replaceText(at, at + 2, "6");
                    });
                    window.until(
                            "it to be sound", () -> window.window().editor().isSound());
                },
                () -> generated("support") == 6);
        on(
                "Edit | Find a task",
                () -> window.find("taskFilterField", Node.class).isFocused());
    }

    private void file() {
        on("File | Import…", this::hideOthers, () -> hasWindow("Import"));
        on("File | Save the run", this::hideOthers, () -> saved(".plimsoll-run.json"));
        on(
                "File | Save the run as…",
                () -> {
                    try (Stream<Path> files = Files.list(folder)) {
                        for (Path each : files.filter(file -> file.toString().endsWith("-run.json"))
                                .toList()) {
                            Files.delete(each);
                        }
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                },
                () -> saved(".plimsoll-run.json"));
        on(
                "File | Quit",
                () -> {
                    window.press(KeyCode.SHORTCUT, KeyCode.DIGIT5);
                    EveryView.onFx(() ->
                            window.find("jsonArea", TextInputControl.class).appendText(" "));
                    window.until(
                            "something unsaved", () -> window.window().editor().isDirty());
                },
                // it asks first, and goes on once that is answered
                () -> views.present("leaveCancelButton"));
        on(
                "File | New scenario",
                () -> {
                    EveryView.onFx(() -> {
                        window.window().editor().stay();
                        while (window.window().editor().isDirty()
                                && window.window().editor().toUndo() != null) {
                            window.window().editor().undo();
                        }
                    });
                    EveryView.settle();
                },
                () -> window.window().editor().title().toLowerCase(Locale.ROOT).contains("new")
                        || views.present("leaveDiscardButton"));
        for (Sample sample : Samples.all()) {
            on(
                    "File › Samples | " + sample.title(),
                    this::discard,
                    sample.title().startsWith("Broken")
                            ? () -> views.visible("problemsPane")
                            : () -> window.window()
                                            .workbench()
                                            .document()
                                            .title()
                                            .equals(sample.title())
                                    || window.window()
                                            .workbench()
                                            .document()
                                            .scenario()
                                            .name()
                                            .equals(sample.title()));
        }
        Path recent = folder.resolve("two-counters.plimsoll.json");
        on(
                RECENT + recent,
                this::discard,
                () -> recent.equals(window.window().workbench().document().file()));
        on(
                RECENT + "Forget these",
                () -> window.find("menuBar", MenuBar.class) != null
                        && listed().stream().noneMatch(each -> each.startsWith(RECENT + folder)));
    }

    private void discard() {
        if (views.present("leaveDiscardButton")) {
            window.clickNode("leaveDiscardButton");
        }
    }

    private boolean saved(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(ending));
        }
    }

    private void help() {
        on("Help | Find a command…", () -> views.visible("commandPalette"));
        on("Help | Tour: five short steps", () -> window.press(KeyCode.ESCAPE), () -> views.visible("tourPane"));
        on("Help | Keyboard", () -> window.press(KeyCode.ESCAPE), () -> views.present("keySheet"));
        on("Help | Plug-ins…", this::hideOthers, () -> hasWindow("Plug-ins"));
        on("Help | Self-test…", this::hideOthers, () -> hasWindow("Self-test"));
        on("Help | About Plimsoll", this::hideOthers, () -> Window.getWindows().size() > 1);
    }
}
