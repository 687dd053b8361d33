package io.plimsoll.ui;

import io.plimsoll.balance.PlugIns;
import io.plimsoll.scenario.JournalFolder;
import io.plimsoll.ui.board.AgentsController;
import io.plimsoll.ui.board.BranchesController;
import io.plimsoll.ui.board.ChartsController;
import io.plimsoll.ui.board.Filters;
import io.plimsoll.ui.board.LogController;
import io.plimsoll.ui.board.RolesController;
import io.plimsoll.ui.board.StatisticsController;
import io.plimsoll.ui.board.TaskRows;
import io.plimsoll.ui.board.TasksController;
import io.plimsoll.ui.command.CommandPaletteController;
import io.plimsoll.ui.compare.CompareController;
import io.plimsoll.ui.compare.CompareResultController;
import io.plimsoll.ui.compare.CompareSetupController;
import io.plimsoll.ui.compare.MeasuredController;
import io.plimsoll.ui.duel.DuelBench;
import io.plimsoll.ui.duel.DuelController;
import io.plimsoll.ui.duel.DuelSideController;
import io.plimsoll.ui.edit.EditController;
import io.plimsoll.ui.edit.Editing;
import io.plimsoll.ui.edit.OfferedDrafts;
import io.plimsoll.ui.edit.RunFormController;
import io.plimsoll.ui.edit.ScenarioEditor;
import io.plimsoll.ui.export.FolderPlace;
import io.plimsoll.ui.export.SavePlace;
import io.plimsoll.ui.job.Laboratory;
import io.plimsoll.ui.job.SavedPlaces;
import io.plimsoll.ui.open.JournalKeeper;
import io.plimsoll.ui.open.Opening;
import io.plimsoll.ui.open.RecentFiles;
import io.plimsoll.ui.open.Recovery;
import io.plimsoll.ui.open.RunSaving;
import io.plimsoll.ui.open.Settings;
import io.plimsoll.ui.plan.CurveController;
import io.plimsoll.ui.plan.MixesController;
import io.plimsoll.ui.plan.PlanController;
import io.plimsoll.ui.plan.PlanFactsController;
import io.plimsoll.ui.plan.PlanSetupController;
import io.plimsoll.ui.run.Beginning;
import io.plimsoll.ui.run.DuelLoop;
import io.plimsoll.ui.run.FleetWatch;
import io.plimsoll.ui.run.Keeper;
import io.plimsoll.ui.run.RunLoop;
import io.plimsoll.ui.run.TimeSource;
import io.plimsoll.ui.shell.Acts;
import io.plimsoll.ui.shell.FileDrop;
import io.plimsoll.ui.shell.FileMenuController;
import io.plimsoll.ui.shell.Keys;
import io.plimsoll.ui.shell.MainController;
import io.plimsoll.ui.shell.MenuController;
import io.plimsoll.ui.shell.NoticeController;
import io.plimsoll.ui.shell.Panes;
import io.plimsoll.ui.shell.ProblemsController;
import io.plimsoll.ui.shell.Pulse;
import io.plimsoll.ui.shell.SamplesController;
import io.plimsoll.ui.shell.SeekController;
import io.plimsoll.ui.shell.SpeedController;
import io.plimsoll.ui.shell.StatusController;
import io.plimsoll.ui.shell.StatusMessages;
import io.plimsoll.ui.shell.StrategyController;
import io.plimsoll.ui.shell.ToolbarController;
import io.plimsoll.ui.shell.TourController;
import io.plimsoll.ui.shell.TravelController;
import io.plimsoll.ui.shell.ViewMenuController;
import io.plimsoll.ui.shell.WatchController;
import io.plimsoll.ui.shell.WindowController;
import io.plimsoll.ui.theme.Appearance;
import io.plimsoll.ui.why.WhyController;
import io.plimsoll.ui.work.Past;
import io.plimsoll.ui.work.Selection;
import io.plimsoll.ui.work.Workbench;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The window with everything in it: the one place where its parts get to know each other. FX thread only. */
public final class DesktopWindow implements AutoCloseable {
    static final double WIDTH = 1440;
    static final double HEIGHT = 900;

    private final Appearance appearance;
    private final Workbench workbench;
    private final DuelBench duel;
    private final Opening opening;
    private final Pulse pulse;
    private final Scene scene;
    private final SelfTestWindow selfTest;
    private final PlugInsWindow plugIns;
    private final ImportWindow imports;
    private final Panes panes = new Panes();
    private final WindowController whole = new WindowController();
    private final StatusMessages messages;
    private final Laboratory laboratory;
    private final SavedPlaces places;
    private final SavePlace place;
    private final Recovery recovery;
    private final Editing editing;
    private @Nullable Window window;

