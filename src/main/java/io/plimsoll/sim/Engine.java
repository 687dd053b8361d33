package io.plimsoll.sim;

import io.plimsoll.balance.Fleet;
import io.plimsoll.balance.RandomSource;
import io.plimsoll.balance.Request;
import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.model.TimelineEntry;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The event loop. Time goes from one instant at which something happens to the next. Within an instant the order is: completions (by roster
 * order of the agent, then by start), timeline, arrivals, dispatch, agents begin (in roster order), impatient tasks leave; as long as that
 * makes completions at the same instant, it repeats.
 */
final class Engine implements Request {
    /** More arrivals, or timeline entries, than this in one instant end the run. */
    static final int CROWD = 1_000_000;

    final Scenario scenario;
    final Fleet fleet;
    final Agents agents;
    final Roles roles;
    final Roster roster;
    final Tasks tasks;
    final Measures measures;
    final TaskQueues waiting;
    final StreamSource[] streams;
    final Map<String, Integer> explicitTasks = new HashMap<>();

    double now;
    boolean held = true;
    boolean automatic = true;
    StrategySpec strategy;
    Dispatch dispatch;

    @Nullable String failure;

    long events;
    long completed;
    long abandoned;
    double lastCompletion = Double.NaN;

    private final EventListener listener;
    private final TaskQueues own;
    private final CompletionHeap completions;
    private final TimedHeap futures = new TimedHeap();
    private final TimedHeap streamArrivals = new TimedHeap();
    private final TimedHeap deadlines = new TimedHeap();
    private final Timeline timeline;
    private final double until;
    private final double warmup;
    private final long tasksLimit;
    private boolean ended;
    private boolean measuring;
    private double refreshes = -1;
    private int patient;
    private long assignments;
    private long starts;
    private int asked;
    private int[] beginners = new int[16];
    private int beginnerCount;

    Engine(Scenario scenario, EventListener listener, boolean keepTasks) {
        this.scenario = scenario;
        this.listener = listener;
        RunLimits limits = scenario.run();
        until = limits.until() == null ? Double.POSITIVE_INFINITY : limits.until();
        warmup = limits.warmup();
        measuring = warmup == 0;
        tasksLimit = limits.tasks() == null ? Long.MAX_VALUE : limits.tasks();
        strategy = scenario.strategy();
        dispatch = scenario.dispatch();
        fleet = new Fleet(
                Strategies.create(strategy), RandomSource.named(scenario.seed(), "strategy"), scenario.refresh() > 0);
        agents = new Agents(fleet);
        roles = new Roles(fleet);
        scenario.roleNames().forEach(roles::intern);
        roster = new Roster(agents, roles, fleet, scenario);
        tasks = new Tasks(keepTasks);
        measures = new Measures(warmup);
        completions = new CompletionHeap(tasks, fleet);
        waiting = new TaskQueues(new QueueOrder(tasks, scenario.queue()));
        own = new TaskQueues((a, b) -> tasks.priority[a] != tasks.priority[b]
                ? tasks.priority[a] > tasks.priority[b]
                : tasks.assigned[a] < tasks.assigned[b]);
        timeline = new Timeline(scenario.timeline());
        makeRoom();
        scenario.tasks().forEach(this::addTask);
        scenario.tasks().forEach(this::connect);
        streams = streams(scenario);
        for (int agent = 0; agent < agents.size(); agent++) {
            review(agent);
        }
    }

    /** The opening: what happens at time 0 before the first dispatch. */
    void open() {
        refreshAt(0);
        timelineAndArrivals();
    }

    private StreamSource[] streams(Scenario from) {
        StreamSource[] sources = new StreamSource[from.arrivals().size()];
        for (int i = 0; i < sources.length; i++) {
            ArrivalStream stream = from.arrivals().get(i);
            sources[i] = new StreamSource(stream, roles.number(stream.role()), from.seed());
            if (sources[i].next < Double.POSITIVE_INFINITY) {
                streamArrivals.push(sources[i].next, i, i);
            }
        }
        return sources;
    }

    /** Makes room for roles and agents that joined. */
    void makeRoom() {
        waiting.ensure(roles.size());
        measures.ensure(roles.size());
        own.ensure(agents.size());
    }

