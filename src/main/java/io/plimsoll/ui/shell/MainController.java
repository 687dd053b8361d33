package io.plimsoll.ui.shell;

import io.plimsoll.ui.board.AgentsController;
import io.plimsoll.ui.board.LogController;
import io.plimsoll.ui.board.TasksController;
import io.plimsoll.ui.command.CommandPaletteController;
import io.plimsoll.ui.edit.RunFormController;
import io.plimsoll.ui.edit.ScenarioEditor;
import io.plimsoll.ui.theme.Nodes;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Guest;
import io.plimsoll.ui.work.Workbench;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.VBox;

/** The window: the name of what is open, and the views. FX thread only. */
public final class MainController {
    private final Workbench workbench;
    private final Guest dueller;
    private final Supplier<Parent> duel;
    private final Supplier<Parent> compare;
    private final Supplier<Parent> plan;
    private final Supplier<Parent> edit;
    private final Supplier<Parent> branches;
    private final ScenarioEditor editor;
    private final Panes panes;
    private double whyShare = 0.66;

    @FXML
    private Label documentLabel;

    @FXML
    private SplitPane columns;

    @FXML
    private SplitPane side;

    @FXML
    private VBox why;

    @FXML
    private TabPane viewTabs;

    @FXML
    private Tab boardView;

    @FXML
    private Tab duelView;

    @FXML
    private Tab compareView;

    @FXML
    private Tab planView;

    @FXML
    private Tab editView;

    @FXML
    private VBox branchesPane;

    @FXML
    private AgentsController agentsController;

    @FXML
    private TasksController tasksController;

    @FXML
    private LogController logController;

    @FXML
    private RunFormController runFormController;

    @FXML
    private MenuController menuController;

    @FXML
    private ToolbarController toolbarController;

    /**
     * The window of this workbench; {@code duel}, {@code compare}, {@code plan}, {@code edit} and {@code branches} make these views when they are first looked at.
     *
     * @param dueller has the run controls while the Duel view is looked at
     */
    public MainController(
            Workbench workbench,
            Guest dueller,
            Supplier<Parent> duel,
            Supplier<Parent> compare,
            Supplier<Parent> plan,
            Supplier<Parent> edit,
            Supplier<Parent> branches,
            ScenarioEditor editor,
            Panes panes) {
        this.workbench = workbench;
        this.dueller = dueller;
        this.duel = duel;
        this.compare = compare;
        this.plan = plan;
        this.edit = edit;
        this.branches = branches;
        this.editor = editor;
        this.panes = panes;
    }

    @FXML
    private void initialize() {
        new SideColumns(columns).follow();
        menuController.onFind(tasksController::find);
        menuController.onAssignSelected(tasksController::assignSelected);
        menuController.onAssignToSelected(tasksController::assignToSelected);
        agentsController.onAdd(runFormController::addAgent);
        tasksController.onForms(runFormController::addTask, runFormController::editTask);
        menuController.onForms(runFormController::addAgent, runFormController::addTask, tasksController::editSelected);
        menuController.onToolbar(toolbarController);
        menuController.onSelected(agentsController.acts(), tasksController.acts());
        menuController.view().onColumns(tasksController.columns(), agentsController.columns(), logController.columns());
        menuController.view().onView(this::look);
        panes.onBoard(() -> look(View.BOARD));
        lazily(duelView, duel);
        duelView.selectedProperty().subscribe(selected -> workbench.hand(selected ? dueller : null));
        lazily(compareView, compare);
        lazily(planView, plan);
        editView.selectedProperty().subscribe(selected -> {
            if (selected) {
                editor.begin();
            }
            panes.editorProperty().set(selected);
        });
        lazily(editView, edit);
        editor.onShow(() -> viewTabs.getSelectionModel().select(editView));
        editor.onState(this::name);
        panes.branchesProperty().subscribe(this::showBranches);
        panes.whyProperty().subscribe(this::showWhy);
        workbench.onOpen(document -> {
            name();
            viewTabs.getSelectionModel().selectFirst();
        });
    }

    /** Lets every command be found by this palette. */
    void serve(CommandPaletteController palette) {
        palette.list(menuController::list);
        menuController.onCommands(palette::toggle);
    }

    /** What the tour does. */
    void onTour(Runnable act) {
        menuController.onTour(act);
    }

    private void look(View view) {
        viewTabs.getSelectionModel()
                .select(
                        switch (view) {
                            case BOARD -> boardView;
                            case DUEL -> duelView;
                            case COMPARE -> compareView;
                            case PLAN -> planView;
                            case SCENARIO -> editView;
                        });
    }

    /** What is open and, where that is something else, what is edited; and whether there is something that is not saved. */
    private void name() {
        Document document = workbench.document();
        String edited = editor.isDirty() ? " · edited" : "";
        editView.setText(editor.isDirty() ? "Scenario •" : "Scenario");
        if (document == null) {
            documentLabel.setText(editor.title() + edited);
            return;
        }
        String name = document.scenario().name();
        boolean same = editor.isOfBoard();
        String title = same ? editor.title() : document.title();
        boolean file = document.file() != null || same && editor.hasFile();
        String shown = file ? name + " · " + title : name;
        documentLabel.setText(same ? shown + edited : shown + " · editing " + editor.title() + edited);
    }

    private void showBranches(boolean shown) {
        if (shown && branchesPane.getChildren().isEmpty()) {
            branchesPane.getChildren().add(branches.get());
        }
        Nodes.show(branchesPane, shown);
    }

    /** With its share of the side that it had. */
    private void showWhy(boolean shown) {
        if (!shown) {
            whyShare = side.getDividerPositions()[0];
            side.getItems().remove(why);
        } else if (!side.getItems().contains(why)) {
            side.getItems().addFirst(why);
            side.setDividerPositions(whyShare);
        }
    }

    /** Makes a view when it is first looked at. */
    private static void lazily(Tab tab, Supplier<Parent> view) {
        tab.selectedProperty().subscribe(selected -> {
            if (selected && tab.getContent() == null) {
                tab.setContent(view.get());
            }
        });
    }
}
