package io.plimsoll.cli;

import io.plimsoll.sim.Run;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.Scenario;
import java.util.List;

/** Lets a run go as it is recorded: its commands at their times, then on to the end; it can be broken off between any two instants. */
final class Replay {
    /** How many events pass between two looks at whether the user has had enough. */
    private static final long SLICE = 50_000;

    private final Streams streams;

    Replay(Streams streams) {
        this.streams = streams;
    }

    /**
     * Goes through the commands and on to the end.
     *
     * @throws Failure if the user cancelled it, or the run was broken off
     */
    void run(Run run, List<TimedCommand> commands) {
        Simulation simulation = run.simulation();
        try (Progress progress = new Progress(streams, "simulating")) {
            for (TimedCommand timed : commands) {
                advance(simulation, timed.at(), progress);
                var outcome = run.apply(timed.command());
                if (!outcome.done()) {
                    streams.say("a command of the run is refused at " + timed.at() + ": " + outcome.reason());
                }
            }
            advance(simulation, Double.POSITIVE_INFINITY, progress);
        }
        String failure = simulation.failure();
        if (failure != null) {
            throw Failure.failed("the run was broken off: " + failure);
        }
    }

    private void advance(Simulation simulation, double time, Progress progress) {
        while (!simulation.advanceTo(time, SLICE)) {
            if (streams.cancelled().getAsBoolean()) {
                throw Failure.cancelled("cancelled at time " + simulation.now() + "; nothing was written");
            }
            progress.at(share(simulation));
        }
    }

    /** How far it is, by time where an end is set, else by tasks. */
    private static double share(Simulation simulation) {
        Scenario scenario = simulation.scenario();
        Double until = scenario.run().until();
        if (until != null && until > 0) {
            return simulation.now() / until;
        }
        Long tasks = scenario.run().tasks();
        double goal = tasks == null ? Math.max(1, scenario.tasks().size()) : tasks;
        return simulation.completed() / goal;
    }
}
