package io.plimsoll.ui.shell;

import io.plimsoll.ui.form.Entered;
import io.plimsoll.ui.open.Settings;
import io.plimsoll.ui.theme.Appearance;
import io.plimsoll.ui.theme.Theme;
import io.plimsoll.ui.work.Messages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The menu of what is looked at, and of how it looks, which is remembered. FX thread only. */
public final class ViewMenuController {
    private static final String THEME = "theme";
    private static final String SCALE = "scale";
    private static final String MOTION = "motion";
    private static final String LESS = "less";
    private static final double PERCENT = 100;

    private final Appearance appearance;
    private final Settings settings;
    private final Messages messages;
    private final Panes panes;
    private Consumer<View> look = view -> {};
    private @Nullable MenuBar bar;

    @FXML
    private Menu taskColumnsMenu;

    @FXML
    private Menu agentColumnsMenu;

    @FXML
    private Menu logColumnsMenu;

    @FXML
    private CheckMenuItem branchesItem;

    @FXML
    private CheckMenuItem whyItem;

    @FXML
    private CheckMenuItem stillItem;

    @FXML
    private RadioMenuItem systemItem;

    @FXML
    private RadioMenuItem lightItem;

    @FXML
    private RadioMenuItem darkItem;

    @FXML
    private RadioMenuItem contrastItem;

    /** The menu of a window that looks so. */
    public ViewMenuController(Appearance appearance, Settings settings, Messages messages, Panes panes) {
        this.appearance = appearance;
        this.settings = settings;
        this.messages = messages;
        this.panes = panes;
    }

    @FXML
    private void initialize() {
        branchesItem.selectedProperty().bindBidirectional(panes.branchesProperty());
        whyItem.selectedProperty().bindBidirectional(panes.whyProperty());
        themes();
        stillItem.selectedProperty().bindBidirectional(appearance.stillProperty());
        stillItem.setSelected(LESS.equals(settings.get(MOTION)));
        stillItem.setOnAction(event -> settings.put(MOTION, stillItem.isSelected() ? LESS : ""));
        Entered.number(Objects.requireNonNullElse(settings.get(SCALE), ""))
                .ifPresent(percent -> appearance
                        .scaleProperty()
                        .set(Math.clamp(percent / PERCENT, Appearance.SMALLEST, Appearance.LARGEST)));
    }

    private void themes() {
        Map<Theme, RadioMenuItem> items = Map.of(
                Theme.SYSTEM, systemItem,
                Theme.LIGHT, lightItem,
                Theme.DARK, darkItem,
                Theme.CONTRAST, contrastItem);
        items.forEach((theme, item) -> item.setOnAction(event -> {
            appearance.themeProperty().set(theme);
            settings.put(THEME, theme.name());
        }));
        appearance
                .themeProperty()
                .addListener((property, before, now) -> items.forEach((theme, item) -> item.setSelected(theme == now)));
        String remembered = settings.get(THEME);
        for (Theme theme : Theme.values()) {
            if (theme.name().equals(remembered)) {
                appearance.themeProperty().set(theme);
            }
        }
    }

    /** Serves the window in which this bar is, also by further keys. */
    void serve(MenuBar menus) {
        bar = menus;
        alsoBy(
                menus,
                this::larger,
                new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN),
                new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                new KeyCodeCombination(KeyCode.ADD, KeyCombination.SHORTCUT_DOWN));
        alsoBy(menus, this::smaller, new KeyCodeCombination(KeyCode.SUBTRACT, KeyCombination.SHORTCUT_DOWN));
        alsoBy(menus, this::usualSize, new KeyCodeCombination(KeyCode.NUMPAD0, KeyCombination.SHORTCUT_DOWN));
    }

    /** The same keys where they are elsewhere on the keyboard. */
    private static void alsoBy(MenuBar menus, Runnable act, KeyCombination... keys) {
        menus.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                for (KeyCombination each : keys) {
                    scene.getAccelerators().put(each, act);
                }
            }
        });
    }

    /** What looking at another view does. */
    void onView(Consumer<View> act) {
        look = act;
    }

    /** What chooses the columns of the tables. */
    void onColumns(List<MenuItem> tasks, List<MenuItem> agents, List<MenuItem> log) {
        taskColumnsMenu.getItems().setAll(tasks);
        agentColumnsMenu.getItems().setAll(agents);
        logColumnsMenu.getItems().setAll(log);
    }

    @FXML
    private void board() {
        look.accept(View.BOARD);
    }

    @FXML
    private void duel() {
        look.accept(View.DUEL);
    }

    @FXML
    private void compare() {
        look.accept(View.COMPARE);
    }

    @FXML
    private void plan() {
        look.accept(View.PLAN);
    }

    @FXML
    private void scenario() {
        look.accept(View.SCENARIO);
    }

    @FXML
    private void larger() {
        scale(appearance.nextScale(true));
    }

    @FXML
    private void smaller() {
        scale(appearance.nextScale(false));
    }

    @FXML
    private void usualSize() {
        scale(1);
    }

    @FXML
    private void fullScreen() {
        if (bar != null && bar.getScene().getWindow() instanceof Stage stage) {
            stage.setFullScreen(!stage.isFullScreen());
        }
    }

    private void scale(double wanted) {
        appearance.scaleProperty().set(wanted);
        String percent = Long.toString(Math.round(PERCENT * wanted));
        settings.put(SCALE, percent);
        messages.say("Everything at " + percent + " %");
    }
}
