package io.plimsoll.lab.plan;

import java.util.function.Supplier;

/** Hears how far a plan has come, on the thread that makes it. */
@FunctionalInterface
public interface PlanListener {
    /** Hears nothing. */
    PlanListener NONE = (share, sofar) -> {};

    /**
     * Something was computed.
     *
     * @param share about how much is done, from 0 to 1, never less than before
     * @param sofar makes the plan so far, with everything that has been looked at; to be asked only within this call, and only if wanted
     */
    void on(double share, Supplier<Plan> sofar);
}
