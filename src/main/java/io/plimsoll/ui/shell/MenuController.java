package io.plimsoll.ui.shell;

import io.plimsoll.ui.command.MenuCommand;
import io.plimsoll.ui.command.MenuCommands;
import io.plimsoll.ui.edit.RunFormController;
import io.plimsoll.ui.edit.ScenarioEditor;
import io.plimsoll.ui.form.Entered;
import io.plimsoll.ui.open.Opening;
import io.plimsoll.ui.open.RecentFiles;
import io.plimsoll.ui.open.RunSaving;
import io.plimsoll.ui.open.Settings;
import io.plimsoll.ui.run.Dial;
import io.plimsoll.ui.run.PauseRule;
import io.plimsoll.ui.run.RunState;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.theme.Appearance;
import io.plimsoll.ui.theme.Theme;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Messages;
import io.plimsoll.ui.work.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The menus. FX thread only. */
public final class MenuController {
    private static final String THEME = "theme";
    private static final String SCALE = "scale";
    private static final String MOTION = "motion";
    private static final String LESS = "less";
    private static final double PERCENT = 100;
    /** Of the slider: half a decade. */
    private static final double SPEED_STEP = 0.98 / 12;

    private final Workbench workbench;
    private final Opening opening;
    private final RecentFiles recent;
    private final RunSaving saving;
    private final ScenarioEditor editor;
    private final Acts acts;
    private final Appearance appearance;
    private final Settings settings;
    private final Messages messages;
    private final Panes panes;
    private final Runnable selfTest;
    private final Runnable plugIns;
    private Runnable find = () -> {};
    private Runnable assignSelected = () -> {};
    private Runnable assignToSelected = () -> {};
    private Runnable addAgent = () -> {};
    private Runnable addTask = () -> {};
    private Runnable editTask = () -> {};
    private Runnable commands = () -> {};
    private Runnable tour = () -> {};
    private Consumer<View> look = view -> {};
    private @Nullable ToolbarController toolbar;

    @FXML
    private MenuBar menuBar;

    @FXML
    private Menu recentMenu;

    @FXML
    private Menu samplesMenu;

    @FXML
    private Menu strategyMenu;

    @FXML
    private Menu dispatchMenu;

    @FXML
    private Menu agentMenu;

    @FXML
    private Menu taskMenu;

    @FXML
    private Menu rolesMenu;

    @FXML
    private Menu taskColumnsMenu;

    @FXML
    private Menu agentColumnsMenu;

    @FXML
    private Menu logColumnsMenu;

    @FXML
    private MenuItem saveItem;

    @FXML
    private MenuItem saveAsItem;

    @FXML
    private MenuItem undoItem;

    @FXML
    private MenuItem redoItem;

    @FXML
    private MenuItem runItem;

    @FXML
    private MenuItem stepItem;

    @FXML
    private MenuItem decisionItem;

    @FXML
    private MenuItem pauseItem;

    @FXML
    private MenuItem noPauseItem;

    @FXML
    private MenuItem forkItem;

    @FXML
    private MenuItem nextItem;

    @FXML
    private MenuItem allItem;

    @FXML
    private MenuItem selectedItem;

    @FXML
    private MenuItem selectedAgentItem;

    @FXML
    private MenuItem addAgentItem;

    @FXML
    private MenuItem addTaskItem;

    @FXML
    private MenuItem editTaskItem;

    @FXML
    private CheckMenuItem automaticItem;

    @FXML
    private CheckMenuItem branchesItem;

    @FXML
    private MenuItem parametersItem;

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

    /** The menus of this workbench; {@code selfTest} opens the self-test, {@code plugIns} shows the plug-ins. */
    public MenuController(
            Workbench workbench,
            Opening opening,
            RecentFiles recent,
            RunSaving saving,
            ScenarioEditor editor,
            Acts acts,
            Appearance appearance,
            Settings settings,
            Messages messages,
            Panes panes,
            Runnable selfTest,
            Runnable plugIns) {
        this.workbench = workbench;
        this.opening = opening;
        this.recent = recent;
        this.saving = saving;
        this.editor = editor;
        this.acts = acts;
        this.appearance = appearance;
        this.settings = settings;
        this.messages = messages;
        this.panes = panes;
        this.selfTest = selfTest;
        this.plugIns = plugIns;
    }

