package io.plimsoll.sim.travel;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.Simulation;

/** Keeps no record: the run is quickest where nobody listens. Stateless. */
public final class Nobody implements Witness<Nobody> {
    /** The only one that is needed. */
    public static final Nobody WATCHES = new Nobody();

    private Nobody() {}

    @Override
    public EventListener listener() {
        return EventListener.NONE;
    }

    @Override
    public Nobody copy() {
        return this;
    }

    @Override
    public void opened(Simulation run) {
        // nobody is there
    }

    @Override
    public void commanding(Command command) {
        // nobody is there
    }

    @Override
    public void commanded(Command command, Outcome outcome) {
        // nobody is there
    }

    @Override
    public long bytes() {
        return 0;
    }
}
