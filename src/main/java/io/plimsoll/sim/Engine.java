package io.plimsoll.sim;

import io.plimsoll.balance.StrategyFault;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * The event loop. Time goes from one instant at which something happens to the next. Within an instant the order is: completions (by roster
 * order of the agent, then by start), timeline, arrivals, dispatch, agents begin (in roster order), impatient tasks leave; as long as that
 * makes completions at the same instant, it repeats.
 */
final class Engine {
    /** More arrivals, or timeline entries, than this in one instant end the run. */
    static final int CROWD = 1_000_000;

    final Scenario scenario;
    final Floor floor;
    final Roster roster;
    final Staffing staffing;
    final TaskBook book;

    private @Nullable String brokenOff;
    private final Arrivals arrivals;
    private final Timeline timeline;
    private final Express express;
    private final StaleFigures figures;
    private final double until;
    private final double warmup;
    private final long tasksLimit;
    private boolean held;
    private boolean closed;
    private boolean measuring;
    /** How many tasks had come in vain when it was last seen that some day somebody might work. */
    private long lookedAt;

    Engine(Scenario scenario, EventListener listener, boolean keepTasks) {
        this.scenario = scenario;
        RunLimits limits = scenario.run();
        until = limits.until() == null ? Double.POSITIVE_INFINITY : limits.until();
        warmup = limits.warmup();
        measuring = warmup == 0;
        held = true;
        lookedAt = CROWD;
        tasksLimit = limits.tasks() == null ? Long.MAX_VALUE : limits.tasks();
        floor = new Floor(scenario, listener, keepTasks);
        roster = new Roster(floor.agents, floor.roles, floor.fleet, scenario);
        staffing = new Staffing(floor, roster);
        floor.makeRoom();
        arrivals = new Arrivals(floor, scenario);
        book = new TaskBook(floor, arrivals);
        scenario.tasks().forEach(book::add);
        scenario.tasks().forEach(book::connect);
        timeline = new Timeline(scenario.timeline());
        express = new Express(floor, arrivals, scenario);
        figures = new StaleFigures(scenario.refresh(), floor);
        floor.reviewAll();
    }

    /** The same run between two instants, which goes on apart; its events another hears. */
    Engine(Engine other, EventListener listener) {
        scenario = other.scenario;
        until = other.until;
        warmup = other.warmup;
        tasksLimit = other.tasksLimit;
        held = other.held;
        closed = other.closed;
        measuring = other.measuring;
        lookedAt = other.lookedAt;
        brokenOff = other.brokenOff;
        floor = new Floor(other.floor, listener);
        roster = new Roster(other.roster, floor.agents, floor.roles, floor.fleet);
        staffing = new Staffing(floor, roster);
        arrivals = new Arrivals(other.arrivals, floor);
        book = new TaskBook(other.book, floor, arrivals);
        timeline = new Timeline(other.timeline);
        express = new Express(floor, arrivals, scenario);
        figures = new StaleFigures(other.figures, floor);
    }

    /** The opening: what happens at time 0 before the first dispatch, which is held until the clock is let go. */
    void open() {
        figures.at(0);
        timelineAndArrivals();
    }

    /** Whether nothing more will happen by itself. */
    boolean ended() {
        return closed || (!held && nextInstant() == Double.POSITIVE_INFINITY);
    }

    /** Whether the run reached its limits or was broken off, so that nothing can be done any more. */
    boolean closed() {
        return closed;
    }

    /** About how much memory the run takes, but for names and descriptions, which copies share. */
    long bytes() {
        return floor.bytes() + arrivals.bytes();
    }

    /** Why the run ended before its time, or {@code null}. */
    @Nullable String failure() {
        if (brokenOff == null && ended() && !closed && !floor.watched && floor.tasks.count(TaskState.IN_PROGRESS) > 0) {
            return "a task in service takes longer than a number can hold, so it never ends: give its agent more speed, or the run an \"until\"";
        }
        return brokenOff;
    }

    /** Whether agents of a role may be generated: it then owns the names that they would have. */
    boolean generates(String role) {
        return scenario.generates(role)
                || floor.roles.number(role) >= 0 && floor.roles.generatedCount[floor.roles.number(role)] > 0;
    }

    /** The time as of which strategies see load figures. */
    double seen() {
        return figures.seen(floor.now);
    }

    /** Whether the first dispatch is still held. */
    boolean held() {
        return held;
    }

    /** The time of the next instant at which something happens; infinite when nothing more will. */
    double nextInstant() {
        if (closed) {
            return Double.POSITIVE_INFINITY;
        }
        if (held) {
            return floor.now;
        }
        double next = timeline.time();
        if (hasWork()) {
            next = Math.min(next, floor.completions.time());
            next = Math.min(next, arrivals.next());
            next = Math.min(next, floor.impatience.next());
        } else if (until == Double.POSITIVE_INFINITY) {
            return until;
        }
        return Math.min(next, until);
    }

