package io.plimsoll.balance;

import java.util.Arrays;
import java.util.Objects;

/**
 * A fleet that is kept: agents join, become candidates or not, and their loads go up and down, one at a time; a choice and a change cost
 * O(log n) or less. It chooses exactly as the list face would from the same figures.
 *
 * <p>For each role the agents that can take it stand in roster order, with an index that fits the strategy in force: who are candidates (the
 * k-th, the next after a place), and who has the least of its key. Keys that grow as time goes by, such as the work that is left, are kept
 * by what they would have been at time 0, so that nothing is to be done while time goes by. Not thread-safe; allocates only when agents or
 * roles join or the strategy changes. It is asked and told a million times a second, so it takes the numbers of agents and roles at their word.
 *
 * <p>With stale figures strategies see loads as they were at the last {@link #refresh}; candidates and ties are always current.
 */
public final class Fleet implements Figures {
    private final boolean stale;
    private final RandomSource random;
    private Strategy strategy;
    private boolean smooth;
    /** Whether an order by a key is kept, which changes with figures. */
    private boolean ordered;

    private boolean drifts;
    /** Whether its key may ask how many tasks are in service without drifting: of a strategy that is not one of the rules here nobody can say. */
    private boolean mayAskService;

    private boolean only;
    private boolean working;
    private int size;
    private int[] places = new int[16];
    private final AgentStates states;
    private final AgentTimes times;
    private final AgentWork work;
    private FleetRole[] roles = new FleetRole[4];
    private int roleCount;
    private long sequence;
    private double now;

    /**
     * An empty fleet at time 0.
     *
     * @param random the strategies' stream of chance
     * @param stale whether strategies see loads as of the last {@link #refresh} only
     */
    public Fleet(Strategy strategy, RandomSource random, boolean stale) {
        this.strategy = strategy;
        this.random = random;
        this.stale = stale;
        states = new AgentStates();
        times = new AgentTimes();
        work = new AgentWork();
        inForce();
    }

    private Fleet(Fleet other, Strategy sameStrategy) {
        strategy = sameStrategy;
        random = other.random.copy();
        stale = other.stale;
        states = new AgentStates(other.states);
        times = new AgentTimes(other.times);
        work = new AgentWork(other.work);
        inForce();
        size = other.size;
        places = other.places.clone();
        roleCount = other.roleCount;
        sequence = other.sequence;
        now = other.now;
        roles = new FleetRole[other.roles.length];
        for (int i = 0; i < roleCount; i++) {
            roles[i] = new FleetRole(other.roles[i], this);
        }
    }

    /**
     * A fleet of its own that goes on from here exactly as this one does. Costs O(n).
     *
     * @param sameStrategy the strategy in force, made anew: strategies may hold what they need while they choose
     */
    public Fleet copy(Strategy sameStrategy) {
        return new Fleet(this, sameStrategy);
    }

    private void inForce() {
        Key key = strategy.key();
        smooth = strategy.smooth();
        ordered = smooth || key != null;
        drifts = key != null && key.drifts();
        mayAskService = ordered && !(strategy instanceof LeastOf);
        only = strategy.takesTheOnlyOne();
        // of stale figures nobody can say who will look at them
        working = stale || strategy.seesWork();
    }

    /** A new role; roles are numbered from 0. */
    public int addRole() {
        if (roleCount == roles.length) {
            roles = Arrays.copyOf(roles, 2 * roleCount);
        }
        roles[roleCount] = new FleetRole(this, roleCount);
        return roleCount++;
    }

    /**
     * A new agent, last in the roster and no candidate yet; agents are numbered from 0.
     *
     * @param roleNumbers the roles that it can take, each once, at least one
     * @throws IndexOutOfBoundsException if there is no such role; nobody joins then
     */
    public int add(String name, int[] roleNumbers, int capacity, double speed, int workload) {
        for (int role : roleNumbers) {
            Objects.checkIndex(role, roleCount);
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
        }
        states.add(size, roleNumbers, workload);
        work.add(size, name, capacity, speed, workload);
        times.add(size);
        places[size] = size;
        for (int role : roleNumbers) {
            roles[role].add(size);
        }
        return size++;
    }

