package io.plimsoll.sim;

import io.plimsoll.balance.Fleet;
import java.util.Arrays;

/**
 * Every agent of a run in parallel arrays, by number, with the time averages: sums of figure × time, brought up to date whenever the figure
 * changes. Workloads and the order of the roster are the fleet's.
 */
final class Agents {
    String[] name = new String[16];
    /** The roles that it can take; its own first. */
    int[][] roles = new int[16][];

    int[] capacity = new int[16];
    double[] speed = new double[16];
    double[] cost = new double[16];
    boolean[] onRoster = new boolean[16];
    boolean[] stopped = new boolean[16];
    int[] inService = new int[16];
    int[] initialWorkload = new int[16];
    int[] peakWorkload = new int[16];
    long[] assigned = new long[16];
    long[] completed = new long[16];
    /** For each of its roles the tasks that it has or had and that are measured. */
    long[][] given = new long[16][];

    double[] busyTime = new double[16];
    double[] dutyTime = new double[16];
    double[] workloadTime = new double[16];
    /** Time on duty since the start, for the cost. */
    double[] paidTime = new double[16];

    private double[] since = new double[16];
    private final Fleet fleet;
    private int size;

    Agents(Fleet fleet) {
        this.fleet = fleet;
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
        fleet.add(roleNumbers, agentCapacity, agentSpeed, initial);
        name[agent] = agentName;
        roles[agent] = roleNumbers;
        given[agent] = new long[roleNumbers.length];
        capacity[agent] = agentCapacity;
        speed[agent] = agentSpeed;
        cost[agent] = agentCost;
        initialWorkload[agent] = initial;
        peakWorkload[agent] = initial;
        onRoster[agent] = true;
        since[agent] = now;
        return agent;
    }

    int workload(int agent) {
        return fleet.currentWorkload(agent);
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

    /** On the roster and not stopped, or still draining. */
    boolean onDuty(int agent) {
        return serving(agent) || inService[agent] > 0;
    }

    /** Whether the balancer tracks it: it was assigned a task at some time, or has a workload from before the run. */
    boolean tracked(int agent) {
        return assigned[agent] > 0 || initialWorkload[agent] > 0;
    }

    boolean canTake(int agent, int role) {
        return roleIndex(agent, role) >= 0;
    }

    int roleIndex(int agent, int role) {
        int[] own = roles[agent];
        for (int i = 0; i < own.length; i++) {
            if (own[i] == role) {
                return i;
            }
        }
        return -1;
    }

    /** Brings the sums up to date; to be called before anything that they sum changes. */
    void touch(int agent, double now) {
        double time = now - since[agent];
        if (time > 0) {
            since[agent] = now;
            workloadTime[agent] += time * fleet.currentWorkload(agent);
            busyTime[agent] += time * inService[agent];
            if (onDuty(agent)) {
                dutyTime[agent] += time;
                paidTime[agent] += time;
            }
        }
    }

    void touchAll(double now) {
        for (int agent = 0; agent < size; agent++) {
            touch(agent, now);
        }
    }

    /** Begins to measure: forgets what was summed before the warm-up ended, but not what was paid. */
    void measureFrom(double warmup) {
        for (int agent = 0; agent < size; agent++) {
            touch(agent, warmup);
            busyTime[agent] = 0;
            dutyTime[agent] = 0;
            workloadTime[agent] = 0;
            peakWorkload[agent] = fleet.currentWorkload(agent);
        }
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
        inService = Arrays.copyOf(inService, length);
        initialWorkload = Arrays.copyOf(initialWorkload, length);
        peakWorkload = Arrays.copyOf(peakWorkload, length);
        assigned = Arrays.copyOf(assigned, length);
        completed = Arrays.copyOf(completed, length);
        busyTime = Arrays.copyOf(busyTime, length);
        dutyTime = Arrays.copyOf(dutyTime, length);
        workloadTime = Arrays.copyOf(workloadTime, length);
        paidTime = Arrays.copyOf(paidTime, length);
        since = Arrays.copyOf(since, length);
    }
}
