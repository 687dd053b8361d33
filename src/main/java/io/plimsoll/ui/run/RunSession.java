package io.plimsoll.ui.run;

import io.plimsoll.scenario.watch.WatchedRun;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.travel.Branch;
import io.plimsoll.sim.travel.Course;
import io.plimsoll.sim.travel.Limits;
import io.plimsoll.sim.travel.Memo;
import io.plimsoll.sim.travel.Place;
import io.plimsoll.sim.travel.TimeTravel;
import io.plimsoll.sim.travel.Trip;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The engine's side of the run loop: one run, advanced in short batches, and taken to other times and branches. Engine-confined; has no thread and no
 * clock of its own, so that tests turn it by hand.
 */
final class RunSession extends ClockedSession<Snapshot> {
    private static final int EVENTS = 5_000;
    /** For so long a seek goes on although another place is wanted by now: while a slider is dragged, something is to be seen. */
    private static final long PATIENCE = 250_000_000;

    /** How often the place of a clock that goes is kept. */
    private static final long KEPT_EVERY = 1_000_000_000;

    private final Keeper keeper;
    private final @Nullable String readOnly;
    private final @Nullable FleetWatch watch;
    private final Refusals refusals = new Refusals();
    private TimeTravel<Recorder> travel;
    private SecondLine secondLine;
    private BranchComparison comparison;
    private boolean watchBegun;
    private long number;
    private long sought;
    private SnapshotMaker snapshots;
    private @Nullable Going going;
    private @Nullable Place wanted;
    private boolean takingUp;
    private PauseRule rule = PauseRule.NEVER;
    private Consumer<String> paused = reason -> {};
    private boolean held;
    private long lastKept;

    /** A trip, since when it is on its way, whether it is a mere seek, and who is to hear what came of it. */
    private record Going(Trip<Recorder> trip, long since, boolean seeks, Consumer<Outcome> heard) {}

    /** A run in its opening state, to which this will be done. */
    RunSession(Scenario scenario, Course course, TimeSource clock, Speed speed) {
        this(new TimeTravel<>(scenario, new Recorder(), Limits.USUAL, course), null, null, Keeper.NONE, clock, speed);
    }

    /**
     * A run as it begins, on its way to the place that it is taken up at.
     *
     * @throws IllegalArgumentException if its parts do not fit together
     */
    RunSession(Beginning beginning, Keeper keeper, TimeSource clock, Speed speed) {
        this(travel(beginning), beginning.readOnly(), beginning.watch(), keeper, clock, speed);
        Memo memo = beginning.memo();
        if (memo != null) {
            takingUp = true;
            go(travel.seek(memo.place()), false, outcome -> {});
        }
    }

    private RunSession(
            TimeTravel<Recorder> travel,
            @Nullable String readOnly,
            @Nullable FleetWatch watch,
            Keeper keeper,
            TimeSource clock,
            Speed speed) {
        super(clock, speed);
        this.travel = travel;
        this.readOnly = readOnly;
        this.watch = watch;
        this.keeper = keeper;
        secondLine = new SecondLine(travel);
        comparison = new BranchComparison(travel);
        snapshots = snapshots();
        if (watch != null) {
            watch.follow(this::watched);
        }
    }

    private static TimeTravel<Recorder> travel(Beginning beginning) {
        Memo memo = beginning.memo();
        return memo == null
                ? new TimeTravel<>(beginning.scenario(), new Recorder(), Limits.USUAL)
                : TimeTravel.of(memo, beginning.scenario(), new Recorder(), Limits.USUAL);
    }

    /** Keeps how the run is; not while it is on its way. */
    void keep() {
        if (going == null) {
            keeper.note(travel.memo(), simulation().events());
            lastKept = clock.nanos();
        }
    }

    /** All that is to be known of the run to have it again. */
    Memo memo() {
        return travel.memo();
    }

    private SnapshotMaker snapshots() {
        changed = true;
        return new SnapshotMaker(++number, travel, refusals, secondLine);
    }

    // ---- the clock

    @Override
    double now() {
        return simulation().now();
    }

    @Override
    boolean goOn() {
        return travel.step();
    }

    void play() {
        if (failure == null && !over()) {
            if (watch != null && travel.isBack()) {
                go(travel.seek(travel.branch().reached()), false, outcome -> {});
            }
            playing = true;
            startPacer();
            changed = true;
        }
    }

    @Override
    void pause() {
        super.pause();
        keep();
    }

    /** Stops the clock by itself from now on; a condition that holds already has to cease first. */
    void pauseWhen(PauseRule next, Consumer<String> told) {
        rule = next;
        paused = told;
        if (going == null) {
            lookAgain();
        }
        changed = true;
    }

    /** At another time than before: what is behind it stops nothing any more. */
    private void lookAgain() {
        if (rule.at() <= simulation().now()) {
            rule = rule.past();
        }
        held = rule.hasCondition() && rule.holding(simulation()) != null;
    }