    /**
     * Builds the scene for runs that live.
     *
     * @param settings what is remembered between starts
     * @param background where files are read
     * @param laboratory what the lab works with
     * @param journals where runs are kept in case the program ends without closing them, or {@code null} if they are not
     */
    public DesktopWindow(
            Settings settings, Executor background, Laboratory laboratory, @Nullable JournalFolder journals) {
        this(settings, background, laboratory, journals, PlugIns.NONE);
    }

    /** The same with plug-ins. */
    public DesktopWindow(
            Settings settings,
            Executor background,
            Laboratory laboratory,
            @Nullable JournalFolder journals,
            PlugIns plugIns) {
        this(settings, background, laboratory, journals, plugIns, null, null, null);
    }

    /** The same; {@code place} is asked where to save and {@code folder} for a folder, not the system's dialogs. */
    public DesktopWindow(
            Settings settings,
            Executor background,
            Laboratory laboratory,
            @Nullable JournalFolder journals,
            PlugIns plugIns,
            SavePlace place,
            FolderPlace folder) {
        this(settings, background, laboratory, journals, plugIns, place, folder, null);
    }

    /** Builds the scene for other runs; {@code null} for those that live. */
    DesktopWindow(
            Settings settings,
            Executor background,
            Laboratory laboratory,
            @Nullable JournalFolder journals,
            PlugIns plugged,
            @Nullable SavePlace asked,
            @Nullable FolderPlace folder,
            Workbench.@Nullable Runs runs) {
        appearance = new Appearance();
        this.laboratory = laboratory;
        places = new SavedPlaces(settings);
        place = asked == null ? SavePlace.dialog(() -> window) : asked;
        messages = new StatusMessages(() -> window, appearance::isStill);
        Selection selection = new Selection();
        workbench = new Workbench(runs == null ? lively(journals) : runs, messages);
        duel = new DuelBench(
                workbench,
                messages,
                (scenario, left, right, speed) -> new DuelLoop(scenario, left, right, speed, TimeSource.SYSTEM));
        TaskRows rows = new TaskRows();
        Filters filters = new Filters(rows);
        RecentFiles recent = new RecentFiles(settings);
        opening = new Opening(workbench, messages, recent, background);
        RunSaving saving = new RunSaving(workbench, messages, opening, recent, place, background);
        recovery = new Recovery(journals, workbench, messages, background);
        editing = new Editing(workbench, selection, messages, recent, place, background, journals);
        selfTest = new SelfTestWindow(laboratory, appearance, () -> window);
        plugIns = new PlugInsWindow(plugged, appearance, () -> window, folder);
        ScenarioEditor editor = editing.editor();
        imports = new ImportWindow(laboratory.threads(), opening, appearance, () -> window);
        opening.onTable(imports::show);
        Acts acts = new Acts(workbench, opening, () -> window, imports::show);
        Keys keys = new Keys(workbench);
        Controllers controllers = new Controllers()
                .add(
                        MainController.class,
                        () -> new MainController(
                                workbench,
                                duel,
                                this::duelView,
                                this::compareView,
                                this::planView,
                                this::editView,
                                this::branchView,
                                editor,
                                panes))
                .add(WindowController.class, () -> whole)
                .add(TourController.class, () -> new TourController(settings, panes::toBoard))
                .add(CommandPaletteController.class, () -> new CommandPaletteController(messages))
                .add(
                        MenuController.class,
                        () -> new MenuController(workbench, editor, acts, panes, selfTest::show, plugIns::show))
                .add(
                        FileMenuController.class,
                        () -> new FileMenuController(workbench, opening, recent, saving, editor, acts, panes))
                .add(ViewMenuController.class, () -> new ViewMenuController(appearance, settings, messages, panes))
                .add(ToolbarController.class, () -> new ToolbarController(workbench, acts))
                .add(StrategyController.class, () -> new StrategyController(workbench))
                .add(SamplesController.class, () -> new SamplesController(opening))
                .add(SpeedController.class, () -> new SpeedController(workbench))
                .add(SeekController.class, () -> new SeekController(workbench))
                .add(TravelController.class, () -> new TravelController(workbench, panes))
                .add(StatusController.class, () -> new StatusController(workbench, messages, opening))
                .add(NoticeController.class, () -> new NoticeController(workbench, recovery, editor, editing.drafts()))
                .add(ProblemsController.class, () -> new ProblemsController(opening, editor, panes))
                .add(WatchController.class, () -> new WatchController(workbench))
                .add(RolesController.class, () -> new RolesController(workbench))
                .add(RunFormController.class, () -> new RunFormController(workbench, selection, panes::toBoard))
                .add(AgentsController.class, () -> new AgentsController(workbench, selection, settings, filters))
                .add(TasksController.class, () -> new TasksController(workbench, selection, rows, settings, filters))
                .add(ChartsController.class, () -> new ChartsController(workbench, selection, appearance, filters))
                .add(StatisticsController.class, () -> new StatisticsController(workbench))
                .add(LogController.class, () -> new LogController(workbench, selection, settings))
                .add(
                        WhyController.class,
                        () -> new WhyController(
                                workbench,
                                selection,
                                rows,
                                messages,
                                laboratory.threads(),
                                place,
                                panes.whyProperty()));
        scene = new Scene(FxmlFile.WINDOW.load(controllers), WIDTH, HEIGHT);
        appearance.dress(scene);
        keys.install(scene);
        new FileDrop(opening).install(scene);
        pulse = new Pulse(workbench);
    }

