package io.plimsoll.sim;

import io.plimsoll.sim.model.Bounds;
import io.plimsoll.sim.model.TaskSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator may add to a run, or change of a task, as things stand: each question is answered by the reason why not, or {@code null}. Asking
 * changes nothing. Confined to the engine's thread.
 */
public final class Admission {
    private final Engine engine;

    Admission(Engine engine) {
        this.engine = engine;
    }

    /** Why nothing may be done to the run any more. */
    public @Nullable String whyNothing() {
        return engine.closed() ? "the run has ended" : null;
    }

    /** Why no agent of this name may be added. */
    public @Nullable String whyNotAgent(String name) {
        if (engine.roster.number(name) >= 0) {
            return "there is, or was, an agent named " + name + ": choose another name";
        }
        int dash = name.lastIndexOf('-');
        if (dash > 0 && isNumber(name, dash) && engine.generates(name.substring(0, dash))) {
            return "the name " + name + " belongs to the agents that the role generates";
        }
        return engine.floor.agents.size() >= Bounds.AGENTS
                ? "there are " + Bounds.AGENTS + " agents already, the most there can be"
                : null;
    }

    /** Why no task of this id may be added. Costs a pass over the tasks where there are streams. */
    public @Nullable String whyNotTask(String id) {
        if (engine.book.slot(id) >= 0) {
            return "there is a task " + id + " already: choose another id";
        }
        int dash = id.lastIndexOf('-');
        return dash > 0 && isNumber(id, dash) && engine.book.isStream(id.substring(0, dash))
                ? "the id " + id + " belongs to the tasks of a stream"
                : null;
    }

    /** Why a new task may not depend on the task of this id. */
    public @Nullable String whyNotAfter(String id) {
        return engine.book.knows(id) ? null : "there is no task \"" + id + "\" to depend on";
    }

    /** Why a task may not be edited. */
    public @Nullable String whyNotEdit(int task) {
        return hasBegun(task)
                ? engine.floor.tasks.id(task) + " is "
                        + engine.floor.tasks.state(task).label() + ": only tasks that have not begun can be edited"
                : null;
    }

    /** Why a task that has not begun may not become one of this role. */
    public @Nullable String whyNotOfRole(int task, String role) {
        boolean held = engine.floor.tasks.state(task) == TaskState.ASSIGNED;
        return held && !role.equals(engine.floor.roles.name[engine.floor.tasks.role[task]])
                ? engine.floor.agents.name[engine.floor.tasks.agent[task]] + " has " + engine.floor.tasks.id(task)
                        + ": its role cannot change"
                : null;
    }

    /** Why a task may not be removed. */
    @Nullable String whyNotRemove(int task) {
        return hasBegun(task)
                ? engine.floor.tasks.id(task) + " is "
                        + engine.floor.tasks.state(task).label() + ": only tasks that have not begun can be removed"
                : null;
    }

    /** Whether some agent on the roster, at work or stopped, can take tasks of this role. */
    public boolean isServed(String role) {
        int number = engine.floor.roles.number(role);
        for (int agent = 0; number >= 0 && agent < engine.floor.agents.size(); agent++) {
            if (engine.floor.agents.onRoster[agent] && engine.floor.agents.canTake(agent, number)) {
                return true;
            }
        }
        return false;
    }

    /** A task as it would have to be described now to stay what it is. */
    public TaskSpec describe(int task) {
        Tasks tasks = engine.floor.tasks;
        TaskSpec spec = tasks.spec[task];
        return spec != null
                ? spec
                : new TaskSpec(
                        tasks.id(task),
                        engine.floor.roles.name[tasks.role[task]],
                        null,
                        tasks.priority[task],
                        tasks.weight[task],
                        0,
                        Math.min(tasks.effort[task], Bounds.TIME),
                        List.of(),
                        null,
                        Double.isInfinite(tasks.patience[task]) ? null : Math.min(tasks.patience[task], Bounds.TIME),
                        null,
                        false);
    }

    private boolean hasBegun(int task) {
        return switch (engine.floor.tasks.state(task)) {
            case FUTURE, BLOCKED, PENDING, ASSIGNED -> false;
            case IN_PROGRESS, COMPLETED, ABANDONED, REMOVED -> true;
        };
    }

    /** Whether a number follows the dash as roles and streams write it: from 1, without leading zeros. */
    private static boolean isNumber(String name, int dash) {
        return dash + 1 < name.length()
                && name.charAt(dash + 1) != '0'
                && name.chars().skip(dash + 1L).allMatch(c -> c >= '0' && c <= '9');
    }
}
