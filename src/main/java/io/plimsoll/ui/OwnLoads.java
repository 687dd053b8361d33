package io.plimsoll.ui;

import io.plimsoll.scenario.Samples;
import io.plimsoll.sim.TaskState;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.travel.Course;
import io.plimsoll.ui.bench.Changing;
import io.plimsoll.ui.bench.Load;
import io.plimsoll.ui.bench.Pace;
import io.plimsoll.ui.board.Filters;
import io.plimsoll.ui.board.TaskRows;
import io.plimsoll.ui.board.TasksController;
import io.plimsoll.ui.chart.GanttChart;
import io.plimsoll.ui.chart.HistoryChart;
import io.plimsoll.ui.chart.HistoryWindow;
import io.plimsoll.ui.chart.WorkloadChart;
import io.plimsoll.ui.chart.Workloads;
import io.plimsoll.ui.job.Laboratory;
import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.AgentStatus;
import io.plimsoll.ui.run.HistoryView;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.run.Speed;
import io.plimsoll.ui.run.StillRun;
import io.plimsoll.ui.run.TaskFigure;
import io.plimsoll.ui.theme.Appearance;
import io.plimsoll.ui.theme.Palette;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Messages;
import io.plimsoll.ui.work.Selection;
import io.plimsoll.ui.work.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

/** The screen's own parts under the loads of {@link ScreenBench}. FX thread only. */
final class OwnLoads {
    private static final int CAPACITY = 3;
    private static final List<String> ROLES = List.of("backend", "frontend", "qa");
    private static final int GANTT_AGENTS = 200;

    private static final Messages SILENT = new Messages() {
        @Override
        public void say(String message) {
            // nobody listens
        }

        @Override
        public void refuse(String what, String why) {
            // nobody listens
        }
    };

    private OwnLoads() {}

    /** So many agents, as bars or, where they are too many, as a heat strip. */
    static Load workloads(int agents) {
        WorkloadChart chart = new WorkloadChart();
        return load(
                chart,
                chart.paletteProperty()::bind,
                frame -> chart.workloadsProperty().set(figures(agents, frame)));
    }

    private static Workloads figures(int agents, int frame) {
        List<AgentFigure> figures = new ArrayList<>(agents);
        long sum = 0;
        for (int i = 0; i < agents; i++) {
            int load = Changing.workload(i, frame);
            int role = i * ROLES.size() / agents;
            sum += load;
            AgentStatus status = load >= CAPACITY ? AgentStatus.WORKING : AgentStatus.IDLE;
            figures.add(new AgentFigure(
                    i,
                    ROLES.get(role) + "-" + (i + 1),
                    role,
                    status,
                    load,
                    Math.min(load, CAPACITY),
                    CAPACITY,
                    frame,
                    frame,
                    0.7));
        }
        return Workloads.of(ROLES, figures, (double) sum / agents);
    }

    /** A history of so many points, of which another part is shown in each frame. */
    static Load history(int points, double share) {
        HistoryChart chart = new HistoryChart();
        chart.historyProperty()
                .set(new HistoryView(
                        1,
                        points,
                        points,
                        List.of(HistoryView.Series.of(HistoryView.Kind.QUEUE, "Queue", points, Changing::value))));
        double length = share * points;
        return load(chart, chart.paletteProperty()::bind, frame -> {
            double begin = Changing.begin(frame, length, points);
            chart.windowProperty().set(HistoryWindow.between(begin, begin + length));
        });
    }

    /** So many spans of 200 agents, of which another part is shown in each frame. */
    static Load gantt(int spans, double share) {
        GanttChart chart = new GanttChart();
        double[] free = new double[GANTT_AGENTS];
        List<TaskFigure> tasks = new ArrayList<>(spans);
        double end = 0;
        for (int i = 0; i < spans; i++) {
            int agent = i % GANTT_AGENTS;
            double begun = free[agent] + Changing.pick(i, 20) / 10.0;
            double ended = begun + 1 + Changing.pick(i + 1L, 80) / 10.0;
            free[agent] = ended;
            end = Math.max(end, ended);
            tasks.add(task(i, agent * ROLES.size() / GANTT_AGENTS, agent, TaskState.COMPLETED, begun, ended));
        }
        chart.accept(still().after(end, figures(GANTT_AGENTS, 0).agents(), tasks, true));
        double all = end;
        double length = share * all;
        return load(chart, chart.paletteProperty()::bind, frame -> {
            double begin = Changing.begin(frame, length, all);
            chart.windowProperty().set(HistoryWindow.between(begin, begin + length));
        });
    }