    /** Whether some task waits, is in service or is yet to arrive: the timeline alone keeps nothing going. */
    private boolean hasWork() {
        Tasks tasks = floor.tasks;
        return tasks.count(TaskState.IN_PROGRESS) > 0
                || tasks.count(TaskState.PENDING) > 0
                || tasks.count(TaskState.ASSIGNED) > 0
                || arrivals.any();
    }

    /**
     * Goes the short way as far as it leads, at most to {@code last} and about so many events far; how many there were.
     *
     * @throws StrategyFault if the strategy failed; the run is broken off then
     */
    long hurry(double last, long events) {
        if (held || closed || !express.open()) {
            return 0;
        }
        double horizon = Math.min(timeline.time(), measuring ? until : Math.min(until, warmup));
        long before = floor.events;
        try {
            if (express.run(last, horizon, tasksLimit - floor.completed, events)) {
                crowded();
            }
        } catch (StrategyFault fault) {
            // what stands on the floor is of before, and what happened since is lost
            closed = true;
            brokenOff = String.valueOf(fault.getMessage());
            throw fault;
        }
        settleRounds();
        return floor.events - before;
    }

    /** Processes the instant {@code time}: the next one, or the present one when it is let go. */
    void instant(double time) {
        if (held) {
            held = false;
            settle();
        } else {
            moveTo(time);
            round(true);
            settleRounds();
        }
        if (floor.now >= until) {
            closed = true;
        }
        floor.settled();
    }

    /** Moves the clock to a time before which nothing happens. */
    void moveTo(double time) {
        if (!measuring && time >= warmup) {
            measuring = true;
            floor.time(warmup);
            floor.agents.measureFrom(warmup);
        }
        figures.before(time);
        floor.time(time);
    }

    /** Whether the warm-up is over. */
    boolean measuring() {
        return measuring;
    }

    /** Moves the clock to a time at which nothing happens by itself, but somebody may give a command; the timeline's entries on the way happen. */
    void rest(double time) {
        while (timeline.time() <= time && !closed) {
            instant(timeline.time());
        }
        moveTo(time);
        figures.at(time);
    }

    private void round(boolean first) {
        floor.complete();
        if (first) {
            figures.at(floor.now);
        }
        if (floor.completed >= tasksLimit) {
            closed = true;
            return;
        }
        if (first) {
            timelineAndArrivals();
        }
        if (!closed) {
            floor.dispatchBeginLeave(held);
            if (first && deserted()) {
                breakOff("tasks wait, or have left, and nobody works or ever will");
            }
        }
    }

    /**
     * Whether a run that would go on for ever only piles tasks up: nobody works, no entry of the timeline is left to change that, and nobody who is
     * there will take any task that is yet to come. Looked at only now and then, since it costs a pass over agents and tasks.
     */
    private boolean deserted() {
        long inVain = floor.tasks.count(TaskState.PENDING) + floor.abandoned;
        if (inVain <= lookedAt
                || floor.tasks.count(TaskState.IN_PROGRESS) > 0
                || !floor.automatic
                || until < Double.POSITIVE_INFINITY
                || timeline.time() < Double.POSITIVE_INFINITY) {
            return false;
        }
        lookedAt = 2 * inVain;
        return arrivals.endlessAndInVain(floor.rolesServed());
    }

    /** After a command, or when the run is let go: dispatch, begin, leave, and whatever follows at the same instant. */
    void settle() {
        if (floor.completed >= tasksLimit) {
            closed = true;
            return;
        }
        roster.arrange();
        floor.dispatchBeginLeave(held);
        settleRounds();
    }

    private void settleRounds() {
        while (!closed && floor.completions.time() <= floor.now) {
            round(false);
        }
    }

    private void timelineAndArrivals() {
        int entries = 0;
        while (timeline.time() <= floor.now) {
            if (++entries > CROWD) {
                breakOff("timeline entries happen at one instant");
                return;
            }
            happen(timeline.take().action());
        }
        roster.arrange();
        if (!arrivals.arrive(CROWD)) {
            crowded();
        }
    }

    private void crowded() {
        breakOff("tasks arrive at one instant");
    }

    private void breakOff(String what) {
        closed = true;
        brokenOff = "more than 1,000,000 " + what + ": the run was ended at time " + floor.now;
    }

    private void happen(TimelineEntry.Action action) {
        switch (action) {
            case TimelineEntry.Stop stop -> {
                int agent = roster.number(stop.agent());
                if (agent >= 0) {
                    staffing.stop(agent);
                }
            }
            case TimelineEntry.Resume resume -> {
                int agent = roster.number(resume.agent());
                if (agent >= 0) {
                    staffing.resume(agent);
                }
            }
            case TimelineEntry.SwitchStrategy next -> floor.switchStrategy(next.strategy());
            case TimelineEntry.SetAgents set ->
                set.counts().forEach((role, count) -> staffing.setAgents(floor.roles.number(role), count));
        }
    }
}
