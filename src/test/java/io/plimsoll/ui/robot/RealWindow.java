package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.PlugIns;
import io.plimsoll.scenario.JournalFolder;
import io.plimsoll.scenario.Samples;
import io.plimsoll.ui.DesktopWindow;
import io.plimsoll.ui.board.AgentRow;
import io.plimsoll.ui.board.TaskRow;
import io.plimsoll.ui.chart.WorkloadChart;
import io.plimsoll.ui.export.FolderPlace;
import io.plimsoll.ui.export.SavePlace;
import io.plimsoll.ui.job.Laboratory;
import io.plimsoll.ui.open.Settings;
import io.plimsoll.ui.open.Source;
import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.run.TaskFigure;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The real window and a robot before it. What is asked is asked on the FX thread; what is waited for is a state, never a span of time. */
final class RealWindow implements AutoCloseable {
    private final FxRobot robot = new FxRobot();
    private final DesktopWindow window;

    RealWindow() {
        this(Runnable::run);
    }

    /** {@code background}: where files are read. */
    RealWindow(Executor background) {
        this(background, Laboratory.ofThisMachine());
    }

    /** {@code laboratory}: what the lab works with. */
    RealWindow(Laboratory laboratory) {
        this(Runnable::run, laboratory);
    }

    /** {@code place}: is asked where to save. */
    RealWindow(Laboratory laboratory, SavePlace place) {
        this(Runnable::run, laboratory, place);
    }

    private RealWindow(Executor background, Laboratory laboratory) {
        this(background, laboratory, (what, name) -> null);
    }

    private RealWindow(Executor background, Laboratory laboratory, SavePlace place) {
        this(background, laboratory, null, place);
    }

    /** {@code journals}: where runs are kept. */
    RealWindow(JournalFolder journals, SavePlace place) {
        this(Runnable::run, Laboratory.ofThisMachine(), journals, place);
    }

    /** {@code settings}: what is remembered from one start to the next. */
    RealWindow(Settings settings) {
        this(
                settings,
                Runnable::run,
                Laboratory.ofThisMachine(),
                null,
                PlugIns.NONE,
                (what, name) -> null,
                what -> null,
                made -> {});
    }

    private RealWindow(Executor background, Laboratory laboratory, @Nullable JournalFolder journals, SavePlace place) {
        this(new Forgetful(), background, laboratory, journals, PlugIns.NONE, place, what -> null, made -> {});
    }

    /** {@code plugIns}: where strategies plug in from; {@code folder}: is asked for a folder. */
    RealWindow(PlugIns plugIns, FolderPlace folder) {
        this(
                new Forgetful(),
                Runnable::run,
                Laboratory.ofThisMachine(),
                null,
                plugIns,
                (what, name) -> null,
                folder,
                made -> {});
    }

    /** As the program starts for the first time: with a sample, and a welcome before anything was laid out. */
    static RealWindow atTheFirstStart() {
        return new RealWindow(
                new Forgetful(),
                Runnable::run,
                Laboratory.ofThisMachine(),
                null,
                PlugIns.NONE,
                (what, name) -> null,
                what -> null,
                made -> {
                    made.opening().open(Source.of(Samples.FIRST), false);
                    made.welcome();
                });
    }

