package io.plimsoll.sim;

/** The order in which an agent begins what it was assigned: priority, then order of assignment. */
record OwnOrder(Tasks tasks) implements TaskQueues.Order {
    @Override
    public boolean before(int a, int b) {
        return tasks.priority[a] != tasks.priority[b]
                ? tasks.priority[a] > tasks.priority[b]
                : tasks.assigned[a] < tasks.assigned[b];
    }
}
