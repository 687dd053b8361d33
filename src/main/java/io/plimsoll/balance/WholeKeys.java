package io.plimsoll.balance;

import java.util.Arrays;

/**
 * The order by keys that are small whole numbers, such as workloads: key and sequence make one number, so that no two are equal and the least
 * of eight that lie side by side is found without a guess. Each node of the tree knows the least of eight below it. A change goes up only as
 * far as it changes a least, so that most cost O(1) and none more than O(log n).
 */
final class WholeKeys implements KeyOrder {
    private static final int SHIFT = 3;
    private static final int FAN = 1 << SHIFT;
    private static final int SEQUENCE_BITS = 41;
    /** Sequences follow the positions of those that were never assigned. */
    private static final long FIRST_SEQUENCE = 1 << 20;

    private static final long NOBODY = Long.MAX_VALUE;

    /** Where each level begins; level 0 has the positions, the last one node. */
    private int[] offset = {0};

    private long[] least = new long[0];

    @Override
    public void clear(int size) {
        int levels = 2;
        int nodes = Math.max(1, (size + FAN - 1) >> SHIFT);
        for (int n = nodes; n > 1; n = (n + FAN - 1) >> SHIFT) {
            levels++;
        }
        offset = new int[levels];
        int end = nodes << SHIFT;
        for (int level = 1; level < levels; level++) {
            offset[level] = end;
            int padded = (nodes + FAN - 1) >> SHIFT << SHIFT;
            end += level + 1 == levels ? 1 : padded;
            nodes = (nodes + FAN - 1) >> SHIFT;
        }
        if (least.length != end) {
            least = new long[end];
        }
        Arrays.fill(least, NOBODY);
    }

    @Override
    public boolean holds(double key, long sequence) {
        return key >= 0
                && key < 1L << (62 - SEQUENCE_BITS)
                && key == (long) key
                && sequence < (1L << SEQUENCE_BITS) - FIRST_SEQUENCE;
    }

    @Override
    public void set(int position, double key, long sequence) {
        put(position, (long) key << SEQUENCE_BITS | (sequence == 0 ? position : FIRST_SEQUENCE + sequence));
    }

    @Override
    public void remove(int position) {
        put(position, NOBODY);
    }

    private void put(int position, long value) {
        long[] tree = least;
        int[] starts = offset;
        tree[position] = value;
        int child = position;
        int first = position & -FAN;
        for (int level = 1; level < starts.length; level++) {
            long smallest = smallest(tree, first);
            child >>= SHIFT;
            int node = starts[level] + child;
            if (tree[node] == smallest) {
                return;
            }
            tree[node] = smallest;
            first = starts[level] + (child & -FAN);
        }
    }

    private static long smallest(long[] tree, int i) {
        return Math.min(
                Math.min(Math.min(tree[i], tree[i + 1]), Math.min(tree[i + 2], tree[i + 3])),
                Math.min(Math.min(tree[i + 4], tree[i + 5]), Math.min(tree[i + 6], tree[i + 7])));
    }

    @Override
    public int first() {
        long[] tree = least;
        long smallest = tree[tree.length - 1];
        if (smallest == NOBODY) {
            return -1;
        }
        int node = 0;
        for (int level = offset.length - 2; level >= 0; level--) {
            int first = offset[level] + (node << SHIFT);
            node = (node << SHIFT) + place(tree, first, smallest);
        }
        return node;
    }

    /** Which of eight it is; one of them is. */
    private static int place(long[] tree, int i, long wanted) {
        int half = Math.min(Math.min(tree[i], tree[i + 1]), Math.min(tree[i + 2], tree[i + 3])) == wanted ? 0 : 4;
        int quarter = Math.min(tree[i + half], tree[i + half + 1]) == wanted ? half : half + 2;
        return tree[i + quarter] == wanted ? quarter : quarter + 1;
    }
}
