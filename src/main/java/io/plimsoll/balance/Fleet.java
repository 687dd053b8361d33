package io.plimsoll.balance;

import java.util.Arrays;

/**
 * A fleet that is kept: agents join, become candidates or not, and their loads go up and down, one at a time; a choice costs O(log n).
 * It chooses exactly as the list face would from the same figures.
 *
 * <p>For each role the agents that can take it stand in roster order under a tournament tree, which knows for every subtree how many
 * candidates it holds (the k-th, the next after a place) and which of them comes first by the strategy's key. A change plays again the
 * matches on one path to the root. Not thread-safe; allocates only when agents or roles join.
 *
 * <p>With stale figures strategies see workloads as they were at the last {@link #refresh}; candidates and ties are always current.
 */
public final class Fleet implements Figures {
    private final boolean stale;
    private final RandomSource random;
    private Strategy strategy;
    private int size;
    private int[] place = new int[16];
    private int[] capacity = new int[16];
    private double[] speed = new double[16];
    private int[] workload = new int[16];
    private int[] seen;
    private long[] lastAssigned = new long[16];
    private boolean[] candidate = new boolean[16];
    private int[][] rolesOf = new int[16][];
    private FleetRole[] roles = new FleetRole[4];
    private int roleCount;
    private long sequence;

    /**
     * An empty fleet.
     *
     * @param random the strategies' stream of chance
     * @param stale whether strategies see workloads as of the last {@link #refresh} only
     */
    public Fleet(Strategy strategy, RandomSource random, boolean stale) {
        this.strategy = strategy;
        this.random = random;
        this.stale = stale;
        seen = stale ? new int[16] : workload;
    }

    /** A new role; roles are numbered from 0. */
    public int addRole() {
        if (roleCount == roles.length) {
            roles = Arrays.copyOf(roles, 2 * roleCount);
        }
        roles[roleCount] = new FleetRole(this);
        return roleCount++;
    }

    /**
     * A new agent, last in the roster and no candidate yet; agents are numbered from 0.
     *
     * @param roleNumbers the roles that it can take, each once
     */
    public int add(int[] roleNumbers, int capacity, double speed, int workload) {
        if (size == place.length) {
            grow(2 * size);
        }
        int agent = size++;
        place[agent] = agent;
        this.capacity[agent] = capacity;
        this.speed[agent] = speed;
        this.workload[agent] = workload;
        seen[agent] = workload;
        rolesOf[agent] = roleNumbers;
        for (int role : roleNumbers) {
            roles[role].add(agent);
        }
        return agent;
    }

    /** Sets the roster order: the numbers of all agents, first to last. Costs O(n log n). */
    public void arrange(int[] roster) {
        for (int i = 0; i < size; i++) {
            place[roster[i]] = i;
        }
        for (int i = 0; i < roleCount; i++) {
            roles[i].sort();
        }
    }

    /** Says whether an agent can be chosen now. */
    public void candidate(int agent, boolean can) {
        if (candidate[agent] != can) {
            candidate[agent] = can;
            for (int role : rolesOf[agent]) {
                roles[role].entered(agent, can);
            }
        }
    }

    /** Whether an agent can be chosen now. */
    public boolean isCandidate(int agent) {
        return candidate[agent];
    }

    /** An agent got a task of a role: its workload is one more, and it is the most recently assigned. */
    public void assigned(int agent, int role) {
        workload[agent]++;
        lastAssigned[agent] = ++sequence;
        roles[role].lastAgent = agent;
        changed(agent);
    }

    /** An agent's workload becomes less: tasks completed, returned, or forgotten. */
    public void released(int agent, int tasks) {
        workload[agent] -= tasks;
        if (!stale) {
            changed(agent);
        }
    }

    /** Lets strategies see the workloads as they are now. Costs O(n); nothing unless figures are stale. */
    public void refresh() {
        if (stale) {
            System.arraycopy(workload, 0, seen, 0, size);
            rebuild();
        }
    }

    /** Another strategy chooses from now on; loads and positions stay. Costs O(n). */
    public void strategy(Strategy next) {
        strategy = next;
        rebuild();
    }

    /** How many agents can take a task of a role now. */
    public int candidates(int role) {
        return roles[role].candidates();
    }

    /**
     * The strategy's choice for a task of a role; changes no figure.
     *
     * @throws IllegalStateException if there is no candidate, or the strategy chose somebody who is none
     */
    public int choose(int role, Request request) {
        FleetRole candidates = roles[role];
        if (candidates.candidates() == 0) {
            throw new IllegalStateException("no candidates for role " + role);
        }
        int agent = strategy.choose(request, candidates, random);
        if (agent < 0 || agent >= size || !candidate[agent]) {
            throw new IllegalStateException("the strategy chose agent " + agent + ", who is no candidate");
        }
        return agent;
    }

    /** The true workload, whatever strategies see. */
    public int currentWorkload(int agent) {
        return workload[agent];
    }

    @Override
    public int place(int agent) {
        return place[agent];
    }

    @Override
    public int capacity(int agent) {
        return capacity[agent];
    }

    @Override
    public double speed(int agent) {
        return speed[agent];
    }

    @Override
    public int workload(int agent) {
        return seen[agent];
    }

    @Override
    public long lastAssigned(int agent) {
        return lastAssigned[agent];
    }

    Strategy strategy() {
        return strategy;
    }

    private void changed(int agent) {
        if (candidate[agent]) {
            for (int role : rolesOf[agent]) {
                roles[role].changed(agent);
            }
        }
    }

    private void rebuild() {
        for (int i = 0; i < roleCount; i++) {
            roles[i].invalidate();
        }
    }

    private void grow(int length) {
        place = Arrays.copyOf(place, length);
        capacity = Arrays.copyOf(capacity, length);
        speed = Arrays.copyOf(speed, length);
        workload = Arrays.copyOf(workload, length);
        seen = stale ? Arrays.copyOf(seen, length) : workload;
        lastAssigned = Arrays.copyOf(lastAssigned, length);
        candidate = Arrays.copyOf(candidate, length);
        rolesOf = Arrays.copyOf(rolesOf, length);
    }
}
