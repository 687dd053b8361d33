package io.plimsoll.ui.board;

import io.plimsoll.sim.TaskState;
import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.run.TaskFigure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of the run as rows, and those that are shown; of the finished ones of streams only the newest. Taking a snapshot in costs what changed;
 * {@link #arrange} costs a pass over the tasks. Without the toolkit; FX thread only.
 */
public final class TaskRows {
    private final NavigableMap<Long, TaskRow> byNumber = new TreeMap<>();
    /** The finished ones of streams, in the order in which they were finished. */
    private final Deque<TaskRow> finished = new ArrayDeque<>();

    private final Map<TaskState, Long> counts = new EnumMap<>(TaskState.class);
    private final Map<Integer, String> agentNames = new HashMap<>();
    private List<TaskRow> shown = List.of();
    private Snapshot.Unlisted unlisted = Snapshot.Unlisted.NONE;
    private long run;

    /** Takes in what changed. */
    public void accept(Snapshot snapshot) {
        if (snapshot.run() != run) {
            run = snapshot.run();
            clear();
        }
        if (snapshot.allTasks()) {
            forgetTasks();
        }
        for (AgentFigure agent : snapshot.agents()) {
            agentNames.putIfAbsent(agent.number(), agent.name());
        }
        unlisted = snapshot.unlisted();
        snapshot.changedTasks().forEach(this::accept);
        while (finished.size() > Snapshot.FINISHED_TASKS) {
            TaskFigure oldest = finished.removeFirst().figure();
            byNumber.remove(oldest.number());
            counts.merge(oldest.state(), -1L, Long::sum);
        }
    }

    private void accept(TaskFigure task) {
        TaskRow row = byNumber.get(task.number());
        if (row == null) {
            row = new TaskRow(task);
            byNumber.put(task.number(), row);
        } else {
            counts.merge(row.figure().state(), -1L, Long::sum);
            row.figure(task);
        }
        counts.merge(task.state(), 1L, Long::sum);
        if (task.ofStream() && task.finished()) {
            finished.addLast(row);
        }
    }

    /** Forgets everything: another scenario was opened. */
    public void clear() {
        forgetTasks();
        agentNames.clear();
        shown = List.of();
    }

    private void forgetTasks() {
        byNumber.clear();
        finished.clear();
        counts.clear();
        unlisted = Snapshot.Unlisted.NONE;
    }

    /** How many tasks are in a group, those included that are not listed any more. */
    public long count(TaskGroup group) {
        long sum = group.holds(TaskState.COMPLETED) ? unlisted.completed() : 0;
        sum += group.holds(TaskState.ABANDONED) ? unlisted.abandoned() : 0;
        for (Map.Entry<TaskState, Long> entry : counts.entrySet()) {
            sum += group.holds(entry.getKey()) ? entry.getValue() : 0;
        }
        return sum;
    }

    /** The row of a task by its number, or {@code null}. */
    public @Nullable TaskRow row(long number) {
        return byNumber.get(number);
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
            for (TaskRow row : byNumber.values()) {
                if (filter.shows(row.figure(), this::agentName)) {
                    next.add(row);
                }
            }
            next.sort(order.thenComparing(row -> row.figure().number()));
        }
        if (!same(next, shown)) {
            shown = next;
        }
        return shown;
    }

    private void collect(TaskFilter filter, boolean open, List<TaskRow> into) {
        for (TaskRow row : byNumber.descendingMap().values()) {
            if (isOpen(row.figure().state()) == open && filter.shows(row.figure(), this::agentName)) {
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
