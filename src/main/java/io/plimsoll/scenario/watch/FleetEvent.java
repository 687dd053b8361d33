package io.plimsoll.scenario.watch;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something that happened in a real fleet, at a time in the unit of the watch. Immutable. */
public sealed interface FleetEvent extends EventLine {
    /** When it happened; below 0 if its timestamp lies before the first one. */
    double time();

    /** How an agent says that it is. */
    enum Status {
        IDLE,
        WORKING,
        STOPPED;

        /** The word in events. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An agent is announced, or is otherwise than before.
     *
     * @param role needed by its first line
     * @param status {@code null}: idle, or as it was
     */
    record Agent(
            long line,
            double time,
            String agent,
            @Nullable String role,
            @Nullable Status status) implements FleetEvent {}

    /**
     * A task arrived.
     *
     * @param effort what it is expected to take an agent, or {@code null} if nobody knows
     */
    record Arrived(
            long line,
            double time,
            String task,
            String role,
            @Nullable Double effort) implements FleetEvent {}

    /** A task went to an agent. */
    record Assigned(long line, double time, String task, String agent) implements FleetEvent {}

    /**
     * A task was completed.
     *
     * @param agent who says so, or {@code null}
     */
    record Completed(
            long line, double time, String task, @Nullable String agent) implements FleetEvent {}
}
