package io.plimsoll.sim;

/** When waiting tasks will leave. Entries of tasks that have begun or left meanwhile are passed over, and cleared out when they are many. */
final class Impatience {
    private final Tasks tasks;
    private final TimedHeap deadlines;
    /** How many entries were left when they were last cleared. */
    private int kept;

    Impatience(Tasks tasks) {
        this.tasks = tasks;
        deadlines = new TimedHeap();
    }

    Impatience(Impatience other, Tasks tasks) {
        this.tasks = tasks;
        deadlines = new TimedHeap(other.deadlines);
        kept = other.kept;
    }

    /** Notes when a ready task will leave unless it begins. */
    void expect(int task) {
        tasks.deadline[task] = tasks.ready[task] + tasks.patience[task];
        if (tasks.deadline[task] < Double.POSITIVE_INFINITY) {
            deadlines.push(tasks.deadline[task], tasks.order[task], task);
            int waiting = tasks.count(TaskState.PENDING) + tasks.count(TaskState.ASSIGNED);
            if (deadlines.size() > 1000 + 2 * (waiting + kept)) {
                deadlines.retain(this::awaited);
                kept = deadlines.size();
            }
        }
    }

    /** About how much memory it takes. */
    long bytes() {
        return deadlines.bytes();
    }

    /** The time at which the next task leaves; infinite when none will. */
    double next() {
        while (deadlines.size() > 0 && !awaited(deadlines.time(), deadlines.order(), deadlines.value())) {
            deadlines.pop();
        }
        return deadlines.time();
    }

    /** Takes the task that leaves next; of those at one time the first in scenario order. */
    int take() {
        int task = deadlines.value();
        deadlines.pop();
        return task;
    }

    private boolean awaited(double time, long order, int task) {
        return tasks.order[task] == order && tasks.deadline[task] == time;
    }
}
