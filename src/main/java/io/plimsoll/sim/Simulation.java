package io.plimsoll.sim;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Scenario;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A run in progress. Confined to one thread. Made in the opening state: time 0, completions, timeline and arrivals of that instant
 * done, nothing assigned; the first {@link #step}, {@link #advanceTo} or {@link #run} lets the clock go.
 */
public final class Simulation extends RunState {
    private final Operator operator;

    /** A run that nobody listens to; finished tasks of streams are forgotten. */
    public Simulation(Scenario scenario) {
        this(scenario, EventListener.NONE, false);
    }

    /**
     * A run.
     *
     * @param keepTasks whether finished tasks of streams stay readable (desktop, trace) or their slots are used again
     * @throws IllegalArgumentException if the scenario's names and references do not fit together
     */
    public Simulation(Scenario scenario, EventListener listener, boolean keepTasks) {
        super(new Engine(scenario, listener, keepTasks));
        operator = new Operator(engine);
        listener.opening(this);
        engine.open();
    }

    private Simulation(Simulation other, EventListener listener) {
        super(new Engine(other.engine, listener));
        operator = new Operator(engine);
        listener.continuing(this);
    }

    /**
     * An independent run in the same state: given the same commands both go on alike, to the bit, and nothing that happens to one shows in the
     * other. Costs a pass over agents, slots and measures, and changes nothing here. Not while a listener is being told.
     *
     * @param listener hears the copy's events from now on; it is told by {@link EventListener#continuing}
     */
    public Simulation copy(EventListener listener) {
        return new Simulation(this, listener);
    }

    // ---- the clock

    /** The scenario that this run began with. */
    public Scenario scenario() {
        return engine.scenario;
    }

    /** The time now. */
    public double now() {
        return engine.floor.now;
    }

    /** Whether the run has ended: nothing more can happen, or its limits were reached. */
    public boolean finished() {
        return engine.ended();
    }

    /** Whether the run stands in its opening state: the clock has yet to be let go. */
    public boolean inOpening() {
        return engine.held();
    }

    /** About how much memory the run takes, in bytes, but for what it has in common with its copies. */
    public long bytes() {
        return engine.bytes();
    }

    /** Why the run ended before its time (too many arrivals in one instant, a task that never ends), or {@code null}. */
    public @Nullable String failure() {
        return engine.failure();
    }

    /** The time of the next instant at which something happens; infinite when nothing more will. */
    public double nextInstant() {
        return engine.nextInstant();
    }

    /** Processes the next instant at which something happens; false if the run has ended. */
    public boolean step() {
        double next = engine.nextInstant();
        if (next == Double.POSITIVE_INFINITY) {
            return false;
        }
        engine.instant(next);
        return true;
    }

    /** Processes every instant up to and including {@code time} and sets the clock there, or to where the run ended before. */
    public void advanceTo(double time) {
        advanceTo(time, Long.MAX_VALUE);
    }

    /**
     * Like {@link #advanceTo}, but returns after about so many events.
     *
     * @return whether {@code time} (or the run's end) was reached
     */
    public boolean advanceTo(double time, long events) {
        long budget = events;
        double next = engine.nextInstant();
        while (next <= time && next < Double.POSITIVE_INFINITY) {
            if (budget <= 0) {
                return false;
            }
            budget -= engine.hurry(time, budget);
            next = engine.nextInstant();
            if (budget > 0 && next <= time && next < Double.POSITIVE_INFINITY) {
                long before = engine.floor.events;
                engine.instant(next);
                budget -= 1 + engine.floor.events - before;
                next = engine.nextInstant();
            }
        }
        if (next < Double.POSITIVE_INFINITY && time > engine.floor.now) {
            engine.rest(time);
        }
        return true;
    }

    /**
     * Moves the clock of a run that has come to rest: nothing more would happen by itself, but somebody may still give a command at that
     * time. Does nothing where something is to happen first, or where the run reached its limits.
     */
    public void rest(double time) {
        if (!engine.closed() && !engine.held() && time > engine.floor.now && engine.nextInstant() > time) {
            engine.rest(time);
        }
    }

    /** Runs to the end. */
    public void run() {
        advanceTo(Double.POSITIVE_INFINITY);
    }

    // ---- acts

    /** Does a command at the present time, or refuses it and changes nothing. */
    public Outcome apply(Command command) {
        return operator.apply(command);
    }

    /** The strategy in force. */
    public StrategySpec strategy() {
        return engine.floor.strategy;
    }

    /** The dispatch mode in force. */
    public Dispatch dispatch() {
        return engine.floor.dispatch;
    }

    /** Whether tasks are assigned by themselves. */
    public boolean automatic() {
        return engine.floor.automatic;
    }

    // ---- totals

    /** Events so far. */
    public long events() {
        return engine.floor.events;
    }

    /** Tasks that are ready and have no agent. */
    public int waiting() {
        return engine.floor.tasks.count(TaskState.PENDING);
    }

    /** Tasks that agents have and have not begun. */
    public int assigned() {
        return engine.floor.tasks.count(TaskState.ASSIGNED);
    }

    /** Tasks in service. */
    public int inProgress() {
        return engine.floor.tasks.count(TaskState.IN_PROGRESS);
    }

    /** Tasks blocked by others. */
    public int blocked() {
        return engine.floor.tasks.count(TaskState.BLOCKED);
    }

    /** Tasks completed. */
    public long completed() {
        return engine.floor.completed;
    }

    /** Tasks abandoned. */
    public long abandoned() {
        return engine.floor.abandoned;
    }

    /** Explicit tasks that have yet to arrive. */
    public int future() {
        return engine.floor.tasks.count(TaskState.FUTURE);
    }

    /** The balancer's statistics now. Costs a pass over the agents. */
    public Results.WorkloadStats stats() {
        return new ResultsBuilder(engine).stats();
    }

    /**
     * How many tasks waited how long before they began, of those ready at or after the warm-up: by the leading bits of the wait as a double,
     * which order as the waits do. Costs a pass over what is kept of the waits, nothing while the run goes.
     *
     * @param bits how many of them tell two waits apart, 1 to 22; memory goes with two to their power
     */
    public SortedMap<Integer, Long> waitCounts(int bits) {
        long[] all = new long[1 << bits - 1];
        for (int role = 0; role < engine.floor.roles.size(); role++) {
            engine.floor.measures.waits(role).count(bits, all);
        }
        SortedMap<Integer, Long> counts = new TreeMap<>();
        for (int i = 0; i < all.length; i++) {
            if (all[i] > 0) {
                counts.put(i, all[i]);
            }
        }
        return counts;
    }

    /** Everything measured so far. Costs a pass over agents and live tasks. */
    public Results results() {
        return new ResultsBuilder(engine).build();
    }
}
