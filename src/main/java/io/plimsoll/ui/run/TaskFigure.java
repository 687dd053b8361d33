package io.plimsoll.ui.run;

import io.plimsoll.sim.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * A task at an instant. Immutable. Times in the scenario's unit, NaN where it has not happened.
 *
 * @param slot the engine's number for it: scenario order
 * @param role the number of its role
 * @param agent the number of the agent that has or had it, or −1
 * @param blockedBy the first task that blocks it, or {@code null}
 */
public record TaskFigure(
        int slot,
        String id,
        @Nullable String title,
        int role,
        TaskState state,
        int agent,
        int priority,
        double effort,
        double arrival,
        double ready,
        double begun,
        double ended,
        @Nullable String blockedBy) {
    /** How long it waited, or has waited by {@code now}; NaN if it has not become ready. */
    public double waited(double now) {
        if (Double.isNaN(ready)) {
            return Double.NaN;
        }
        return (!Double.isNaN(begun) ? begun : !Double.isNaN(ended) ? ended : now) - ready;
    }
}
