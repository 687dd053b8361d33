package io.plimsoll.sim;

import io.plimsoll.balance.Estimates;
import io.plimsoll.balance.Fleet;
import io.plimsoll.balance.RandomSource;
import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.Strategy;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.balance.Supposed;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.QueueDiscipline;
import io.plimsoll.sim.model.Scenario;

/**
 * The floor on which tasks become ready, are assigned, begun and completed, or leave; everything here happens at the instant {@link #now}. Keeps
 * agents, roles, queues and measures in step with each other.
 */
final class Floor {
    /** What an agent takes here and in the fleet. */
    private static final long AGENT = 450;

    final Fleet fleet;
    final Agents agents;
    final Roles roles;
    final Tasks tasks;
    final TaskQueues waiting;
    final TaskQueues own;
    private final Assignable assignable;
    final CompletionTree completions;
    final Impatience impatience;
    final Measures measures;
    final Beginners beginners;
    private final Asked asked;
    private final EventListener listener;
    private final boolean heard;
    private final Overruns overruns;
    private final long seed;
    private final QueueDiscipline discipline;

    double now;
    boolean automatic = true;
    /** Whether tasks that begin end only when somebody completes them. */
    boolean watched;

    StrategySpec strategy;
    Dispatch dispatch;
    long events;
    long completed;
    long starts;
    long abandoned;
    double lastCompletion = Double.NaN;
    private Estimates estimates;

    Floor(Scenario scenario, EventListener listener, boolean keepTasks) {
        this.listener = listener;
        heard = listener != EventListener.NONE;
        seed = scenario.seed();
        discipline = scenario.queue();
        strategy = scenario.strategy();
        dispatch = scenario.dispatch();
        Strategy rule = Strategies.create(strategy);
        estimates = new Estimates(seed, rule.error());
        fleet = new Fleet(rule, RandomSource.named(seed, "strategy"), scenario.refresh() > 0);
        agents = new Agents(fleet);
        roles = new Roles(fleet);
        scenario.roleNames().forEach(roles::intern);
        tasks = new Tasks(scenario.arrivals(), roles, keepTasks);
        overruns = new Overruns(tasks, fleet);
        measures = new Measures(scenario.run().warmup());
        completions = new CompletionTree(fleet);
        impatience = new Impatience(tasks);
        beginners = new Beginners(fleet);
        asked = new Asked(tasks);
        waiting = new TaskQueues(new QueueOrder(tasks, discipline));
        own = new TaskQueues(new OwnOrder(tasks));
        assignable = new Assignable(waiting, fleet);
    }

    /** The same floor, whose events another hears. Only between two instants, where nobody is about to begin. */
    Floor(Floor other, EventListener listener) {
        this.listener = listener;
        heard = listener != EventListener.NONE;
        seed = other.seed;
        discipline = other.discipline;
        strategy = other.strategy;
        dispatch = other.dispatch;
        estimates = other.estimates;
        now = other.now;
        automatic = other.automatic;
        watched = other.watched;
        events = other.events;
        completed = other.completed;
        starts = other.starts;
        abandoned = other.abandoned;
        lastCompletion = other.lastCompletion;
        fleet = other.fleet.copy(Strategies.create(strategy));
        agents = new Agents(other.agents, fleet);
        roles = new Roles(other.roles, fleet);
        tasks = new Tasks(other.tasks);
        overruns = new Overruns(other.overruns, tasks, fleet);
        measures = new Measures(other.measures);
        completions = new CompletionTree(other.completions, fleet);
        impatience = new Impatience(other.impatience, tasks);
        beginners = new Beginners(fleet);
        asked = new Asked(tasks);
        waiting = new TaskQueues(other.waiting, new QueueOrder(tasks, discipline));
        own = new TaskQueues(other.own, new OwnOrder(tasks));
        assignable = new Assignable(other.assignable, waiting, fleet);
    }

