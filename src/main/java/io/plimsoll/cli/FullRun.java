package io.plimsoll.cli;

import io.plimsoll.scenario.Opened;
import io.plimsoll.scenario.Replay;
import io.plimsoll.scenario.RunFile;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.Scenario;
import java.util.concurrent.CancellationException;

/**
 * Lets a run go to its end: a recorded one through its commands first, as they were given. It can be broken off between any two
 * instants.
 */
final class FullRun {
    /** How many events pass between two looks at whether the user has had enough. */
    private static final long SLICE = 50_000;

    private final Streams streams;

    FullRun(Streams streams) {
        this.streams = streams;
    }

    /**
     * Runs what a file holds; what goes otherwise than recorded is told.
     *
     * @throws Failure if the user cancelled it, or the run was broken off
     */
    Simulation of(Opened opened, EventListener listener) {
        RunFile recorded = opened.run();
        if (recorded == null) {
            Scenario scenario = opened.scenario();
            if (scenario == null) {
                throw Failure.told(Failure.USAGE);
            }
            return of(scenario, listener);
        }
        Replay replay;
        try {
            replay = Replay.of(recorded, listener, false, streams.cancelled());
        } catch (CancellationException e) {
            throw Failure.cancelled(e.getMessage() + "; nothing was written");
        }
        replay.differences()
                .forEach(difference -> streams.say("the replay is not the run that was recorded: " + difference));
        Simulation simulation = replay.run().simulation();
        finish(simulation);
        return simulation;
    }

    /** Runs a scenario. */
    Simulation of(Scenario scenario, EventListener listener) {
        Simulation simulation;
        try {
            simulation = new Simulation(scenario, listener, false);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
        finish(simulation);
        return simulation;
    }

    private void finish(Simulation simulation) {
        try (Progress progress = new Progress(streams, "simulating")) {
            while (!simulation.advanceTo(Double.POSITIVE_INFINITY, SLICE)) {
                if (streams.cancelled().getAsBoolean()) {
                    throw Failure.cancelled("cancelled at time " + simulation.now() + "; nothing was written");
                }
                progress.at(share(simulation));
            }
        }
        String failure = simulation.failure();
        if (failure != null) {
            throw Failure.failed("the run was broken off: " + failure);
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
