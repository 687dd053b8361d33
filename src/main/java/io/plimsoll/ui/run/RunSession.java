package io.plimsoll.ui.run;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.Run;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.Scenario;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The engine's side of the run loop: one run, advanced in short batches. Engine-confined; has no thread and no clock of its own, so that
 * tests turn it by hand.
 */
final class RunSession {
    /** How long a batch may take before acts and wishes are looked at again. */
    static final long BATCH = 6_000_000;

    private static final int EVENTS = 5_000;
    private static final int INSTANTS = 64;

    private final Scenario scenario;
    private final TimeSource clock;
    private final Pacer pacer;
    private long number;
    private Run run;
    private Recorder recorder;
    private SnapshotMaker snapshots;
    private boolean playing;
    private boolean changed = true;
    private @Nullable String failure;

    RunSession(Scenario scenario, TimeSource clock, Speed speed) {
        this.scenario = scenario;
        this.clock = clock;
        this.pacer = new Pacer(speed);
        this.recorder = new Recorder();
        this.run = new Run(scenario, recorder, true);
        this.snapshots = begin();
    }

    private SnapshotMaker begin() {
        recorder.begin(run.simulation());
        number++;
        changed = true;
        return new SnapshotMaker(number, run.simulation(), recorder);
    }

    void reset() {
        playing = false;
        pacer.stop();
        failure = null;
        recorder = new Recorder();
        run = new Run(scenario, recorder, true);
        snapshots = begin();
    }

    void play() {
        if (failure == null && !simulation().finished()) {
            playing = true;
            pacer.start(pacer.speed(), clock.nanos(), simulation().now());
            changed = true;
        }
    }

    void pause() {
        playing = false;
        pacer.stop();
        recorder.settle();
        changed = true;
    }

    void speed(Speed speed) {
        pacer.start(speed, clock.nanos(), simulation().now());
        changed = true;
    }

    void step() {
        if (failure == null) {
            simulation().step();
        }
        pause();
    }

    /** Goes on to the next assignment for at most a batch; whether it was found or the run ended. */
    boolean stepToDecision() {
        long before = recorder.assignments();
        long end = clock.nanos() + BATCH;
        boolean more = failure == null;
        while (more && recorder.assignments() == before) {
            if (clock.nanos() - end > 0) {
                changed = true;
                return false;
            }
            more = simulation().step();
        }
        pause();
        return true;
    }

    Outcome act(Command command) {
        Outcome outcome = run.apply(command);
        recorder.answered(command, outcome);
        if (outcome.done()) {
            recorder.refresh(slotNamed(command));
            if (!playing) {
                recorder.settle();
            }
        }
        changed = true;
        return outcome;
    }

    private int slotNamed(Command command) {
        return switch (command) {
            case Command.EditTask edit -> simulation().taskSlot(edit.task().id());
            case Command.AddTask add -> simulation().taskSlot(add.task().id());
            case Command.RemoveTask remove -> simulation().taskSlot(remove.task());
            default -> -1;
        };
    }

    /** Goes on for at most a batch, if the clock is going. Whether there is more to do at once. */
    boolean advance() {
        if (!playing) {
            return false;
        }
        long start = clock.nanos();
        double due = pacer.due(start);
        Simulation simulation = simulation();
        boolean reached = false;
        while (!reached && clock.nanos() - start < BATCH) {
            reached = Double.isInfinite(due) ? !instants(simulation) : simulation.advanceTo(due, EVENTS);
        }
        changed = true;
        pacer.reached(clock.nanos(), simulation.now());
        if (simulation.finished() || (Double.isInfinite(due) && reached)) {
            pause();
        }
        return !reached;
    }

    private static boolean instants(Simulation simulation) {
        for (int i = 0; i < INSTANTS; i++) {
            if (!simulation.step()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Goes on to a time, or to the end if that is infinite or beyond it, however long that takes.
     *
     * @throws CancellationException once it is cancelled, which is asked between two batches
     */
    void advanceTo(double time, BooleanSupplier cancelled) {
        while (Double.isInfinite(time) ? instants(simulation()) : !simulation().advanceTo(time, EVENTS)) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException(
                        "cancelled at time " + simulation().now());
            }
        }
        recorder.settle();
        changed = true;
    }

    /** The engine threw: the run is over, what it came to can still be seen. */
    void fail(String reason) {
        failure = reason;
        playing = false;
        pacer.stop();
        changed = true;
    }

    boolean playing() {
        return playing;
    }

    boolean changed() {
        return changed;
    }

    Snapshot snapshot() {
        changed = false;
        String broken = failure != null ? failure : simulation().failure();
        RunState state = broken != null
                ? RunState.FAILED
                : simulation().finished() ? RunState.FINISHED : playing ? RunState.RUNNING : RunState.PAUSED;
        return snapshots.make(state, broken, pacer, clock.nanos());
    }

    private Simulation simulation() {
        return run.simulation();
    }
}
