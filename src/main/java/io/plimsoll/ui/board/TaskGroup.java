package io.plimsoll.ui.board;

import io.plimsoll.sim.TaskState;
import java.util.EnumSet;
import java.util.Set;

/** The groups of states that tasks are filtered by. */
public enum TaskGroup {
    ALL(
            "All",
            EnumSet.of(
                    TaskState.BLOCKED,
                    TaskState.PENDING,
                    TaskState.ASSIGNED,
                    TaskState.IN_PROGRESS,
                    TaskState.COMPLETED,
                    TaskState.ABANDONED)),
    WAITING("Waiting", EnumSet.of(TaskState.PENDING)),
    ASSIGNED("Assigned", EnumSet.of(TaskState.ASSIGNED)),
    IN_PROGRESS("In progress", EnumSet.of(TaskState.IN_PROGRESS)),
    BLOCKED("Blocked", EnumSet.of(TaskState.BLOCKED)),
    DONE("Done", EnumSet.of(TaskState.COMPLETED)),
    LEFT("Left", EnumSet.of(TaskState.ABANDONED)),
    TO_COME("To come", EnumSet.of(TaskState.FUTURE));

    private final String label;
    private final Set<TaskState> states;

    TaskGroup(String label, EnumSet<TaskState> states) {
        this.label = label;
        this.states = states;
    }

    /** The word for people. */
    public String label() {
        return label;
    }

    /** Whether tasks in this state belong to it. */
    public boolean holds(TaskState state) {
        return states.contains(state);
    }
}
