package io.plimsoll.ui.run;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.EventType;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TaskState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hears every event of one run and keeps what the screen will ask for. Engine-confined. */
final class Recorder implements EventListener {
    private @Nullable Simulation simulation;
    private @Nullable Load load;
    private @Nullable HistoryRecorder history;
    private @Nullable AssignmentLog log;
    private final ChangedTasks changed = new ChangedTasks();
    private double instant;
    private long assignments;

    /** The run is made: what it holds in its opening state is where the record begins. */
    void begin(Simulation begun) {
        simulation = begun;
        load = new Load(begun);
        history = new HistoryRecorder(begun, load);
        log = new AssignmentLog(begun);
        instant = begun.now();
        for (int task = 0; task < begun.taskCount(); task++) {
            changed.mark(task);
            if (begun.taskState(task) == TaskState.PENDING) {
                log.await(task);
            }
        }
    }

    @Override
    public void on(EventType type, double time, int task, int agent, int role, int workload) {
        if (simulation == null || load == null || history == null || log == null) {
            return; // the opening state, which begin() reads as a whole
        }
        if (time > instant) {
            log.commit(instant, type == EventType.ASSIGNED ? task : -1);
            history.commit(time);
            instant = time;
        }
        load.on(type, agent);
        history.on(type, time, task, role);
        log.on(type, time, task, agent, role, workload);
        if (task >= 0) {
            changed.mark(task);
        }
        if (type == EventType.ASSIGNED) {
            assignments++;
        }
    }

    /** A command changed the run, perhaps without an event; {@code task}: the slot of the task that it names, or −1. */
    void refresh(int task) {
        Objects.requireNonNull(load).refresh();
        Objects.requireNonNull(history).refresh();
        if (task >= 0) {
            changed.mark(task);
        }
    }

    /** An operator assigned, or was refused: what that left without an agent is told, as it is of what goes by itself. */
    void answered(Command command, Outcome outcome) {
        Simulation run = Objects.requireNonNull(simulation);
        if (command instanceof Command.Assign assign && outcome.reason() != null) {
            log().refused(run.now(), run.taskSlot(assign.task()), outcome.reason());
        } else if (command instanceof Command.AssignAll && !run.automatic()) {
            log().leftWaiting(run.now());
        }
    }

    /** The clock stands still here: what the present instant left is known. */
    void settle() {
        Objects.requireNonNull(log).commit(instant, -1);
    }

    /** How many tasks were assigned since the record began. */
    long assignments() {
        return assignments;
    }

    ChangedTasks changed() {
        return changed;
    }

    AssignmentLog log() {
        return Objects.requireNonNull(log);
    }

    HistoryView history(double now) {
        return Objects.requireNonNull(history).view(now);
    }
}
