package io.plimsoll.sim;

import java.util.Arrays;

/**
 * Queues of tasks, one for each role or for each agent, linked through arrays by slot: no allocation for a task that waits. A task stands in
 * at most one queue of the same set.
 *
 * <p>Nearly always tasks join in order, so each queue is a list that is joined at its end in O(1). A task that belongs further forward goes
 * to a pairing heap beside it (M. Fredman, R. Sedgewick, D. Sleator, R. Tarjan, "The pairing heap", Algorithmica 1, 1986); the first of the
 * queue is the first of the two.
 */
final class TaskQueues {
    private static final byte NOWHERE = 0;
    private static final byte IN_LIST = 1;
    private static final byte IN_HEAP = 2;

    private final Order order;
    private int[] head = new int[0];
    private int[] tail = new int[0];
    private int[] root = new int[0];
    private int[] length = new int[0];
    private byte[] where = new byte[64];
    private int[] next = new int[64];
    private int[] previous = new int[64];
    private int[] child = new int[64];

    TaskQueues(Order order) {
        this.order = order;
    }

    /** The same queues of tasks that stand in this order. */
    TaskQueues(TaskQueues other, Order order) {
        this.order = order;
        head = other.head.clone();
        tail = other.tail.clone();
        root = other.root.clone();
        length = other.length.clone();
        where = other.where.clone();
        next = other.next.clone();
        previous = other.previous.clone();
        child = other.child.clone();
    }

    /** About how much memory they take. */
    long bytes() {
        return 13L * where.length + 16L * head.length;
    }

    /** The order in which tasks stand: strict and total. */
    interface Order {
        boolean before(int task, int other);
    }

    /** Makes sure that there are queues 0 … count − 1. */
    void ensure(int count) {
        int old = head.length;
        if (count > old) {
            int size = Math.max(count, 2 * old);
            head = extended(head, size);
            tail = extended(tail, size);
            root = extended(root, size);
            length = Arrays.copyOf(length, size);
        }
    }

    /** Whether one task is to be tried before another, of the same queue or not. */
    boolean before(int task, int other) {
        return order.before(task, other);
    }

    int length(int queue) {
        return length[queue];
    }

    /** The first task, or −1. */
    int first(int queue) {
        int a = head[queue];
        int b = root[queue];
        if (a < 0 || b < 0) {
            return a < 0 ? b : a;
        }
        return order.before(a, b) ? a : b;
    }

    void add(int queue, int task) {
        if (task >= where.length) {
            grow(Math.max(2 * where.length, task + 1));
        }
        length[queue]++;
        int last = tail[queue];
        next[task] = -1;
        child[task] = -1;
        if (last < 0 || order.before(last, task)) {
            where[task] = IN_LIST;
            previous[task] = last;
            tail[queue] = task;
            if (last < 0) {
                head[queue] = task;
            } else {
                next[last] = task;
            }
        } else {
            where[task] = IN_HEAP;
            previous[task] = -1;
            root[queue] = root[queue] < 0 ? task : meld(root[queue], task);
        }
    }

    void remove(int queue, int task) {
        length[queue]--;
        if (where[task] == IN_LIST) {
            unlink(queue, task);
        } else {
            int rest = mergeChildren(task);
            if (root[queue] == task) {
                root[queue] = rest;
            } else {
                cut(task);
                if (rest >= 0) {
                    root[queue] = meld(root[queue], rest);
                }
            }
        }
        where[task] = NOWHERE;
    }

    private void unlink(int queue, int task) {
        int before = previous[task];
        int after = next[task];
        if (before < 0) {
            head[queue] = after;
        } else {
            next[before] = after;
        }
        if (after < 0) {
            tail[queue] = before;
        } else {
            previous[after] = before;
        }
    }

    /** Joins two trees; the roots' links to siblings are cleared. */
    private int meld(int a, int b) {
        int top = order.before(a, b) ? a : b;
        int below = top == a ? b : a;
        next[below] = child[top];
        if (child[top] >= 0) {
            previous[child[top]] = below;
        }
        previous[below] = top;
        child[top] = below;
        next[top] = -1;
        previous[top] = -1;
        return top;
    }

    /** Takes a tree out from among its siblings. Its parent or left sibling is {@code previous}. */
    private void cut(int task) {
        int before = previous[task];
        int after = next[task];
        if (child[before] == task) {
            child[before] = after;
        } else {
            next[before] = after;
        }
        if (after >= 0) {
            previous[after] = before;
        }
    }

    /** The two passes: pairs from the left, then all from the right. */
    private int mergeChildren(int task) {
        int rest = child[task];
        int pairs = -1;
        while (rest >= 0) {
            int a = rest;
            int b = next[a];
            if (b < 0) {
                rest = -1;
                previous[a] = -1;
            } else {
                rest = next[b];
                a = meld(a, b);
            }
            next[a] = pairs;
            pairs = a;
        }
        int result = -1;
        while (pairs >= 0) {
            int pair = pairs;
            pairs = next[pair];
            next[pair] = -1;
            result = result < 0 ? pair : meld(result, pair);
        }
        return result;
    }

    private void grow(int size) {
        where = Arrays.copyOf(where, size);
        next = Arrays.copyOf(next, size);
        previous = Arrays.copyOf(previous, size);
        child = Arrays.copyOf(child, size);
    }

    private static int[] extended(int[] array, int size) {
        int[] longer = Arrays.copyOf(array, size);
        Arrays.fill(longer, array.length, size, -1);
        return longer;
    }
}
