package io.plimsoll.ui.run;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.EventType;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TaskState;
import io.plimsoll.sim.travel.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hears every event of one run and keeps what the screen will ask for: histories, log, finished tasks, and what changed. It goes back in time with the
 * run. Engine-confined.
 */
final class Recorder implements Witness<Recorder>, EventListener {
    private @Nullable Simulation simulation;
    private @Nullable Load load;
    private @Nullable HistoryRecorder history;
    private final AssignmentLog log;
    private final FinishedTasks finished;
    private final ChangedTasks changed = new ChangedTasks();
    private long assignments;
    /** Whether the screen knows nothing of this run yet. */
    private boolean fresh = true;
    /** The slot of the task that the command in hand names, or −1. */
    private int named = -1;

    Recorder() {
        log = new AssignmentLog();
        finished = new FinishedTasks();
    }

    private Recorder(Recorder other) {
        history = new HistoryRecorder(other.history());
        log = new AssignmentLog(other.log);
        finished = new FinishedTasks(other.finished);
        assignments = other.assignments;
    }

    @Override
    public EventListener listener() {
        return this;
    }

    @Override
    public Recorder copy() {
        return new Recorder(this);
    }

    @Override
    public long bytes() {
        return log.bytes() + finished.bytes() + history().bytes();
    }

    /** The run is made: what it holds in its opening state is where the record begins. */
    @Override
    public void opened(Simulation run) {
        simulation = run;
        load = new Load(run);
        history = new HistoryRecorder(run);
        for (int task = 0; task < run.taskCount(); task++) {
            if (run.taskState(task) == TaskState.PENDING) {
                log.await(run, task);
            }
        }
    }

    @Override
    public void continuing(Simulation copy) {
        simulation = copy;
        load = new Load(copy);
    }

    @Override
    public void on(EventType type, double time, int task, int agent, int role, int workload) {
        Simulation run = simulation;
        Load loads = load;
        if (run == null || loads == null) {
            return; // the opening state, which is read as a whole
        }
        loads.on(type, agent, role);
        history().on(run, type, time, task, role);
        log.on(run, type, time, task, agent, role, workload);
        if (task >= 0) {
            changed.mark(task);
            if ((type == EventType.COMPLETED || type == EventType.ABANDONED) && run.taskStream(task) >= 0) {
                finished.add(run, task);
            }
        }
        if (type == EventType.ASSIGNED) {
            assignments++;
        }
    }

    @Override
    public void settled(double time) {
        Simulation run = simulation;
        if (run != null && !run.inOpening()) {
            log.settled(run, time);
            history().settled(run, load(), time);
        }
    }

    @Override
    public void commanding(Command command) {
        named = command instanceof Command.RemoveTask remove ? run().taskSlot(remove.task()) : -1;
    }

    @Override
    public void commanded(Command command, Outcome outcome) {
        if (!outcome.done()) {
            return;
        }
        Simulation run = run();
        load().refresh();
        int task = slotNamed(command);
        if (command instanceof Command.EditTask || command instanceof Command.RemoveTask) {
            load().recount();
        }
        if (task >= 0) {
            changed.mark(task);
            if (command instanceof Command.RemoveTask && run.taskStream(task) >= 0) {
                finished.add(run, task);
            }
        }
        if (command instanceof Command.AssignAll) {
            if (!run.automatic()) {
                log.leftWaiting(run);
            } else if (run.inOpening()) {
                // the first dispatch is held, but this was one
                log.settled(run, run.now());
            }
        }
        settled(run.now());
    }

    private int slotNamed(Command command) {
        return switch (command) {
            case Command.EditTask edit -> run().taskSlot(edit.task().id());
            case Command.AddTask add -> run().taskSlot(add.task().id());
            case Command.RemoveTask remove -> named;
            default -> -1;
        };
    }

    /** How many tasks were assigned since the record began. */
    long assignments() {
        return assignments;
    }

    /** Whether what the screen is told next stands for all tasks, and what it knew before is to be forgotten. */
    boolean tellsAll() {
        return fresh || finished.missed();
    }

    /** Every task that changed since the last time, as it is now; all of them if it {@linkplain #tellsAll tells all}. */
    List<TaskFigure> drainTasks() {
        Simulation run = run();
        boolean all = tellsAll();
        fresh = false;
        List<TaskFigure> tasks = new ArrayList<>(finished.drain(run, all));
        int[] slots = changed.drain();
        for (int i = 0; i < (all ? run.taskCount() : slots.length); i++) {
            int task = all ? i : slots[i];
            if (run.holdsTask(task)) {
                tasks.add(TaskFigure.of(run, task));
            }
        }
        return tasks;
    }

    List<LogLine> drainLog() {
        return log.drain(run());
    }

    /** How many lines the log had so far. */
    long logged() {
        return log.written();
    }

    /** How many finished tasks are no longer listed. */
    Snapshot.Unlisted unlisted() {
        return new Snapshot.Unlisted(finished.forgottenCompleted(), finished.forgottenAbandoned());
    }

    HistoryView view() {
        return history().view(run());
    }

    private Simulation run() {
        return Objects.requireNonNull(simulation);
    }

    private Load load() {
        return Objects.requireNonNull(load);
    }

    private HistoryRecorder history() {
        return Objects.requireNonNull(history);
    }
}