    /** An explicit task, last in scenario order. */
    int addTask(TaskSpec spec) {
        int role = roles.intern(spec.role());
        int task = tasks.add(role, -1, 0);
        if (explicitTasks.put(spec.id(), task) != null) {
            throw new IllegalArgumentException("two tasks have the id \"" + spec.id() + "\"");
        }
        describe(task, spec);
        tasks.arrival[task] = Math.max(now, spec.arrival());
        if (spec.completed()) {
            tasks.discount(task);
        } else {
            roles.total[role]++;
            futures.push(tasks.arrival[task], tasks.order[task], task);
        }
        return task;
    }

    /** Fills in what an operator may edit. */
    void describe(int task, TaskSpec spec) {
        tasks.spec[task] = spec;
        tasks.role[task] = roles.intern(spec.role());
        tasks.priority[task] = spec.priority();
        tasks.weight[task] = spec.weight();
        tasks.effort[task] = spec.effort();
        tasks.patience[task] = spec.patience() == null ? Double.POSITIVE_INFINITY : spec.patience();
        tasks.due[task] = spec.due() == null ? Double.NaN : spec.due();
    }

    void connect(TaskSpec spec) {
        int task = number(spec.id());
        for (String id : spec.dependsOn()) {
            int on = number(id);
            if (tasks.state(on) != TaskState.COMPLETED) {
                tasks.unmet[task]++;
                tasks.depend(task, on);
            }
        }
    }

    private int number(String id) {
        Integer task = explicitTasks.get(id);
        if (task == null) {
            throw new IllegalArgumentException("no task has the id \"" + id + "\"");
        }
        return task;
    }

    // ---- the clock

    boolean ended() {
        return ended || (!held && nextInstant() == Double.POSITIVE_INFINITY);
    }

    /** Whether the run reached its limits or was broken off, so that nothing can be done any more. */
    boolean closed() {
        return ended;
    }

    double nextInstant() {
        if (ended) {
            return Double.POSITIVE_INFINITY;
        }
        if (held) {
            return now;
        }
        double next = timeline.time();
        if (hasWork()) {
            next = Math.min(next, completions.time());
            next = Math.min(next, streamArrivals.time());
            next = Math.min(next, nextFuture());
            next = Math.min(next, nextDeadline());
        } else if (until == Double.POSITIVE_INFINITY) {
            return until;
        }
        return Math.min(next, until);
    }

    private boolean hasWork() {
        return tasks.count(TaskState.IN_PROGRESS) > 0
                || streamArrivals.size() > 0
                || tasks.count(TaskState.PENDING) > 0
                || tasks.count(TaskState.FUTURE) > 0
                || tasks.count(TaskState.ASSIGNED) > 0;
    }

    private double nextFuture() {
        while (futures.size() > 0 && tasks.state(futures.value()) != TaskState.FUTURE) {
            futures.pop();
        }
        return futures.time();
    }

    private double nextDeadline() {
        while (deadlines.size() > 0 && !awaited(deadlines.time(), deadlines.order(), deadlines.value())) {
            deadlines.pop();
        }
        return deadlines.time();
    }

    private boolean awaited(double time, long order, int task) {
        return tasks.order[task] == order && tasks.deadline[task] == time;
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
        if (now >= until) {
            ended = true;
        }
    }

    /** Moves the clock to a time before which nothing happens. */
    void moveTo(double time) {
        if (!measuring && time >= warmup) {
            measuring = true;
            agents.measureFrom(warmup);
        }
        if (scenario.refresh() > 0) {
            refreshBefore(time);
        }
        now = time;
    }

    /** Strategies see the figures as they stood at the last multiple before {@code time}. */
    private void refreshBefore(double time) {
        double multiple = multiple(time);
        if (multiple > refreshes && multiple * scenario.refresh() < time) {
            refreshes = multiple;
            fleet.refresh();
        }
    }

    /** Strategies see the figures as they are now, if now is a multiple that was not seen yet. */
    private void refreshAt(double time) {
        if (scenario.refresh() > 0) {
            double multiple = multiple(time);
            if (multiple > refreshes) {
                refreshes = multiple;
                fleet.refresh();
            }
        }
    }

    /** The largest k whose double k·refresh is at most {@code time}. */
    private double multiple(double time) {
        double refresh = scenario.refresh();
        double k = StrictMath.floor(time / refresh);
        while (k * refresh > time) {
            k--;
        }
        while ((k + 1) * refresh <= time) {
            k++;
        }
        return k;
    }

