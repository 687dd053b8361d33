package io.plimsoll.sim.reference;

import io.plimsoll.sim.TaskState;
import io.plimsoll.sim.model.TaskSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task and all that is known of it. */
final class RefTask {
    final String id;
    TaskSpec spec;
    final List<RefTask> dependsOn = new ArrayList<>();
    TaskState state = TaskState.FUTURE;
    double arrival;
    double ready = Double.NaN;
    double begin = Double.NaN;
    double end = Double.NaN;
    long assignment;
    long start;

    @Nullable RefAgent agent;

    RefTask(TaskSpec spec) {
        this.id = spec.id();
        this.spec = spec;
        this.arrival = spec.arrival();
        if (spec.completed()) {
            state = TaskState.COMPLETED;
        }
    }

    boolean is(TaskState other) {
        return state == other;
    }

    boolean free() {
        return dependsOn.stream().allMatch(other -> other.is(TaskState.COMPLETED));
    }

    boolean waits() {
        return is(TaskState.PENDING) || is(TaskState.ASSIGNED);
    }

    boolean begun() {
        return is(TaskState.IN_PROGRESS) || is(TaskState.COMPLETED);
    }

    /** When it leaves if it has not begun. */
    double deadline() {
        Double patience = spec.patience();
        return waits() && patience != null ? ready + patience : Double.POSITIVE_INFINITY;
    }
}
