package io.plimsoll.balance;

import java.util.Arrays;

/**
 * The order by keys that are small whole numbers, such as workloads: key, sequence and position make one number, so that no two are equal and
 * the least of eight that lie side by side is found without a guess. Each node of the tree knows the least of eight below it; of the last
 * eight the least is found when it is asked for, and names the position. A change goes up only as far as it changes a least, so that most cost
 * O(1) and none more than O(log n).
 */
final class WholeKeys {
    private static final int SHIFT = 3;
    private static final int FAN = 1 << SHIFT;
    private static final int SEQUENCE_BITS = 35;
    private static final long NOBODY = Long.MAX_VALUE;

    private int positionBits;
    /** Keys are below this. */
    private long limit;
    /** Where each level begins; level 0 has the positions, the last eight nodes. */
    private int[] offset = {0};

    private long[] least = new long[0];
    private int top;

    WholeKeys() {}

    WholeKeys(WholeKeys other) {
        positionBits = other.positionBits;
        limit = other.limit;
        offset = other.offset.clone();
        least = other.least.clone();
        top = other.top;
    }

    /** Empties it, for positions 0 … size − 1. */
    void clear(int size) {
        positionBits = Math.max(1, 32 - Integer.numberOfLeadingZeros(size - 1));
        limit = (1L << Math.max(0, 63 - SEQUENCE_BITS - positionBits)) - 1;
        int levels = 1;
        for (int width = padded(size); width > FAN; width = padded(width >> SHIFT)) {
            levels++;
        }
        offset = new int[levels];
        int width = padded(size);
        int end = width;
        for (int level = 1; level < levels; level++) {
            offset[level] = end;
            width = padded(width >> SHIFT);
            end += width;
        }
        top = offset[levels - 1];
        if (least.length != end) {
            least = new long[end];
        }
        Arrays.fill(least, NOBODY);
    }

    private static int padded(int nodes) {
        return Math.max(FAN, nodes + FAN - 1 & -FAN);
    }

    /** Puts a position in, or in another place; false if key or sequence is out of range, and nothing is changed. */
    boolean set(int position, long key, long sequence) {
        if (key < 0 || key >= limit || sequence >> SEQUENCE_BITS != 0) {
            return false;
        }
        put(position, (key << SEQUENCE_BITS | sequence) << positionBits | position);
        return true;
    }

    /** Takes a position out, if it is in. */
    void remove(int position) {
        put(position, NOBODY);
    }

    private void put(int position, long value) {
        long[] tree = least;
        int[] starts = offset;
        int child = position;
        int at = position;
        long now = value;
        for (int level = 1; level < starts.length; level++) {
            long before = tree[at];
            tree[at] = now;
            int node = starts[level] + (child >> SHIFT);
            long leastBefore = tree[node];
            if (now > leastBefore) {
                if (before != leastBefore) {
                    return;
                }
                now = smallest(tree, at - (child & FAN - 1));
            }
            child >>= SHIFT;
            at = node;
        }
        tree[at] = now;
    }

    private static long smallest(long[] tree, int i) {
        return Math.min(
                Math.min(Math.min(tree[i], tree[i + 1]), Math.min(tree[i + 2], tree[i + 3])),
                Math.min(Math.min(tree[i + 4], tree[i + 5]), Math.min(tree[i + 6], tree[i + 7])));
    }

    /** The position with the least key; −1 if nobody is in it. */
    int first() {
        long first = smallest(least, top);
        return first == NOBODY ? -1 : (int) (first & (1L << positionBits) - 1);
    }
}
