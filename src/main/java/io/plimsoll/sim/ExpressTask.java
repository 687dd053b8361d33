package io.plimsoll.sim;

import io.plimsoll.balance.NameHash;
import io.plimsoll.balance.Request;
import org.jspecify.annotations.Nullable;

/** A task of a stream on the short way: what it needs and no more. The next task of its stream uses it again when it is done. */
final class ExpressTask implements Request {
    final ExpressStream stream;
    final ExpressRole role;
    /** The next one in the queue in which this one is, or of those that can be used again. */
    @Nullable ExpressTask next;

    long number;
    long order;
    double ready;
    double effort;
    double begun;

    ExpressTask(ExpressStream stream) {
        this.stream = stream;
        role = stream.role;
    }

    @Override
    public String id() {
        return stream.name + "-" + number;
    }

    @Override
    public @Nullable String affinity() {
        return null;
    }

    @Override
    public double weight() {
        return stream.weight;
    }

    @Override
    public double effort() {
        return effort;
    }

    /** The hash of its id, which is not made for it. */
    @Override
    public long identity(long seed) {
        return NameHash.numbered(seed, stream.name, number);
    }
}