    /** Goes on to the next assignment for at most a batch; whether it was found or the run ended. */
    boolean stepToDecision() {
        return stepToNext(() -> travel.witness().assignments());
    }

    Outcome act(Command command) {
        Branch before = travel.branch();
        Outcome outcome = readOnly == null || mayBeGiven(command) ? travel.act(command) : Outcome.refused(readOnly);
        refusals.answered(travel, command, outcome);
        if (travel.branch() != before) {
            secondLine.show(before);
        }
        if (outcome.done()) {
            keep();
        }
        changed = true;
        return outcome;
    }

    /** Whom to suggest is the watcher's choice; what happens is not. */
    private boolean mayBeGiven(Command command) {
        return watch != null && watchBegun && command instanceof Command.SwitchStrategy && !travel.isBack();
    }

    /** What is to be seen of the run between two instants; nothing may be changed. */
    <T> T look(Function<TimeTravel<?>, T> question) {
        return question.apply(travel);
    }

    // ---- other times and branches

    @Override
    public boolean onTheWay() {
        return going != null;
    }

    /** Goes to a time of the present branch; where one seek follows another, to the last that was wanted. */
    void seek(double time) {
        if (watch != null) {
            pause();
        }
        wanted = Place.sought(time);
        sought++;
        changed = true;
        Going on = going;
        if (on == null) {
            seekWanted();
        } else if (on.seeks && clock.nanos() - on.since > PATIENCE) {
            giveUp();
        }
    }

    private void seekWanted() {
        Place place = wanted;
        wanted = null;
        if (place != null && failure == null) {
            go(travel.seek(place), true, outcome -> {});
        }
    }

    void undo(Consumer<Outcome> heard) {
        if (readOnly != null) {
            heard.accept(Outcome.refused(readOnly));
        } else if (travel.toUndo() == null) {
            heard.accept(Outcome.refused("nothing was done to this run"));
        } else {
            go(travel.undo(), false, heard);
        }
    }

    void redo(Consumer<Outcome> heard) {
        if (readOnly != null) {
            heard.accept(Outcome.refused(readOnly));
        } else if (travel.toRedo() == null) {
            heard.accept(Outcome.refused("nothing was undone, or something else was done since"));
        } else {
            go(travel.redo(), false, heard);
        }
    }

    /** Back to the opening, without the commands given so far; with them where nothing may be done. */
    void reset() {
        pause();
        failure = null;
        go(readOnly == null ? travel.restart() : travel.seek(Place.OPENING), false, outcome -> {});
    }

    /** Begins another branch here; the old one is drawn beside it. */
    Outcome fork() {
        if (readOnly != null) {
            return Outcome.refused(readOnly);
        }
        Branch before = travel.branch();
        travel.fork();
        secondLine.show(before);
        keep();
        changed = true;
        return Outcome.DONE;
    }

    void switchTo(int branch, Consumer<Outcome> heard) {
        Branch other = find(branch);
        if (other == null) {
            heard.accept(Outcome.refused("it was dropped"));
        } else if (other == travel.branch()) {
            heard.accept(Outcome.refused("it is the present branch"));
        } else {
            Branch before = travel.branch();
            go(travel.switchTo(other), false, outcome -> {
                if (outcome.done()) {
                    secondLine.show(before);
                }
                heard.accept(outcome);
            });
        }
    }

    Outcome drop(int branch) {
        Branch which = find(branch);
        if (which == null) {
            return Outcome.refused("it was dropped already");
        }
        if (which == travel.branch()) {
            return Outcome.refused("it is the present branch: switch to another first");
        }
        travel.drop(which);
        keep();
        changed = true;
        return Outcome.DONE;
    }

    Outcome rename(int branch, String name) {
        Branch which = find(branch);
        if (which == null) {
            return Outcome.refused("it was dropped");
        }
        if (name.isBlank()) {
            return Outcome.refused("a branch needs a name");
        }
        travel.rename(which, name.strip());
        keep();
        changed = true;
        return Outcome.DONE;
    }

    /** Draws another branch's line beside the present one's; that of no branch if there is none with this number. */
    void showBeside(int branch) {
        secondLine.show(find(branch));
        changed = true;
    }

    /** Reads the figures of all branches at a time, infinite for their ends; in the background. */
    void compare(double time, Consumer<BranchFigures> heard) {
        comparison.begin(time, heard);
    }

    private @Nullable Branch find(int branch) {
        return travel.branches().stream()
                .filter(each -> each.number() == branch)
                .findFirst()
                .orElse(null);
    }

    private void go(Trip<Recorder> trip, boolean seeks, Consumer<Outcome> heard) {
        going = new Going(trip, clock.nanos(), seeks, heard);
        changed = true;
    }

    /** Gives up the way that the run is on: it stays where it was, or, on a way that only led on, where it has come to. */
    void giveUp() {
        Going on = going;
        if (on != null) {
            on.trip.giveUp();
            arrived(on, Outcome.refused("cancelled"));
        }
    }

