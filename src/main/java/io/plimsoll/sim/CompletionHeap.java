package io.plimsoll.sim;

import io.plimsoll.balance.Figures;
import java.util.Arrays;

/**
 * The pending completions, one for each task in service: by time, then by the agent's place in the roster, then by start. An indexed heap,
 * so that an operator can complete any of them. Places may shift when agents join, but never change their order.
 */
final class CompletionHeap {
    private final Tasks tasks;
    private final Figures agents;
    private int[] heap = new int[16];
    private double[] times = new double[16];
    private int size;

    CompletionHeap(Tasks tasks, Figures agents) {
        this.tasks = tasks;
        this.agents = agents;
    }

    /** The earliest time; infinite when empty. */
    double time() {
        return size == 0 ? Double.POSITIVE_INFINITY : times[0];
    }

    int pop() {
        int task = heap[0];
        remove(task);
        return task;
    }

    void push(double time, int task) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
            times = Arrays.copyOf(times, 2 * size);
        }
        up(size++, time, task);
    }

    void remove(int task) {
        int i = tasks.heapIndex[task];
        int last = heap[--size];
        double time = times[size];
        if (i == size) {
            return;
        }
        if (i > 0 && before(time, last, (i - 1) >> 1)) {
            up(i, time, last);
        } else {
            down(i, time, last);
        }
    }

    private void up(int start, double time, int task) {
        int i = start;
        while (i > 0) {
            int parent = (i - 1) >> 1;
            if (!before(time, task, parent)) {
                break;
            }
            set(i, times[parent], heap[parent]);
            i = parent;
        }
        set(i, time, task);
    }

    private void down(int start, double time, int task) {
        int i = start;
        while (true) {
            int child = 2 * i + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && before(times[child + 1], heap[child + 1], child)) {
                child++;
            }
            if (before(time, task, child)) {
                break;
            }
            set(i, times[child], heap[child]);
            i = child;
        }
        set(i, time, task);
    }

    private void set(int i, double time, int task) {
        times[i] = time;
        heap[i] = task;
        tasks.heapIndex[task] = i;
    }

    private boolean before(double time, int task, int i) {
        if (time != times[i]) {
            return time < times[i];
        }
        int other = heap[i];
        int place = agents.place(tasks.agent[task]);
        int otherPlace = agents.place(tasks.agent[other]);
        return place != otherPlace ? place < otherPlace : tasks.started[task] < tasks.started[other];
    }
}