    /** Sets the roster order: the numbers of all agents, first to last. Costs O(n log n). */
    public void arrange(int[] roster) {
        for (int i = 0; i < size; i++) {
            places[roster[i]] = i;
        }
        for (int i = 0; i < roleCount; i++) {
            roles[i].sort();
        }
    }

    /** Moves the clock on: figures are as of this time from now on. Costs O(1). */
    public void time(double time) {
        now = time;
    }

    /** Says whether an agent can be chosen now. */
    public void candidate(int agent, boolean can) {
        if (states.candidate(agent) != can) {
            changed(agent, can);
        }
    }

    /** Whether an agent can be chosen now. */
    public boolean isCandidate(int agent) {
        return states.candidate(agent);
    }

    /**
     * An agent got a task of a role: it is the most recently assigned.
     *
     * @param effort as strategies see it
     * @param remains whether it is a candidate still
     */
    public void assigned(int agent, int role, double weight, double effort, boolean remains) {
        FleetRole of = roles[role];
        if (smooth) {
            of.smoothed(agent);
        }
        states.assigned(agent, ++sequence);
        of.last = agent;
        if (working) {
            work.waits(agent, weight, effort);
        }
        changed(agent, remains);
    }

    /**
     * A task that an agent was assigned is in service from now on.
     *
     * @param effort as strategies see it
     */
    public void began(int agent, double effort) {
        times.began(agent, now);
        if (working) {
            work.waitsNoLonger(agent, states.workload(agent) - times.inService(agent), effort);
            work.drains(agent, effort, now);
        }
        drifted(agent);
    }

    /** A task in service has used up the effort that strategies see, and goes on: nothing is left of it. */
    public void overran(int agent, double effort, double begun) {
        if (working) {
            work.drained(agent, effort, begun);
        }
        drifted(agent);
    }

    /**
     * An agent completed a task.
     *
     * @param effort as strategies saw it
     * @param begun when it began
     * @param overrun whether it has {@linkplain #overran overrun} that effort
     * @param can whether the agent can be chosen from now on
     */
    public void completed(int agent, double weight, double effort, double begun, boolean overrun, boolean can) {
        states.add(agent, -1);
        times.completed(agent, begun, now);
        if (working) {
            if (!overrun) {
                work.drained(agent, effort, begun);
            }
            work.lightened(agent, states.workload(agent), weight);
        }
        changed(agent, can);
    }

    /**
     * An agent completed one task and began the next that it had been assigned. The same as {@link #completed} and {@link #began} in turn.
     *
     * @param effort as strategies saw it
     * @param begun when the task that is completed began
     * @param can whether the agent can be chosen from now on
     * @param nextEffort as strategies see it
     */
    public void wentOn(int agent, double weight, double effort, double begun, boolean can, double nextEffort) {
        // of the two acts only the first puts the agent where it belongs by the tasks in service
        if (working || mayAskService) {
            completed(agent, weight, effort, begun, false, can);
            began(agent, nextEffort);
        } else {
            states.add(agent, -1);
            times.passedOn(agent, begun, now);
            changed(agent, can);
        }
    }

    /** Whether the strategy in force need not be asked where there is only one candidate: it would draw nothing and move nothing. */
    public boolean takesTheOnlyOne() {
        return only;
    }

    /**
     * An agent completed one task and got and began the next of a role, as the only one who could: all this time it is no candidate for
     * others. The same as {@link #completed}, {@link #choose}, {@link #assigned} and {@link #began} in turn.
     */
    public void passedOn(
            int agent, int role, double weight, double effort, double begun, double nextWeight, double nextEffort) {
        if (working) {
            states.add(agent, -1);
            times.completed(agent, begun, now);
            work.drained(agent, effort, begun);
            work.lightened(agent, states.workload(agent), weight);
            work.waits(agent, nextWeight, nextEffort);
            states.assigned(agent, ++sequence);
            times.began(agent, now);
            work.waitsNoLonger(agent, states.workload(agent) - times.inService(agent), nextEffort);
            work.drains(agent, nextEffort, now);
        } else {
            times.passedOn(agent, begun, now);
            states.passedOn(agent, ++sequence);
        }
        FleetRole of = roles[role];
        of.last = agent;
    }

