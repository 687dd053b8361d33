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
 * What a run was up to the moment at which it was taken: its scenario and commands, from which it is run again on any thread. Immutable.
 *
 * @param opening how many of the commands were given before the clock was let go
 * @param reached how far the clock went, or {@code null} if it was not let go
 */
record Past(
        Scenario scenario,
        List<TimedCommand> commands,
        int opening,
        @Nullable Double reached) {
    Past {
        commands = List.copyOf(commands);
    }

    /** As the run stands. On the engine's thread. */
    static Past of(TimeTravel<?> run) {
        return new Past(
                run.simulation().scenario(),
                run.done().commands(),
                run.done().openingCommands(),
                run.place().opening() ? null : (Double) run.place().time());
    }

    /** The same, only up to and with a time. */
    Past until(double time) {
        if (reached == null || reached <= time) {
            return this;
        }
        List<TimedCommand> before =
                commands.stream().filter(command -> command.at() <= time).toList();
        return new Past(scenario, before, Math.min(opening, before.size()), time);
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
