package io.plimsoll.sim;

import io.plimsoll.sim.model.QueueDiscipline;

/** The order in which waiting tasks are tried: priority, the discipline, ready time (not for a list), scenario order. */
record QueueOrder(Tasks tasks, QueueDiscipline discipline) implements TaskQueues.Order {
    @Override
    public boolean before(int a, int b) {
        if (tasks.priority[a] != tasks.priority[b]) {
            return tasks.priority[a] > tasks.priority[b];
        }
        double keyA = key(a);
        double keyB = key(b);
        if (keyA != keyB) {
            return keyA < keyB;
        }
        if (discipline != QueueDiscipline.LIST && tasks.ready[a] != tasks.ready[b]) {
            return tasks.ready[a] < tasks.ready[b];
        }
        return tasks.order[a] < tasks.order[b];
    }

    private double key(int task) {
        return switch (discipline) {
            case FIFO, LIST -> 0;
            case SHORTEST_FIRST -> tasks.effort[task];
            case LONGEST_FIRST -> -tasks.effort[task];
            case EARLIEST_DUE -> Double.isNaN(tasks.due[task]) ? Double.POSITIVE_INFINITY : tasks.due[task];
        };
    }
}
