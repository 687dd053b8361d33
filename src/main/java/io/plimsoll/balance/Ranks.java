package io.plimsoll.balance;

import java.util.Arrays;

/**
 * A set of positions that knows its k-th member and the next one after a position: bits, under counts over 16 words, 16 such counts, and so
 * on. A change and a question cost O(log n); the k-th of a full set, and one member after the other, O(1).
 */
final class Ranks {
    private static final int FAN = 4;

    private int size;
    private int count;
    private long[] words = new long[1];
    /** How many members there are under each node, level by level from the words up; the last level has one node. */
    private int[][] counts = {new int[1]};
    /** What {@link #at} gave last: most who ask go through all. */
    private int lastRank = -1;

    private int lastPosition;

    Ranks() {}

    Ranks(Ranks other) {
        size = other.size;
        count = other.count;
        words = other.words.clone();
        counts = other.counts.clone();
        Arrays.setAll(counts, level -> other.counts[level].clone());
        lastRank = other.lastRank;
        lastPosition = other.lastPosition;
    }

    /** Empties the set, for positions 0 … size − 1. */
    void clear(int newSize) {
        size = newSize;
        count = 0;
        lastRank = -1;
        int nodes = Math.max(1, (newSize + 63) >> 6);
        if (nodes == words.length) {
            Arrays.fill(words, 0);
            for (int[] level : counts) {
                Arrays.fill(level, 0);
            }
            return;
        }
        words = new long[nodes];
        int levels = 1;
        for (int n = nodes; n > 1 << FAN; n = (n + 15) >> FAN) {
            levels++;
        }
        counts = new int[levels][];
        for (int level = 0; level < levels; level++) {
            nodes = Math.max(1, (nodes + 15) >> FAN);
            counts[level] = new int[nodes];
        }
    }

    int count() {
        return count;
    }

    void add(int position) {
        words[position >> 6] |= 1L << position;
        changed(position, 1);
    }

    void remove(int position) {
        words[position >> 6] &= ~(1L << position);
        changed(position, -1);
    }

    private void changed(int position, int by) {
        count += by;
        lastRank = -1;
        if (words.length > 1) {
            int node = position >> 6;
            for (int[] level : counts) {
                node >>= FAN;
                level[node] += by;
            }
        }
    }

    /** The position of the k-th member, {@code 0 ≤ k < count()}. */
    int at(int k) {
        if (k < 0 || k >= count) {
            throw new IndexOutOfBoundsException("no candidate " + k + " of " + count);
        }
        if (count == size) {
            return k;
        }
        lastPosition = k == lastRank + 1 && k > 0 ? next(lastPosition) : select(k);
        lastRank = k;
        return lastPosition;
    }

    private int select(int k) {
        int rest = k;
        int node = 0;
        if (words.length > 1) {
            for (int level = counts.length - 2; level >= 0; level--) {
                node <<= FAN;
                while (rest >= counts[level][node]) {
                    rest -= counts[level][node++];
                }
            }
            node <<= FAN;
            for (int members = Long.bitCount(words[node]); rest >= members; members = Long.bitCount(words[node])) {
                rest -= members;
                node++;
            }
        }
        return (node << 6) + Long.numberOfTrailingZeros(Long.expand(1L << rest, words[node]));
    }

    /** The first member after a position, or the first of all if there is none; the set is not empty. Position −1: the first. */
    int next(int position) {
        int from = position + 1;
        int found = from < size ? from(from) : -1;
        return found >= 0 ? found : from(0);
    }

    private int from(int start) {
        int word = start >> 6;
        long rest = words[word] & -1L << start;
        if (rest != 0) {
            return (word << 6) + Long.numberOfTrailingZeros(rest);
        }
        return firstOfWord(nextWord(word + 1));
    }

    private int firstOfWord(int word) {
        return word < 0 ? -1 : (word << 6) + Long.numberOfTrailingZeros(words[word]);
    }

    /** The first word with a member from this one on: along the words to a node's end, then up, along, and down again. */
    private int nextWord(int start) {
        int node = start;
        int level = -1;
        while (true) {
            int end = length(level);
            while (node < end && (node & 15) != 0 && empty(level, node)) {
                node++;
            }
            if (node >= end) {
                return -1;
            }
            if (!empty(level, node)) {
                return down(level, node);
            }
            // never from the one node at the top: it is the first of its level, and this one is none of those
            node >>= FAN;
            level++;
        }
    }

    private int down(int fromLevel, int fromNode) {
        int node = fromNode;
        for (int level = fromLevel; level >= 0; level--) {
            node <<= FAN;
            while (empty(level - 1, node)) {
                node++;
            }
        }
        return node;
    }

    private int length(int level) {
        return level < 0 ? words.length : counts[level].length;
    }

    private boolean empty(int level, int node) {
        return level < 0 ? words[node] == 0 : counts[level][node] == 0;
    }
}