    /** Makes room for roles and agents that joined. */
    void makeRoom() {
        waiting.ensure(roles.size());
        measures.ensure(roles.size());
        own.ensure(agents.size());
    }

    /** About how much memory it takes. */
    long bytes() {
        return AGENT * agents.size()
                + tasks.bytes()
                + waiting.bytes()
                + own.bytes()
                + completions.bytes()
                + impatience.bytes()
                + measures.bytes();
    }

    /** Whether nobody listens, and tasks are assigned by themselves, by what they are and not by what they seem. */
    boolean plain() {
        return !heard
                && automatic
                && !watched
                && estimates.error() == 0
                && !tasks.keepsAll()
                && tasks.onlyFromStreams();
    }

    /** Tasks that wait, with an agent or without. */
    int waiting() {
        return tasks.count(TaskState.PENDING) + tasks.count(TaskState.ASSIGNED);
    }

    /** Moves the clock. */
    void time(double time) {
        now = time;
        fleet.time(time);
    }

    /** The effort of a task as strategies see it. */
    double seen(int task) {
        return estimates.error() == 0 ? tasks.effort[task] : estimates.of(asked.about(task));
    }

    /** How wrong the efforts are that strategies see. */
    double error() {
        return estimates.error();
    }

    /** How the fleet would look now to a strategy that is not in force and sees efforts so wrong. */
    Supposed suppose(double error) {
        Supposed view = fleet.suppose();
        Estimates seenThen = new Estimates(seed, error);
        tasks.held()
                .forEach(task -> view.holds(
                        tasks.agent[task],
                        tasks.weight[task],
                        seenThen.of(asked.about(task)),
                        tasks.state(task) == TaskState.IN_PROGRESS ? tasks.begun[task] : Double.NaN));
        return view;
    }

    /** Strategies see loads as they were at a time that is not after now. */
    void refresh(double time) {
        settleOverruns(time);
        fleet.refresh(time);
    }

    /** Whether service can last longer than the effort that strategies see. */
    private boolean mayOverrun() {
        return watched || estimates.error() > 0;
    }

    /** Brings up to date what is left of tasks in service where efforts are estimated, or only known from hearsay. */
    private void settleOverruns(double time) {
        if (mayOverrun()) {
            overruns.settle(time, this);
        }
    }

    /** A task of a stream arrives now, which is ready. */
    void arriveReady(int task) {
        emit(EventType.ARRIVED, task, -1, tasks.role[task], -1);
        queue(task);
    }

