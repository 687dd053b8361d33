package io.plimsoll.ui.robot;

import io.plimsoll.lab.compare.LocalCores;
import io.plimsoll.lab.work.Cores;
import io.plimsoll.ui.board.AgentRow;
import io.plimsoll.ui.board.TaskRow;
import io.plimsoll.ui.export.Picture;
import io.plimsoll.ui.job.Laboratory;
import io.plimsoll.ui.run.RunState;
import io.plimsoll.ui.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The whole program in one window, sight after sight, each as it looks with something in it: what tests of looks have in common. What is shown
 * follows from a seed and is paused at a time.
 */
final class EveryView implements AutoCloseable {
    private static final String SCENARIO = """
            {
              "plimsoll": 1, "name": "Two counters", "seed": 7,
              "roles": { "sales": { "agents": 4, "cost": 2 }, "support": 5 },
              "agents": [ { "name": "veteran", "role": "support", "workload": 1 } ],
              "arrivals": [
                { "name": "sale", "role": "sales", "interarrival": { "type": "exponential", "mean": 4 },
                  "effort": { "type": "exponential", "mean": 10 } },
                { "name": "question", "role": "support", "interarrival": { "type": "exponential", "mean": 5 },
                  "effort": { "type": "lognormal", "mean": 8, "cv": 1.5 } } ],
              "tasks": [ { "id": "audit", "title": "Yearly audit", "role": "sales", "effort": 60, "due": 900 } ],
              "run": { "until": 2000, "warmup": 100 },
              "targets": [
                { "role": "sales", "measure": "wait", "statistic": "mean", "atMost": 4 },
                { "role": "support", "measure": "wait", "statistic": "p80", "atMost": 6 } ]
            }
            """;

    /** When the run is looked at. */
    private static final double TIME = 640;

    /** What can be looked at. In this order each follows from the ones before at little cost. */
    enum Sight {
        BOARD,
        GANTT,
        BRANCHES,
        AGENT_FORM,
        TASK_FORM,
        DUEL,
        COMPARE_SETUP,
        COMPARE,
        PLAN,
        SCENARIO,
        NOTICE,
        PALETTE,
        KEYS,
        PROBLEMS
    }

    private final RealWindow window;
    private final Path folder;
    private boolean compared;
    private boolean planned;

    /** Opens the window on a scenario of its own, put into this folder. */
    EveryView(Path folder) throws IOException {
        this.folder = folder;
        window = new RealWindow(
                new Laboratory(
                        List.of(),
                        new Cores(2),
                        new LocalCores(new Cores(2)),
                        work -> Thread.ofPlatform().daemon().start(work)),
                (what, name) -> folder.resolve(name));
        window.open(Files.writeString(folder.resolve("two-counters.plimsoll.json"), SCENARIO));
        window.now();
        pausedAtItsTime();
    }

    RealWindow window() {
        return window;
    }

    /** Pauses the run at the time that it is looked at. */
    void pausedAtItsTime() {
        onFx(() -> {
            window.window().workbench().pause();
            window.window().workbench().seek(TIME);
        });
        window.until(
                "the time",
                seen -> seen.now() == TIME
                        && seen.dial().trip() == null
                        && seen.dial().state() == RunState.PAUSED);
    }

    /** Gives the window this size, px, its content as much. */
    void resize(double width, double height) {
        onFx(() -> {
            Stage stage = (Stage) window.window().scene().getWindow();
            stage.setWidth(width);
            stage.setHeight(height);
        });
        window.until("the size", () -> window.window().scene().getWidth() == width);
        settle();
        // a divider keeps a fraction that depends on the sizes before, and a row tells where the pointer was left
        onFx(() -> {
            for (Node each : window.findAll(".split-pane")) {
                if (each instanceof SplitPane pane && pane.getOrientation() == Orientation.VERTICAL) {
                    pane.setDividerPositions("side".equals(pane.getId()) ? 0.66 : 0.62);
                }
            }
            new Robot().mouseMove(0, 0);
        });
        settle();
    }

    void dress(Theme theme) {
        onFx(() -> window.window().appearance().themeProperty().set(theme));
        settle();
    }

    void scale(double scale) {
        onFx(() -> window.window().appearance().scaleProperty().set(scale));
        settle();
    }

