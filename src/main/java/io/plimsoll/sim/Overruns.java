package io.plimsoll.sim;

import io.plimsoll.balance.Fleet;

/**
 * When tasks in service will have used up the effort that strategies see, where they may last longer: from then on nothing is left of them. Empty
 * where efforts are known.
 */
final class Overruns {
    private final Tasks tasks;
    private final Fleet fleet;
    private final TimedHeap expected;

    Overruns(Tasks tasks, Fleet fleet) {
        this.tasks = tasks;
        this.fleet = fleet;
        expected = new TimedHeap();
    }

    Overruns(Overruns other, Tasks tasks, Fleet fleet) {
        this.tasks = tasks;
        this.fleet = fleet;
        expected = new TimedHeap(other.expected);
    }

    /** A task is in service that may last longer than its effort as it is seen. */
    void expect(int task, double seen, double speed) {
        expected.push(tasks.begun[task] + seen / speed, tasks.started[task], task);
    }

    /** Nothing is left of those that have used up their effort by now. */
    void settle(double now, Floor floor) {
        while (expected.time() <= now) {
            int task = expected.value();
            long start = expected.order();
            expected.pop();
            if (tasks.state(task) == TaskState.IN_PROGRESS && tasks.started[task] == start) {
                tasks.overrun[task] = true;
                fleet.overran(tasks.agent[task], floor.seen(task), tasks.begun[task]);
            }
        }
    }

    /** Efforts are about to be seen otherwise. */
    void clear() {
        while (expected.size() > 0) {
            expected.pop();
        }
    }
}
