package io.plimsoll.ui.run;

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
    /** Whether it is on the roster. */
    public boolean onRoster() {
        return status != AgentStatus.LEFT;
    }
}
