package io.plimsoll.ui.run;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.travel.Memo;
import io.plimsoll.sim.travel.TimeTravel;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A run as the screen sees it. Nothing here waits for the engine. Thread-safe. */
public interface RunPort extends ClockPort, AutoCloseable {
    /** Gives a command at the present time; {@code heard} gets what came of it, on the executor that the run was made with. */
    void act(Command command, Consumer<Outcome> heard);

    /** Takes the last command of the present branch back; the clock does not move. */
    void undo(Consumer<Outcome> heard);

    /** Does again what was undone last; the clock does not move. */
    void redo(Consumer<Outcome> heard);

    /** Begins another branch here; the old one stays, and is drawn beside it. */
    void fork(Consumer<Outcome> heard);

    /** Goes over to another branch; the clock does not move. */
    void switchTo(int branch, Consumer<Outcome> heard);

    /** Drops a branch that is not the present one. */
    void drop(int branch, Consumer<Outcome> heard);

    /** Calls a branch by another name. */
    void rename(int branch, String name, Consumer<Outcome> heard);

    /** Draws a branch's history beside the present one's; 0: none. */
    void showBeside(int branch);

    /**
     * Reads every branch's figures at a time, in the background.
     *
     * @param time infinite: each branch's end
     * @param heard gets them, one branch after the other
     */
    void compare(double time, Consumer<BranchFigures> heard);

    /** Lets the clock stop by itself, at a time that lies ahead or when a condition comes to hold; {@code heard} is told why each time. */
    void pauseWhen(PauseRule rule, Consumer<String> heard);

    /** Tells all that is to be known of the run to have it again. */
    void memo(Consumer<Memo> heard);

    /**
     * Looks at the run, between two instants and on the engine's thread, which must not be kept long; what was seen is told on the executor that
     * the run was made with. Nothing may be changed.
     */
    <T> void look(Function<TimeTravel<?>, T> question, Consumer<T> told);

    /** Asks for a snapshot as soon as one can be had and something has changed. */
    void want();

    /** The snapshot that was asked for, once; {@code null} if there is none yet. */
    @Nullable Snapshot take();

    /** Ends the engine's thread. What is still to be done is not done. */
    @Override
    void close();
}
