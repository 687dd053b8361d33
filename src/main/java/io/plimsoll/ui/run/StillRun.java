package io.plimsoll.ui.run;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.Scenario;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A run as it stands at one time, to be looked at and not moved: for pictures. Confined to one thread. */
public final class StillRun implements RunPort {
    private @Nullable Snapshot snapshot;

    /**
     * Runs to a time and stands there.
     *
     * @param commands what was done until then, in order
     * @param at the time; infinite for the end of the run
     * @param cancelled asked now and then
     * @throws CancellationException once that is true
     */
    public StillRun(Scenario scenario, List<TimedCommand> commands, double at, BooleanSupplier cancelled) {
        RunSession session = new RunSession(scenario, () -> 0, Speed.FASTEST);
        for (TimedCommand command : commands) {
            if (command.at() <= at) {
                session.advanceTo(command.at(), cancelled);
                session.act(command.command());
            }
        }
        session.advanceTo(at, cancelled);
        snapshot = session.snapshot();
    }

    @Override
    public void play() {
        // it stands
    }

    @Override
    public void pause() {
        // it stands
    }

    @Override
    public void step() {
        // it stands
    }

    @Override
    public void stepToDecision() {
        // it stands
    }

    @Override
    public void reset() {
        // it stands
    }

    @Override
    public void speed(Speed speed) {
        // it stands
    }

    @Override
    public void act(Command command, Consumer<Outcome> heard) {
        heard.accept(Outcome.refused("this is a picture of a run"));
    }

    @Override
    public void want() {
        // there is one snapshot
    }

    @Override
    public @Nullable Snapshot take() {
        Snapshot taken = snapshot;
        snapshot = null;
        return taken;
    }

    @Override
    public void close() {
        snapshot = null;
    }
}
