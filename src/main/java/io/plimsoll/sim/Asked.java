package io.plimsoll.sim;

import io.plimsoll.balance.NameHash;
import io.plimsoll.balance.Request;
import io.plimsoll.sim.model.TaskSpec;
import org.jspecify.annotations.Nullable;

/** The task that wants an agent, as strategies see it. One object for all of them, pointed at each in turn. */
final class Asked implements Request {
    private final Tasks tasks;
    private int task;

    Asked(Tasks tasks) {
        this.tasks = tasks;
    }

    Asked about(int next) {
        task = next;
        return this;
    }

    @Override
    public String id() {
        return tasks.id(task);
    }

    @Override
    public @Nullable String affinity() {
        TaskSpec spec = tasks.spec[task];
        return spec == null ? null : spec.affinity();
    }

    @Override
    public double weight() {
        return tasks.weight[task];
    }

    @Override
    public double effort() {
        return tasks.effort[task];
    }

    /** The hash of its id, which is not made for it. */
    @Override
    public long identity(long seed) {
        if (tasks.spec[task] != null) {
            return Request.super.identity(seed);
        }
        return NameHash.numbered(seed, tasks.streamName(task), tasks.number[task]);
    }
}
