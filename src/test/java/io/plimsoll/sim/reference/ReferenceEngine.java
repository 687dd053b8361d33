package io.plimsoll.sim.reference;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.EventType;
import io.plimsoll.sim.TaskState;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TimelineEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Section 2 of the contract, word by word: lists that are searched from end to end. */
final class ReferenceEngine {
    final Scenario scenario;
    final List<RefAgent> agents = new ArrayList<>();
    final List<RefTask> tasks = new ArrayList<>();
    final List<String> events = new ArrayList<>();
    final Map<String, Role> generating = new LinkedHashMap<>();
    private final List<RefStream> streams = new ArrayList<>();
    private final int[] timelineTurn;
    private final ReferenceStrategy rule = new ReferenceStrategy(this);
    RandomSource chance;
    /** For each assignment whom every strategy would have chosen, by name; filled only if it is asked for. */
    @Nullable List<Map<String, String>> alternatives;

    private RandomSource chanceBefore;
    StrategySpec strategy;
    Dispatch dispatch;
    boolean automatic = true;
    boolean watched;
    boolean held = true;
    boolean closed;
    double now;
    double makespan = Double.NaN;
    long completed;
    private double seenAt;
    private long assignments;
    private long starts;

    ReferenceEngine(Scenario scenario) {
        this.scenario = scenario;
        strategy = scenario.strategy();
        dispatch = scenario.dispatch();
        chance = RandomSource.named(scenario.seed(), "strategy");
        chanceBefore = chance;
        timelineTurn = new int[scenario.timeline().size()];
        for (Role role : scenario.roles()) {
            generating.put(role.name(), role);
        }
        for (TimelineEntry entry : scenario.timeline()) {
            if (entry.action() instanceof TimelineEntry.SetAgents set) {
                set.counts().keySet().forEach(name -> generating.putIfAbsent(name, Role.of(name, 0)));
            }
        }
        for (AgentSpec agent : scenario.agents()) {
            agents.add(new RefAgent(agent, new RefAgent.Place(0, 0, agents.size())));
        }
        generating.values().forEach(role -> addGenerated(role.name(), role.agents()));
        scenario.tasks().forEach(spec -> tasks.add(new RefTask(spec)));
        for (RefTask task : tasks) {
            task.spec.dependsOn().forEach(id -> task.dependsOn.add(task(id)));
        }
        scenario.arrivals().forEach(spec -> streams.add(new RefStream(spec, scenario.seed())));
        timeline();
        arrivals();
    }

    // ---- the clock

    void advanceTo(double time) {
        double next = nextInstant();
        while (next <= time && next < Double.POSITIVE_INFINITY) {
            instant(next);
            next = nextInstant();
        }
        if (next < Double.POSITIVE_INFINITY && time > now) {
            moveTo(time);
        }
    }

    double nextInstant() {
        if (closed) {
            return Double.POSITIVE_INFINITY;
        }
        if (held) {
            return now;
        }
        double next = Double.POSITIVE_INFINITY;
        boolean alive = false;
        for (RefTask task : tasks) {
            alive |= task.waits();
            next = Math.min(next, task.deadline());
            if (task.is(TaskState.FUTURE)) {
                next = Math.min(next, task.arrival);
            }
            if (task.is(TaskState.IN_PROGRESS)) {
                alive = true;
                next = Math.min(next, task.end);
            }
        }
        for (RefStream stream : streams) {
            next = Math.min(next, stream.next);
        }
        Double until = scenario.run().until();
        if (alive || next < Double.POSITIVE_INFINITY || until != null) {
            for (int i = 0; i < timelineTurn.length; i++) {
                next = Math.min(next, timelineTime(i));
            }
        }
        return until == null ? next : Math.min(next, until);
    }

    private void instant(double time) {
        if (held) {
            held = false;
            afterActs(true);
        } else {
            moveTo(time);
            everything();
        }
        Double until = scenario.run().until();
        closed |= until != null && now >= until;
    }

    /** (1) to (6), again and again while there is something at this instant. */
    private void everything() {
        completions();
        see(now);
        if (closed) {
            return;
        }
        timeline();
        arrivals();
        afterActs(true);
    }

    /** (4) to (6), and all again while that makes events at this instant. */
    void afterActs(boolean dispatching) {
        if (dispatching && automatic) {
            assignAll();
        }
        begin();
        leave();
        if (tasks.stream().anyMatch(task -> task.is(TaskState.IN_PROGRESS) && task.end <= now)) {
            everything();
        }
    }

    private void moveTo(double time) {
        double multiple = multiple(time);
        if (multiple < time) {
            see(time);
        }
        for (RefAgent agent : agents) {
            agent.pass(now, time, scenario.run().warmup());
        }
        now = time;
        if (tasks.stream().noneMatch(task -> task.is(TaskState.IN_PROGRESS) && task.end <= now)) {
            see(time);
        }
    }