    private void round(boolean first) {
        while (completions.time() <= now) {
            complete(completions.pop());
        }
        if (first) {
            refreshAt(now);
        }
        if (completed >= tasksLimit) {
            ended = true;
            return;
        }
        if (first) {
            timelineAndArrivals();
        }
        if (!ended) {
            dispatchBeginLeave();
        }
    }

    /** After a command, or when the run is let go: dispatch, begin, leave, and whatever follows at the same instant. */
    void settle() {
        dispatchBeginLeave();
        settleRounds();
    }

    private void settleRounds() {
        while (!ended && completions.time() <= now) {
            round(false);
        }
    }

    private void dispatchBeginLeave() {
        if (automatic && !held) {
            while (assignNext()) {}
        }
        begin();
        while (nextDeadline() <= now) {
            abandon(deadlines.value());
        }
    }

    private void timelineAndArrivals() {
        int entries = 0;
        while (timeline.time() <= now) {
            if (++entries > CROWD) {
                breakOff("timeline entries");
                return;
            }
            happen(timeline.take().action());
        }
        int arrivals = 0;
        while (nextFuture() <= now) {
            int task = futures.value();
            futures.pop();
            if (++arrivals > CROWD) {
                breakOff("arrivals");
                return;
            }
            arrive(task);
        }
        while (streamArrivals.time() <= now) {
            if (++arrivals > CROWD) {
                breakOff("arrivals");
                return;
            }
            arriveFromStream(streamArrivals.value());
        }
    }

    private void breakOff(String what) {
        ended = true;
        failure = "more than 1,000,000 " + what + " at time " + now + ": the run was ended there";
    }

    private void happen(TimelineEntry.Action action) {
        switch (action) {
            case TimelineEntry.Stop stop -> existing(stop.agent(), true);
            case TimelineEntry.Resume resume -> existing(resume.agent(), false);
            case TimelineEntry.SwitchStrategy next -> switchStrategy(next.strategy());
            case TimelineEntry.SetAgents set ->
                set.counts().forEach((role, count) -> setAgents(roles.number(role), count));
        }
    }

    private void existing(String name, boolean stop) {
        int agent = roster.number(name);
        if (agent >= 0 && stop) {
            stop(agent);
        } else if (agent >= 0) {
            resume(agent);
        }
    }

    // ---- tasks

    private void arriveFromStream(int i) {
        StreamSource source = streams[i];
        source.advance();
        int task = tasks.add(source.role, i, source.number);
        tasks.spec[task] = null;
        tasks.priority[task] = source.stream.priority();
        tasks.weight[task] = source.stream.weight();
        tasks.effort[task] = source.effort();
        tasks.patience[task] = source.patience();
        tasks.arrival[task] = now;
        roles.total[source.role]++;
        if (source.next < Double.POSITIVE_INFINITY) {
            streamArrivals.replace(source.next, i, i);
        } else {
            streamArrivals.pop();
        }
        arrive(task);
    }

    /** A task arrives now. */
    void arrive(int task) {
        emit(EventType.ARRIVED, task, -1, tasks.role[task], -1);
        if (tasks.unmet[task] > 0) {
            tasks.state(task, TaskState.BLOCKED);
            roles.blocked[tasks.role[task]]++;
        } else {
            ready(task);
        }
    }

    private void ready(int task) {
        int role = tasks.role[task];
        tasks.state(task, TaskState.PENDING);
        tasks.ready[task] = now;
        expect(task);
        waiting.add(role, task);
        measures.ready(role, now);
        emit(EventType.READY, task, -1, role, -1);
    }

    /** Notes when a ready task will leave. */
    void expect(int task) {
        tasks.deadline[task] = tasks.ready[task] + tasks.patience[task];
        if (tasks.deadline[task] < Double.POSITIVE_INFINITY) {
            deadlines.push(tasks.deadline[task], tasks.order[task], task);
            if (deadlines.size() > 1000 + 2 * (waitingNow() + patient)) {
                deadlines.retain(this::awaited);
                patient = deadlines.size();
            }
        }
    }

    private int waitingNow() {
        return tasks.count(TaskState.PENDING) + tasks.count(TaskState.ASSIGNED);
    }

