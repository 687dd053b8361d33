package io.plimsoll.sim;

import io.plimsoll.balance.Fleet;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.QueueDiscipline;
import io.plimsoll.sim.model.Scenario;
import java.util.Arrays;

/**
 * The short way through a stretch of a run in which nobody listens and tasks only come from streams, queue first in first out, and are never
 * impatient: what most long studies consist of. It does what the {@link Floor} does, in the same order and with the same sums, so results are
 * the same to the bit; but while it lasts tasks have no state and queues are rings, and what a task does not need is not written. When it
 * leaves off, states and queues are as the floor would have left them.
 *
 * <p>It goes on as long as nothing but completions and arrivals happens, and not where a run might end.
 */
final class Express {
    /** With more tasks waiting than this, moving them in and out would cost more than it saves. */
    private static final int FEW = 100_000;

    /** More arrivals than this in one instant are left to the ordinary way. */
    private static final int CROWD = 1_000_000;

    private final Floor floor;
    private final Tasks tasks;
    private final Agents agents;
    private final Roles roles;
    private final Fleet fleet;
    private final Measures measures;
    private final CompletionTree completions;
    private final Arrivals arrivals;
    private final boolean plain;

    private TaskRing[] waiting = new TaskRing[0];
    private TaskRing[] own = new TaskRing[0];
    private int waitingTasks;

    /** The roles of which a task may have become assignable at this instant. */
    private int[] touched = new int[4];

    private int touchedCount;
    /** The one task that was assigned at this instant, if nothing else begins; −1 if there is none. */
    private int single = -1;

    /** Stretches that were too short to pay make it wait before it tries again. */
    private long rest;

    private long patience = 1;

