package io.plimsoll.ui.run;

import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * A task at an instant. Immutable. Times in the scenario's unit, NaN where it has not happened.
 *
 * @param number its number in scenario order, from 0: no other task of the run has it
 * @param ofStream whether it came from a stream: only the newest finished ones of these are listed
 * @param role the number of its role
 * @param agent the number of the agent that has or had it, or −1
 * @param blockedBy the first task that blocks it, or {@code null}
 */
public record TaskFigure(
        long number,
        boolean ofStream,
        String id,
        @Nullable String title,
        int role,
        TaskState state,
        int agent,
        int priority,
        double effort,
        double arrival,
        double ready,
        double begun,
        double ended,
        @Nullable String blockedBy) {
    /** A task that a run holds, as it is now. */
    static TaskFigure of(Simulation run, int slot) {
        return new TaskFigure(
                run.taskNumber(slot),
                run.taskStream(slot) >= 0,
                run.taskId(slot),
                run.taskTitle(slot),
                run.taskRole(slot),
                run.taskState(slot),
                run.taskAgent(slot),
                run.taskPriority(slot),
                run.taskEffort(slot),
                run.taskArrival(slot),
                run.taskReady(slot),
                run.taskBegun(slot),
                run.taskEnded(slot),
                run.blockedBy(slot));
    }

    /** Whether nothing more will become of it. */
    public boolean finished() {
        return state == TaskState.COMPLETED || state == TaskState.ABANDONED || state == TaskState.REMOVED;
    }

    /** How long it waited, or has waited by {@code now}; NaN if it has not become ready. */
    public double waited(double now) {
        if (Double.isNaN(ready)) {
            return Double.NaN;
        }
        return (!Double.isNaN(begun) ? begun : !Double.isNaN(ended) ? ended : now) - ready;
    }
}
