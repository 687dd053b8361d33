package io.plimsoll.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the cycles that a depth-first walk over the dependencies closes: at least one for every group of tasks that wait for each other.
 * Without recursion, since a chain may be as long as the file.
 */
final class DependencyCycles {
    /** How many tasks of a long cycle are written out. */
    static final int WRITTEN = 20;

    private static final byte NEW = 0;
    private static final byte ON_PATH = 1;
    private static final byte DONE = 2;

    private final int[][] dependencies;
    private final Listener listener;
    private final byte[] state;
    private final int[] path;
    private final int[] next;
    private int reported;

    /** Hears of a cycle: the tasks on it, and which dependency of the last leads back to the first. */
    interface Listener {
        void cycle(List<Integer> tasks, int closing);
    }

    DependencyCycles(int[][] dependencies, Listener listener) {
        this.dependencies = dependencies;
        this.listener = listener;
        state = new byte[dependencies.length];
        path = new int[dependencies.length];
        next = new int[dependencies.length];
    }

    void find() {
        for (int task = 0; task < dependencies.length; task++) {
            if (state[task] == NEW) {
                walk(task);
            }
        }
    }

    private void walk(int from) {
        int depth = 0;
        path[0] = from;
        state[from] = ON_PATH;
        while (depth >= 0) {
            int task = path[depth];
            if (next[task] == dependencies[task].length) {
                state[task] = DONE;
                depth--;
                continue;
            }
            int closing = next[task]++;
            int other = dependencies[task][closing];
            if (other < 0 || state[other] == DONE) {
                continue;
            }
            if (state[other] == ON_PATH) {
                report(other, depth, closing);
            } else {
                depth++;
                path[depth] = other;
                state[other] = ON_PATH;
            }
        }
    }

    /** After as many cycles as problems are listed the rest would only cost time. */
    private void report(int first, int depth, int closing) {
        if (reported++ > Problems.LISTED) {
            return;
        }
        List<Integer> cycle = new ArrayList<>();
        int i = depth;
        while (path[i] != first) {
            i--;
        }
        for (; i <= depth; i++) {
            cycle.add(path[i]);
        }
        listener.cycle(cycle, closing);
    }
}
