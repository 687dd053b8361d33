package io.plimsoll.scenario.watch;

import org.jspecify.annotations.Nullable;

/** What came of a line, to be shown as it happens. Immutable. */
public sealed interface Told {
    /**
     * An agent was announced or is otherwise than before.
     *
     * @param joined whether it was announced
     */
    record Agent(double time, String agent, String role, FleetEvent.Status status, boolean joined) implements Told {}

    /** A task arrived and waits. */
    record Arrived(double time, String task, String role, Suggestion suggestion) implements Told {}

    /**
     * A task went to an agent.
     *
     * @param suggestion whom the strategy would have chosen right before
     */
    record Assigned(double time, String task, String agent, Suggestion suggestion) implements Told {
        /** Whether it went where the strategy would have sent it. */
        public boolean agrees() {
            return agent.equals(suggestion.agent());
        }
    }

    /**
     * A task was completed.
     *
     * @param agent who had it, or {@code null} if it was never assigned
     */
    record Completed(double time, String task, @Nullable String agent) implements Told {}

    /** A line did not do what lines do. */
    record Odd(long line, Oddity why, String words) implements Told {}

    /**
     * There was no more room: the run began anew with the agents, and with the tasks that are not completed.
     *
     * @param forgotten how many completed tasks were forgotten
     */
    record Anew(double time, long forgotten) implements Told {}
}
