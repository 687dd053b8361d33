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
    private Strategy strategy;
    private long sequence;

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
        this.strategy = strategy;
        this.random = new RandomSource(seed);
    }

    /** Another strategy chooses from the next task on. Workloads and positions stay. */
    public void strategy(Strategy next) {
        synchronized (lock) {
            strategy = next;
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
     * @throws IllegalStateException if the strategy chose somebody who is no candidate; nothing is changed then
     */
    public Agent assign(@Nullable Task task, List<Agent> agents) throws AssignmentException {
        Task wanted = required(task, agents);
        synchronized (lock) {
            Agent agent = chosen(wanted, agents);
            track(agent.name(), wanted.role());
            return agent;
        }
    }

    /**
     * Chooses an agent and tracks nothing: asked again, least-loaded and round-robin give the same answer.
     *
     * @return the agent, out of the list
     * @throws AssignmentException if there is nobody for the task
     * @throws IllegalStateException if the strategy chose somebody who is no candidate
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
        RolePosition position = positions.get(role);
        candidates.gather(agents, role, loads, position);
        if (candidates.count() == 0) {
            throw candidates.anyOfRole() ? AssignmentException.noIdleAgents(role) : AssignmentException.noAgents(role);
        }
        int number = strategy.choose(task, candidates, random);
        if (!candidates.contains(number)) {
            throw new IllegalStateException("the strategy chose agent " + number + ", who is no candidate");
        }
        if (position == null) {
            position = new RolePosition();
            positions.put(role, position);
        }
        candidates.proposeTo(position, number, role);
        return number;
    }

    /** Counts a task of a role that went to an agent, chosen by {@link #choose} or otherwise: the role's turn moves on. */
    public void track(String agent, String role) {
        synchronized (lock) {
            track(agent);
            positions.computeIfAbsent(role, name -> new RolePosition()).went(agent);
        }
    }

    /** Counts a task that an agent got outside any role's turn. */
    public void track(String agent) {
        synchronized (lock) {
            AgentLoad load = loads.computeIfAbsent(agent, name -> new AgentLoad());
            load.workload++;
            load.lastAssigned = ++sequence;
        }
    }

    /** An agent completed a task. Its workload never goes below zero; an agent that is not tracked changes nothing. */
    public void complete(String agent) {
        synchronized (lock) {
            AgentLoad load = loads.get(agent);
            if (load != null && load.workload > 0) {
                load.workload--;
            }
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
            return load == null ? 0 : load.workload;
        }
    }

    /** The workloads of all tracked agents together. */
    public long totalWorkload() {
        synchronized (lock) {
            long total = 0;
            for (AgentLoad load : loads.values()) {
                total += load.workload;
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
            loads.forEach((name, load) -> rest.put(name, load.workload));
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
