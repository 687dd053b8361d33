package io.plimsoll.sim;

import io.plimsoll.balance.Figures;
import java.util.Arrays;

/**
 * The pending completions, one for each task in service: by time, then by the agent's place in the roster, then by start. Places may shift
 * when agents join, but never change their order.
 *
 * <p>A heap in which each node has four children (D. Johnson, "Priority queues with update and finding minimum spanning trees", Information
 * Processing Letters 4, 1975). Nearly always a completion is followed by a start, so what was taken leaves a hole at the top that the next
 * one put in fills, instead of one way down for the one and one way up for the other.
 */
final class CompletionHeap {
    private final Tasks tasks;
    private final Figures agents;
    private int[] heap = new int[16];
    private double[] times = new double[16];
    private int size;
    private boolean hole;

    CompletionHeap(Tasks tasks, Figures agents) {
        this.tasks = tasks;
        this.agents = agents;
    }

    /** The earliest time; infinite when empty. */
    double time() {
        if (!hole) {
            return size == 0 ? Double.POSITIVE_INFINITY : times[0];
        }
        double earliest = Double.POSITIVE_INFINITY;
        for (int child = Math.min(5, size) - 1; child > 0; child--) {
            earliest = Math.min(earliest, times[child]);
        }
        return earliest;
    }

    int pop() {
        fill();
        hole = true;
        return heap[0];
    }

    void push(double time, int task) {
        if (hole) {
            hole = false;
            down(0, time, task);
            return;
        }
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
            times = Arrays.copyOf(times, 2 * size);
        }
        up(size++, time, task);
    }

    /** Takes out any of them. Costs a look through all: only an operator's command does it. */
    void remove(int task) {
        fill();
        int i = 0;
        while (heap[i] != task) {
            i++;
        }
        int last = heap[--size];
        double time = times[size];
        if (i == size) {
            return;
        }
        if (i > 0 && before(time, last, (i - 1) >> 2)) {
            up(i, time, last);
        } else {
            down(i, time, last);
        }
    }

    private void fill() {
        if (hole) {
            hole = false;
            size--;
            if (size > 0) {
                down(0, times[size], heap[size]);
            }
        }
    }

    private void up(int start, double time, int task) {
        int i = start;
        while (i > 0) {
            int parent = (i - 1) >> 2;
            if (!before(time, task, parent)) {
                break;
            }
            times[i] = times[parent];
            heap[i] = heap[parent];
            i = parent;
        }
        times[i] = time;
        heap[i] = task;
    }

    private void down(int start, double time, int task) {
        int i = start;
        for (int child = 4 * i + 1; child < size; child = 4 * i + 1) {
            int first = child;
            double earliest = times[child];
            int end = Math.min(child + 4, size);
            for (int other = child + 1; other < end; other++) {
                double otherTime = times[other];
                if (otherTime < earliest || (otherTime == earliest && before(otherTime, heap[other], first))) {
                    first = other;
                    earliest = otherTime;
                }
            }
            if (time < earliest || (time == earliest && before(time, task, first))) {
                break;
            }
            times[i] = earliest;
            heap[i] = heap[first];
            i = first;
        }
        times[i] = time;
        heap[i] = task;
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
