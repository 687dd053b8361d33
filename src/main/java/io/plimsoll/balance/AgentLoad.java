package io.plimsoll.balance;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a balancer remembers of an agent that it tracks: the tasks that it has, and what it did. Sums are made when they are asked. */
final class AgentLoad {
    /** Stands for a task of which nothing is known but that it is there. */
    private static final Task SOME = Task.pending("", "");

    /** The number of its last assignment in the sequence of all. */
    long lastAssigned;

    long assignments;
    double lastCompleted = Double.NEGATIVE_INFINITY;

    private Task[] tasks = new Task[4];
    /** When each task began; NaN while it waits. */
    private double[] begun = new double[4];

    private int size;
    private double served;

    /** Tasks assigned and not completed. */
    int workload() {
        return size;
    }

    void assigned(@Nullable Task task, long sequence) {
        if (size == tasks.length) {
            tasks = Arrays.copyOf(tasks, 2 * size);
            begun = Arrays.copyOf(begun, 2 * size);
        }
        tasks[size] = task == null ? SOME : task;
        begun[size++] = Double.NaN;
        lastAssigned = sequence;
        assignments++;
    }

    /** A task is in service from now on; nothing, if the agent does not have it or it has begun. */
    void began(Task task, double now) {
        int i = find(task);
        if (i >= 0 && Double.isNaN(begun[i])) {
            begun[i] = now;
        }
    }

    /** A task is completed: the given one, or where it is not known the one that it has had longest. */
    void completed(@Nullable Task task, double now) {
        if (size == 0) {
            return;
        }
        int found = task == null ? -1 : find(task);
        int i = Math.max(0, found);
        if (!Double.isNaN(begun[i])) {
            served += now - begun[i];
        }
        size--;
        System.arraycopy(tasks, i + 1, tasks, i, size - i);
        System.arraycopy(begun, i + 1, begun, i, size - i);
        tasks[size] = SOME;
        lastCompleted = now;
    }

    double weight() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += tasks[i].weight();
        }
        return sum;
    }

    double backlog(double now, double speed, Estimates estimates) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += Double.isNaN(begun[i]) ? estimates.of(tasks[i]) : Math.max(0, remains(i, now, speed, estimates));
        }
        return sum;
    }

    double drain(double now, double speed, Estimates estimates) {
        int draining = 0;
        for (int i = 0; i < size; i++) {
            if (!Double.isNaN(begun[i]) && remains(i, now, speed, estimates) > 0) {
                draining++;
            }
        }
        return draining * speed;
    }

    double timeInService(double now) {
        double sum = served;
        for (int i = 0; i < size; i++) {
            sum += Double.isNaN(begun[i]) ? 0 : now - begun[i];
        }
        return sum;
    }

    int inService() {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += Double.isNaN(begun[i]) ? 0 : 1;
        }
        return count;
    }

    private double remains(int i, double now, double speed, Estimates estimates) {
        return estimates.of(tasks[i]) - (now - begun[i]) * speed;
    }

    private int find(Task task) {
        for (int i = 0; i < size; i++) {
            if (tasks[i].id().equals(task.id())) {
                return i;
            }
        }
        return -1;
    }
}
