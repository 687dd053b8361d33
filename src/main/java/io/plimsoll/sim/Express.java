package io.plimsoll.sim;

import io.plimsoll.sim.model.QueueDiscipline;
import io.plimsoll.sim.model.Scenario;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The short way through a stretch of a run in which nobody listens and tasks only come from streams, queue first in first out, and are never
 * impatient: what most long studies consist of. It does what the {@link Floor} does, in the same order and with the same sums, so results are
 * the same to the bit; but tasks, agents and roles are small objects that hold what is needed and no more, queues are lists through the tasks, and what can be
 * counted at the end is. When it leaves off, everything is as the floor would have left it.
 *
 * <p>It goes on as long as nothing but completions and arrivals happens, and not where a run might end.
 */
final class Express extends ExpressFloor {
    /** With more tasks waiting than this, moving them in and out would cost more than it saves. */
    private static final int FEW = 100_000;

    private final double warmup;
    private final boolean plain;
    /** Whether in this stretch an agent may be handed the next task without asking the strategy. */
    private boolean passesOn;

    /** The roles of which a task may have become assignable at this instant. */
    private ExpressRole[] touched = new ExpressRole[4];

    private int touchedCount;
    /** The one task that was assigned at this instant, if nothing else begins. */
    private @Nullable ExpressTask single;
    /** Whom it was assigned to. */
    private ExpressAgent singleOf = ExpressAgent.NOBODY;
    /** Nothing happens from this time on, given by its bits. */
    private long end;
    /** From so many starts on the run may end. */
    private long mostStarts;
    /** About so many instants more. */
    private long left;
    /** When the present instant is, or the last one was; NaN before the first. */
    private double clock;
    /** Whether more tasks arrive at this instant than a run may have at one. */
    private boolean crowd;

    /** Stretches that were too short to pay make it wait before it tries again. */
    private long rest;

    private long patience = 1;

    Express(Floor floor, Arrivals arrivals, Scenario scenario) {
        super(floor, arrivals, scenario.arrivals().size());
        warmup = floor.measures.warmup();
        boolean inOrder = scenario.queue() == QueueDiscipline.FIFO || scenario.queue() == QueueDiscipline.LIST;
        plain = inOrder
                && scenario.refresh() == 0
                && scenario.arrivals().stream().allMatch(stream -> stream.patience() == null)
                && scenario.arrivals().stream()
                                .mapToInt(stream -> stream.priority())
                                .distinct()
                                .count()
                        == 1;
    }

    /** Whether the run can go this way from now on, and it is worth trying. */
    boolean open() {
        return plain && floor.plain() && floor.waiting() <= FEW && --rest < 0;
    }

    /**
     * Goes on while the next instant is at or before {@code last} and before {@code horizon}. Where the run may end within an instant it leaves off
     * there, and where more than {@link Engine#CROWD} tasks arrive at one instant it leaves off once so many have come.
     *
     * @param horizon when something else than a completion or an arrival happens, or the run may end
     * @param mostCompletions the run may end with so many completions more
     * @param budget about how many events there may be
     * @return whether more tasks arrive at this instant than a run may have at one
     */
    boolean run(double last, double horizon, long mostCompletions, long budget) {
        // every task that began is completed or in service
        mostStarts = floor.starts - completions.size() + mostCompletions;
        long startsBefore = floor.starts;
        long assignmentsBefore = fleet.assignments();
        enter();
        boolean measured = measured();
        for (ExpressAgent agent : agents) {
            agent.counts = agent.only == null || !measured;
        }
        passesOn = fleet.takesTheOnlyOne();
        end = Double.doubleToRawLongBits(Math.min(Math.nextUp(last), horizon));
        clock = Double.NaN;
        // an instant has one event or more, mostly two or three
        left = budget / 2;
        go();
        leave(clock);
        // of each task there are five: that it arrives, is ready, is assigned, begins and is completed
        long events = fleet.assignments() - assignmentsBefore + starts - startsBefore;
        for (ExpressRole role : roles) {
            events += 2 * role.arrived + role.completed();
        }
        floor.events += events;
        patience = events < 4L * (roles.length + agents.length + waiting) ? Math.min(1 << 20, 2 * patience) : 1;
        rest = patience > 1 ? patience : 0;
        return crowd;
    }

