package io.plimsoll.sim.travel;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.Simulation;

/**
 * A record that is kept of a run as it goes, and that goes back in time with it. It must follow from the events and commands alone, so that one made
 * again by replay is the same. Confined to the run's thread.
 *
 * @param <W> its own type
 */
public interface Witness<W extends Witness<W>> {
    /** What hears the events: of the opening by {@link EventListener#opening}, of a copy's by {@link EventListener#continuing}. */
    EventListener listener();

    /** The same record so far, which follows no run yet: it will be the {@linkplain Simulation#copy copy's} listener. */
    W copy();

    /** The run stands in its opening state: called once, not for copies. */
    void opened(Simulation run);

    /** A command is about to be given. */
    void commanding(Command command);

    /** What came of it. */
    void commanded(Command command, Outcome outcome);

    /** About how much memory it takes, in bytes. */
    long bytes();
}