    private double multiple(double time) {
        double refresh = scenario.refresh();
        if (refresh == 0) {
            return time;
        }
        long k = (long) (time / refresh);
        while ((k + 1) * refresh <= time) {
            k++;
        }
        while (k * refresh > time) {
            k--;
        }
        return k * refresh;
    }

    /** Takes the load figures down if a multiple of the refresh has come since they were. */
    private void see(double time) {
        if (scenario.refresh() > 0 && multiple(time) > seenAt) {
            seenAt = multiple(time);
            agents.forEach(agent -> agent.see(seenAt, rule::seen));
        }
    }

    // ---- (1) to (3)

    private void completions() {
        List<RefTask> due = new ArrayList<>(tasks.stream()
                .filter(task -> task.is(TaskState.IN_PROGRESS) && task.end <= now)
                .toList());
        due.sort(Comparator.<RefTask, RefAgent.Place>comparing(task -> agentOf(task).place, RefAgent.Place.ORDER)
                .thenComparingLong(task -> task.start));
        due.forEach(this::complete);
    }

    void complete(RefTask task) {
        RefAgent agent = agentOf(task);
        agent.tasks.remove(task);
        agent.completed++;
        agent.lastCompleted = now;
        agent.served += now - task.begin;
        task.state = TaskState.COMPLETED;
        task.end = now;
        makespan = now;
        completed++;
        event(EventType.COMPLETED, task, agent);
        for (RefTask other : tasks) {
            if (other.is(TaskState.BLOCKED) && other.free()) {
                ready(other);
            }
        }
        Long limit = scenario.run().tasks();
        closed |= limit != null && completed >= limit;
    }

    private void timeline() {
        for (int i = 0; i < timelineTurn.length; i++) {
            while (timelineTime(i) <= now) {
                TimelineEntry entry = scenario.timeline().get(i);
                timelineTurn[i] = entry.every() == null ? -1 : timelineTurn[i] + 1;
                switch (entry.action()) {
                    case TimelineEntry.Stop(String name) -> stop(agent(name));
                    case TimelineEntry.Resume(String name) -> resume(agent(name));
                    case TimelineEntry.SwitchStrategy(StrategySpec spec) -> switchTo(spec);
                    case TimelineEntry.SetAgents(Map<String, Integer> counts) -> counts.forEach(this::setAgents);
                }
            }
        }
    }

    private double timelineTime(int i) {
        TimelineEntry entry = scenario.timeline().get(i);
        Double every = entry.every();
        return timelineTurn[i] < 0
                ? Double.POSITIVE_INFINITY
                : entry.at() + (every == null ? 0 : timelineTurn[i] * every);
    }

    private void arrivals() {
        for (RefTask task : List.copyOf(tasks)) {
            if (task.is(TaskState.FUTURE) && task.arrival <= now) {
                arrive(task);
            }
        }
        for (RefStream stream : streams) {
            while (stream.next <= now) {
                RefTask task = new RefTask(stream.arrive());
                tasks.add(task);
                arrive(task);
            }
        }
    }

    void arrive(RefTask task) {
        task.state = TaskState.BLOCKED;
        event(EventType.ARRIVED, task, null);
        if (task.free()) {
            ready(task);
        }
    }

    private void ready(RefTask task) {
        task.state = TaskState.PENDING;
        task.ready = now;
        event(EventType.READY, task, null);
    }

    // ---- (4) to (6)

    void assignAll() {
        for (RefTask task : queue()) {
            RefAgent agent = choose(task);
            if (agent != null) {
                assign(task, agent);
            }
        }
    }

    List<RefTask> queue() {
        Comparator<RefTask> ready = Comparator.comparingDouble(task -> task.ready);
        Comparator<RefTask> effort = Comparator.comparingDouble(task -> task.spec.effort());
        Comparator<RefTask> due = Comparator.comparingDouble(task -> {
            Double time = task.spec.due();
            return time == null ? Double.POSITIVE_INFINITY : time;
        });
        Comparator<RefTask> discipline = switch (scenario.queue()) {
            case FIFO -> ready;
            case LIST -> Comparator.comparing(task -> 0);
            case SHORTEST_FIRST -> effort.thenComparing(ready);
            case LONGEST_FIRST -> effort.reversed().thenComparing(ready);
            case EARLIEST_DUE -> due.thenComparing(ready);
        };
        return tasks.stream()
                .filter(task -> task.is(TaskState.PENDING))
                .sorted(Comparator.<RefTask>comparingInt(task -> -task.spec.priority())
                        .thenComparing(discipline)
                        .thenComparingInt(tasks::indexOf))
                .toList();
    }

    boolean candidate(RefAgent agent, String role) {
        return agent.canTake(role) && (dispatch == Dispatch.WHEN_IDLE ? agent.idle() : agent.available());
    }