    /** Assigns the next task that can be assigned; false if there is none. */
    boolean assignNext() {
        if (tasks.count(TaskState.PENDING) == 0) {
            return false;
        }
        int task = -1;
        for (int role = 0; role < roles.size(); role++) {
            if (waiting.length(role) > 0 && fleet.candidates(role) > 0) {
                int first = waiting.first(role);
                if (task < 0 || waiting.before(first, task)) {
                    task = first;
                }
            }
        }
        if (task < 0) {
            return false;
        }
        assign(task, choose(task));
        return true;
    }

    /** The strategy's choice for a task. */
    int choose(int task) {
        asked = task;
        return fleet.choose(tasks.role[task], this);
    }

    void assign(int task, int agent) {
        int role = tasks.role[task];
        agents.touch(agent, now);
        waiting.remove(role, task);
        tasks.state(task, TaskState.ASSIGNED);
        tasks.agent[task] = agent;
        tasks.assigned[task] = ++assignments;
        if (dispatch == Dispatch.WHEN_IDLE && agents.held(agent) + 1 >= agents.capacity[agent]) {
            fleet.candidate(agent, false);
        }
        fleet.assigned(agent, role);
        agents.assigned[agent]++;
        agents.peakWorkload[agent] = Math.max(agents.peakWorkload[agent], agents.workload(agent));
        count(task, agent, 1);
        own.add(agent, task);
        if (agents.inService[agent] < agents.capacity[agent]) {
            willBegin(agent);
        }
        emit(EventType.ASSIGNED, task, agent, role, agents.workload(agent));
    }

    private void count(int task, int agent, int change) {
        if (measures.measured(tasks.ready[task])) {
            agents.given[agent][agents.roleIndex(agent, tasks.role[task])] += change;
        }
    }

    private void willBegin(int agent) {
        if (beginnerCount == beginners.length) {
            beginners = Arrays.copyOf(beginners, 2 * beginnerCount);
        }
        beginners[beginnerCount++] = agent;
    }

    private void begin() {
        if (beginnerCount > 1) {
            inRosterOrder();
        }
        for (int i = 0; i < beginnerCount; i++) {
            int agent = beginners[i];
            while (agents.inService[agent] < agents.capacity[agent] && own.length(agent) > 0) {
                start(own.first(agent), agent);
            }
        }
        beginnerCount = 0;
    }

    private void inRosterOrder() {
        if (beginnerCount > 32) {
            long[] byPlace = new long[beginnerCount];
            for (int i = 0; i < beginnerCount; i++) {
                byPlace[i] = (long) fleet.place(beginners[i]) << 32 | beginners[i];
            }
            Arrays.sort(byPlace);
            for (int i = 0; i < beginnerCount; i++) {
                beginners[i] = (int) byPlace[i];
            }
            return;
        }
        for (int i = 1; i < beginnerCount; i++) {
            int agent = beginners[i];
            int j = i;
            while (j > 0 && fleet.place(beginners[j - 1]) > fleet.place(agent)) {
                beginners[j] = beginners[--j];
            }
            beginners[j] = agent;
        }
    }

    private void start(int task, int agent) {
        agents.touch(agent, now);
        own.remove(agent, task);
        tasks.state(task, TaskState.IN_PROGRESS);
        tasks.begun[task] = now;
        tasks.deadline[task] = Double.POSITIVE_INFINITY;
        tasks.started[task] = ++starts;
        agents.inService[agent]++;
        completions.push(now + tasks.effort[task] / agents.speed[agent], task);
        measures.began(tasks.role[task], tasks.ready[task], now);
        emit(EventType.STARTED, task, agent, tasks.role[task], agents.workload(agent));
    }

    /** An operator completes a task in progress. */
    void completeNow(int task) {
        completions.remove(task);
        complete(task);
    }

    private void complete(int task) {
        int agent = tasks.agent[task];
        int role = tasks.role[task];
        agents.touch(agent, now);
        tasks.state(task, TaskState.COMPLETED);
        tasks.ended[task] = now;
        agents.inService[agent]--;
        agents.completed[agent]++;
        completed++;
        roles.completed[role]++;
        lastCompletion = now;
        fleet.released(agent, 1);
        review(agent);
        if (own.length(agent) > 0) {
            willBegin(agent);
        }
        measures.completed(role, tasks.ready[task], now);
        emit(EventType.COMPLETED, task, agent, role, agents.workload(agent));
        if (tasks.hasDependents(task)) {
            for (int dependent : tasks.dependents(task)) {
                if (--tasks.unmet[dependent] == 0 && tasks.state(dependent) == TaskState.BLOCKED) {
                    roles.blocked[tasks.role[dependent]]--;
                    ready(dependent);
                }
            }
        }
        tasks.forget(task);
    }

