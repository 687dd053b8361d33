package io.plimsoll.ui.run;

import io.plimsoll.lab.compare.Variant;
import io.plimsoll.sim.model.Scenario;

/**
 * Two runs of the same tasks under one clock: what happens at an instant happens on the left, then on the right, before the next instant. Each is the run
 * that a comparison makes of the scenario's seed. Engine-confined.
 */
final class Lockstep {
    private final Pairing pairing = new Pairing();
    private final DuelSide left;
    private final DuelSide right;
    private double now;

    /**
     * Both in their opening states.
     *
     * @throws IllegalArgumentException if the scenario does not fit together, or a number of agents is out of its range
     */
    Lockstep(Scenario scenario, Variant left, Variant right) {
        this.left = new DuelSide(0, left.of(scenario, scenario.seed()), pairing);
        this.right = new DuelSide(1, right.of(scenario, scenario.seed()), pairing);
    }

    /** The next instant at which something happens on either side; infinite when nothing more will. */
    private double nextInstant() {
        return Math.min(left.run().nextInstant(), right.run().nextInstant());
    }

    /** Goes on by one instant at which something happens; false if both runs have ended. */
    boolean step() {
        double next = nextInstant();
        if (next == Double.POSITIVE_INFINITY) {
            return false;
        }
        advanceBoth(next);
        return true;
    }

    /**
     * Goes on to a time, or to the end where that comes first, by about so many events.
     *
     * @return whether it came there
     */
    boolean advance(double time, long events) {
        long stop = events() + events;
        for (double next = nextInstant(); next <= time && next < Double.POSITIVE_INFINITY; next = nextInstant()) {
            if (events() >= stop) {
                return false;
            }
            advanceBoth(next);
        }
        if (time < Double.POSITIVE_INFINITY && !finished()) {
            advanceBoth(time);
        }
        return true;
    }

    private void advanceBoth(double time) {
        left.run().advanceTo(time);
        right.run().advanceTo(time);
        now = Math.max(now, time);
    }

    DuelSide left() {
        return left;
    }

    DuelSide right() {
        return right;
    }

    Pairing pairing() {
        return pairing;
    }

    /** The time on both sides; where one run has ended, the other's. */
    double now() {
        return now;
    }

    /** Events on both sides. */
    long events() {
        return left.run().events() + right.run().events();
    }

    boolean finished() {
        return left.run().finished() && right.run().finished();
    }
}
