package io.plimsoll.ui.run;

/**
 * A role at an instant. Immutable.
 *
 * @param number the engine's number for it
 * @param generated agents that the role generates by its count, on the roster
 * @param agents its own agents on the roster, explicit ones included
 * @param idle agents that could take a task of the role now, by their role or by skill
 * @param waiting tasks of the role that are ready and have no agent
 * @param needed whether tasks wait or are blocked and no agent on the roster can take them
 * @param utilisation time in service over all its slots' time on duty since the warm-up; NaN where there was none
 */
public record RoleFigure(
        int number, String name, int generated, int agents, int idle, int waiting, boolean needed, double utilisation) {
    /** Why a task of this role has no agent, where the role is told beside it. */
    public String whyWaiting() {
        return needed ? "no agents" : "no idle agents";
    }
}
