package io.plimsoll.sim;

import io.plimsoll.sim.model.ArrivalStream;
import org.jspecify.annotations.Nullable;

/** A stream of tasks on the short way, with those that can be used again. */
final class ExpressStream {
    final int index;
    final String name;
    final ExpressRole role;
    final double weight;
    final StreamSource source;

    /** The number of the last task that arrived before the way began. */
    long numberBefore;

    /** The first of those that can be used again. */
    private @Nullable ExpressTask free;

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
        ExpressTask task = free;
        if (task == null) {
            return new ExpressTask(this);
        }
        free = task.next;
        return task;
    }

    void free(ExpressTask task) {
        task.next = free;
        free = task;
    }
}