    private void abandon(int task) {
        deadlines.pop();
        int role = tasks.role[task];
        int agent = takeBack(task);
        tasks.state(task, TaskState.ABANDONED);
        tasks.ended[task] = now;
        tasks.deadline[task] = Double.POSITIVE_INFINITY;
        abandoned++;
        measures.left(role, tasks.ready[task], now);
        emit(EventType.ABANDONED, task, agent, role, agent < 0 ? -1 : agents.workload(agent));
        tasks.forget(task);
    }

    /** Takes a task that has not begun out of the queue in which it stands; gives the agent that had it, or −1. */
    int takeBack(int task) {
        if (tasks.state(task) == TaskState.PENDING) {
            waiting.remove(tasks.role[task], task);
            return -1;
        }
        int agent = tasks.agent[task];
        agents.touch(agent, now);
        own.remove(agent, task);
        fleet.released(agent, 1);
        count(task, agent, -1);
        review(agent);
        return agent;
    }

    /** Everything that the agent has not begun goes back to the queue. */
    private void drain(int agent) {
        while (own.length(agent) > 0) {
            int task = own.first(agent);
            takeBack(task);
            tasks.agent[task] = -1;
            tasks.state(task, TaskState.PENDING);
            waiting.add(tasks.role[task], task);
            emit(EventType.RETURNED, task, agent, tasks.role[task], agents.workload(agent));
        }
    }

    /** Another description for a task that has not begun, in the place where it then belongs. */
    void edit(int task, TaskSpec spec) {
        TaskState state = tasks.state(task);
        int role = tasks.role[task];
        int next = roles.intern(spec.role());
        makeRoom();
        if (state == TaskState.PENDING) {
            waiting.remove(role, task);
            measures.moved(role, next, tasks.ready[task]);
        } else if (state == TaskState.ASSIGNED) {
            own.remove(tasks.agent[task], task);
        } else if (state == TaskState.BLOCKED) {
            roles.blocked[role]--;
            roles.blocked[next]++;
        }
        roles.total[role]--;
        roles.total[next]++;
        describe(task, spec);
        if (state == TaskState.PENDING) {
            waiting.add(next, task);
            expect(task);
        } else if (state == TaskState.ASSIGNED) {
            own.add(tasks.agent[task], task);
            expect(task);
        }
    }

    /** Takes out a task that has not begun. */
    void remove(int task) {
        TaskState state = tasks.state(task);
        int role = tasks.role[task];
        if (state == TaskState.BLOCKED) {
            roles.blocked[role]--;
        } else if (state != TaskState.FUTURE) {
            takeBack(task);
            measures.removed(role, tasks.ready[task]);
        }
        roles.total[role]--;
        tasks.state(task, TaskState.REMOVED);
        tasks.ended[task] = now;
        tasks.deadline[task] = Double.POSITIVE_INFINITY;
    }

    // ---- agents

    /** Brings up to date whether the agent can be chosen. */
    void review(int agent) {
        fleet.candidate(agent, agents.serving(agent) && (dispatch == Dispatch.IMMEDIATE || !agents.full(agent)));
    }

    void stop(int agent) {
        if (!agents.stopped[agent]) {
            agents.touch(agent, now);
            agents.stopped[agent] = true;
            review(agent);
            emit(EventType.STOPPED, -1, agent, agents.roles[agent][0], agents.workload(agent));
            drain(agent);
        }
    }

    void resume(int agent) {
        if (agents.stopped[agent]) {
            agents.touch(agent, now);
            agents.stopped[agent] = false;
            review(agent);
            emit(EventType.RESUMED, -1, agent, agents.roles[agent][0], agents.workload(agent));
        }
    }

    void switchStrategy(StrategySpec next) {
        strategy = next;
        fleet.strategy(Strategies.create(next));
        emit(EventType.STRATEGY, -1, -1, -1, -1);
    }

