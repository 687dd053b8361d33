package io.plimsoll.sim;

import io.plimsoll.balance.Figures;
import java.util.Arrays;

/**
 * The pending completions, one for each task in service: by time, then by the agent's place in the roster, then by start. Places may shift
 * when agents join, but never change their order.
 *
 * <p>A tournament (D. Knuth, "The Art of Computer Programming" 3, 5.4.1): every task in service has a leaf, every node knows which of the
 * leaves below it wins, the one with the earliest time. Where a heap must guess which way a task goes down, here the way from a leaf to the
 * top is known beforehand, and what is compared on it needs no guess either. Nearly always a completion is followed by a start, so what was
 * taken leaves its leaf to the next one put in. Times are compared by their bits, which for numbers that are not negative are in the same
 * order.
 */
final class CompletionTree {
    private static final long NEVER = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

    private final Figures places;
    /** Levels above the leaves, of which there are 2 to that power. */
    private int depth;

    private int leaves;
    /** The time at each leaf. */
    private long[] times;
    /** The leaf that wins at each node. Node 1 is the top, leaf i is {@code leaves + i}. */
    private int[] winners;

    private int[] task;
    /** Whose task is in service at a leaf; −1 if nobody's. */
    private int[] agent;

    private long[] start;

    private int[] free;
    private int freeCount;
    /** The leaf of the task that was taken last, if nothing has taken its place: it still wins where it did. */
    private int hole;

    private long earliest;
    /** The leaf that wins at the top. */
    private int winner;
    /** No two that end later than this have been seen to end at the same time. */
    private long tied = -1;

    CompletionTree(Figures places) {
        this.places = places;
        depth = 3;
        leaves = 1 << depth;
        times = new long[leaves];
        winners = new int[2 * leaves];
        clear();
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
        depth = other.depth;
        leaves = other.leaves;
        times = other.times.clone();
        winners = other.winners.clone();
        task = other.task.clone();
        agent = other.agent.clone();
        start = other.start.clone();
        free = other.free.clone();
        freeCount = other.freeCount;
        hole = other.hole;
        earliest = other.earliest;
        winner = other.winner;
        tied = other.tied;
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
        return 36L * leaves;
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

    /** The task at a leaf is known by this number from now on. */
    void name(int leaf, int name) {
        task[leaf] = name;
    }

    /** Takes the first one out, and gives the leaf where it was. */
    int pop() {
        int leaf = first();
        pop(leaf);
        return leaf;
    }

    /** Takes the first one out, whose leaf this is. */
    void pop(int first) {
        hole = first;
        earliest = others(first);
    }

    /** The leaf of the first one; there must be one. */
    int first() {
        fill();
        return winner;
    }

    /** Whether no other ends when the first one does, whose leaf this is. */
    boolean alone(int first) {
        return earliest > tied || others(first) > earliest;
    }

    /** The agent of the first one, which is done, begins another: that one leaves its leaf to this one. */
    void replace(int first, double time, long started) {
        start[first] = started;
        set(first, Double.doubleToRawLongBits(time));
    }

    /** The bits of the earliest time without the first one, whose leaf this is. */
    private long others(int first) {
        long next = NEVER;
        int node = leaves + first;
        for (int level = depth; level > 0; level--) {
            next = Math.min(next, times[winners[node ^ 1]]);
            node >>= 1;
        }
        return next;
    }

    /**
     * Puts one in, which has no name yet, and gives the leaf where it is.
     *
     * @param started the number of the start: of one agent's tasks that end at the same time, the one that was started first comes first
     */
    int push(double time, int who, long started) {
        int leaf = hole;
        if (leaf < 0) {
            if (freeCount == 0) {
                grow();
            }
            leaf = free[--freeCount];
        }
        hole = -1;
        agent[leaf] = who;
        start[leaf] = started;
        set(leaf, Double.doubleToRawLongBits(time));
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
    }

    /** The time at a leaf is another; nothing has been taken whose place is not filled. */
    private void set(int leaf, long time) {
        long[] at = times;
        int[] wins = winners;
        at[leaf] = time;
        int best = leaf;
        long least = time;
        int node = leaves + leaf;
        for (int level = depth; level > 0; level--) {
            int other = wins[node ^ 1];
            long theirs = at[other];
            if (theirs == least && least != NEVER) {
                best = firstOf(best, other, least);
            }
            best = theirs < least ? other : best;
            least = Math.min(least, theirs);
            node >>= 1;
            wins[node] = best;
        }
        winner = best;
        earliest = least;
    }

    private int firstOf(int leaf, int other, long time) {
        tied = Math.max(tied, time);
        return before(other, leaf) ? other : leaf;
    }

    /** Which of two that end at the same time comes first. */
    private boolean before(int leaf, int other) {
        int place = places.place(agent[leaf]);
        int otherPlace = places.place(agent[other]);
        return place != otherPlace ? place < otherPlace : start[leaf] < start[other];
    }

    private void grow() {
        int before = leaves;
        long[] former = times;
        depth++;
        leaves = 2 * before;
        times = new long[leaves];
        winners = new int[2 * leaves];
        clear();
        task = Arrays.copyOf(task, leaves);
        agent = Arrays.copyOf(agent, leaves);
        Arrays.fill(agent, before, leaves, -1);
        start = Arrays.copyOf(start, leaves);
        free = Arrays.copyOf(free, leaves);
        for (int leaf = leaves - 1; leaf >= before; leaf--) {
            free[freeCount++] = leaf;
        }
        for (int leaf = 0; leaf < before; leaf++) {
            set(leaf, former[leaf]);
        }
    }

    /** Nobody is anywhere. */
    private void clear() {
        Arrays.fill(times, NEVER);
        for (int node = winners.length - 1; node >= 1; node--) {
            winners[node] = node >= leaves ? node - leaves : winners[2 * node];
        }
    }
}