    private RealWindow(
            Settings settings,
            Executor background,
            Laboratory laboratory,
            @Nullable JournalFolder journals,
            PlugIns plugIns,
            SavePlace place,
            FolderPlace folder,
            Consumer<DesktopWindow> shown) {
        try {
            Stage stage = FxToolkit.registerPrimaryStage();
            window = fx(() -> {
                DesktopWindow made =
                        new DesktopWindow(settings, background, laboratory, journals, plugIns, place, folder);
                stage.setX(0);
                stage.setY(0);
                stage.setWidth(1440);
                stage.setHeight(900);
                made.show(stage);
                shown.accept(made);
                return made;
            });
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Remembers only as long as the test. */
    static final class Forgetful implements Settings {
        private final Map<String, String> values = new HashMap<>();

        @Override
        public @Nullable String get(String key) {
            return values.get(key);
        }

        @Override
        public void put(String key, String value) {
            values.put(key, value);
        }
    }

    DesktopWindow window() {
        return window;
    }

    /** Opens a file as its argument or a drop would. */
    void open(Path file) {
        fx(() -> {
            window.opening().open(file);
            return true;
        });
    }

    void click(String id) {
        robot.clickOn("#" + id);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Presses a button, wherever the headless screen ends. */
    void clickNode(String id) {
        fx(() -> {
            find(id, ButtonBase.class).fire();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    void clickWord(String text) {
        robot.clickOn(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Opens the menu of the selected row, as the menu key would in the middle of the table. */
    void openMenu(String table) {
        TableView<?> view = table(table);
        fx(() -> {
            Bounds at = view.localToScreen(view.getBoundsInLocal());
            double x = at.getMinX() + 40;
            double y = at.getMinY() + 40;
            view.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 40, 40, x, y, true, null));
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Chooses an item of a submenu of the menu that is open. */
    void chooseInMenu(String submenu, String id) {
        fx(() -> {
            ContextMenu open = Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .map(ContextMenu.class::cast)
                    .findFirst()
                    .orElseThrow();
            Menu menu = (Menu) item(open.getItems(), submenu);
            item(menu.getItems(), id).fire();
            open.hide();
            return true;
        });
    }

    /** Chooses an item of a menu that hangs on a button. */
    void chooseOf(String button, String id) {
        fx(() -> {
            item(find(button, MenuButton.class).getItems(), id).fire();
            return true;
        });
    }

    private static MenuItem item(List<MenuItem> items, String id) {
        return items.stream()
                .filter(item -> id.equals(item.getId()) && !item.isDisable())
                .findFirst()
                .orElseThrow();
    }

    /** Drags something to a share of the width of something else. */
    void drag(String what, String id, double share) {
        Node to = find(id, Node.class);
        Point2D place = fx(() -> {
            Bounds bounds = to.localToScreen(to.getBoundsInLocal());
            return new Point2D(bounds.getMinX() + share * bounds.getWidth(), bounds.getCenterY());
        });
        robot.drag(what).dropTo(place);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /**
     * Drops what is dragged from one part at the middle of another: the drag is told of as the system would, since the headless platform has no
     * clipboard for it.
     */
    void drop(Node from, Node onto) {
        fx(() -> {
            Bounds at = onto.localToScene(onto.getBoundsInLocal());
            for (EventType<DragEvent> type :
                    List.of(DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED, DragEvent.DRAG_EXITED)) {
                Event.fireEvent(
                        onto,
                        new DragEvent(
                                type,
                                null,
                                at.getCenterX(),
                                at.getCenterY(),
                                at.getCenterX(),
                                at.getCenterY(),
                                TransferMode.LINK,
                                from,
                                onto,
                                new PickResult(onto, at.getCenterX(), at.getCenterY())));
            }
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The cell of a table that says something. */
    Node cell(String table, String text) {
        return fx(() -> find(table, Node.class).lookupAll(".table-cell").stream()
                .filter(each -> each instanceof Labeled cell && text.equals(cell.getText()))
                .findFirst()
                .orElseThrow());
    }

    void focus(String id) {
        fx(() -> {
            find(id, Node.class).requestFocus();
            return true;
        });
    }

    /** Presses keys together, all at once: a robot that waits after each is several times slower. */
    void press(KeyCode... keys) {
        fx(() -> {
            Robot keyboard = new Robot();
            for (KeyCode key : keys) {
                keyboard.keyPress(ofSystem(key));
            }
            for (KeyCode key : List.of(keys).reversed()) {
                keyboard.keyRelease(ofSystem(key));
            }
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static KeyCode ofSystem(KeyCode key) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        return key != KeyCode.SHORTCUT ? key : mac ? KeyCode.COMMAND : KeyCode.CONTROL;
    }

    void write(String id, String text) {
        robot.clickOn("#" + id);
        type(text);
    }

    /** Writes where the keyboard is. */
    void type(String text) {
        fx(() -> {
            Scene scene = Window.getWindows().stream()
                    .filter(Window::isFocused)
                    .findFirst()
                    .map(Window::getScene)
                    .orElse(window.scene());
            for (char each : text.toCharArray()) {
                EventTarget to = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
                String letter = String.valueOf(each);
                Event.fireEvent(
                        to,
                        new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
            }
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Writes a text in place of what stands in a field. */
    void fill(String id, String text) {
        robot.clickOn("#" + id);
        press(KeyCode.SHORTCUT, KeyCode.A);
        type(text);
    }

    /**
     * Chooses by keyboard, without opening the list: the headless platform's screen is 1000 × 1000, and it fails to draw pop-ups that
     * reach out of it.
     */
    <T> void choose(String id, Predicate<T> wanted) {
        choose(id, wanted, KeyCode.DOWN);
    }

    /** The same for an item before the one that is shown. */
    <T> void chooseUp(String id, Predicate<T> wanted) {
        choose(id, wanted, KeyCode.UP);
    }

    private <T> void choose(String id, Predicate<T> wanted, KeyCode way) {
        ComboBox<T> box = box(id);
        fx(() -> {
            box.requestFocus();
            return true;
        });
        for (int tries = box.getItems().size(); tries > 0 && !wanted.test(fx(box::getValue)); tries--) {
            press(way);
        }
        assertThat(wanted.test(fx(box::getValue)))
                .as("the item is in the list of " + id)
                .isTrue();
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> box(String id) {
        return (ComboBox<T>) find(id, ComboBox.class);
    }

    /** Selects the row of a table, by keyboard focus too. */
    <T> void select(String table, Predicate<T> wanted) {
        TableView<T> view = table(table);
        int row = waitFor(() -> {
            for (int i = 0; i < view.getItems().size(); i++) {
                if (wanted.test(view.getItems().get(i))) {
                    return i;
                }
            }
            return null;
        });
        fx(() -> {
            view.requestFocus();
            view.getSelectionModel().clearAndSelect(row);
            view.getFocusModel().focus(row);
            view.scrollTo(row);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    <T> TableView<T> table(String id) {
        return (TableView<T>) find(id, TableView.class);
    }

    <T extends Node> T find(String id, Class<T> type) {
        return robot.lookup("#" + id).queryAs(type);
    }

    List<Node> findAll(String selector) {
        return List.copyOf(robot.lookup(selector).queryAll());
    }

    String text(String id) {
        return fx(() -> find(id, Labeled.class).getText());
    }

    Snapshot now() {
        return waitFor(() -> window.workbench().snapshot());
    }

    /** The rows of the agents' table. */
    List<AgentFigure> agents() {
        return fx(() -> this.<AgentRow>table("agentTable").getItems().stream()
                .map(AgentRow::figure)
                .toList());
    }

    List<TaskFigure> tasks() {
        return fx(() -> this.<TaskRow>table("taskTable").getItems().stream()
                .map(TaskRow::figure)
                .toList());
    }

    /** The bars. */
    List<AgentFigure> bars() {
        return fx(() -> find("workloadChart", WorkloadChart.class)
                .workloadsProperty()
                .get()
                .agents());
    }

    /** Waits until the run as the screen knows it is so. */
    Snapshot until(String what, Predicate<Snapshot> so) {
        return waitFor(what, () -> {
            Snapshot seen = window.workbench().snapshot();
            return seen != null && so.test(seen) ? seen : null;
        });
    }

    void until(String what, Callable<Boolean> so) {
        waitFor(what, () -> so.call() ? true : null);
    }

    private <T> T waitFor(Callable<@Nullable T> value) {
        return waitFor("the window", value);
    }

    /** Keeps what was found when it was found: asked again, a window that is still moving might have it no more. */
    private <T> T waitFor(String what, Callable<@Nullable T> value) {
        AtomicReference<@Nullable T> found = new AtomicReference<>();
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
                found.set(fx(value));
                return found.get() != null;
            });
        } catch (Exception e) {
            throw new AssertionError("waited in vain for " + what + "; " + fx(this::standing), e);
        }
        return Objects.requireNonNull(found.get());
    }

    /** Where the keyboard is, for the message of a test that waited in vain. */
    private String standing() {
        Window shown = window.scene().getWindow();
        return "the keyboard is at " + window.scene().getFocusOwner() + " of a window that is "
                + (shown == null ? "none" : shown.isFocused() ? "focused" : "not focused");
    }

    static <T> T fx(Callable<T> body) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, body);
    }

    @Override
    public void close() {
        try {
            fx(() -> {
                window.close();
                return true;
            });
            FxToolkit.cleanupStages();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
