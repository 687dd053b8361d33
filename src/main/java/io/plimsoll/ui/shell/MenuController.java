package io.plimsoll.ui.shell;

import io.plimsoll.ui.command.MenuCommand;
import io.plimsoll.ui.command.MenuCommands;
import io.plimsoll.ui.edit.RunFormController;
import io.plimsoll.ui.edit.ScenarioEditor;
import io.plimsoll.ui.run.Dial;
import io.plimsoll.ui.run.PauseRule;
import io.plimsoll.ui.run.RunState;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Workbench;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/** The menus. FX thread only. */
public final class MenuController {
    /** Of the slider: half a decade. */
    private static final double SPEED_STEP = 0.98 / 12;

    private final Workbench workbench;
    private final ScenarioEditor editor;
    private final Acts acts;
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
    private @Nullable ToolbarController toolbar;

    @FXML
    private MenuBar menuBar;

    @FXML
    private ViewMenuController viewMenuController;

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
    private MenuItem parametersItem;

    /** The menus of this workbench; {@code selfTest} opens the self-test, {@code plugIns} shows the plug-ins. */
    public MenuController(
            Workbench workbench, ScenarioEditor editor, Acts acts, Panes panes, Runnable selfTest, Runnable plugIns) {
        this.workbench = workbench;
        this.editor = editor;
        this.acts = acts;
        this.panes = panes;
        this.selfTest = selfTest;
        this.plugIns = plugIns;
    }

    @FXML
    private void initialize() {
        rolesMenu.setOnShowing(event -> ListedMenus.roles(rolesMenu, workbench));
        ListedMenus.roles(rolesMenu, workbench);
        undoItem.setMnemonicParsing(false);
        redoItem.setMnemonicParsing(false);
        workbench.onTables(this::show);
        editor.onState(this::nameSteps);
        panes.editorProperty().subscribe(editing -> nameSteps());
        viewMenuController.serve(menuBar);
        workbench.onDial(this::show);
        workbench.onHand(this::hand);
        workbench.onOpen(this::offerForms);
    }

    /** The menu of what is looked at, and how. */
    ViewMenuController view() {
        return viewMenuController;
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

    /** What can be done to the selected agent and the selected task. */
    void onSelected(List<MenuItem> agent, List<MenuItem> task) {
        ListedMenus.mirror(agentMenu, agent);
        ListedMenus.mirror(taskMenu, task);
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
    private void commands() {
        commands.run();
    }

    @FXML
    private void tour() {
        tour.run();
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