    /** A table of so many tasks, sorted and filtered; so many change every second. */
    static Load table(int tasks, double changesPerSecond) {
        Scenario scenario = Samples.FIRST.read().orThrow();
        StillRun run = new StillRun(scenario, Course.NONE, 0, () -> false);
        Snapshot base = Objects.requireNonNull(run.take());
        Workbench workbench = new Workbench((document, speed) -> run, SILENT);
        TaskRows rows = new TaskRows();
        Parent pane = FxmlFile.TASKS.load(new Controllers()
                .add(
                        TasksController.class,
                        () -> new TasksController(
                                workbench, new Selection(), rows, DashboardPicture.NOTHING, new Filters(rows))));
        workbench.open(new Document(scenario, scenario.name(), null), false);
        List<TaskFigure> all = new ArrayList<>(tasks);
        for (int i = 0; i < tasks; i++) {
            all.add(task(
                    i, 0, Changing.pick(i, 10), TaskState.IN_PROGRESS, Changing.pick(i, 10_000) / 10.0, Double.NaN));
        }
        run.show(base.after(0, base.agents(), all, true));
        workbench.pulse(System.nanoTime());
        TableView<?> table = (TableView<?>) pane.lookup("#taskTable");
        sortBy(table, "Waited");
        ((TextField) pane.lookup("#taskFilterField")).setText("7");
        Pace pace = new Pace(changesPerSecond);
        return load(pane, palette -> {}, frame -> {
            List<TaskFigure> changed = new ArrayList<>();
            pace.due(change -> {
                int i = Changing.pick(change, tasks);
                TaskFigure before = all.get(i);
                TaskFigure now =
                        task(i, 0, Changing.pick(change, 10), TaskState.IN_PROGRESS, before.begun() + 1, Double.NaN);
                all.set(i, now);
                changed.add(now);
            });
            run.show(base.after(frame, base.agents(), changed, false));
            workbench.pulse(System.nanoTime());
        });
    }

    private static <R> void sortBy(TableView<R> table, String title) {
        for (TableColumn<R, ?> column : table.getColumns()) {
            if (column.getText().startsWith(title)) {
                table.getSortOrder().add(column);
            }
        }
    }

    /** The whole Board while its engine runs as fast as it can. */
    static Load board(Scenario scenario, double alone) {
        DesktopWindow window =
                new DesktopWindow(DashboardPicture.NOTHING, Runnable::run, Laboratory.ofThisMachine(), null);
        Workbench workbench = window.workbench();
        workbench.open(new Document(scenario, scenario.name(), null), true);
        workbench.speed(Speed.FASTEST);
        return new Load() {
            private long begun;
            private long firstEvents;

            @Override
            public Scene scene() {
                return window.scene();
            }

            @Override
            public void change(int frame) {
                workbench.pulse(System.nanoTime());
                Snapshot seen = workbench.snapshot();
                if (begun == 0 && seen != null) {
                    begun = System.nanoTime();
                    firstEvents = seen.events();
                }
            }

            @Override
            public String note() {
                Snapshot seen = workbench.snapshot();
                double rate = seen == null ? 0 : (seen.events() - firstEvents) / ((System.nanoTime() - begun) / 1e9);
                return String.format(Locale.ROOT, "engine %,.0f events/s meanwhile, %,.0f alone", rate, alone);
            }

            @Override
            public void close() {
                window.close();
            }
        };
    }

    private static Snapshot still() {
        return Objects.requireNonNull(new StillRun(Samples.FIRST.read().orThrow(), Course.NONE, 0, () -> false).take());
    }

    private static TaskFigure task(int i, int role, int agent, TaskState state, double begun, double ended) {
        return new TaskFigure(i, false, "T" + i, null, role, state, agent, 0, 30, 0, 0, begun, ended, null);
    }

    private static Load load(Parent node, Consumer<ObservableValue<Palette>> bind, IntConsumer change) {
        Appearance appearance = new Appearance();
        Scene scene = new Scene(node, Load.WIDTH, Load.HEIGHT);
        appearance.dress(scene);
        bind.accept(appearance.paletteProperty());
        return new Load() {
            @Override
            public Scene scene() {
                return scene;
            }

            @Override
            public void change(int frame) {
                change.accept(frame);
            }

            @Override
            public void close() {
                appearance.close();
            }
        };
    }
}