    /** A task that an agent had not begun was taken back. */
    public void returned(int agent, double weight, double effort, boolean can) {
        states.add(agent, -1);
        if (working) {
            work.waitsNoLonger(agent, states.workload(agent) - times.inService(agent), effort);
            work.lightened(agent, states.workload(agent), weight);
        }
        changed(agent, can);
    }

    /** So many tasks of the workload that an agent began with are forgotten. */
    public void forget(int agent, int tasks) {
        states.add(agent, -tasks);
        work.forget(agent, tasks);
        changed(agent, states.candidate(agent));
    }

    /**
     * Whether weights and efforts are to be counted anew, all unfinished tasks by {@link #recounted}: another strategy is in force, which may
     * look at what was not kept, or see it otherwise.
     */
    public boolean recount() {
        for (int i = 0; working && i < size; i++) {
            work.clear(i);
        }
        return working;
    }

    /**
     * Counts one unfinished task.
     *
     * @param effort as strategies see it from now on
     * @param begun when it began; NaN if it waits
     */
    public void recounted(int agent, double weight, double effort, double begun) {
        work.waits(agent, weight, effort);
        if (!Double.isNaN(begun)) {
            work.waitsNoLonger(agent, states.workload(agent) - times.inService(agent), effort);
            work.drains(agent, effort, begun);
        }
        changed(agent, states.candidate(agent));
    }

    /** Lets strategies see the loads as they are at a time, with nothing happening before. Costs O(n); nothing unless figures are stale. */
    public void refresh(double time) {
        if (stale) {
            for (int i = 0; i < size; i++) {
                work.see(i, states.workload(i), time);
            }
            for (int i = 0; i < roleCount; i++) {
                roles[i].reorder();
            }
        }
    }

    /** Another strategy chooses from now on; loads and positions stay. Costs O(n). */
    public void strategy(Strategy next) {
        for (int i = 0; i < roleCount; i++) {
            roles[i].invalidate();
        }
        strategy = next;
        inForce();
    }

    /** How many assignments there have been. */
    public long assignments() {
        return sequence;
    }

    /** How many agents can take a task of a role now. */
    public int candidates(int role) {
        return roles[role].candidates();
    }

    /**
     * The strategy's choice for a task of a role; changes no figure.
     *
     * @throws IllegalStateException if there is no candidate; a {@link StrategyFault} if the strategy failed or chose somebody who is none
     */
    public int choose(int role, Request request) {
        return found(role, choose(role, request, random));
    }

    /**
     * The same as {@link #choose}, but −1 if there is no candidate.
     *
     * @throws StrategyFault if the strategy failed or chose somebody who is none
     */
    public int chooseIfAny(int role, Request request) {
        return choose(role, request, random);
    }

    /**
     * The choice that {@link #choose} would make. Changes nothing and draws nothing.
     *
     * @throws IllegalStateException if there is no candidate; a {@link StrategyFault} if the strategy failed or chose somebody who is none
     */
    public int wouldChoose(int role, Request request) {
        return found(role, choose(role, request, random.copy()));
    }

    private int choose(int role, Request request, RandomSource chance) {
        FleetRole candidates = roles[role];
        if (candidates.candidates() == 0) {
            return -1;
        }
        int agent = strategy.choose(request, candidates, chance);
        if (agent >= 0 && agent < size && states.candidate(agent) && states.index(agent, role) >= 0) {
            return agent;
        }
        throw StrategyFault.noCandidate(strategy, agent);
    }

    /**
     * The choice that {@link #choose} would make, and how it comes about. Changes nothing and draws nothing; costs O(n log n).
     *
     * @throws IllegalStateException if there is no candidate
     */
    public Choice explain(int role, Request request) {
        return Choice.of(strategy, request, someOf(role), random);
    }

