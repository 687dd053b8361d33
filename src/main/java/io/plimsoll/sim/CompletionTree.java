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

    private final Figures places;
    private int leaves;
    /** Of each node the time and, beside it, the leaf that wins there. Node 1 is the top, leaf i is {@code leaves + i}. */
    private long[] nodes;

    private int[] task;
    /** Whose task is in service at a leaf; −1 if nobody's. */
    private int[] agent;

    private long[] start;

    private int[] free;
    private int freeCount;
    /** The leaf of the task that was taken last, if nothing has taken its place: it still wins where it did. */
    private int hole;

    private long earliest;

    CompletionTree(Figures places) {
        this.places = places;
        leaves = 8;
        nodes = never(leaves);
        task = new int[leaves];
        agent = new int[] {-1, -1, -1, -1, -1, -1, -1, -1};
        start = new long[leaves];
        free = new int[] {7, 6, 5, 4, 3, 2, 1, 0};
        freeCount = leaves;
        hole = -1;
        earliest = NEVER;
    }

    /** The same completions where agents have these places. */
    CompletionTree(CompletionTree other, Figures places) {
        this.places = places;
        leaves = other.leaves;
        nodes = other.nodes.clone();
        task = other.task.clone();
        agent = other.agent.clone();
        start = other.start.clone();
        free = other.free.clone();
        freeCount = other.freeCount;
        hole = other.hole;
        earliest = other.earliest;
    }

    /** The earliest time; infinite when empty. */
    double time() {
        return Double.longBitsToDouble(earliest);
    }

    /** The bits of the earliest time: times are not negative, so their bits are in their order. */
    long bits() {
        return earliest;
    }

    /** About how much memory it takes. */
    long bytes() {
        return 52L * leaves;
    }

    int size() {
        return leaves - freeCount - (hole >= 0 ? 1 : 0);
    }

    /** Leaves are numbered from 0 to below this. */
    int leaves() {
        return leaves;
    }

    /** Whether a task is in service at a leaf, and be it one that never ends. */
    boolean occupied(int leaf) {
        return leaf != hole && agent[leaf] >= 0;
    }

    int task(int leaf) {
        return task[leaf];
    }

    /** The task at a leaf is known by another number. */
    void rename(int leaf, int name) {
        task[leaf] = name;
    }

    /** Takes the first one out, and gives the leaf where it was. */
    int pop() {
        fill();
        long[] all = nodes;
        int leaf = (int) all[3];
        hole = leaf;
        long next = NEVER;
        for (int i = leaves + leaf; i > 1; i >>= 1) {
            next = Math.min(next, all[2 * (i ^ 1)]);
        }
        earliest = next;
        return leaf;
    }

    /**
     * Puts one in, and gives the leaf where it is.
     *
     * @param started the number of the start: of one agent's tasks that end at the same time, the one that was started first comes first
     */
    int push(double time, int who, long started, int name) {
        int leaf = hole;
        if (leaf < 0) {
            if (freeCount == 0) {
                grow();
            }
            leaf = free[--freeCount];
        }
        hole = -1;
        task[leaf] = name;
        agent[leaf] = who;
        start[leaf] = started;
        long bits = Double.doubleToRawLongBits(time);
        earliest = Math.min(earliest, bits);
        set(leaf, bits);
        return leaf;
    }

    /** Takes out any of them. */
    void remove(int leaf) {
        fill();
        release(leaf);
    }

    private void fill() {
        if (hole >= 0) {
            int leaf = hole;
            hole = -1;
            release(leaf);
        }
    }

    private void release(int leaf) {
        free[freeCount++] = leaf;
        agent[leaf] = -1;
        set(leaf, NEVER);
        earliest = nodes[2];
    }

    private void set(int leaf, long time) {
        long[] all = nodes;
        int i = 2 * (leaves + leaf);
        long best = time;
        long winner = leaf;
        all[i] = best;
        all[i + 1] = winner;
        while (i > 2) {
            int sibling = i ^ 2;
            long other = all[sibling];
            long otherWinner = all[sibling + 1];
            if (other == best && best != NEVER && before((int) otherWinner, (int) winner)) {
                winner = otherWinner;
            }
            winner = other < best ? otherWinner : winner;
            best = Math.min(best, other);
            i = (i >> 1) & -2;
            all[i] = best;
            all[i + 1] = winner;
        }
    }

    /** Which of two that end at the same time comes first. */
    private boolean before(int leaf, int other) {
        int place = places.place(agent[leaf]);
        int otherPlace = places.place(agent[other]);
        return place != otherPlace ? place < otherPlace : start[leaf] < start[other];
    }

    private void grow() {
        int before = leaves;
        long[] former = nodes;
        leaves = 2 * before;
        nodes = never(leaves);
        task = Arrays.copyOf(task, leaves);
        agent = Arrays.copyOf(agent, leaves);
        Arrays.fill(agent, before, leaves, -1);
        start = Arrays.copyOf(start, leaves);
        free = Arrays.copyOf(free, leaves);
        for (int leaf = leaves - 1; leaf >= before; leaf--) {
            free[freeCount++] = leaf;
        }
        for (int leaf = 0; leaf < before; leaf++) {
            set(leaf, former[2 * (before + leaf)]);
        }
    }

    private static long[] never(int leaves) {
        long[] nodes = new long[4 * leaves];
        for (int i = 0; i < nodes.length; i += 2) {
            nodes[i] = NEVER;
        }
        return nodes;
    }
}
