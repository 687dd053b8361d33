package io.plimsoll.balance;

import org.jspecify.annotations.Nullable;

/** What a strategy may know of the task that wants an agent. */
public interface Request {
    /** The task's identity. */
    String id();

    /** What the task would like to stay close to, or {@code null}. */
    @Nullable String affinity();

    /** Its weight, above 0. */
    double weight();

    /** The time that an agent of speed 1 needs for it, above 0. */
    double effort();

    /** A hash of its identity under a seed. */
    default long identity(long seed) {
        return NameHash.of(seed, id());
    }

    /** A hash of what it would like to stay close to, or else of its identity. */
    default long closeTo() {
        String affinity = affinity();
        return affinity == null ? identity(0) : NameHash.of(0, affinity);
    }
}