    /** Runs on threads of their own, kept in journals if there is a folder for them and anything may be done to the run. */
    private Workbench.Runs lively(@Nullable JournalFolder journals) {
        return (document, speed) -> {
            Past past = document.past();
            FleetWatch watch = document.watch();
            Beginning beginning = new Beginning(
                    document.scenario(),
                    past == null || watch != null ? null : past.memo(),
                    past == null ? null : past.readOnly(),
                    watch);
            Keeper keeper = journals == null || beginning.readOnly() != null
                    ? Keeper.NONE
                    : new JournalKeeper(journals, document, messages, Platform::runLater);
            return new RunLoop(beginning, keeper, speed, Platform::runLater, TimeSource.SYSTEM);
        };
    }

    private Parent duelView() {
        return FxmlFile.DUEL.load(new Controllers()
                .add(DuelController.class, () -> new DuelController(duel, appearance))
                .add(DuelSideController.class, () -> new DuelSideController(duel, appearance)));
    }

    private Parent compareView() {
        return FxmlFile.COMPARE.load(new Controllers()
                .add(CompareController.class, () -> new CompareController(workbench, messages, laboratory, place))
                .add(MeasuredController.class, () -> new MeasuredController(appearance, laboratory))
                .add(CompareSetupController.class, () -> new CompareSetupController(places, laboratory))
                .add(CompareResultController.class, () -> new CompareResultController(appearance)));
    }

    private Parent planView() {
        return FxmlFile.PLAN.load(new Controllers()
                .add(PlanController.class, () -> new PlanController(workbench, messages, laboratory, place))
                .add(CurveController.class, () -> new CurveController(appearance))
                .add(PlanSetupController.class, () -> new PlanSetupController(places, laboratory))
                .add(MixesController.class, () -> new MixesController(appearance))
                .add(PlanFactsController.class, () -> new PlanFactsController(laboratory)));
    }

    private Parent editView() {
        return FxmlFile.EDIT.load(
                new Controllers().add(EditController.class, () -> new EditController(editing.editor())));
    }

    private Parent branchView() {
        return FxmlFile.BRANCHES.load(new Controllers()
                .add(
                        BranchesController.class,
                        () -> new BranchesController(
                                workbench, () -> panes.branchesProperty().set(false))));
    }

    /** Puts the scene on a stage, which may show already, and lets it live while the stage shows. */
    public void show(Stage stage) {
        window = stage;
        appearance.dressAllWindows();
        stage.setTitle("Plimsoll");
        stage.setScene(scene);
        appearance.dress(scene);
        ScenarioEditor editor = editing.editor();
        editor.onState(() -> stage.setTitle(editor.title() + (editor.isDirty() ? " · edited" : "") + " – Plimsoll"));
        stage.setOnCloseRequest(event -> {
            event.consume();
            workbench.leave(null, stage::hide);
        });
        stage.setOnHidden(event -> {
            stage.setOnCloseRequest(null);
            close();
        });
        pulse.runWhileShowing(stage);
        stage.show();
    }

    /** Shows newcomers round, once. */
    public void welcome() {
        whole.welcome();
    }

    /** The scene, also to be drawn without a window. */
    public Scene scene() {
        return scene;
    }

    /** What is open and its run. */
    public Workbench workbench() {
        return workbench;
    }

    /** The duel. */
    public DuelBench duel() {
        return duel;
    }

    /** Opens files and samples. */
    public Opening opening() {
        return opening;
    }

    /** Runs to be taken up after a crash. */
    public Recovery recovery() {
        return recovery;
    }

    /** The editor of what is open. */
    public ScenarioEditor editor() {
        return editing.editor();
    }

    /** Changes to be taken up that were not saved. */
    public OfferedDrafts drafts() {
        return editing.drafts();
    }

    /** Its theme. */
    public Appearance appearance() {
        return appearance;
    }

    @Override
    public void close() {
        pulse.close();
        selfTest.close();
        plugIns.close();
        imports.close();
        duel.close();
        workbench.close();
        recovery.close();
        editing.close();
        appearance.close();
    }
}
