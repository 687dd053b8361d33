package io.plimsoll.ui.run;

import io.plimsoll.lab.compare.Variant;
import io.plimsoll.sim.Results;
import io.plimsoll.sim.model.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * The engine's side of a duel: two runs advanced in short batches under one clock. Backwards it goes by beginning again. Engine-confined; has no thread and no clock of
 * its own, so that tests turn it by hand.
 */
final class DuelSession extends ClockedSession<DuelSnapshot> {
    private static final int EVENTS = 5_000;
    private static final long RESULTS_EVERY = 250_000_000;
    /** For so long a difference is shown while the clock goes, nanoseconds. */
    private static final long READABLE = 1_500_000_000;

    private final Scenario scenario;
    private final Variant leftVariant;
    private final Variant rightVariant;
    private long sought;
    private Lockstep runs;
    private double reached;
    private @Nullable Going going;
    private @Nullable Measured measured;
    private Pairing.@Nullable Pair shown;
    private long shownAt;

    /** The way to a time: with the present runs, or, for a time in the past, with others that begin again. */
    private record Going(Lockstep runs, double from, double to) {}

    private record Measured(Results left, Results right, long at) {}

    /**
     * Both runs in their opening states.
     *
     * @throws IllegalArgumentException if the scenario does not fit together, or a number of agents is out of its range
     */
    DuelSession(Scenario scenario, Variant left, Variant right, TimeSource clock, Speed speed) {
        super(clock, speed);
        this.scenario = scenario;
        this.leftVariant = left;
        this.rightVariant = right;
        runs = begun();
    }

    private Lockstep begun() {
        return new Lockstep(scenario, leftVariant, rightVariant);
    }

    // ---- the clock

    @Override
    double now() {
        return runs.now();
    }

    @Override
    boolean goOn() {
        return runs.step();
    }

    void play() {
        if (failure == null && !runs.finished()) {
            playing = true;
            startPacer();
            changed = true;
        }
    }

    /** Goes on to the next task that goes elsewhere for at most a batch; whether it was found or both runs ended. */
    boolean stepToDifference() {
        return stepToNext(() -> runs.pairing().different());
    }

    /** Back to the opening, paused. */
    void reset() {
        pause();
        failure = null;
        show(begun());
    }

    /** Goes to a time, forwards or back; 0: the opening. */
    void seek(double time) {
        sought++;
        changed = true;
        if (failure != null) {
            return;
        }
        if (time <= 0) {
            going = null;
            show(begun());
        } else {
            boolean back = time < runs.now();
            going = new Going(back ? begun() : runs, back ? 0 : runs.now(), time);
        }
    }

    /** Gives up the way that it is on: forwards it stays where it has come to, else where it was. */
    void giveUp() {
        if (going != null) {
            going = null;
            changed = true;
            if (playing) {
                startPacer();
            }
        }
    }

    private void show(Lockstep other) {
        reached = Math.max(reached, runs.now());
        if (runs != other) {
            runs = other;
            shown = null;
            measured = null;
        }
        changed = true;
        if (playing) {
            startPacer();
        }
    }

    @Override
    public boolean onTheWay() {
        return going != null;
    }

    @Override
    public boolean advance() {
        long start = clock.nanos();
        Going on = going;
        if (on != null) {
            return travel(on, start);
        }
        return playing && play(start);
    }

    private boolean travel(Going on, long start) {
        boolean there = false;
        while (!there && clock.nanos() - start < BATCH) {
            there = on.runs.advance(on.to, EVENTS);
        }
        changed = true;
        if (there) {
            going = null;
            show(on.runs);
        }
        return true;
    }

    private boolean play(long start) {
        double due = pacer.due(start);
        boolean there = false;
        while (!there && clock.nanos() - start < BATCH) {
            there = runs.advance(due, EVENTS);
        }
        changed = true;
        pacer.reached(clock.nanos(), runs.now());
        if (runs.finished()) {
            pause();
        }
        return !there;
    }

    @Override
    public void fail(String reason) {
        failure = reason;
        going = null;
        pause();
    }

    // ---- what is to be seen

    @Override
    public DuelSnapshot snapshot() {
        changed = false;
        reached = Math.max(reached, runs.now());
        long wall = clock.nanos();
        Measured figures = measured(wall);
        Pairing.Pair pair = shown(wall);
        return new DuelSnapshot(
                dial(),
                runs.left().figure(figures.left),
                runs.right().figure(figures.right),
                runs.pairing().paired(),
                runs.pairing().different(),
                pair == null ? null : pair.at(runs.now()));
    }

    private Measured measured(long wall) {
        Measured last = measured;
        if (last == null || !playing || wall - last.at >= RESULTS_EVERY) {
            last = new Measured(runs.left().results(), runs.right().results(), wall);
            measured = last;
        }
        return last;
    }

    private Pairing.@Nullable Pair shown(long wall) {
        Pairing.Pair latest = runs.pairing().latest();
        if (latest != shown && (!playing || shown == null || wall - shownAt >= READABLE)) {
            shown = latest;
            shownAt = wall;
            runs.pairing().keep(latest);
        }
        return shown;
    }

    private Dial dial() {
        String broken = broken();
        RunState state = broken != null
                ? RunState.FAILED
                : runs.finished() ? RunState.FINISHED : playing ? RunState.RUNNING : RunState.PAUSED;
        Going on = going;
        return new Dial(
                runs.now(),
                state,
                broken,
                pacer.achieved(),
                scenario.seed(),
                runs.events(),
                reached,
                runs.now() < reached,
                on == null ? null : new Snapshot.OnTheWay(on.to, (on.runs.now() - on.from) / (on.to - on.from)),
                sought);
    }

    private @Nullable String broken() {
        if (failure != null) {
            return failure;
        }
        String left = runs.left().run().failure();
        return left != null ? left : runs.right().run().failure();
    }
}