    /** An explicit task arrives now. */
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
        tasks.state(task, TaskState.PENDING);
        tasks.ready[task] = now;
        queue(task);
    }

    private void queue(int task) {
        int role = tasks.role[task];
        impatience.expect(task);
        await(role, task);
        measures.ready(role, now);
        emit(EventType.READY, task, -1, role, -1);
    }

    /** A task waits, or waits again, for an agent. */
    void await(int role, int task) {
        waiting.add(role, task);
        assignable.name(role);
    }

    /** Assigns the next task that can be assigned; false if there is none. */
    boolean assignNext() {
        assignable.order();
        return assignFirst();
    }

    /** Assigns every task that can be assigned; false if there is none. */
    boolean assignAll() {
        assignable.order();
        boolean any = false;
        while (assignFirst()) {
            any = true;
        }
        return any;
    }

    private boolean assignFirst() {
        int role = assignable.first();
        if (role < 0) {
            return false;
        }
        int task = waiting.first(role);
        assign(task, choose(task));
        return true;
    }

    /** An agent may have become a candidate: whoever waits for one may be assigned. */
    private void nameRolesOf(int agent) {
        for (int role : agents.roles[agent]) {
            if (waiting.length(role) > 0) {
                assignable.name(role);
            }
        }
    }

    /** Whom the strategy would choose for a waiting task now; −1 if nobody can take it. Draws nothing and moves nothing. */
    int wouldChoose(int task) {
        int role = tasks.role[task];
        settleOverruns(now);
        return fleet.candidates(role) == 0 ? -1 : fleet.wouldChoose(role, asked.about(task));
    }

    /** The strategy's choice for a task, which is to be {@linkplain #assign assigned} at once. */
    int choose(int task) {
        decide(task, -1);
        return fleet.choose(tasks.role[task], asked.about(task));
    }

    /** Assigns a task to the agent that the operator named. */
    void assignAsTold(int task, int agent) {
        decide(task, agent);
        assign(task, agent);
    }

    private void decide(int task, int agent) {
        settleOverruns(now);
        if (heard) {
            listener.deciding(task, agent);
        }
    }

    void assign(int task, int agent) {
        int role = tasks.role[task];
        waiting.remove(role, task);
        tasks.state(task, TaskState.ASSIGNED);
        tasks.agent[task] = agent;
        boolean remains = dispatch == Dispatch.IMMEDIATE || agents.held(agent) + 1 < agents.capacity[agent];
        fleet.assigned(agent, role, tasks.weight[task], seen(task), remains);
        tasks.assigned[task] = fleet.assignments();
        agents.gained(agent, now);
        count(task, agent, 1);
        own.add(agent, task);
        if (agents.inService(agent) < agents.capacity[agent]) {
            beginners.add(agent);
        }
        emit(EventType.ASSIGNED, task, agent, role, agents.workload(agent));
    }

    /** Counts for the fairness that an agent has, or has no longer, a task. */
    void count(int task, int agent, int change) {
        if (measures.measured(tasks.ready[task])) {
            agents.given[agent][agents.roleIndex(agent, tasks.role[task])] += change;
        }
    }

    private void start(int task, int agent) {
        own.remove(agent, task);
        tasks.state(task, TaskState.IN_PROGRESS);
        tasks.begun[task] = now;
        tasks.deadline[task] = Double.POSITIVE_INFINITY;
        tasks.started[task] = ++starts;
        double seen = seen(task);
        fleet.began(agent, seen);
        double end = watched ? Double.POSITIVE_INFINITY : now + tasks.effort[task] / agents.speed[agent];
        int leaf = completions.push(end, agent, starts);
        completions.name(leaf, task);
        tasks.leaf[task] = leaf;
        if (mayOverrun()) {
            tasks.overrun[task] = false;
            expectOverrun(task, seen, agents.speed[agent]);
        }
        measures.began(tasks.role[task], tasks.ready[task], now);
        emit(EventType.STARTED, task, agent, tasks.role[task], agents.workload(agent));
    }

    private void expectOverrun(int task, double seen, double speed) {
        if (watched || seen < tasks.effort[task]) {
            overruns.expect(task, seen, speed);
        }
    }

    /** Step 1 of an instant: everything that is completed now. */
    void complete() {
        while (completions.time() <= now) {
            complete(completions.task(completions.pop()));
        }
    }

    /** An operator completes a task in progress. */
    void completeNow(int task) {
        completions.remove(tasks.leaf[task]);
        complete(task);
    }

    private void complete(int task) {
        int agent = tasks.agent[task];
        int role = tasks.role[task];
        tasks.state(task, TaskState.COMPLETED);
        tasks.ended[task] = now;
        agents.completed[agent]++;
        completed++;
        roles.completed[role]++;
        lastCompletion = now;
        boolean overran = mayOverrun() && tasks.overrun[task];
        boolean can = agents.serving(agent);
        fleet.completed(agent, tasks.weight[task], seen(task), tasks.begun[task], overran, can && !tooFull(agent, 1));
        nameRolesOf(agent);
        agents.lost(agent, 1, now);
        if (!can) {
            agents.reviewDuty(agent, now);
        }
        if (own.length(agent) > 0) {
            beginners.add(agent);
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
        own.remove(agent, task);
        fleet.returned(agent, tasks.weight[task], seen(task), agents.serving(agent) && !tooFull(agent, 1));
        agents.lost(agent, 1, now);
        count(task, agent, -1);
        return agent;
    }

    /** Everything that the agent has not begun goes back to the queue. */
    void drain(int agent) {
        while (own.length(agent) > 0) {
            int task = own.first(agent);
            takeBack(task);
            tasks.agent[task] = -1;
            tasks.state(task, TaskState.PENDING);
            await(tasks.role[task], task);
            emit(EventType.RETURNED, task, agent, tasks.role[task], agents.workload(agent));
        }
    }

    /** Brings up to date whether the agent can be chosen. */
    void review(int agent) {
        fleet.candidate(agent, agents.serving(agent) && !tooFull(agent, 0));
        nameRolesOf(agent);
    }

    /** Whether an agent can be given nothing, once it has so many tasks less. */
    private boolean tooFull(int agent, int less) {
        return dispatch == Dispatch.WHEN_IDLE && agents.held(agent) - less >= agents.capacity[agent];
    }

    /** Steps 4 to 6 of an instant; dispatch only if it is automatic and not held. */
    void dispatchBeginLeave(boolean held) {
        if (automatic && !held) {
            assignAll();
        }
        begin();
        while (impatience.next() <= now) {
            abandon(impatience.take());
        }
    }

    private void begin() {
        if (beginners.size() > 1) {
            beginners.inRosterOrder();
        }
        for (int i = 0; i < beginners.size(); i++) {
            int agent = beginners.get(i);
            while (agents.inService(agent) < agents.capacity[agent] && own.length(agent) > 0) {
                start(own.first(agent), agent);
            }
        }
        beginners.clear();
    }

    /** Why tasks of a role have no agent. */
    String whyWaiting(int role) {
        return (roles.able[role] == 0 ? "no agents" : "no idle agents") + " for role \"" + roles.name[role] + '"';
    }

    /** By role, whether anybody who serves can take it. */
    boolean[] rolesServed() {
        boolean[] served = new boolean[roles.size()];
        for (int agent = 0; agent < agents.size(); agent++) {
            if (agents.serving(agent)) {
                for (int role : agents.roles[agent]) {
                    served[role] = true;
                }
            }
        }
        return served;
    }

    /** Whether tasks of a role wait or are blocked and nobody on the roster can take them. */
    boolean needed(int role) {
        return roles.able[role] == 0 && (waiting.length(role) > 0 || roles.blocked[role] > 0);
    }

    void emit(EventType type, int task, int agent, int role, int workload) {
        events++;
        if (heard) {
            listener.on(type, now, task, agent, role, workload);
        }
    }

    /** Nothing more happens at this time by itself. */
    void settled() {
        if (heard) {
            listener.settled(now);
        }
    }

    void switchDispatch(Dispatch next) {
        dispatch = next;
        reviewAll();
    }

    void reviewAll() {
        for (int agent = 0; agent < agents.size(); agent++) {
            review(agent);
        }
    }

    /** Weights and efforts of unfinished tasks, in scenario order, as strategies see them from now on. */
    private void recount() {
        overruns.clear();
        if (!fleet.recount()) {
            return;
        }
        tasks.held().forEach(task -> {
            boolean begun = tasks.state(task) == TaskState.IN_PROGRESS;
            int agent = tasks.agent[task];
            double seen = seen(task);
            tasks.overrun[task] = false;
            fleet.recounted(agent, tasks.weight[task], seen, begun ? tasks.begun[task] : Double.NaN);
            if (begun && mayOverrun()) {
                expectOverrun(task, seen, agents.speed[agent]);
            }
        });
        settleOverruns(now);
    }

    void switchStrategy(StrategySpec next) {
        strategy = next;
        Strategy rule = Strategies.create(next);
        fleet.strategy(rule);
        estimates = new Estimates(seed, rule.error());
        recount();
        emit(EventType.STRATEGY, -1, -1, -1, -1);
    }
}