    @FXML
    private void initialize() {
        recentMenu.setOnShowing(event -> listRecent());
        listRecent();
        ListedMenus.samples(samplesMenu, opening);
        rolesMenu.setOnShowing(event -> ListedMenus.roles(rolesMenu, workbench));
        ListedMenus.roles(rolesMenu, workbench);
        branchesItem.selectedProperty().bindBidirectional(panes.branchesProperty());
        whyItem.selectedProperty().bindBidirectional(panes.whyProperty());
        undoItem.setMnemonicParsing(false);
        redoItem.setMnemonicParsing(false);
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
        stillItem.selectedProperty().bindBidirectional(appearance.stillProperty());
        stillItem.setSelected(LESS.equals(settings.get(MOTION)));
        stillItem.setOnAction(event -> settings.put(MOTION, stillItem.isSelected() ? LESS : ""));
        Entered.number(Objects.requireNonNullElse(settings.get(SCALE), ""))
                .ifPresent(percent -> appearance
                        .scaleProperty()
                        .set(Math.clamp(percent / PERCENT, Appearance.SMALLEST, Appearance.LARGEST)));
        alsoBy(
                this::larger,
                new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN),
                new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                new KeyCodeCombination(KeyCode.ADD, KeyCombination.SHORTCUT_DOWN));
        alsoBy(this::smaller, new KeyCodeCombination(KeyCode.SUBTRACT, KeyCombination.SHORTCUT_DOWN));
        alsoBy(this::usualSize, new KeyCodeCombination(KeyCode.NUMPAD0, KeyCombination.SHORTCUT_DOWN));
        workbench.onTables(this::show);
        editor.onState(this::nameSteps);
        panes.editorProperty().subscribe(editing -> {
            saveItem.setText(editing ? "_Save the scenario" : "_Save the run");
            saveAsItem.setText(editing ? "Save the scenario _as…" : "Save the run _as…");
            nameSteps();
        });
        workbench.onDial(this::show);
        workbench.onHand(this::hand);
        workbench.onOpen(this::offerForms);
    }

    /** The same keys where they are elsewhere on the keyboard. */
    private void alsoBy(Runnable act, KeyCombination... keys) {
        menuBar.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                for (KeyCombination each : keys) {
                    scene.getAccelerators().put(each, act);
                }
            }
        });
    }

    /** What Find does. */
    void onFind(Runnable act) {
        find = act;
    }

    /** What assigning the selected task does. */
    void onAssignSelected(Runnable act) {
        assignSelected = act;
    }

    /** What assigning the selected task to the selected agent does. */
    void onAssignToSelected(Runnable act) {
        assignToSelected = act;
    }

    /** What adding an agent, adding a task, and editing the selected task do. */
    void onForms(Runnable agent, Runnable task, Runnable edit) {
        addAgent = agent;
        addTask = task;
        editTask = edit;
    }

    /** What finding a command does. */
    void onCommands(Runnable act) {
        commands = act;
    }

    /** What the tour does. */
    void onTour(Runnable act) {
        tour = act;
    }

    /** What looking at another view does. */
    void onView(Consumer<View> act) {
        look = act;
    }

    /** What can be done to the selected agent and the selected task. */
    void onSelected(List<MenuItem> agent, List<MenuItem> task) {
        ListedMenus.mirror(agentMenu, agent);
        ListedMenus.mirror(taskMenu, task);
    }

    /** What chooses the columns of the tables. */
    void onColumns(List<MenuItem> tasks, List<MenuItem> agents, List<MenuItem> log) {
        taskColumnsMenu.getItems().setAll(tasks);
        agentColumnsMenu.getItems().setAll(agents);
        logColumnsMenu.getItems().setAll(log);
    }

    /** What the menus have in common with the toolbar is done there. */
    void onToolbar(ToolbarController controls) {
        toolbar = controls;
        ListedMenus.strategies(strategyMenu, controls::choose);
        ListedMenus.dispatches(dispatchMenu, controls::choose);
    }

    /** Every command as it stands now. */
    List<MenuCommand> list() {
        return MenuCommands.of(menuBar);
    }

    private void listRecent() {
        List<Path> files = recent.list();
        recentMenu.getItems().clear();
        for (Path file : files) {
            MenuItem item = new MenuItem(file.toString());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> opening.open(file));
            recentMenu.getItems().add(item);
        }
        if (files.isEmpty()) {
            MenuItem none = new MenuItem("Nothing was opened yet");
            none.setDisable(true);
            recentMenu.getItems().add(none);
        } else {
            MenuItem forget = new MenuItem("Forget these");
            forget.setOnAction(event -> recent.clear());
            recentMenu.getItems().addAll(new SeparatorMenuItem(), forget);
        }
    }

    private void show(Snapshot snapshot) {
        automaticItem.setSelected(snapshot.automatic());
        ListedMenus.mark(strategyMenu, snapshot.strategy().name());
        ListedMenus.mark(dispatchMenu, snapshot.dispatch().name());
        offerToGoOn(workbench.hasGuest());
        nameSteps();
    }

    private void offerToGoOn(boolean guest) {
        noPauseItem.setDisable(guest || workbench.pauseRule().equals(PauseRule.NEVER));
    }

    /** In the Scenario view they are about the text, elsewhere about the run. */
    private void nameSteps() {
        boolean editing = isEditing();
        name(undoItem, "Undo", editing ? editor.toUndo() : workbench.toUndo());
        name(redoItem, "Redo", editing ? editor.toRedo() : workbench.toRedo());
    }

    private boolean isEditing() {
        return panes.editorProperty().get();
    }

    private void show(Dial dial) {
        runItem.setText(dial.state().act());
        runItem.setDisable(dial.state() == RunState.FAILED);
        stepItem.setDisable(dial.over());
        decisionItem.setDisable(dial.over());
    }

    /** There is nothing to be done to a guest, and what its decisions are is a matter of its own. */
    private void hand(boolean guest) {
        decisionItem.setText(guest ? "On to the next _difference" : "On to the next _assignment");
        List.of(
                        undoItem,
                        redoItem,
                        pauseItem,
                        forkItem,
                        nextItem,
                        allItem,
                        selectedItem,
                        selectedAgentItem,
                        automaticItem,
                        parametersItem,
                        strategyMenu,
                        dispatchMenu,
                        agentMenu,
                        taskMenu,
                        rolesMenu)
                .forEach(item -> item.setDisable(guest));
        offerToGoOn(guest);
        offerForms(workbench.document());
        Snapshot seen = workbench.snapshot();
        if (seen != null) {
            show(seen);
        }
    }

    private void offerForms(@Nullable Document document) {
        RunFormController.offer(addAgentItem, "A_dd agent…", document);
        RunFormController.offer(addTaskItem, "Add tas_k…", document);
        RunFormController.offer(editTaskItem, "_Edit task…", document);
        if (workbench.hasGuest()) {
            List.of(addAgentItem, addTaskItem, editTaskItem).forEach(item -> item.setDisable(true));
        }
    }

    private void name(MenuItem item, String verb, @Nullable String name) {
        item.setText(name == null ? verb : name);
        item.setDisable(name == null || workbench.hasGuest());
    }

    @FXML
    private void undo() {
        if (isEditing()) {
            editor.undo();
        } else {
            workbench.undo();
        }
    }

    @FXML
    private void redo() {
        if (isEditing()) {
            editor.redo();
        } else {
            workbench.redo();
        }
    }

    @FXML
    private void toTheEnd() {
        workbench.seek(Double.POSITIVE_INFINITY);
    }

    @FXML
    private void pauseWhen() {
        Document document = workbench.document();
        Snapshot seen = workbench.snapshot();
        if (document != null && seen != null) {
            new PauseCard(
                            workbench.pauseRule(),
                            seen.now(),
                            document.scenario().timeUnit().symbol(),
                            workbench::pauseWhen)
                    .show(menuBar);
        }
    }

    @FXML
    private void pauseNever() {
        workbench.pauseWhen(PauseRule.NEVER);
    }

    @FXML
    private void fork() {
        workbench.fork();
    }

    @FXML
    private void open() {
        acts.open();
    }

    @FXML
    private void watch() {
        acts.watch();
    }

    @FXML
    private void importFile() {
        acts.importFile();
    }

    @FXML
    private void save() {
        if (isEditing()) {
            editor.save();
        } else {
            saving.save();
        }
    }

    @FXML
    private void saveAs() {
        if (isEditing()) {
            editor.saveAs();
        } else {
            saving.saveAs();
        }
    }

    @FXML
    private void fresh() {
        editor.fresh();
    }

    @FXML
    private void edit() {
        if (isEditing()) {
            editor.toSections();
        } else {
            editor.showSelected();
        }
    }

    @FXML
    private void applyEdit() {
        editor.apply();
    }

    @FXML
    private void nextProblem() {
        editor.show();
        editor.toNextProblem();
    }

    @FXML
    private void quit() {
        workbench.leave(null, Platform::exit);
    }

    @FXML
    private void find() {
        find.run();
    }

    @FXML
    private void toggle() {
        workbench.toggle();
    }

    @FXML
    private void step() {
        workbench.step();
    }

    @FXML
    private void stepToDecision() {
        workbench.stepToDecision();
    }

    @FXML
    private void reset() {
        workbench.reset();
    }

    @FXML
    private void assignNext() {
        acts.assignNext();
    }

    @FXML
    private void assignAll() {
        acts.assignAll();
    }

    @FXML
    private void assignSelected() {
        assignSelected.run();
    }

    @FXML
    private void assignToSelected() {
        assignToSelected.run();
    }

    @FXML
    private void addAgent() {
        addAgent.run();
    }

    @FXML
    private void addTask() {
        addTask.run();
    }

    @FXML
    private void editTask() {
        editTask.run();
    }

    @FXML
    private void automatic() {
        acts.automatic(automaticItem.isSelected());
    }

    @FXML
    private void parameters() {
        with(ToolbarController::showParameters);
    }

    @FXML
    private void slower() {
        with(controls -> controls.changeSpeed(-SPEED_STEP));
    }

    @FXML
    private void faster() {
        with(controls -> controls.changeSpeed(SPEED_STEP));
    }

    @FXML
    private void fastest() {
        with(controls -> controls.changeSpeed(1));
    }

    private void with(Consumer<ToolbarController> act) {
        if (toolbar != null) {
            act.accept(toolbar);
        }
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
    private void commands() {
        commands.run();
    }

    @FXML
    private void tour() {
        tour.run();
    }

    @FXML
    private void fullScreen() {
        if (menuBar.getScene().getWindow() instanceof Stage stage) {
            stage.setFullScreen(!stage.isFullScreen());
        }
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

    private void scale(double wanted) {
        appearance.scaleProperty().set(wanted);
        String percent = Long.toString(Math.round(PERCENT * wanted));
        settings.put(SCALE, percent);
        messages.say("Everything at " + percent + " %");
    }

    @FXML
    private void shortcuts() {
        Sheets.shortcuts(menuBar);
    }

    @FXML
    private void selfTest() {
        selfTest.run();
    }

    @FXML
    private void plugIns() {
        plugIns.run();
    }

    @FXML
    private void about() {
        Sheets.about(menuBar);
    }
}
