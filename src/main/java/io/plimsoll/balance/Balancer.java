package io.plimsoll.balance;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Assigns tasks to agents and tracks their workloads, over whatever list of agents the caller has at the moment.
 *
 * <p>The balancer keeps no status of agents: who is idle, the list of each call says. It keeps, by name, the workload of every agent
 * that was ever assigned a task, and for every role whose turn it is; both survive a {@linkplain #strategy(Strategy) change of strategy}.
 * The order of the list is the roster order: hand over the agents in the same order each time, with those that are working or stopped
 * left in, and turns are exact. Where an agent is missing, the next turn is that of the agent after it in the last list. Names must be
 * unique. The list is never changed; nobody else may change it during a call.
 *
 * <p>A choice costs one pass over the list and allocates nothing once the balancer has seen a list as long. For large fleets that are
 * kept, {@link Fleet} chooses the same in O(log n).
 *
 * <p>Thread-safe: calls exclude each other. {@link #assign} chooses and tracks in one step, so two threads never act on the same
 * figures; between {@link #choose} and {@link #track(String, String)} others may come in.
 */
public final class Balancer {
    private final Object lock = new Object();
    private final RandomSource random;
    private final Map<String, AgentLoad> loads = new HashMap<>();
    private final Map<String, RolePosition> positions = new HashMap<>();
    private final ListCandidates candidates = new ListCandidates();
    private final long seed;
    private Strategy strategy;
    private Estimates estimates;
    private long sequence;
    private double now;

    /** A balancer that chooses the least loaded. */
    public Balancer() {
        this(Strategies.create(StrategySpec.of(Strategies.DEFAULT)), 1);
    }

    /**
     * A balancer.
     *
     * @param strategy chooses, until another is set; see {@link Strategies}
     * @param seed where chance begins: the same seed and calls give the same choices
     */
    public Balancer(Strategy strategy, long seed) {
        this.seed = seed;
        this.strategy = strategy;
        estimates = new Estimates(seed, strategy.error());
        random = new RandomSource(seed);
    }

    /** Another strategy chooses from the next task on. Workloads and positions stay. */
    public void strategy(Strategy next) {
        synchronized (lock) {
            strategy = next;
            estimates = new Estimates(seed, next.error());
        }
    }

    /** The strategy that chooses. */
    public Strategy strategy() {
        synchronized (lock) {
            return strategy;
        }
    }

    /**
     * Chooses an agent and counts the task as its own, in one step.
     *
     * @return the agent, out of the list
     * @throws AssignmentException if there is nobody for the task; nothing is changed then
     * @throws StrategyFault if the strategy failed or chose somebody who is no candidate; nothing is changed then
     */
    public Agent assign(@Nullable Task task, List<Agent> agents) throws AssignmentException {
        Task wanted = required(task, agents);
        synchronized (lock) {
            Agent agent = chosen(wanted, agents);
            track(agent.name(), wanted);
            return agent;
        }
    }

    /**
     * Chooses an agent and tracks nothing: asked again, least-loaded and round-robin give the same answer.
     *
     * @return the agent, out of the list
     * @throws AssignmentException if there is nobody for the task
     * @throws StrategyFault if the strategy failed or chose somebody who is no candidate
     */
    public Agent choose(@Nullable Task task, List<Agent> agents) throws AssignmentException {
        Task wanted = required(task, agents);
        synchronized (lock) {
            return chosen(wanted, agents);
        }
    }

    private static Task required(@Nullable Task task, List<Agent> agents) throws AssignmentException {
        if (task == null) {
            throw AssignmentException.noTask();
        }
        if (agents.isEmpty()) {
            throw AssignmentException.noAgents();
        }
        return task;
    }

    private Agent chosen(Task task, List<Agent> agents) throws AssignmentException {
        try {
            return candidates.agent(number(task, agents));
        } finally {
            candidates.release();
        }
    }

    private int number(Task task, List<Agent> agents) throws AssignmentException {
        String role = task.role();
        candidates.gather(agents, role, loads);
        if (candidates.count() == 0) {
            throw candidates.anyOfRole() ? AssignmentException.noIdleAgents(role) : AssignmentException.noAgents(role);
        }
        RolePosition position = positions.computeIfAbsent(role, name -> new RolePosition());
        candidates.turn(position);
        candidates.seen(now, estimates);
        int number = strategy.choose(task, candidates, random);
        if (!candidates.contains(number)) {
            throw StrategyFault.noCandidate(strategy, number);
        }
        candidates.propose(position, number, role, strategy.smooth());
        return number;
    }

    /** Counts a task that went to an agent, chosen by {@link #choose} or otherwise: the role's turn moves on. */
    public void track(String agent, Task task) {
        synchronized (lock) {
            add(agent, task);
            turn(agent, task.role());
        }
    }

    /** Counts a task of a role that went to an agent; of the task nothing is known, so it counts as one of weight 1 and effort 1. */
    public void track(String agent, String role) {
        synchronized (lock) {
            add(agent, null);
            turn(agent, role);
        }
    }

    /** Counts a task of weight 1 and effort 1 that an agent got outside any role's turn. */
    public void track(String agent) {
        synchronized (lock) {
            add(agent, null);
        }
    }

    private void add(String agent, @Nullable Task task) {
        loads.computeIfAbsent(agent, name -> new AgentLoad()).assigned(task, ++sequence);
    }

    private void turn(String agent, String role) {
        positions.computeIfAbsent(role, name -> new RolePosition()).went(agent);
    }

    /**
     * Sets the clock by which strategies see what is left of tasks in service and how long agents were at work; the unit is the efforts'.
     * Only least-work and least-utilised read it, and longest-idle the times of completions.
     */
    public void time(double time) {
        synchronized (lock) {
            now = time;
        }
    }

    /** A task that an agent was assigned is in service from now on. Nothing, if the agent does not have it. */
    public void began(String agent, Task task) {
        synchronized (lock) {
            AgentLoad load = loads.get(agent);
            if (load != null) {
                load.began(task, now);
            }
        }
    }

    /** An agent completed a task, the one that it has had longest if it does not have this one; otherwise like {@link #complete(String)}. */
    public void complete(String agent, Task task) {
        synchronized (lock) {
            completed(agent, task);
        }
    }

    /**
     * An agent completed a task, the one that it has had longest. Its workload never goes below zero; an agent that is not tracked changes
     * nothing.
     */
    public void complete(String agent) {
        synchronized (lock) {
            completed(agent, null);
        }
    }

    private void completed(String agent, @Nullable Task task) {
        AgentLoad load = loads.get(agent);
        if (load != null) {
            load.completed(task, now);
        }
    }

    /** Forgets an agent: it is not tracked, and as if it had never been assigned a task. */
    public void reset(String agent) {
        synchronized (lock) {
            loads.remove(agent);
        }
    }

    /** Tasks that the agent was assigned and has not completed; 0 if it is not tracked. */
    public int workload(String agent) {
        synchronized (lock) {
            AgentLoad load = loads.get(agent);
            return load == null ? 0 : load.workload();
        }
    }

    /** The workloads of all tracked agents together. */
    public long totalWorkload() {
        synchronized (lock) {
            long total = 0;
            for (AgentLoad load : loads.values()) {
                total += load.workload();
            }
            return total;
        }
    }

    /** What is tracked at this moment, agents by name. */
    public WorkloadStatistics statistics() {
        return statistics(List.of());
    }

    /** What is tracked at this moment, agents in roster order, then by name those who are not in the list. */
    public WorkloadStatistics statistics(List<Agent> roster) {
        Map<String, Integer> rest = new TreeMap<>();
        synchronized (lock) {
            loads.forEach((name, load) -> rest.put(name, load.workload()));
        }
        Map<String, Integer> ordered = new LinkedHashMap<>();
        for (Agent agent : roster) {
            Integer workload = rest.remove(agent.name());
            if (workload != null) {
                ordered.put(agent.name(), workload);
            }
        }
        ordered.putAll(rest);
        return WorkloadStatistics.of(ordered);
    }
}
