package io.plimsoll.sim;

/** A role on the short way, a queue of who waits for its agents; and what is counted meanwhile. */
final class ExpressRole extends ExpressQueue {
    final int role;
    final Sample waits;
    final Sample responses;

    /** Tasks that arrived on the way; counted when it ends. */
    long arrived;
    /** Tasks that are known and not completed: when the way began, and when it ended. */
    long unfinishedBefore;

    long unfinishedAfter;

    /** Whether one of its tasks may have become assignable at this instant. */
    boolean touched;

    ExpressRole(int role, Measures measures) {
        this.role = role;
        waits = measures.waits(role);
        responses = measures.responses(role);
    }

    /** Tasks that were completed on the way: known once it has ended. */
    long completed() {
        return unfinishedBefore + arrived - unfinishedAfter;
    }
}
