package io.plimsoll.scenario.watch;

import io.plimsoll.scenario.EventDigest;
import io.plimsoll.scenario.RunFile;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.Run;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.Scenario;

/** A watched run that nobody looks at while it goes on, and that can be kept as a run file. Confined to one thread. */
public final class RecordedWatch implements WatchedRun {
    private final EventDigest digest = new EventDigest();
    private final Run run;

    /** A run of this scenario, in its opening state. */
    public RecordedWatch(Scenario scenario) {
        run = new Run(scenario, digest, false);
    }

    @Override
    public Simulation simulation() {
        return run.simulation();
    }

    @Override
    public void rest(double time) {
        run.simulation().advanceTo(time);
        run.simulation().rest(time);
    }

    @Override
    public Outcome apply(Command command) {
        return run.apply(command);
    }

    /** The run as it stands; {@code program}: the program's version. */
    public RunFile file(String program) {
        return RunFile.of(run, digest.value(), program);
    }
}
