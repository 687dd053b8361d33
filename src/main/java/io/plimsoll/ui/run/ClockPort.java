package io.plimsoll.ui.run;

/** What the run controls act on. Nothing here waits for the engine. Thread-safe. */
public interface ClockPort {
    /** Lets the clock go, until the end or {@link #pause}. */
    void play();

    /** Stops the clock. */
    void pause();

    /** Stops the clock and goes on by one instant at which something happens. */
    void step();

    /** Stops the clock and goes on to the next decision that is worth a look (of a run: the next assignment), or to the end. */
    void stepToDecision();

    /** Goes back to the opening, paused, without the commands given so far: where there are any, another branch begins there. */
    void reset();

    /** How fast the clock should go. */
    void speed(Speed speed);

    /**
     * Goes to a time, forwards or back; 0: the opening. Of seeks that follow each other quickly, some are passed over, never the last.
     */
    void seek(double time);

    /** Gives up the way to another time that it is on. */
    void giveUp();
}
