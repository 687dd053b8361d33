package io.plimsoll.sim.why;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why nobody has a task at a moment. Names, and times in the scenario's unit. Immutable.
 *
 * @param title the task's, or {@code null}
 * @param time the moment
 * @param cause why
 * @param since since when it waits or is blocked; the time of its arrival if that is yet to come
 * @param leaves when its patience ends; infinite if it has none
 * @param ahead how many tasks of its role are tried before it
 * @param blockers what it waits for, each with how far that is; empty unless blocked
 * @param able the agents that can take its role, in roster order, none of whom can have it now; empty unless that is the cause
 */
public record Waiting(
        String task,
        @Nullable String title,
        String role,
        double time,
        Cause cause,
        double since,
        double leaves,
        int ahead,
        List<Blocker> blockers,
        List<PassedOver> able) {
    /** Why nobody has a task. */
    public enum Cause {
        /** It is yet to arrive. */
        NOT_ARRIVED("not-arrived"),
        /** Tasks that it depends on are not completed. */
        BLOCKED("blocked"),
        /** Nobody on the roster can take its role. */
        NO_AGENTS("no-agents"),
        /** Whoever can take its role is full or stopped. */
        NO_IDLE_AGENTS("no-idle-agents"),
        /** Somebody could have it, but the clock has yet to be let go for the first time. */
        OPENING("opening"),
        /** Somebody could have it, but the operator has it assigned by hand. */
        BY_HAND("by-hand"),
        /** Somebody could have it, but the run ended. */
        ENDED("ended"),
        /** It was completed before the run. */
        COMPLETED_BEFORE("completed-before"),
        /** Its patience ended before anybody had it. */
        ABANDONED("abandoned"),
        /** The operator took it out. */
        REMOVED("removed");

        private final String key;

        Cause(String key) {
            this.key = key;
        }

        /** The word in files. */
        public String key() {
            return key;
        }
    }

    /**
     * A task that another depends on.
     *
     * @param state how far it is, in words
     * @param agent who has it, or {@code null}
     */
    public record Blocker(
            String task, String state, @Nullable String agent) {}

    /** Copies the lists. */
    public Waiting {
        blockers = List.copyOf(blockers);
        able = List.copyOf(able);
    }
}
