package io.plimsoll.balance;

import java.util.Arrays;

/**
 * The order by any keys, as a tournament of (key, sequence). Each node stands over eight, whose keys lie side by side. A change goes up only as
 * far as it changes a winner, so that most cost O(1) and none more than O(log n); the least costs O(1). Whoever is not in it has an infinite
 * key.
 */
final class RealKeys {
    private static final int SHIFT = 3;
    private static final int FAN = 1 << SHIFT;

    /** Where each level begins; level 0 has the positions, the last one node. */
    private int[] offset = {0};

    private double[] keys = new double[0];
    private long[] sequences = new long[0];
    /** The position that wins under each node; −1 where nobody is. */
    private int[] winners = new int[0];

    RealKeys() {}

    RealKeys(RealKeys other) {
        offset = other.offset.clone();
        keys = other.keys.clone();
        sequences = other.sequences.clone();
        winners = other.winners.clone();
    }

    /** Empties it, for positions 0 … size − 1. */
    void clear(int size) {
        int levels = 2;
        for (int n = (size + FAN - 1) >> SHIFT; n > 1; n = (n + FAN - 1) >> SHIFT) {
            levels++;
        }
        offset = new int[levels];
        int nodes = Math.max(1, (size + FAN - 1) >> SHIFT);
        int end = nodes << SHIFT;
        for (int level = 1; level < levels; level++) {
            offset[level] = end;
            end += level + 1 == levels ? 1 : ((nodes + FAN - 1) >> SHIFT) << SHIFT;
            nodes = (nodes + FAN - 1) >> SHIFT;
        }
        if (keys.length != end) {
            keys = new double[end];
            sequences = new long[end];
            winners = new int[end];
        }
        Arrays.fill(keys, Double.POSITIVE_INFINITY);
        Arrays.fill(sequences, 0);
        Arrays.fill(winners, -1);
    }

    /** The position with the least key; −1 if nobody is in it. */
    int first() {
        return winners[winners.length - 1];
    }

    /** Puts a position in, or in another place. */
    void set(int position, double key, long sequence) {
        keys[position] = key;
        sequences[position] = sequence;
        winners[position] = position;
        up(position);
    }

    /** Takes a position out, if it is in. */
    void remove(int position) {
        keys[position] = Double.POSITIVE_INFINITY;
        sequences[position] = 0;
        winners[position] = -1;
        up(position);
    }

    private void up(int position) {
        int child = position;
        int at = position;
        int levels = offset.length;
        for (int level = 1; level < levels; level++) {
            int node = offset[level] + (child >> SHIFT);
            boolean won = winners[node] >> SHIFT * (level - 1) == child;
            if (before(at, node)) {
                copy(at, node);
            } else if (won) {
                copy(least(at - (child & FAN - 1)), node);
            } else {
                return;
            }
            at = node;
            child >>= SHIFT;
        }
    }

    private int least(int first) {
        int best = first;
        double key = keys[first];
        for (int i = first + 1; i < first + FAN; i++) {
            double other = keys[i];
            if (other < key || (other == key && sequences[i] < sequences[best])) {
                best = i;
                key = other;
            }
        }
        return best;
    }

    /** Whether what is at {@code a} comes before what is at {@code b}; of two that nobody is in, neither does. */
    private boolean before(int a, int b) {
        if (keys[a] != keys[b]) {
            return keys[a] < keys[b];
        }
        return sequences[a] != sequences[b] ? sequences[a] < sequences[b] : winners[a] < winners[b];
    }

    private void copy(int from, int to) {
        keys[to] = keys[from];
        sequences[to] = sequences[from];
        winners[to] = winners[from];
    }
}