    @Nullable RefAgent choose(RefTask task) {
        remember();
        return rule.choose(task);
    }

    /** Remembers how chance stood before a choice. */
    void remember() {
        chanceBefore = chance.copy();
    }

    void assign(RefTask task, RefAgent agent) {
        if (alternatives != null) {
            alternatives.add(rule.alternatives(task, chanceBefore));
        }
        rule.went(task, agent);
        task.state = TaskState.ASSIGNED;
        task.agent = agent;
        task.assignment = ++assignments;
        agent.tasks.add(task);
        agent.assigned++;
        agent.lastAssigned = assignments;
        agent.peak = Math.max(agent.peak, agent.workload());
        event(EventType.ASSIGNED, task, agent);
    }

    private void begin() {
        for (RefAgent agent : roster()) {
            for (RefTask task : agent.queue()) {
                if (agent.inService().size() < agent.spec.capacity()) {
                    task.state = TaskState.IN_PROGRESS;
                    task.begin = now;
                    task.end = watched ? Double.POSITIVE_INFINITY : now + task.spec.effort() / agent.spec.speed();
                    task.start = ++starts;
                    event(EventType.STARTED, task, agent);
                }
            }
        }
    }

    private void leave() {
        for (RefTask task : tasks) {
            if (task.deadline() <= now) {
                RefAgent agent = task.agent;
                if (agent != null) {
                    agent.tasks.remove(task);
                }
                task.state = TaskState.ABANDONED;
                task.end = now;
                task.agent = null;
                event(EventType.ABANDONED, task, agent);
            }
        }
    }

    // ---- acts of the timeline and of the operator

    void stop(@Nullable RefAgent agent) {
        if (agent != null && !agent.stopped) {
            agent.stopped = true;
            event(EventType.STOPPED, null, agent);
            giveBack(agent);
        }
    }

    void resume(@Nullable RefAgent agent) {
        if (agent != null && agent.stopped) {
            agent.stopped = false;
            event(EventType.RESUMED, null, agent);
        }
    }

    void switchTo(StrategySpec spec) {
        strategy = spec;
        events.add(EventLines.line(EventType.STRATEGY, now, spec.name(), null, -1));
    }

    void setAgents(String role, int count) {
        List<RefAgent> generated = generated(role);
        List<RefAgent> on = generated.stream().filter(agent -> agent.onRoster).toList();
        if (on.size() == count) {
            return;
        }
        rosterEvent(role, count);
        for (RefAgent agent : on.reversed().subList(0, Math.max(0, on.size() - count))) {
            leaveRoster(agent);
        }
        int missing = count - on.size();
        for (RefAgent agent : generated) {
            if (!agent.onRoster && missing > 0) {
                agent.onRoster = true;
                missing--;
            }
        }
        addGenerated(role, missing);
    }

    void rosterEvent(String role, int count) {
        events.add(EventLines.line(EventType.ROSTER, now, role, null, count));
    }

    void leaveRoster(RefAgent agent) {
        agent.onRoster = false;
        giveBack(agent);
    }

    private void giveBack(RefAgent agent) {
        for (RefTask task : agent.queue()) {
            agent.tasks.remove(task);
            task.agent = null;
            task.state = TaskState.PENDING;
            event(EventType.RETURNED, task, agent);
        }
    }

    // ---- looking things up

    /** The generated agents of a role that there are or were, by number. */
    List<RefAgent> generated(String role) {
        return roster().stream()
                .filter(agent -> agent.place.kind() == 1 && agent.spec.role().equals(role))
                .toList();
    }

    private void addGenerated(String role, int more) {
        Role model = generating.get(role);
        int first = generated(role).size() + 1;
        int index = List.copyOf(generating.keySet()).indexOf(role);
        for (int number = first; number < first + more; number++) {
            AgentSpec spec = new AgentSpec(
                    role + "-" + number, role, false, model.capacity(), model.speed(), model.cost(), model.skills(), 0);
            agents.add(new RefAgent(spec, new RefAgent.Place(1, index, number)));
        }
    }

    List<RefAgent> roster() {
        return agents.stream()
                .sorted(Comparator.comparing(agent -> agent.place, RefAgent.Place.ORDER))
                .toList();
    }

    @Nullable RefAgent agent(String name) {
        return agents.stream()
                .filter(agent -> agent.spec.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    RefTask task(String id) {
        return tasks.stream().filter(task -> task.id.equals(id)).findFirst().orElseThrow();
    }

    static RefAgent agentOf(RefTask task) {
        if (task.agent == null) {
            throw new IllegalStateException("nobody has " + task.id);
        }
        return task.agent;
    }

    private void event(EventType type, @Nullable RefTask task, @Nullable RefAgent agent) {
        events.add(EventLines.line(
                type,
                now,
                task == null ? null : task.id,
                agent == null ? null : agent.spec.name(),
                agent == null ? -1 : agent.workload()));
    }
}
