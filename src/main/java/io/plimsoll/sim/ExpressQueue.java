package io.plimsoll.sim;

/** A queue of tasks on the short way, in a ring: first in, first out. Allocates only to grow. */
final class ExpressQueue {
    private ExpressTask[] ring = new ExpressTask[8];
    private int head;
    private int size;

    int size() {
        return size;
    }

    /** The first one; there must be one. */
    ExpressTask first() {
        return ring[head];
    }

    ExpressTask take() {
        ExpressTask task = ring[head];
        head = (head + 1) & (ring.length - 1);
        size--;
        return task;
    }

    void add(ExpressTask task) {
        if (size == ring.length) {
            grow();
        }
        ring[(head + size) & (ring.length - 1)] = task;
        size++;
    }

    private void grow() {
        ExpressTask[] longer = new ExpressTask[2 * size];
        System.arraycopy(ring, head, longer, 0, size - head);
        System.arraycopy(ring, 0, longer, size - head, head);
        ring = longer;
        head = 0;
    }
}