    /** Looks at something else. */
    void show(Sight sight) {
        leave();
        switch (sight) {
            case BOARD -> board("historyChip");
            case GANTT -> board("ganttChip");
            case BRANCHES -> {
                board("historyChip");
                window.press(KeyCode.SHORTCUT, KeyCode.B);
                window.until("the branches", () -> present("branchTable"));
            }
            case AGENT_FORM -> {
                form(KeyCode.A, "Add an agent");
                EveryView.onFx(() ->
                        window.find("run-edit-name", TextInputControl.class).setText("sales-2"));
                window.until(
                        "what is said",
                        () -> window.find("run-problem-name", Node.class).isVisible());
            }
            case TASK_FORM -> form(KeyCode.T, "Add a task");
            case DUEL -> {
                window.press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
                onFx(() -> window.window().workbench().seek(TIME));
                window.until("the duel", () -> {
                    var dial = window.window().workbench().dial();
                    return dial != null && dial.now() == TIME && dial.trip() == null;
                });
            }
            case COMPARE_SETUP -> {
                window.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
                window.until("the view", () -> present("compareButton"));
            }
            case COMPARE -> compare();
            case PLAN -> plan();
            case SCENARIO -> scenario();
            case NOTICE -> {
                scenario();
                onFx(() -> {
                    TextInputControl json = (TextInputControl) window.find("jsonArea", Node.class);
                    json.replaceText(
                            json.getText().indexOf("Two"), json.getText().indexOf("Two") + 3, "Both");
                });
                window.until("the change", () -> window.window().editor().isDirty());
                onFx(() -> window.window().opening().open(folder.resolve("two-counters.plimsoll.json")));
                window.until("the question", () -> present("leaveDiscardButton"));
            }
            case PALETTE -> {
                board("historyChip");
                window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.P);
            }
            case KEYS -> {
                board("historyChip");
                window.press(KeyCode.F1);
                window.until("the sheet", () -> present("keySheet"));
            }
            case PROBLEMS -> {
                board("historyChip");
                window.open(broken());
                window.until(
                        "the problems",
                        () -> window.find("problemsPane", Node.class).isVisible());
            }
        }
        settle();
    }

    private void form(KeyCode letter, String title) {
        board("historyChip");
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, letter);
        window.until(
                title, () -> visible("runForm") && window.text("runFormTitle").equals(title));
        onFx(() -> window.find("viewTabs", Node.class).requestFocus());
    }

    private Path broken() {
        try {
            return Files.writeString(
                    folder.resolve("broken.plimsoll.json"),
                    SCENARIO.replace("\"support\": 5", "\"support\": \"five\""));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Closes what stands over the views. */
    private void leave() {
        for (Window each : RealWindow.fx(() -> List.copyOf(Window.getWindows()))) {
            if (each != window.window().scene().getWindow()) {
                onFx(each::hide);
            }
        }
        if (visible("problemsPane")) {
            window.clickNode("closeProblemsButton");
        }
        if (visible("runForm")) {
            window.clickNode("closeRunFormButton");
        }
        if (visible("commandPalette")) {
            window.press(KeyCode.ESCAPE);
        }
        if (present("leaveDiscardButton")) {
            onFx(() -> {
                window.window().editor().stay();
                window.window().editor().undo();
            });
        }
        if (visible("branchesPane")) {
            window.press(KeyCode.SHORTCUT, KeyCode.B);
        }
    }

    private void board(String chart) {
        window.press(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        window.<AgentRow>select("agentTable", row -> row.figure().name().equals("sales-2"));
        window.<TaskRow>select("taskTable", row -> row.figure().agent() >= 0);
        onFx(() -> {
            window.find(chart, ToggleButton.class).setSelected(true);
            window.find("viewTabs", Node.class).requestFocus();
        });
        window.until("why", () -> !window.text("whySentence").isBlank());
    }

    private void compare() {
        window.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        if (!compared) {
            window.clickNode("noStrategyButton");
            for (String rule : List.of("least-loaded", "random", "round-robin")) {
                window.clickNode("compare-" + rule);
            }
            set("replicationsField", "12");
            window.clickNode("compareButton");
            window.until(
                    "the comparison",
                    () -> window.text("verdictNote").equals("12 replications") && !visible("stopButton"));
            compared = true;
        }
    }

    private void plan() {
        window.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        if (!planned) {
            set("replicationsField", "12");
            set("mostField", "14");
            window.clickNode("planButton");
            window.until("the plan", () -> !visible("stopPlanButton") && visible("applyButton"));
            planned = true;
        }
    }

    private void scenario() {
        window.press(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        window.until("the editor", () -> present("jsonArea"));
    }

    private void set(String id, String text) {
        onFx(() -> window.find(id, TextInputControl.class).setText(text));
    }

    boolean present(String id) {
        return RealWindow.fx(() -> !window.findAll("#" + id).isEmpty());
    }

    boolean visible(String id) {
        return RealWindow.fx(() -> window.findAll("#" + id).stream().anyMatch(Node::isVisible));
    }

    /** What the window shows, without what stands in windows of its own, and but for how long something took. */
    BufferedImage picture() {
        onFx(() -> window.findAll("#timeLabel").forEach(label -> ((Labeled) label).setText("2 cores, 0.3 s")));
        settle();
        return RealWindow.fx(() -> Picture.pixels(window.window().scene().snapshot(null)));
    }

    /** Lets layouts and what follows them come to rest. */
    static void settle() {
        WaitForAsyncUtils.waitForFxEvents(8);
    }

    static void onFx(Runnable act) {
        RealWindow.fx(() -> {
            act.run();
            return true;
        });
    }

    /** The scenes of all windows that show. */
    List<Scene> scenes() {
        return RealWindow.fx(() -> Window.getWindows().stream()
                .map(Window::getScene)
                .filter(Objects::nonNull)
                .toList());
    }

    @Override
    public void close() {
        leave();
        window.close();
    }
}