    private void arrived(Going on, Outcome outcome) {
        going = null;
        if (!snapshots.shows(travel.simulation())) {
            snapshots = snapshots();
        }
        changed = true;
        lookAgain();
        if (playing) {
            startPacer();
        }
        if (takingUp) {
            takingUp = false;
            if (outcome.done()) {
                keeper.takenUp(simulation().events());
            }
        }
        keep();
        on.heard.accept(outcome);
        seekWanted();
    }

    // ---- going on

    @Override
    public boolean advance() {
        long start = clock.nanos();
        Going on = going;
        if (on != null) {
            return travel(on, start);
        }
        boolean more = playing && play(start);
        more |= secondLine.advance(EVENTS, () -> clock.nanos() - start < BATCH);
        if (!playing) {
            more |= comparison.advance(EVENTS, () -> clock.nanos() - start < BATCH);
        }
        changed |= secondLine.moved();
        return more;
    }

    private boolean travel(Going on, long start) {
        boolean arrived = false;
        while (!arrived && clock.nanos() - start < BATCH) {
            arrived = on.trip.go(EVENTS);
        }
        changed = true;
        if (arrived) {
            arrived(on, Outcome.DONE);
        }
        return true;
    }

    /** The run that a fleet becomes: the one that is there, and another one when there is no more room. */
    private WatchedRun watched() {
        if (watchBegun) {
            travel = new TimeTravel<>(simulation().scenario(), new Recorder(), Limits.USUAL);
            secondLine = new SecondLine(travel);
            comparison = new BranchComparison(travel);
            snapshots = snapshots();
        }
        watchBegun = true;
        TimeTravel<Recorder> run = travel;
        return new WatchedRun() {
            @Override
            public Simulation simulation() {
                return run.simulation();
            }

            @Override
            public void rest(double time) {
                run.advance(time, Long.MAX_VALUE);
                run.rest(time);
            }

            @Override
            public Outcome apply(Command command) {
                return run.act(command);
            }
        };
    }

    private boolean follow(FleetWatch fleet) {
        if (travel.isBack()) {
            pause();
            return false;
        }
        boolean more = fleet.read(clock, BATCH);
        changed |= fleet.changed();
        if (fleet.over()) {
            pause();
        }
        heed(comesToHold());
        return more && playing;
    }

    private boolean play(long start) {
        if (watch != null) {
            return follow(watch);
        }
        double due = Math.min(pacer.due(start), rule.at());
        boolean reached = false;
        String why = null;
        while (!reached && why == null && clock.nanos() - start < BATCH) {
            double next = rule.hasCondition() ? Math.min(due, simulation().nextInstant()) : due;
            reached = travel.advance(next, EVENTS) && next == due;
            why = comesToHold();
        }
        if (reached && simulation().finished() && !over()) {
            // nothing more would happen before the branch's next command
            travel.step();
        }
        changed = true;
        pacer.reached(clock.nanos(), simulation().now());
        if (start - lastKept >= KEPT_EVERY) {
            keep();
        }
        if (over()) {
            pause();
        }
        heed(why);
        return !reached && playing;
    }

    /** Pauses where the rule says so, and tells why. */
    private void heed(@Nullable String holding) {
        String why = holding;
        if (why == null && simulation().now() >= rule.at()) {
            why = "the time has come";
            rule = rule.past();
        }
        if (why != null) {
            pause();
            paused.accept(why);
        }
    }

    private @Nullable String comesToHold() {
        String holding = rule.hasCondition() ? rule.holding(simulation()) : null;
        boolean before = held;
        held = holding != null;
        return before ? null : holding;
    }

    /** Whether the run has ended, and no command of its branch would set it going again. */
    private boolean over() {
        return watch == null
                && simulation().finished()
                && travel.done() == travel.branch().course();
    }

    /**
     * Goes on to a time, or to the end if that is infinite or beyond it, however long that takes.
     *
     * @throws CancellationException once it is cancelled, which is asked between two batches
     */
    void advanceTo(double time, BooleanSupplier cancelled) {
        while (!travel.advance(time, EVENTS)) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException(
                        "cancelled at time " + simulation().now());
            }
        }
        changed = true;
    }

    @Override
    public void fail(String reason) {
        failure = reason;
        wanted = null;
        Going on = going;
        going = null;
        if (on != null) {
            on.trip.giveUp();
        }
        super.pause();
    }

    @Override
    public Snapshot snapshot() {
        changed = false;
        String broken = failure != null ? failure : simulation().failure();
        RunState state = broken != null
                ? RunState.FAILED
                : over() ? RunState.FINISHED : playing ? RunState.RUNNING : RunState.PAUSED;
        Going on = going;
        return snapshots.make(state, broken, pacer, clock.nanos(), rule, on == null ? null : on.trip, sought);
    }

    private Simulation simulation() {
        return travel.simulation();
    }
}
