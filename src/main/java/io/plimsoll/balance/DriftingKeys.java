package io.plimsoll.balance;

import java.util.Arrays;

/**
 * Keys that grow steadily, each in its own drift: level + drift × time. Of those with the same drift the least level is the least key at any
 * time, so they stand in one heap for each drift, and the least of all is the least among the heaps' firsts. A change costs O(log n), the
 * least O(heaps). Ties: the lowest sequence, then the lowest position.
 */
final class DriftingKeys {
    private Heap[] heaps = new Heap[2];
    private int heapCount;
    /** The heap in which a position stands, and where in it; −1 if in none. */
    private int[] heapOf = new int[0];

    private int[] slot = new int[0];
    private double[] level = new double[0];
    private long[] sequence = new long[0];

    /** Positions of one drift as a heap. */
    private static final class Heap {
        double drift;
        int size;
        int[] positions = new int[4];

        Heap() {}

        Heap(Heap other) {
            drift = other.drift;
            size = other.size;
            positions = other.positions.clone();
        }
    }

    DriftingKeys() {}

    DriftingKeys(DriftingKeys other) {
        heaps = new Heap[other.heaps.length];
        heapCount = other.heapCount;
        for (int i = 0; i < heapCount; i++) {
            heaps[i] = new Heap(other.heaps[i]);
        }
        heapOf = other.heapOf.clone();
        slot = other.slot.clone();
        level = other.level.clone();
        sequence = other.sequence.clone();
    }

    /** Empties it, for positions 0 … size − 1. */
    void clear(int size) {
        if (heapOf.length < size) {
            heapOf = new int[size];
            slot = new int[size];
            level = new double[size];
            sequence = new long[size];
        }
        Arrays.fill(heapOf, -1);
        for (int i = 0; i < heapCount; i++) {
            heaps[i].size = 0;
        }
    }

    /** The position with the least key at a time; −1 if nobody is in it. */
    int first(double time) {
        int best = -1;
        double bestKey = Double.NaN;
        for (int i = 0; i < heapCount; i++) {
            Heap heap = heaps[i];
            if (heap.size > 0) {
                int candidate = heap.positions[0];
                double key = level[candidate] + heap.drift * time;
                if (best < 0 || key < bestKey || (key == bestKey && tieBefore(candidate, best))) {
                    best = candidate;
                    bestKey = key;
                }
            }
        }
        return best;
    }

    /** Puts a position in, or in another place. */
    void set(int position, double newLevel, double drift, long newSequence) {
        int present = heapOf[position];
        if (present >= 0 && heaps[present].drift != drift) {
            remove(position);
            present = -1;
        }
        level[position] = newLevel;
        sequence[position] = newSequence;
        if (present < 0) {
            int number = heapFor(drift);
            Heap heap = heaps[number];
            if (heap.size == heap.positions.length) {
                heap.positions = Arrays.copyOf(heap.positions, 2 * heap.size);
            }
            heapOf[position] = number;
            up(heap, heap.size++, position);
        } else {
            restore(heaps[present], slot[position], position);
        }
    }

    /** Takes a position out, if it is in. */
    void remove(int position) {
        int present = heapOf[position];
        if (present < 0) {
            return;
        }
        heapOf[position] = -1;
        Heap heap = heaps[present];
        int last = heap.positions[--heap.size];
        if (last != position) {
            restore(heap, slot[position], last);
        }
    }

    private int heapFor(double drift) {
        int empty = -1;
        for (int i = 0; i < heapCount; i++) {
            if (heaps[i].drift == drift) {
                return i;
            }
            empty = heaps[i].size == 0 ? i : empty;
        }
        if (empty < 0) {
            if (heapCount == heaps.length) {
                heaps = Arrays.copyOf(heaps, 2 * heapCount);
            }
            empty = heapCount++;
            heaps[empty] = new Heap();
        }
        heaps[empty].drift = drift;
        return empty;
    }

    private void restore(Heap heap, int start, int position) {
        if (start > 0 && before(position, heap.positions[(start - 1) >> 1])) {
            up(heap, start, position);
        } else {
            down(heap, start, position);
        }
    }

    private void up(Heap heap, int start, int position) {
        int i = start;
        while (i > 0) {
            int parent = heap.positions[(i - 1) >> 1];
            if (!before(position, parent)) {
                break;
            }
            place(heap, i, parent);
            i = (i - 1) >> 1;
        }
        place(heap, i, position);
    }

    private void down(Heap heap, int start, int position) {
        int i = start;
        while (2 * i + 1 < heap.size) {
            int child = 2 * i + 1;
            if (child + 1 < heap.size && before(heap.positions[child + 1], heap.positions[child])) {
                child++;
            }
            if (before(position, heap.positions[child])) {
                break;
            }
            place(heap, i, heap.positions[child]);
            i = child;
        }
        place(heap, i, position);
    }

    private void place(Heap heap, int i, int position) {
        heap.positions[i] = position;
        slot[position] = i;
    }

    private boolean before(int a, int b) {
        return level[a] != level[b] ? level[a] < level[b] : tieBefore(a, b);
    }

    private boolean tieBefore(int a, int b) {
        return sequence[a] != sequence[b] ? sequence[a] < sequence[b] : a < b;
    }
}
