package io.plimsoll.balance;

import java.util.Arrays;

/**
 * What agents are, and the work that they have, by number: what only some strategies look at, and is kept only while one of them does. Apart
 * from {@link AgentStates}, so that what changes with every task lies close together. Sums are exact again whenever there is nothing
 * in them.
 */
final class AgentWork {
    private static final double[] NO_WEIGHTS = {};

    long[] identity = new long[16];
    int[] capacity = new int[16];
    double[] speed = new double[16];
    double[] weight = new double[16];
    /** Tasks in service whose effort is not used up. */
    int[] draining = new int[16];

    int[] seenWorkload = new int[16];
    double[] seenWeight = new double[16];
    double[] seenBacklog = new double[16];

    /** For each of its roles the current weight of smooth weighted round robin, once there is one. */
    private double[][] currentWeights = new double[16][];
    /** The effort of what waits, and of the workload it began with. */
    private double[] waitingEffort = new double[16];
    /** What is left of the tasks in service as it would be at time 0, so that it does not change while time goes by. */
    private double[] drainLevel = new double[16];
    /** What is left of the workload that it began with. */
    private int[] initial = new int[16];

    AgentWork() {}

    AgentWork(AgentWork other) {
        identity = other.identity.clone();
        capacity = other.capacity.clone();
        speed = other.speed.clone();
        weight = other.weight.clone();
        draining = other.draining.clone();
        seenWorkload = other.seenWorkload.clone();
        seenWeight = other.seenWeight.clone();
        seenBacklog = other.seenBacklog.clone();
        waitingEffort = other.waitingEffort.clone();
        drainLevel = other.drainLevel.clone();
        initial = other.initial.clone();
        currentWeights = other.currentWeights.clone();
        for (int agent = 0; agent < currentWeights.length; agent++) {
            double[] weights = currentWeights[agent];
            // most agents have none, and share that
            currentWeights[agent] = weights == null || weights.length == 0 ? weights : weights.clone();
        }
    }

    void add(int agent, String name, int agentCapacity, double agentSpeed, int workload) {
        if (agent == identity.length) {
            grow(2 * agent);
        }
        identity[agent] = NameHash.of(0, name);
        capacity[agent] = agentCapacity;
        speed[agent] = agentSpeed;
        currentWeights[agent] = NO_WEIGHTS;
        initial[agent] = workload;
        clear(agent);
        see(agent, workload, 0);
    }

    /** The tasks that it can do in a unit of time: capacity × speed. */
    double rate(int agent) {
        return capacity[agent] * speed[agent];
    }

    /** The current weights in the roles that it can take: as many of them as have been asked for, this one included. */
    double[] currentWeights(int agent, int index) {
        if (index >= currentWeights[agent].length) {
            currentWeights[agent] = Arrays.copyOf(currentWeights[agent], index + 1);
        }
        return currentWeights[agent];
    }

    /** Nothing but the workload from before the run. */
    void clear(int agent) {
        weight[agent] = initial[agent];
        waitingEffort[agent] = initial[agent];
        drainLevel[agent] = 0;
        draining[agent] = 0;
    }

    void forget(int agent, int tasks) {
        initial[agent] -= tasks;
        weight[agent] -= tasks;
        waitingEffort[agent] -= tasks;
    }

    /** What is left of the workload that it began with. */
    int initial(int agent) {
        return initial[agent];
    }

    void waits(int agent, double taskWeight, double effort) {
        weight[agent] += taskWeight;
        waitingEffort[agent] += effort;
    }

    /**
     * A task waits no longer; if it is not in service now, it is not here any more.
     *
     * @param rest how many wait, with the workload that it began with
     */
    void waitsNoLonger(int agent, int rest, double effort) {
        waitingEffort[agent] = rest == initial[agent] ? initial[agent] : waitingEffort[agent] - effort;
    }

    void drains(int agent, double effort, double begun) {
        draining[agent]++;
        drainLevel[agent] += effort + speed[agent] * begun;
    }

    /** A task in service is done, or has used up the effort that strategies see and is still not done: nothing is left of it. */
    void drained(int agent, double effort, double begun) {
        boolean nothing = --draining[agent] == 0;
        drainLevel[agent] = nothing ? 0 : drainLevel[agent] - (effort + speed[agent] * begun);
    }

    /**
     * It has a task less.
     *
     * @param workload what it has now
     */
    void lightened(int agent, int workload, double taskWeight) {
        weight[agent] = workload == initial[agent] ? initial[agent] : weight[agent] - taskWeight;
    }

    double backlog(int agent, double now) {
        return waitingEffort[agent] + (drainLevel[agent] - draining[agent] * speed[agent] * now);
    }

    /** Strategies see the load as it is at a time. */
    void see(int agent, int workload, double time) {
        seenWorkload[agent] = workload;
        seenWeight[agent] = weight[agent];
        seenBacklog[agent] = backlog(agent, time);
    }

    private void grow(int length) {
        identity = Arrays.copyOf(identity, length);
        capacity = Arrays.copyOf(capacity, length);
        speed = Arrays.copyOf(speed, length);
        weight = Arrays.copyOf(weight, length);
        draining = Arrays.copyOf(draining, length);
        seenWorkload = Arrays.copyOf(seenWorkload, length);
        seenWeight = Arrays.copyOf(seenWeight, length);
        seenBacklog = Arrays.copyOf(seenBacklog, length);
        currentWeights = Arrays.copyOf(currentWeights, length);
        waitingEffort = Arrays.copyOf(waitingEffort, length);
        drainLevel = Arrays.copyOf(drainLevel, length);
        initial = Arrays.copyOf(initial, length);
    }
}
