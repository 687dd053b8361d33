package io.plimsoll.sim;

import java.util.Arrays;

/** A binary heap of (time, order, value), the earliest first, then the lowest order. Allocates only to grow. */
final class TimedHeap {
    private double[] times = new double[16];
    private long[] orders = new long[16];
    private int[] values = new int[16];
    private int size;

    TimedHeap() {}

    TimedHeap(TimedHeap other) {
        times = other.times.clone();
        orders = other.orders.clone();
        values = other.values.clone();
        size = other.size;
    }

    int size() {
        return size;
    }

    /** About how much memory it takes. */
    long bytes() {
        return 20L * times.length;
    }

    /** The earliest time; infinite when empty. */
    double time() {
        return size == 0 ? Double.POSITIVE_INFINITY : times[0];
    }

    long order() {
        return orders[0];
    }

    int value() {
        return values[0];
    }

    void push(double time, long order, int value) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            orders = Arrays.copyOf(orders, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        int i = size++;
        while (i > 0) {
            int parent = (i - 1) >> 1;
            if (!before(time, order, parent)) {
                break;
            }
            move(parent, i);
            i = parent;
        }
        set(i, time, order, value);
    }

    void pop() {
        size--;
        sift(times[size], orders[size], values[size]);
    }

    /** Takes the first out and puts another in. */
    void replace(double time, long order, int value) {
        sift(time, order, value);
    }

    /** Keeps only the entries that are still wanted. */
    void retain(Wanted wanted) {
        int kept = 0;
        int all = size;
        size = 0;
        while (kept < all) {
            double time = times[kept];
            long order = orders[kept];
            int value = values[kept++];
            if (wanted.test(time, order, value)) {
                push(time, order, value);
            }
        }
    }

    /** Whether an entry is still wanted. */
    interface Wanted {
        boolean test(double time, long order, int value);
    }

    private void sift(double time, long order, int value) {
        int i = 0;
        while (true) {
            int child = 2 * i + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && before(times[child + 1], orders[child + 1], child)) {
                child++;
            }
            if (!(times[child] < time || (times[child] == time && orders[child] < order))) {
                break;
            }
            move(child, i);
            i = child;
        }
        set(i, time, order, value);
    }

    private boolean before(double time, long order, int i) {
        return time < times[i] || (time == times[i] && order < orders[i]);
    }

    private void move(int from, int to) {
        set(to, times[from], orders[from], values[from]);
    }

    private void set(int i, double time, long order, int value) {
        times[i] = time;
        orders[i] = order;
        values[i] = value;
    }
}
