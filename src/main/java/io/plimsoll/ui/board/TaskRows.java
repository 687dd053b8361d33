package io.plimsoll.ui.board;

import io.plimsoll.sim.TaskState;
import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.run.TaskFigure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All tasks of the run as rows, and those that are shown. Taking a snapshot in costs what changed; {@link #arrange} costs a pass over the
 * tasks. Without the toolkit; FX thread only.
 */
public final class TaskRows {
    private final List<@Nullable TaskRow> bySlot = new ArrayList<>();
    private final Map<TaskState, Integer> counts = new EnumMap<>(TaskState.class);
    private final Map<Integer, String> agentNames = new HashMap<>();
    private List<TaskRow> shown = List.of();
    private long run;

    /** Takes in what changed. */
    public void accept(Snapshot snapshot) {
        if (snapshot.run() != run) {
            run = snapshot.run();
            clear();
        }
        for (AgentFigure agent : snapshot.agents()) {
            agentNames.putIfAbsent(agent.number(), agent.name());
        }
        for (TaskFigure task : snapshot.changedTasks()) {
            while (bySlot.size() <= task.slot()) {
                bySlot.add(null);
            }
            TaskRow row = bySlot.get(task.slot());
            if (row == null) {
                bySlot.set(task.slot(), new TaskRow(task));
            } else {
                counts.merge(row.figure().state(), -1, Integer::sum);
                row.figure(task);
            }
            counts.merge(task.state(), 1, Integer::sum);
        }
    }

    /** Forgets everything: another scenario was opened. */
    public void clear() {
        bySlot.clear();
        counts.clear();
        agentNames.clear();
        shown = List.of();
    }

    /** How many tasks are in a group. */
    public int count(TaskGroup group) {
        int sum = 0;
        for (Map.Entry<TaskState, Integer> entry : counts.entrySet()) {
            sum += group.holds(entry.getKey()) ? entry.getValue() : 0;
        }
        return sum;
    }

    /** The row of a task, or {@code null}. */
    public @Nullable TaskRow row(int slot) {
        return slot >= 0 && slot < bySlot.size() ? bySlot.get(slot) : null;
    }

    /** The name of an agent by its number; empty if it was never seen. */
    public String agentName(int agent) {
        return agentNames.getOrDefault(agent, "");
    }

    /**
     * Decides what is shown and in which order.
     *
     * @param order {@code null}: what is open before what is done, the latest first
     * @return the rows to show; the same list as before if they and their order are the same
     */
    public List<TaskRow> arrange(TaskFilter filter, @Nullable Comparator<TaskRow> order) {
        List<TaskRow> next = new ArrayList<>(shown.size() + 16);
        if (order == null) {
            collect(filter, true, next);
            collect(filter, false, next);
        } else {
            for (TaskRow row : bySlot) {
                if (row != null && filter.shows(row.figure(), this::agentName)) {
                    next.add(row);
                }
            }
            next.sort(order.thenComparing(row -> row.figure().slot()));
        }
        if (!same(next, shown)) {
            shown = next;
        }
        return shown;
    }

    private void collect(TaskFilter filter, boolean open, List<TaskRow> into) {
        for (int slot = bySlot.size() - 1; slot >= 0; slot--) {
            TaskRow row = bySlot.get(slot);
            if (row != null && isOpen(row.figure().state()) == open && filter.shows(row.figure(), this::agentName)) {
                into.add(row);
            }
        }
    }

    private static boolean isOpen(TaskState state) {
        return state == TaskState.PENDING
                || state == TaskState.ASSIGNED
                || state == TaskState.IN_PROGRESS
                || state == TaskState.BLOCKED;
    }

    private static boolean same(List<TaskRow> a, List<TaskRow> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i) != b.get(i)) {
                return false;
            }
        }
        return true;
    }
}
