package io.plimsoll.sim;

import io.plimsoll.sim.model.TaskSpec;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The explicit tasks by id, with what they depend on; added, edited and taken out. */
final class TaskBook {
    private final Numbers byId;

    private final Floor floor;
    private final Tasks tasks;
    private final Roles roles;
    private final Arrivals arrivals;

    TaskBook(Floor floor, Arrivals arrivals) {
        this(new Numbers(), floor, arrivals);
    }

    TaskBook(TaskBook other, Floor floor, Arrivals arrivals) {
        this(new Numbers(other.byId), floor, arrivals);
    }

    private TaskBook(Numbers byId, Floor floor, Arrivals arrivals) {
        this.byId = byId;
        this.floor = floor;
        this.arrivals = arrivals;
        tasks = floor.tasks;
        roles = floor.roles;
    }

    /** An explicit task, last in scenario order. */
    int add(TaskSpec spec) {
        int role = roles.intern(spec.role());
        int task = tasks.addExplicit(role);
        if (!byId.put(spec.id(), task)) {
            throw new IllegalArgumentException("two tasks have the id \"" + spec.id() + "\"");
        }
        describe(task, spec);
        tasks.arrival[task] = Math.max(floor.now, spec.arrival());
        if (spec.completed()) {
            tasks.discount(task);
        } else {
            roles.total[role]++;
            arrivals.expect(task);
        }
        return task;
    }

    /** Fills in what an operator may edit. */
    void describe(int task, TaskSpec spec) {
        tasks.edited(task, spec);
        tasks.role[task] = roles.intern(spec.role());
        tasks.priority[task] = spec.priority();
        tasks.weight[task] = spec.weight();
        tasks.effort[task] = spec.effort();
        tasks.patience[task] = spec.patience() == null ? Double.POSITIVE_INFINITY : spec.patience();
        tasks.due[task] = spec.due() == null ? Double.NaN : spec.due();
    }

    void connect(TaskSpec spec) {
        int task = number(spec.id());
        for (String id : spec.dependsOn()) {
            int on = number(id);
            if (tasks.state(on) != TaskState.COMPLETED) {
                tasks.unmet[task]++;
                tasks.depend(task, on);
            }
        }
    }

    private int number(String id) {
        int task = byId.of(id);
        if (task < 0) {
            throw new IllegalArgumentException("no task has the id \"" + id + "\"");
        }
        return task;
    }

    /** Another description for a task that has not begun, in the place where it then belongs. */
    void edit(int task, TaskSpec spec) {
        TaskState state = tasks.state(task);
        int role = tasks.role[task];
        int next = roles.intern(spec.role());
        floor.makeRoom();
        if (state == TaskState.PENDING) {
            floor.waiting.remove(role, task);
            floor.measures.moved(role, next, tasks.ready[task]);
        } else if (state == TaskState.ASSIGNED) {
            floor.own.remove(tasks.agent[task], task);
        } else if (state == TaskState.BLOCKED) {
            roles.blocked[role]--;
            roles.blocked[next]++;
        }
        roles.total[role]--;
        roles.total[next]++;
        describe(task, rooted(spec, tasks.spec[task]));
        if (state == TaskState.PENDING) {
            floor.await(next, task);
            floor.impatience.expect(task);
        } else if (state == TaskState.ASSIGNED) {
            floor.own.add(tasks.agent[task], task);
            floor.impatience.expect(task);
        }
    }

    /** A description with the arrival and the dependencies that the task was added with. */
    private static TaskSpec rooted(TaskSpec next, @Nullable TaskSpec before) {
        return new TaskSpec(
                next.id(),
                next.role(),
                next.title(),
                next.priority(),
                next.weight(),
                before == null ? 0 : before.arrival(),
                next.effort(),
                before == null ? List.of() : before.dependsOn(),
                next.due(),
                next.patience(),
                next.affinity(),
                false);
    }

    /** Takes out a task that has not begun. */
    void remove(int task) {
        TaskState state = tasks.state(task);
        int role = tasks.role[task];
        if (state == TaskState.BLOCKED) {
            roles.blocked[role]--;
        } else if (state != TaskState.FUTURE) {
            floor.takeBack(task);
            floor.measures.removed(role, tasks.ready[task]);
        }
        roles.total[role]--;
        tasks.state(task, TaskState.REMOVED);
        tasks.ended[task] = floor.now;
        tasks.deadline[task] = Double.POSITIVE_INFINITY;
    }

    /** Whether an explicit task has this id. */
    boolean knows(String id) {
        return byId.of(id) >= 0;
    }

    /** The slot of a task, or −1. Costs a pass over the slots where it is a stream's. */
    int slot(String id) {
        int explicit = byId.of(id);
        if (explicit >= 0) {
            return explicit;
        }
        for (int task = 0; tasks.anyStreams() && task < tasks.size(); task++) {
            if (tasks.stream[task] >= 0 && tasks.holds(task) && id.equals(tasks.id(task))) {
                return task;
            }
        }
        return -1;
    }

    boolean isStream(String name) {
        return tasks.isStream(name);
    }

    /** The id of the first task in scenario order that a task waits for, or {@code null}. */
    @Nullable String blockedBy(int task) {
        TaskSpec spec = tasks.spec[task];
        if (spec == null || tasks.unmet[task] == 0) {
            return null;
        }
        return spec.dependsOn().stream()
                .filter(id -> tasks.state(number(id)) != TaskState.COMPLETED)
                .min(Comparator.comparingLong(id -> tasks.order[number(id)]))
                .orElse(null);
    }
}
