package io.plimsoll.ui.why;

import io.plimsoll.scenario.Replay;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.travel.TimeTravel;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A run up to the moment at which it was taken, to be run again on any thread: its scenario and commands. Immutable.
 *
 * @param opening how many of the commands were given before the clock was let go
 * @param reached how far the clock went, or {@code null} if it was not let go
 */
record Rerun(
        Scenario scenario,
        List<TimedCommand> commands,
        int opening,
        @Nullable Double reached) {
    Rerun {
        commands = List.copyOf(commands);
    }

    /** As the run stands. On the engine's thread. */
    static Rerun of(TimeTravel<?> run) {
        return new Rerun(
                run.simulation().scenario(),
                run.done().commands(),
                run.done().openingCommands(),
                run.place().opening() ? null : (Double) run.place().time());
    }

    /** The same, only up to and with a time. */
    Rerun until(double time) {
        if (reached == null || reached <= time) {
            return this;
        }
        List<TimedCommand> before =
                commands.stream().filter(command -> command.at() <= time).toList();
        return new Rerun(scenario, before, Math.min(opening, before.size()), time);
    }

    /** When it ends. */
    double end() {
        return reached == null ? 0 : reached;
    }

    /**
     * Runs it again.
     *
     * @param listener hears everything
     * @param cancelled asked now and then
     * @throws CancellationException once that is true
     */
    void replay(EventListener listener, BooleanSupplier cancelled) {
        Replay.of(scenario, commands, opening, reached, listener, false, cancelled);
    }
}