    /** Whether all tasks count that are assigned from now on: who waits came after the end of the warm-up, and the next do. */
    private boolean measured() {
        boolean after = floor.now >= warmup;
        for (ExpressRole role : roles) {
            after &= role.isEmpty() || role.first().ready >= warmup;
        }
        return after;
    }

    /**
     * Instant after instant: small, and by itself, so that it is soon compiled and holds nothing across its calls. What it calls is named {@code on…}:
     * those the launchers have compiled each by itself, since all of them in one take so long that the run is nearly over. Where an effort is too
     * small to move the clock, what follows at the same time is as good as an instant of its own.
     */
    private void go() {
        // in a crowd more wait than a few
        for (; left > 0 && starts < mostStarts && waiting <= FEW; left--) {
            long completion = completions.bits();
            long arrival = arrivals.bitsOfStreams();
            if (Math.min(completion, arrival) >= end) {
                return;
            }
            if (completion < arrival) {
                onCompletion();
            } else if (arrival < completion) {
                onArrival();
            } else {
                onBoth();
            }
        }
    }

    // ---- one instant

    /** The clock goes to a time given by its bits; gives that time. */
    private double moveTo(long bits) {
        double now = Double.longBitsToDouble(bits);
        clock = now;
        fleet.time(now);
        return now;
    }

    /** There are completions and arrivals. */
    private void onBoth() {
        double now = moveTo(completions.bits());
        complete(now);
        arrive(now, Engine.CROWD);
    }

    /** There are completions, and no arrivals. */
    private void onCompletion() {
        double now = moveTo(completions.bits());
        int leaf = completions.first();
        if (!completions.alone(leaf)) {
            onCompletions(now);
            return;
        }
        ExpressTask task = serving[leaf];
        ExpressAgent agent = servers[leaf];
        if (waiting == 0) {
            if (!agent.isEmpty()) {
                goOn(task, agent, leaf, now);
            } else {
                completions.pop(leaf);
                complete(task, agent, now);
            }
            return;
        }
        ExpressRole role = agent.only;
        if (passesOn && role != null && passes(agent) && !role.isEmpty() && fleet.candidates(role.role) == 0) {
            onBusy(role, leaf, now);
        } else {
            onCompletions(now);
        }
    }

    /** There may be several completions, and whoever waits may be assigned. */
    private void onCompletions(double now) {
        complete(now);
        settle(now);
    }

    /**
     * The agent completes a task and begins the next of its own. That one's end comes first: what happens next hangs on it, and while the
     * processor finds out, it can do what remains.
     */
    private void goOn(ExpressTask done, ExpressAgent agent, int leaf, double now) {
        ExpressTask task = agent.take();
        serveNext(task, agent, leaf, now);
        agent.held--;
        agent.workloadLevel += now - origin;
        fleet.wentOn(agent.agent, done.weight(), done.effort, done.begun, agent.serving && !full(agent), task.effort);
        count(done, now);
        observeWait(task, now);
    }

    private void complete(double now) {
        while (completions.time() <= now) {
            int leaf = completions.pop();
            finish(serving[leaf], servers[leaf], now);
        }
    }

    private void finish(ExpressTask task, ExpressAgent agent, double now) {
        complete(task, agent, now);
        if (!agent.isEmpty()) {
            floor.beginners.add(agent.agent);
        }
        if (waiting > 0) {
            for (ExpressRole able : agent.roles) {
                touch(able);
            }
        }
    }

    private void complete(ExpressTask task, ExpressAgent agent, double now) {
        agent.held--;
        agent.inService--;
        agent.workloadLevel += now - origin;
        fleet.completed(agent.agent, task.weight(), task.effort, task.begun, false, agent.serving && !full(agent));
        if (!agent.serving) {
            floor.agents.reviewDuty(agent.agent, now);
        }
        count(task, now);
    }

    private void count(ExpressTask task, double now) {
        ExpressRole role = task.role;
        lastCompletion = now;
        if (task.ready >= warmup) {
            role.responses.add(now - task.ready);
        }
        task.stream.free(task);
    }

