package io.plimsoll.ui.board;

import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.AgentStatus;

/**
 * Which agents the table shows. Immutable.
 *
 * @param idleOnly whether only those that can take work
 * @param role the role's number, or −1 for all
 */
public record AgentFilter(boolean idleOnly, int role) {
    /** Everybody. */
    public static final AgentFilter ALL = new AgentFilter(false, -1);

    /** Whether this agent is shown. */
    public boolean shows(AgentFigure agent) {
        return (!idleOnly || agent.status() == AgentStatus.IDLE) && (role < 0 || agent.role() == role);
    }
}
