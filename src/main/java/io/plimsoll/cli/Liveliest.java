package io.plimsoll.cli;

import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.EventType;

/** Remembers when the most tasks were there at once: the instant worth a picture. Confined to the engine's thread. */
final class Liveliest implements EventListener {
    private int present;
    private int most;
    private double time;

    @Override
    public void on(EventType type, double now, int task, int agent, int role, int workload) {
        switch (type) {
            case READY -> present++;
            case COMPLETED, ABANDONED -> present--;
            default -> {}
        }
        if (present > most) {
            most = present;
            time = now;
        }
    }

    /** The first time at which so many were there; 0 if nobody ever was. */
    double time() {
        return time;
    }
}
