package io.plimsoll.sim;

import org.jspecify.annotations.Nullable;

/** An agent on the short way, a queue of what it was assigned and has not begun: what changes with every task, side by side. */
final class ExpressAgent extends ExpressQueue {
    static final ExpressAgent NOBODY = new ExpressAgent(-1, new ExpressRole[0]);

    final int agent;
    /** The roles that it can take. */
    final ExpressRole[] roles;
    /** The role that it can take, if there is only one. */
    final @Nullable ExpressRole only;

    int capacity;
    double speed;
    boolean serving;
    /** Tasks assigned or in service. */
    int held;

    int inService;
    int initialWorkload;
    int peakWorkload;
    double workloadLevel;
    /** Whether the measured tasks that it gets are counted one by one: not if all are, and for one role. */
    boolean counts;
    /** For each of its roles the measured tasks that it got. */
    long[] given = new long[0];
    /** How many tasks it had been assigned when the way began. */
    long assignedBefore;
    /** How many of those it had not completed. */
    int heldBefore;

    ExpressAgent(int agent, ExpressRole[] roles) {
        this.agent = agent;
        this.roles = roles;
        only = roles.length == 1 ? roles[0] : null;
    }

    boolean hasRoom() {
        return inService < capacity;
    }

    /** Where a role stands among its own. */
    int index(ExpressRole role) {
        int i = 0;
        while (roles[i] != role) {
            i++;
        }
        return i;
    }
}
