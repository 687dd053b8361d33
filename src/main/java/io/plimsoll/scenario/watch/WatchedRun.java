package io.plimsoll.scenario.watch;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.Simulation;

/** The run that a real fleet becomes: whoever has it moves it and gives it commands, and records them. */
public interface WatchedRun {
    /** The run, to be read. */
    Simulation simulation();

    /** Moves the clock to a time that does not lie before now. */
    void rest(double time);

    /** Gives a command now. */
    Outcome apply(Command command);
}
