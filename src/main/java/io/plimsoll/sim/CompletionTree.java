package io.plimsoll.sim;

import io.plimsoll.balance.Figures;
import java.util.Arrays;

/**
 * The pending completions, one for each task in service: by time, then by the agent's place in the roster, then by start. Places may shift
 * when agents join, but never change their order.
 *
 * <p>A tournament (D. Knuth, "The Art of Computer Programming" 3, 5.4.1): every task in service has a leaf, every node knows the earlier of the
 * two below it. Where a heap must guess which way a task goes down, here the way from a leaf to the top is known beforehand, and what is
 * compared on it needs no guess either. Nearly always a completion is followed by a start, so what was taken leaves its leaf to the next one
 * put in. Times are compared by their bits, which for numbers that are not negative are in the same order.
 */
final class CompletionTree {
    private static final long NEVER = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

    private final Tasks tasks;
    private final Figures agents;
    private int leaves = 8;
    /** Node 1 is the top, leaf i is {@code leaves + i}. */
    private long[] times = never(2 * leaves);

    private int[] winners = new int[2 * leaves];
    private int[] free = {7, 6, 5, 4, 3, 2, 1, 0};
    private int freeCount = leaves;
    /** The leaf of the task that was taken last, if nothing has taken its place: it still wins where it did. */
    private int hole = -1;

    private double earliest = Double.POSITIVE_INFINITY;

    CompletionTree(Tasks tasks, Figures agents) {
        this.tasks = tasks;
        this.agents = agents;
    }

    /** The earliest time; infinite when empty. */
    double time() {
        return earliest;
    }

    int size() {
        return leaves - freeCount - (hole >= 0 ? 1 : 0);
    }

    /** Hands each task in service to somebody, in no order that means anything. */
    void each(java.util.function.IntConsumer somebody) {
        fill();
        for (int leaf = leaves; leaf < 2 * leaves; leaf++) {
            if (times[leaf] != NEVER) {
                somebody.accept(winners[leaf]);
            }
        }
    }

    /** Takes the first one out. */
    int pop() {
        fill();
        int task = winners[1];
        hole = tasks.leaf[task];
        long next = NEVER;
        for (int i = leaves + hole; i > 1; i >>= 1) {
            next = Math.min(next, times[i ^ 1]);
        }
        earliest = Double.longBitsToDouble(next);
        return task;
    }

    void push(double time, int task) {
        int leaf = hole;
        if (leaf < 0) {
            if (freeCount == 0) {
                grow();
            }
            leaf = free[--freeCount];
        }
        hole = -1;
        tasks.leaf[task] = leaf;
        set(leaf, Double.doubleToRawLongBits(time), task);
    }

    /** Takes out any of them. */
    void remove(int task) {
        fill();
        release(tasks.leaf[task], task);
    }

    private void fill() {
        if (hole >= 0) {
            int leaf = hole;
            hole = -1;
            release(leaf, winners[leaves + leaf]);
        }
    }

    private void release(int leaf, int task) {
        free[freeCount++] = leaf;
        set(leaf, NEVER, task);
    }

    private void set(int leaf, long time, int task) {
        long[] t = times;
        int[] w = winners;
        int i = leaves + leaf;
        t[i] = time;
        w[i] = task;
        long best = time;
        int winner = task;
        while (i > 1) {
            long other = t[i ^ 1];
            int otherWinner = w[i ^ 1];
            if (other == best && best != NEVER && before(otherWinner, winner)) {
                winner = otherWinner;
            }
            winner = other < best ? otherWinner : winner;
            best = Math.min(best, other);
            i >>= 1;
            t[i] = best;
            w[i] = winner;
        }
        earliest = Double.longBitsToDouble(best);
    }

    /** Which of two that end at the same time comes first. */
    private boolean before(int task, int other) {
        int place = agents.place(tasks.agent[task]);
        int otherPlace = agents.place(tasks.agent[other]);
        return place != otherPlace ? place < otherPlace : tasks.started[task] < tasks.started[other];
    }

    private void grow() {
        int before = leaves;
        long[] formerTimes = times;
        int[] formerWinners = winners;
        leaves = 2 * before;
        times = never(2 * leaves);
        winners = new int[2 * leaves];
        free = Arrays.copyOf(free, leaves);
        for (int leaf = leaves - 1; leaf >= before; leaf--) {
            free[freeCount++] = leaf;
        }
        for (int leaf = 0; leaf < before; leaf++) {
            set(leaf, formerTimes[before + leaf], formerWinners[before + leaf]);
        }
    }

    private static long[] never(int length) {
        long[] times = new long[length];
        Arrays.fill(times, NEVER);
        return times;
    }
}
