package io.plimsoll.sim;

/** A role on the short way: who waits for its agents, and what is counted meanwhile. */
final class ExpressRole {
    final int role;
    final Sample waits;
    final Sample responses;
    final ExpressQueue waiting = new ExpressQueue();

    /** Tasks that arrived, or are completed, on the way. */
    long arrived;

    long completed;
    /** Whether one of its tasks may have become assignable at this instant. */
    boolean touched;

    ExpressRole(int role, Measures measures) {
        this.role = role;
        waits = measures.waits(role);
        responses = measures.responses(role);
    }
}
