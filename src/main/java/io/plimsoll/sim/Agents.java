package io.plimsoll.sim;

import io.plimsoll.balance.Fleet;
import java.util.Arrays;

/**
 * Every agent of a run in parallel arrays, by number, with the time integrals of what it has. An integral is kept as a level: what it would
 * have been when measuring began if the figure had always been what it is now, so that only changes cost anything: a figure that grows by
 * one takes the time since off the level, and one that falls puts it on. Loads and the order of the roster are the fleet's.
 */
final class Agents {
    String[] name = new String[16];
    /** The roles that it can take; its own first, then its skills by number. */
    int[][] roles = new int[16][];

    int[] capacity = new int[16];
    double[] speed = new double[16];
    double[] cost = new double[16];
    boolean[] onRoster = new boolean[16];
    boolean[] stopped = new boolean[16];
    int[] initialWorkload = new int[16];
    int[] peakWorkload = new int[16];
    long[] completed = new long[16];
    /** For each of its roles the tasks that it has or had and that are measured. */
    long[][] given = new long[16][];

    private double[] workloadLevel = new double[16];
    private double[] dutyLevel = new double[16];
    private boolean[] counted = new boolean[16];
    /** What was summed before measuring began. */
    private double[] dutyBefore = new double[16];

    private double[] busyBefore = new double[16];
    /** When measuring began: at the start, then at the end of the warm-up. */
    private double origin;

    private final Fleet fleet;
    private int size;

    Agents(Fleet fleet) {
        this.fleet = fleet;
    }

    /** The same agents over a copied fleet. */
    Agents(Agents other, Fleet fleet) {
        this.fleet = fleet;
        name = other.name.clone();
        roles = other.roles.clone();
        capacity = other.capacity.clone();
        speed = other.speed.clone();
        cost = other.cost.clone();
        onRoster = other.onRoster.clone();
        stopped = other.stopped.clone();
        initialWorkload = other.initialWorkload.clone();
        peakWorkload = other.peakWorkload.clone();
        completed = other.completed.clone();
        workloadLevel = other.workloadLevel.clone();
        dutyLevel = other.dutyLevel.clone();
        counted = other.counted.clone();
        dutyBefore = other.dutyBefore.clone();
        busyBefore = other.busyBefore.clone();
        given = other.given.clone();
        for (int agent = 0; agent < other.size; agent++) {
            given[agent] = other.given[agent].clone();
        }
        origin = other.origin;
        size = other.size;
    }

    int size() {
        return size;
    }

    int add(
            String agentName,
            int[] roleNumbers,
            int agentCapacity,
            double agentSpeed,
            double agentCost,
            int initial,
            double now) {
        if (size == name.length) {
            grow(2 * size);
        }
        int agent = size++;
        fleet.add(agentName, roleNumbers, agentCapacity, agentSpeed, initial);
        name[agent] = agentName;
        roles[agent] = roleNumbers;
        given[agent] = new long[roleNumbers.length];
        capacity[agent] = agentCapacity;
        speed[agent] = agentSpeed;
        cost[agent] = agentCost;
        initialWorkload[agent] = initial;
        peakWorkload[agent] = initial;
        onRoster[agent] = true;
        workloadLevel[agent] = -initial * (now - origin);
        return agent;
    }

    int workload(int agent) {
        return fleet.currentWorkload(agent);
    }

    int inService(int agent) {
        return fleet.inService(agent);
    }

    long assigned(int agent) {
        return fleet.assignments(agent);
    }

    /** Tasks assigned or in service: what fills its capacity. */
    int held(int agent) {
        return fleet.currentWorkload(agent) - initialWorkload[agent];
    }

    boolean full(int agent) {
        return held(agent) >= capacity[agent];
    }

    /** Whether it may get tasks, however full it is. */
    boolean serving(int agent) {
        return onRoster[agent] && !stopped[agent];
    }

    /** Whether the balancer tracks it: it was assigned a task at some time, or has a workload from before the run. */
    boolean tracked(int agent) {
        return assigned(agent) > 0 || initialWorkload[agent] > 0;
    }

    boolean canTake(int agent, int role) {
        return roleIndex(agent, role) >= 0;
    }

