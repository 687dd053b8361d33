package io.plimsoll.ui.run;

import java.util.Arrays;

/** Which tasks changed since they were last asked for. Its memory is bounded by the number of tasks. Engine-confined. */
final class ChangedTasks {
    private boolean[] marked = new boolean[64];
    private int[] slots = new int[64];
    private int count;

    void mark(int slot) {
        if (slot >= marked.length) {
            marked = Arrays.copyOf(marked, Math.max(slot + 1, marked.length * 2));
        }
        if (!marked[slot]) {
            marked[slot] = true;
            if (count == slots.length) {
                slots = Arrays.copyOf(slots, count * 2);
            }
            slots[count++] = slot;
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** The changed tasks' slots in ascending order; from now on nothing has changed. */
    int[] drain() {
        int[] drained = Arrays.copyOf(slots, count);
        for (int slot : drained) {
            marked[slot] = false;
        }
        count = 0;
        Arrays.sort(drained);
        return drained;
    }
}