    /** Whether an agent that completes a task has room for one: it may have more than it can do at once, as dispatch was switched. */
    private static boolean passes(ExpressAgent agent) {
        return agent.serving && agent.held <= agent.capacity;
    }

    /**
     * One of the busy agents completes a task and takes the next that waits, and so on while nothing else happens. Until somebody finds nothing
     * to do it makes no difference when those who come meanwhile are put into the queue, so they come when they are taken from it: whether an
     * arrival or a completion is next cannot be guessed, and here nobody asks.
     */
    private void onBusy(ExpressRole role, int first, double from) {
        // whoever comes before this waits for the same agents, and when is known
        long known = Math.min(end, arrivals.bitsOfKnown(role.role));
        int leaf = first;
        double now = from;
        ExpressTask task = role.take();
        waiting--;
        while (true) {
            onPass(serving[leaf], servers[leaf], task, leaf, now);
            long bits = completions.bits();
            // one question instead of three: the compiler forgets code for answers it has not seen, and begins anew
            // when one comes
            if ((known - bits - 1 | mostStarts - starts - 1 | --left - 1) < 0) {
                break;
            }
            leaf = completions.first();
            ExpressAgent agent = servers[leaf];
            if (agent.only != role || !passes(agent) || !completions.alone(leaf)) {
                break;
            }
            if (!role.isEmpty()) {
                task = role.take();
                waiting--;
            } else if (arrivals.bitsOfStreams() < bits) {
                task = next(arrivals.nextOfStreams());
            } else {
                break;
            }
            now = moveTo(bits);
        }
        onCalm(role, now);
    }

    /**
     * The agent, who completes a task, is the only one who can take the next: all others are full or away. The strategy does not mind, so it
     * need not be asked, and to everybody else the agent is as full as it was.
     */
    private void onPass(ExpressTask done, ExpressAgent agent, ExpressTask task, int leaf, double now) {
        serveNext(task, agent, leaf, now);
        fleet.passedOn(agent.agent, task.role.role, done.weight(), done.effort, done.begun, task.weight(), task.effort);
        // one less, one more
        agent.workloadLevel += now - origin;
        agent.workloadLevel -= now - origin;
        count(done, now);
        given(task, agent);
        observeWait(task, now);
    }

    /** Whoever has come while all were busy, the last instant's too, is put into the queue. */
    private void onCalm(ExpressRole role, double now) {
        while (arrivals.nextOfStreams() <= now) {
            role.add(next(arrivals.nextOfStreams()));
            waiting++;
        }
    }

    /** There are arrivals, and no completions. Whoever waits already has no candidates, and will have none: only who comes now may be assigned. */
    private void onArrival() {
        double now = moveTo(arrivals.bitsOfStreams());
        ExpressTask task = next(now);
        ExpressRole role = task.role;
        if (arrivals.nextOfStreams() <= now) {
            onArrivals(task, now);
            return;
        }
        int chosen = fleet.chooseIfAny(role.role, task);
        if (chosen < 0) {
            role.add(task);
            waiting++;
            return;
        }
        ExpressAgent agent = agents[chosen];
        if (agent.hasRoom()) {
            serve(task, agent, now);
            take(task, agent, now);
            fleet.began(agent.agent, task.effort);
            if (now >= warmup) {
                role.waits.addZero();
            }
        } else {
            take(task, agent, now);
            agent.add(task);
        }
    }

    /** A task arrives, and others do at the same time. */
    private void onArrivals(ExpressTask first, double now) {
        await(first);
        arrive(now, Engine.CROWD - 1);
    }

    /** All who come now, and what follows; if they are more than so many, only those come. */
    private void arrive(double now, int most) {
        for (int left = most; arrivals.nextOfStreams() <= now; left--) {
            if (left == 0) {
                crowd = true;
                return;
            }
            await(next(now));
        }
        settle(now);
    }

    /** The next task of the stream that is first. */
    private ExpressTask next(double now) {
        ExpressStream stream = streams[arrivals.head()];
        arrivals.takeFromHead();
        ExpressTask task = stream.task();
        task.number = stream.source.number;
        task.effort = stream.source.effort();
        task.order = order++;
        task.ready = now;
        return task;
    }

