package io.plimsoll.balance;

import java.util.Arrays;

/** When agents had tasks in service, by number: what changes when tasks begin and end, but not when they are assigned. */
final class AgentTimes {
    private static final int STRIDE = 4;
    /** Time in service of tasks that are done with. */
    private static final int SERVED = 0;
    /** The sum of the times at which the tasks in service began. */
    private static final int BEGUN = 1;

    private static final int LAST_COMPLETED = 2;
    private static final int IN_SERVICE = 3;

    /** Of each agent four numbers, side by side. */
    private double[] all;

    AgentTimes() {
        all = new double[16 * STRIDE];
    }

    AgentTimes(AgentTimes other) {
        all = other.all.clone();
    }

    void add(int agent) {
        int at = agent * STRIDE;
        if (at == all.length) {
            all = Arrays.copyOf(all, 2 * at);
        }
        all[at + LAST_COMPLETED] = Double.NEGATIVE_INFINITY;
    }

    void began(int agent, double now) {
        double[] a = all;
        int at = agent * STRIDE;
        a[at + IN_SERVICE]++;
        a[at + BEGUN] += now;
    }

    void completed(int agent, double begun, double now) {
        double[] a = all;
        int at = agent * STRIDE;
        double left = a[at + IN_SERVICE] - 1;
        a[at + SERVED] += now - begun;
        a[at + BEGUN] = left == 0 ? 0 : a[at + BEGUN] - begun;
        a[at + LAST_COMPLETED] = now;
        a[at + IN_SERVICE] = left;
    }

    /** It completed one task and began another: the same as {@link #completed} and {@link #began}. */
    void passedOn(int agent, double begun, double now) {
        double[] a = all;
        int at = agent * STRIDE;
        a[at + SERVED] += now - begun;
        a[at + BEGUN] = (a[at + IN_SERVICE] == 1 ? 0 : a[at + BEGUN] - begun) + now;
        a[at + LAST_COMPLETED] = now;
    }

    int inService(int agent) {
        return (int) all[agent * STRIDE + IN_SERVICE];
    }

    double lastCompleted(int agent) {
        return all[agent * STRIDE + LAST_COMPLETED];
    }

    double timeInService(int agent, double now) {
        int at = agent * STRIDE;
        return all[at + SERVED] + (all[at + IN_SERVICE] * now - all[at + BEGUN]);
    }
}
