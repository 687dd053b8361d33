package io.plimsoll.sim;

import io.plimsoll.sim.model.ArrivalStream;
import java.util.Arrays;

/** A stream of tasks on the short way, with those that can be used again. */
final class ExpressStream {
    final int index;
    final String name;
    final ExpressRole role;
    final double weight;
    final StreamSource source;

    private ExpressTask[] free = new ExpressTask[16];
    private int freeCount;

    ExpressStream(int index, StreamSource source, ExpressRole role) {
        this.index = index;
        this.source = source;
        this.role = role;
        ArrivalStream stream = source.stream;
        name = stream.name();
        weight = stream.weight();
    }

    /** One to be used; what it holds is of no meaning. */
    ExpressTask task() {
        return freeCount > 0 ? free[--freeCount] : new ExpressTask(this);
    }

    void free(ExpressTask task) {
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, 2 * freeCount);
        }
        free[freeCount++] = task;
    }
}
