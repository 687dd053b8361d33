package io.plimsoll.sim;

/** A queue of tasks in a ring: first in, first out. Allocates only to grow. */
final class TaskRing {
    private int[] ring = new int[8];
    private int head;
    private int size;

    int size() {
        return size;
    }

    /** The first one; there must be one. */
    int first() {
        return ring[head];
    }

    int take() {
        int task = ring[head];
        head = (head + 1) & (ring.length - 1);
        size--;
        return task;
    }

    void add(int task) {
        if (size == ring.length) {
            grow();
        }
        ring[(head + size) & (ring.length - 1)] = task;
        size++;
    }

    private void grow() {
        int[] longer = new int[2 * size];
        System.arraycopy(ring, head, longer, 0, size - head);
        System.arraycopy(ring, 0, longer, size - head, head);
        ring = longer;
        head = 0;
    }
}