    private void await(ExpressTask task) {
        task.role.add(task);
        waiting++;
        touch(task.role);
    }

    private void settle(double now) {
        while (touchedCount > 0 && assignNext(now)) {}
        while (touchedCount > 0) {
            touched[--touchedCount].touched = false;
        }
        ExpressTask task = single;
        if (floor.beginners.size() > 0) {
            beginAll(now);
        } else if (task != null) {
            single = null;
            begin(task, singleOf, now);
        }
    }

    private boolean assignNext(double now) {
        ExpressRole best = null;
        for (int i = 0; i < touchedCount; i++) {
            ExpressRole role = touched[i];
            if (!role.isEmpty()
                    && fleet.candidates(role.role) > 0
                    && (best == null || role.first().order < best.first().order)) {
                best = role;
            }
        }
        if (best == null) {
            return false;
        }
        ExpressTask task = best.take();
        waiting--;
        assign(task, agents[fleet.choose(best.role, task)], now);
        return true;
    }

    private void take(ExpressTask task, ExpressAgent agent, double now) {
        agent.held++;
        fleet.assigned(agent.agent, task.role.role, task.weight(), task.effort, !full(agent));
        agent.workloadLevel -= now - origin;
        agent.peakWorkload = Math.max(agent.peakWorkload, agent.initialWorkload + agent.held);
        given(task, agent);
    }

    private void given(ExpressTask task, ExpressAgent agent) {
        if (agent.counts && task.ready >= warmup) {
            agent.given[agent.index(task.role)]++;
        }
    }

    private void assign(ExpressTask task, ExpressAgent agent, double now) {
        take(task, agent, now);
        boolean begins = agent.hasRoom();
        ExpressTask former = single;
        if (begins && former == null && floor.beginners.size() == 0) {
            single = task;
            singleOf = agent;
            return;
        }
        if (former != null) {
            queue(former, singleOf, true);
            single = null;
        }
        queue(task, agent, begins);
    }

    private void queue(ExpressTask task, ExpressAgent agent, boolean begins) {
        agent.add(task);
        if (begins) {
            floor.beginners.add(agent.agent);
        }
    }

    private void beginAll(double now) {
        floor.beginners.inRosterOrder();
        for (int i = 0; i < floor.beginners.size(); i++) {
            ExpressAgent agent = agents[floor.beginners.get(i)];
            while (agent.hasRoom() && !agent.isEmpty()) {
                begin(agent.take(), agent, now);
            }
        }
        floor.beginners.clear();
    }

    private void begin(ExpressTask task, ExpressAgent agent, double now) {
        fleet.began(agent.agent, task.effort);
        serve(task, agent, now);
        observeWait(task, now);
    }

    private void serve(ExpressTask task, ExpressAgent agent, double now) {
        agent.inService++;
        int leaf = completions.push(end(task, agent, now), agent.agent, ++starts);
        if (leaf >= serving.length) {
            makeLeaves();
        }
        serving[leaf] = task;
        servers[leaf] = agent;
    }

    /** The same at the leaf of the one that the agent completes, which is the first. */
    private void serveNext(ExpressTask task, ExpressAgent agent, int leaf, double now) {
        completions.replace(leaf, end(task, agent, now), ++starts);
        serving[leaf] = task;
    }

    /** A task begins; gives when it will end. */
    private double end(ExpressTask task, ExpressAgent agent, double now) {
        task.begun = now;
        return now + (agent.speed == 1 ? task.effort : task.effort / agent.speed);
    }

    private void observeWait(ExpressTask task, double now) {
        if (task.ready >= warmup) {
            task.role.waits.add(now - task.ready);
        }
    }

    /** Whether an agent can be given nothing. */
    private boolean full(ExpressAgent agent) {
        return whenIdle && agent.held >= agent.capacity;
    }

    private void touch(ExpressRole role) {
        if (role.touched) {
            return;
        }
        role.touched = true;
        if (touchedCount == touched.length) {
            touched = Arrays.copyOf(touched, 2 * touchedCount);
        }
        touched[touchedCount++] = role;
    }
}
