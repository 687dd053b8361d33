package io.plimsoll.ui.run;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.Outcome;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A run as the screen sees it. Nothing here waits for the engine. Thread-safe. */
public interface RunPort extends AutoCloseable {
    /** Lets the clock go, until the end or {@link #pause}. */
    void play();

    /** Stops the clock. */
    void pause();

    /** Stops the clock and goes on by one instant at which something happens. */
    void step();

    /** Stops the clock and goes on to the next assignment, or to the end. */
    void stepToDecision();

    /** Begins the scenario again, paused at time 0, without the commands given so far. */
    void reset();

    /** How fast the clock should go. */
    void speed(Speed speed);

    /** Gives a command at the present time; {@code heard} gets what came of it, on the executor that the run was made with. */
    void act(Command command, Consumer<Outcome> heard);

    /** Asks for a snapshot as soon as one can be had and something has changed. */
    void want();

    /** The snapshot that was asked for, once; {@code null} if there is none yet. */
    @Nullable Snapshot take();

    /** Ends the engine's thread. What is still to be done is not done. */
    @Override
    void close();
}