    int roleIndex(int agent, int role) {
        int[] own = roles[agent];
        return own[0] == role ? 0 : Math.max(-1, Arrays.binarySearch(own, 1, own.length, role));
    }

    /** The workload is one more from now on. */
    void gained(int agent, double now) {
        workloadLevel[agent] -= now - origin;
        peakWorkload[agent] = Math.max(peakWorkload[agent], fleet.currentWorkload(agent));
    }

    /** The workload is less by so many tasks from now on. */
    void lost(int agent, int tasks, double now) {
        workloadLevel[agent] += tasks * (now - origin);
    }

    /** Hands over to the short way what changes with every task. */
    void lend(ExpressAgent to) {
        int agent = to.agent;
        to.capacity = capacity[agent];
        to.speed = speed[agent];
        to.serving = serving(agent);
        to.held = held(agent);
        to.inService = inService(agent);
        to.initialWorkload = initialWorkload[agent];
        to.peakWorkload = peakWorkload[agent];
        to.workloadLevel = workloadLevel[agent];
        to.given = given[agent];
        to.assignedBefore = fleet.assignments(agent);
        to.heldBefore = to.held;
    }

    /** Takes back what was {@linkplain #lend lent}. */
    void takeBack(ExpressAgent from) {
        int agent = from.agent;
        peakWorkload[agent] = from.peakWorkload;
        workloadLevel[agent] = from.workloadLevel;
        long assigned = fleet.assignments(agent) - from.assignedBefore;
        completed[agent] += assigned - (from.held - from.heldBefore);
        if (!from.counts) {
            given[agent][0] += assigned;
        }
    }

    /** When measuring began. */
    double origin() {
        return origin;
    }

    /** Begins or ends its time on duty: on the roster and not stopped, or still draining. To be called when any of that changed. */
    void reviewDuty(int agent, double now) {
        boolean onDuty = serving(agent) || inService(agent) > 0;
        if (counted[agent] != onDuty) {
            counted[agent] = onDuty;
            dutyLevel[agent] += onDuty ? origin - now : now - origin;
        }
    }

    /** Time on duty since the start. */
    double paidTime(int agent, double now) {
        return dutyBefore[agent] + dutyTime(agent, now);
    }

    /** Time on duty since measuring began. */
    double dutyTime(int agent, double now) {
        return counted[agent] ? dutyLevel[agent] + (now - origin) : dutyLevel[agent];
    }

    /** Time in service since measuring began, over all its slots. */
    double busyTime(int agent) {
        return fleet.timeInService(agent) - busyBefore[agent];
    }

    /** The integral of its workload since measuring began. */
    double workloadTime(int agent, double now) {
        return workloadLevel[agent] + fleet.currentWorkload(agent) * (now - origin);
    }

    /** Begins to measure anew; the fleet's clock stands at the end of the warm-up. */
    void measureFrom(double warmup) {
        for (int agent = 0; agent < size; agent++) {
            dutyBefore[agent] = paidTime(agent, warmup);
            dutyLevel[agent] = 0;
            workloadLevel[agent] = 0;
            busyBefore[agent] = fleet.timeInService(agent);
            peakWorkload[agent] = fleet.currentWorkload(agent);
        }
        origin = warmup;
    }

    private void grow(int length) {
        name = Arrays.copyOf(name, length);
        roles = Arrays.copyOf(roles, length);
        given = Arrays.copyOf(given, length);
        capacity = Arrays.copyOf(capacity, length);
        speed = Arrays.copyOf(speed, length);
        cost = Arrays.copyOf(cost, length);
        onRoster = Arrays.copyOf(onRoster, length);
        stopped = Arrays.copyOf(stopped, length);
        initialWorkload = Arrays.copyOf(initialWorkload, length);
        peakWorkload = Arrays.copyOf(peakWorkload, length);
        completed = Arrays.copyOf(completed, length);
        workloadLevel = Arrays.copyOf(workloadLevel, length);
        dutyLevel = Arrays.copyOf(dutyLevel, length);
        counted = Arrays.copyOf(counted, length);
        dutyBefore = Arrays.copyOf(dutyBefore, length);
        busyBefore = Arrays.copyOf(busyBefore, length);
    }
}