    /** How this fleet would look at this moment to strategies that are not in force. Valid until anything happens. */
    public Supposed suppose() {
        return new Supposed(this);
    }

    /** The candidates for a role, at least one. */
    FleetRole someOf(int role) {
        FleetRole candidates = roles[role];
        if (candidates.candidates() == 0) {
            throw nobody(role);
        }
        return candidates;
    }

    /** Whom a choice found, which gave −1 if there was nobody. */
    private static int found(int role, int agent) {
        if (agent < 0) {
            throw nobody(role);
        }
        return agent;
    }

    private static IllegalStateException nobody(int role) {
        return new IllegalStateException("no candidates for role " + role);
    }

    RandomSource random() {
        return random;
    }

    /** The agent that the role's last task went to, or −1. */
    public int lastOf(int role) {
        return roles[role].last;
    }

    /** The true workload, whatever strategies see. */
    public int currentWorkload(int agent) {
        return states.workload(agent);
    }

    @Override
    public int place(int agent) {
        return places[agent];
    }

    @Override
    public long identity(int agent) {
        return work.identity[agent];
    }

    @Override
    public int capacity(int agent) {
        return work.capacity[agent];
    }

    @Override
    public double speed(int agent) {
        return work.speed[agent];
    }

    @Override
    public int workload(int agent) {
        return stale ? work.seenWorkload[agent] : states.workload(agent);
    }

    @Override
    public double weight(int agent) {
        return stale ? work.seenWeight[agent] : work.weight[agent];
    }

    @Override
    public double backlog(int agent) {
        return stale ? work.seenBacklog[agent] : work.backlog(agent, now);
    }

    @Override
    public double drain(int agent) {
        return stale ? 0 : work.draining[agent] * work.speed[agent];
    }

    @Override
    public long lastAssigned(int agent) {
        return states.lastAssigned(agent);
    }

    @Override
    public double lastCompleted(int agent) {
        return times.lastCompleted(agent);
    }

    @Override
    public long assignments(int agent) {
        return states.assignments(agent);
    }

    @Override
    public double timeInService(int agent) {
        return times.timeInService(agent, now);
    }

    @Override
    public int inService(int agent) {
        return times.inService(agent);
    }

    double now() {
        return now;
    }

    FleetRole role(int number) {
        return roles[number];
    }

    AgentStates states() {
        return states;
    }

    int size() {
        return size;
    }

    boolean stale() {
        return stale;
    }

    AgentWork work() {
        return work;
    }

    Strategy strategy() {
        return strategy;
    }

    /** Puts an agent where its key belongs: by what the key would be at time 0, and by its drift. */
    void orderByLevel(DriftingKeys keys, int position, Key key, int agent) {
        double time = now;
        now = 0;
        double level = key.of(this, agent);
        now = time;
        keys.set(position, level, key.drift(this, agent), states.lastAssigned(agent));
    }

    /** An agent's figures changed, or whether it is a candidate. */
    private void changed(int agent, boolean can) {
        if (states.candidate(agent) != can) {
            states.candidate(agent, can);
            turned(agent, can);
        } else if (ordered && can) {
            moved(agent);
        }
    }

    private void turned(int agent, boolean can) {
        roles[states.own(agent)].turned(agent, 0, can);
        if (states.hasOthers(agent)) {
            int others = states.others(agent);
            for (int i = 1; i <= others; i++) {
                roles[states.role(agent, i)].turned(agent, i, can);
            }
        }
    }

    private void moved(int agent) {
        roles[states.own(agent)].moved(agent, 0);
        if (states.hasOthers(agent)) {
            int others = states.others(agent);
            for (int i = 1; i <= others; i++) {
                roles[states.role(agent, i)].moved(agent, i);
            }
        }
    }

    /** Of what strategies decide by, only what drifts has changed. */
    private void drifted(int agent) {
        if (drifts) {
            changed(agent, states.candidate(agent));
        }
    }
}