    Express(Floor floor, Arrivals arrivals, Scenario scenario) {
        this.floor = floor;
        this.arrivals = arrivals;
        tasks = floor.tasks;
        agents = floor.agents;
        roles = floor.roles;
        fleet = floor.fleet;
        measures = floor.measures;
        completions = floor.completions;
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
     * Goes on while the next instant is at or before {@code last} and before {@code horizon}.
     *
     * @param horizon when something else than a completion or an arrival happens, or the run may end
     * @param mostCompletions the run may end with so many completions more
     * @return how many events there were
     */
    long run(double last, double horizon, long mostCompletions, long budget) {
        long before = floor.events;
        long enough = before + budget;
        long lastCompletion = floor.completed + mostCompletions;
        enter();
        double completion = completions.time();
        double arrival = arrivals.nextOfStreams();
        double next = Math.min(completion, arrival);
        while (next <= last
                && next < horizon
                && floor.events < enough
                && floor.completed + completions.size() < lastCompletion
                && waitingTasks <= FEW) {
            floor.time(next);
            if (completion < arrival) {
                completion(next);
            } else if (arrival < completion) {
                arrival(next);
            } else {
                complete(next);
                arrive(next);
                settle(next);
            }
            completion = completions.time();
            while (completion <= next) {
                // an effort too small to move the clock
                complete(next);
                settle(next);
                completion = completions.time();
            }
            arrival = arrivals.nextOfStreams();
            next = Math.min(completion, arrival);
        }
        leave();
        long events = floor.events - before;
        patience = events < 4L * (roles.size() + agents.size() + waitingTasks) ? Math.min(1 << 20, 2 * patience) : 1;
        rest = events == 0 || patience > 1 ? patience : 0;
        return events;
    }

    // ---- one instant

    /** There are completions, and no arrivals. */
    private void completion(double now) {
        int task = completions.pop();
        int agent = tasks.agent[task];
        if (completions.time() <= now) {
            finish(task, agent, now);
            complete(now);
            settle(now);
        } else if (waitingTasks == 0) {
            finish(task, agent, now);
            floor.beginners.clear();
            touchedCount = 0;
            if (own[agent].size() > 0) {
                begin(own[agent].take(), agent, now);
            }
        } else if (passesOn(agent)) {
            passOn(task, agent, now);
        } else {
            finish(task, agent, now);
            settle(now);
        }
    }

    private void complete(double now) {
        while (completions.time() <= now) {
            int task = completions.pop();
            finish(task, tasks.agent[task], now);
        }
    }

    private void finish(int task, int agent, double now) {
        boolean serving = agents.serving(agent);
        fleet.completed(
                agent, tasks.weight[task], tasks.effort[task], tasks.begun[task], false, serving && !full(agent, 1));
        agents.lost(agent, 1, now);
        if (!serving) {
            agents.reviewDuty(agent, now);
        }
        count(task, agent, now);
        if (own[agent].size() > 0) {
            floor.beginners.add(agent);
        }
        if (waitingTasks > 0) {
            for (int able : agents.roles[agent]) {
                touch(able);
            }
        }
    }

    private void count(int task, int agent, double now) {
        int role = tasks.role[task];
        agents.completed[agent]++;
        floor.completed++;
        roles.completed[role]++;
        floor.lastCompletion = now;
        measures.completed(role, tasks.ready[task], now);
        floor.events++;
        tasks.free(task);
    }

    /**
     * Whether the agent, who completes a task, will be the only one who can take the next: all others are full or away. Where the strategy
     * does not mind, it need not be asked, and to everybody else the agent is as full as it was.
     */
    private boolean passesOn(int agent) {
        int[] able = agents.roles[agent];
        return floor.dispatch == Dispatch.WHEN_IDLE
                && able.length == 1
                && waiting[able[0]].size() > 0
                && agents.serving(agent)
                && fleet.candidates(able[0]) == 0
                && fleet.takesTheOnlyOne();
    }

    private void passOn(int done, int agent, double now) {
        int role = agents.roles[agent][0];
        int task = waiting[role].take();
        waitingTasks--;
        fleet.passedOn(
                agent,
                role,
                tasks.weight[done],
                tasks.effort[done],
                tasks.begun[done],
                tasks.weight[task],
                tasks.effort[task]);
        agents.lost(agent, 1, now);
        agents.gained(agent, now);
        count(done, agent, now);
        given(task, agent);
        begin(task, agent, now);
    }

    /** There are arrivals, and no completions. */
    private void arrival(double now) {
        int task = arrivals.takeFromStream(now);
        int role = tasks.role[task];
        measures.ready(role, now);
        floor.events += 2;
        if (arrivals.nextOfStreams() <= now || waitingTasks > 0) {
            await(task, role);
            arrive(now);
            settle(now);
        } else if (fleet.candidates(role) == 0) {
            waiting[role].add(task);
            waitingTasks++;
        } else {
            int agent = floor.choose(task);
            take(task, role, agent, now);
            if (fleet.inService(agent) < agents.capacity[agent]) {
                begin(task, agent, now);
            } else {
                own[agent].add(task);
            }
        }
    }

    private void arrive(double now) {
        while (arrivals.nextOfStreams() <= now) {
            int task = arrivals.takeFromStream(now);
            int role = tasks.role[task];
            measures.ready(role, now);
            floor.events += 2;
            await(task, role);
        }
    }

    private void await(int task, int role) {
        waiting[role].add(task);
        waitingTasks++;
        touch(role);
    }

    private void settle(double now) {
        while (touchedCount > 0 && assignNext(now)) {}
        touchedCount = 0;
        if (floor.beginners.size() > 0) {
            beginAll(now);
        } else if (single >= 0) {
            int task = single;
            single = -1;
            begin(task, tasks.agent[task], now);
        }
    }

    private boolean assignNext(double now) {
        int task = -1;
        for (int i = 0; i < touchedCount; i++) {
            int role = touched[i];
            if (waiting[role].size() > 0 && fleet.candidates(role) > 0) {
                int first = waiting[role].first();
                if (task < 0 || tasks.order[first] < tasks.order[task]) {
                    task = first;
                }
            }
        }
        if (task < 0) {
            return false;
        }
        int role = tasks.role[task];
        waiting[role].take();
        waitingTasks--;
        assign(task, role, floor.choose(task), now);
        return true;
    }

    private void take(int task, int role, int agent, double now) {
        fleet.assigned(agent, role, tasks.weight[task], tasks.effort[task], !full(agent, -1));
        agents.gained(agent, now);
        given(task, agent);
    }

    private void given(int task, int agent) {
        tasks.agent[task] = agent;
        tasks.assigned[task] = floor.nextAssignment();
        floor.count(task, agent, 1);
        floor.events++;
    }

    private void assign(int task, int role, int agent, double now) {
        take(task, role, agent, now);
        boolean room = fleet.inService(agent) < agents.capacity[agent];
        if (room && single < 0 && floor.beginners.size() == 0) {
            single = task;
            return;
        }
        if (single >= 0) {
            queue(single, tasks.agent[single], true);
            single = -1;
        }
        queue(task, agent, room);
    }

    private void queue(int task, int agent, boolean begins) {
        own[agent].add(task);
        if (begins) {
            floor.beginners.add(agent);
        }
    }

    private void beginAll(double now) {
        if (single >= 0) {
            queue(single, tasks.agent[single], true);
            single = -1;
        }
        floor.beginners.inRosterOrder();
        for (int i = 0; i < floor.beginners.size(); i++) {
            int agent = floor.beginners.get(i);
            while (fleet.inService(agent) < agents.capacity[agent] && own[agent].size() > 0) {
                begin(own[agent].take(), agent, now);
            }
        }
        floor.beginners.clear();
    }

    private void begin(int task, int agent, double now) {
        tasks.begun[task] = now;
        tasks.started[task] = floor.nextStart();
        fleet.began(agent, tasks.effort[task]);
        completions.push(now + tasks.effort[task] / agents.speed[agent], task);
        measures.began(tasks.role[task], tasks.ready[task], now);
        floor.events++;
    }

    /** Whether an agent can be given nothing once it has so many tasks less. */
    private boolean full(int agent, int less) {
        return floor.dispatch == Dispatch.WHEN_IDLE && agents.held(agent) - less >= agents.capacity[agent];
    }

    private void touch(int role) {
        for (int i = 0; i < touchedCount; i++) {
            if (touched[i] == role) {
                return;
            }
        }
        if (touchedCount == touched.length) {
            touched = Arrays.copyOf(touched, 2 * touchedCount);
        }
        touched[touchedCount++] = role;
    }

    // ---- in and out

    private void enter() {
        waiting = rings(waiting, roles.size());
        own = rings(own, agents.size());
        waitingTasks = 0;
        for (int role = 0; role < roles.size(); role++) {
            waitingTasks += floor.waiting.length(role);
            move(floor.waiting, role, waiting[role]);
        }
        for (int agent = 0; agent < agents.size(); agent++) {
            move(floor.own, agent, own[agent]);
        }
        tasks.forgetStates();
    }

    private static TaskRing[] rings(TaskRing[] rings, int count) {
        TaskRing[] enough = Arrays.copyOf(rings, Math.max(count, rings.length));
        for (int i = rings.length; i < enough.length; i++) {
            enough[i] = new TaskRing();
        }
        return enough;
    }

    private static void move(TaskQueues from, int queue, TaskRing to) {
        while (from.length(queue) > 0) {
            int task = from.first(queue);
            from.remove(queue, task);
            to.add(task);
        }
    }

    private void leave() {
        for (int role = 0; role < roles.size(); role++) {
            while (waiting[role].size() > 0) {
                int task = waiting[role].take();
                tasks.restore(task, TaskState.PENDING);
                floor.waiting.add(role, task);
            }
        }
        for (int agent = 0; agent < agents.size(); agent++) {
            while (own[agent].size() > 0) {
                int task = own[agent].take();
                tasks.restore(task, TaskState.ASSIGNED);
                floor.own.add(agent, task);
            }
        }
        completions.each(task -> tasks.restore(task, TaskState.IN_PROGRESS));
    }
}
