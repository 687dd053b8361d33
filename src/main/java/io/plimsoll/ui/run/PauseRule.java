package io.plimsoll.ui.run;

import io.plimsoll.sim.Simulation;
import org.jspecify.annotations.Nullable;

/**
 * When a clock that goes is to stop by itself: at a time, once, and each time that a condition comes to hold. Immutable.
 *
 * @param at the time, in the scenario's unit; infinite for none
 * @param queue more tasks than this wait, in all queues together; {@link Integer#MAX_VALUE} for no such condition
 * @param overloaded whether it stops when an agent has more tasks than its capacity
 */
public record PauseRule(double at, int queue, boolean overloaded) {
    /** It goes on. */
    public static final PauseRule NEVER = new PauseRule(Double.POSITIVE_INFINITY, Integer.MAX_VALUE, false);

    public PauseRule {
        if (!(at >= 0) || queue < 0) {
            throw new IllegalArgumentException("at " + at + ", queue " + queue);
        }
    }

    /** Whether there is a condition to be looked at after each instant. */
    boolean hasCondition() {
        return queue < Integer.MAX_VALUE || overloaded;
    }

    /** The same without its time, which has come. */
    PauseRule past() {
        return new PauseRule(Double.POSITIVE_INFINITY, queue, overloaded);
    }

    /** The condition that holds, in words, or {@code null}. Takes time proportional to the agents. */
    @Nullable String holding(Simulation run) {
        int waiting = run.waiting() + run.assigned();
        if (waiting > queue) {
            return (waiting == 1 ? "1 task waits" : waiting + " tasks wait") + ", more than " + queue;
        }
        if (overloaded) {
            for (int agent : run.roster()) {
                if (run.onRoster(agent) && run.workload(agent) > run.capacity(agent)) {
                    return run.agentName(agent) + " has " + run.workload(agent) + " tasks, more than its capacity "
                            + run.capacity(agent);
                }
            }
        }
        return null;
    }
}
