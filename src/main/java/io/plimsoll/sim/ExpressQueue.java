package io.plimsoll.sim;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A queue of tasks on the short way, each of which knows the next: first in, first out. A task is in one queue at most. */
abstract sealed class ExpressQueue permits ExpressAgent, ExpressRole {
    private @Nullable ExpressTask first;
    /** The last one, if there is any. */
    private @Nullable ExpressTask last;

    final boolean isEmpty() {
        return first == null;
    }

    /** The first one; there must be one. */
    final ExpressTask first() {
        return Objects.requireNonNull(first);
    }

    /** Takes the first one out; there must be one. */
    final ExpressTask take() {
        ExpressTask task = first();
        first = task.next;
        return task;
    }

    final void add(ExpressTask task) {
        task.next = null;
        if (first == null) {
            first = task;
        } else {
            Objects.requireNonNull(last).next = task;
        }
        last = task;
    }
}