    void switchDispatch(Dispatch next) {
        dispatch = next;
        for (int agent = 0; agent < agents.size(); agent++) {
            review(agent);
        }
    }

    void setAgents(int role, int count) {
        int present = roles.generatedOnRoster[role];
        if (count == present) {
            return;
        }
        int[] leaving = new int[Math.max(0, present - count)];
        for (int k = roles.generatedCount[role] - 1, i = 0; i < leaving.length; k--) {
            int agent = roles.generated[role][k];
            if (agents.onRoster[agent]) {
                onRoster(agent, false);
                leaving[i++] = agent;
            }
        }
        for (int k = 0; k < roles.generatedCount[role] && roles.generatedOnRoster[role] < count; k++) {
            int agent = roles.generated[role][k];
            if (!agents.onRoster[agent]) {
                onRoster(agent, true);
            }
        }
        int missing = count - roles.generatedOnRoster[role];
        if (missing > 0) {
            int first = agents.size();
            roster.generate(role, missing, now);
            joined(first);
        }
        emit(EventType.ROSTER, -1, -1, role, count);
        for (int agent : leaving) {
            drain(agent);
        }
    }

    /** Agents from this number on joined: puts everything about them in order. */
    void joined(int first) {
        makeRoom();
        roster.arrange();
        for (int agent = first; agent < agents.size(); agent++) {
            review(agent);
        }
    }

    /** An agent leaves the roster for good, or until its role's count goes up: it drains. */
    void leave(int agent) {
        onRoster(agent, false);
        int role = agents.roles[agent][0];
        emit(EventType.ROSTER, -1, agent, role, roles.generatedOnRoster[role]);
        drain(agent);
    }

    private void onRoster(int agent, boolean on) {
        agents.touch(agent, now);
        agents.onRoster[agent] = on;
        int change = on ? 1 : -1;
        for (int role : agents.roles[agent]) {
            roles.able[role] += change;
        }
        if (roster.isGenerated(agent)) {
            roles.generatedOnRoster[agents.roles[agent][0]] += change;
        }
        review(agent);
    }

    void emit(EventType type, int task, int agent, int role, int workload) {
        events++;
        listener.on(type, now, task, agent, role, workload);
    }

    // ---- the task that wants an agent, for strategies

    @Override
    public String id() {
        return taskId(asked);
    }

    @Override
    public @Nullable String affinity() {
        TaskSpec spec = tasks.spec[asked];
        return spec == null ? null : spec.affinity();
    }

    @Override
    public double weight() {
        return tasks.weight[asked];
    }

    @Override
    public double effort() {
        return tasks.effort[asked];
    }

    /** The slot of a task, or −1. Costs a pass over the slots where it is a stream's. */
    int taskSlot(String id) {
        Integer explicit = explicitTasks.get(id);
        if (explicit != null) {
            return explicit;
        }
        for (int task = 0; task < tasks.size(); task++) {
            if (tasks.stream[task] >= 0 && tasks.holds(task) && id.equals(taskId(task))) {
                return task;
            }
        }
        return -1;
    }

    /** Whether tasks of a role wait or are blocked and nobody on the roster can take them. */
    boolean needed(int role) {
        return roles.able[role] == 0 && (waiting.length(role) > 0 || roles.blocked[role] > 0);
    }

    boolean isStream(String name) {
        for (StreamSource source : streams) {
            if (source.stream.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The id of the first task in scenario order that a task waits for, or {@code null}. */
    @Nullable String blockedBy(int task) {
        TaskSpec spec = tasks.spec[task];
        if (spec == null || tasks.unmet[task] == 0) {
            return null;
        }
        return spec.dependsOn().stream()
                .filter(id -> tasks.state(number(id)) != TaskState.COMPLETED)
                .min(Comparator.comparingLong(id -> tasks.order[number(id)]))
                .orElse(null);
    }

    /** Why tasks of a role have no agent. */
    String whyWaiting(int role) {
        return (roles.able[role] == 0 ? "no agents" : "no idle agents") + " for role \"" + roles.name[role] + '"';
    }

    String taskId(int task) {
        TaskSpec spec = tasks.spec[task];
        return spec != null ? spec.id() : streams[tasks.stream[task]].stream.name() + "-" + tasks.number[task];
    }
}
