package io.plimsoll.ui.run;

import io.plimsoll.sim.Simulation;

/**
 * An agent at an instant. Immutable.
 *
 * @param number the engine's number for it; never changes
 * @param role the number of its own role
 * @param workload tasks assigned and not completed, and its initial workload
 * @param inService tasks in service
 * @param capacity tasks that it can have in service at once
 * @param assigned tasks assigned to it so far
 * @param completed tasks that it completed
 * @param utilisation time in service over its slots' time on duty since the warm-up; NaN where there was none
 */
public record AgentFigure(
        int number,
        String name,
        int role,
        AgentStatus status,
        int workload,
        int inService,
        int capacity,
        long assigned,
        long completed,
        double utilisation) {
    /** An agent of a run, as it is now. */
    static AgentFigure of(Simulation run, int agent) {
        AgentStatus status = !run.onRoster(agent)
                ? AgentStatus.LEFT
                : run.stopped(agent) ? AgentStatus.STOPPED : run.full(agent) ? AgentStatus.WORKING : AgentStatus.IDLE;
        return new AgentFigure(
                agent,
                run.agentName(agent),
                run.agentRole(agent),
                status,
                run.workload(agent),
                run.inService(agent),
                run.capacity(agent),
                run.assignedTo(agent),
                run.completedBy(agent),
                run.agentUtilisation(agent));
    }

    /** Whether it is on the roster. */
    public boolean onRoster() {
        return status != AgentStatus.LEFT;
    }
}
