package io.plimsoll.ui.run;

import io.plimsoll.sim.Simulation;

/** The first assignment of a task in one run, followed until the task begins or leaves. Engine-confined. */
final class FirstAssignment {
    final String agent;
    private final int number;
    private final int behind;
    private final boolean free;
    private final double ready;
    private double until = Double.NaN;

    /** A task was assigned just now; {@code workload}: the agent's after that. */
    FirstAssignment(Simulation run, int task, int number, int workload) {
        agent = run.agentName(number);
        this.number = number;
        behind = workload - 1;
        free = behind < run.capacity(number);
        ready = run.taskReady(task);
    }

    /** Its wait is over. */
    void waitedUntil(double time) {
        until = time;
    }

    Choice choice(double now) {
        boolean waiting = Double.isNaN(until);
        return new Choice(agent, number, behind, free, (waiting ? now : until) - ready, waiting);
    }
}
