package io.plimsoll.sim;

import io.plimsoll.balance.Fleet;

/**
 * When strategies see new load figures: as they stood at the last multiple of the period, after that instant's first completions. A period of
 * 0 means always.
 */
final class StaleFigures {
    private final double period;
    private final Fleet fleet;
    /** The multiple seen last. */
    private double seen = -1;

    StaleFigures(double period, Fleet fleet) {
        this.period = period;
        this.fleet = fleet;
    }

    /** To be called before the clock moves to {@code time}: a multiple in between saw the figures as they are. */
    void before(double time) {
        if (period > 0) {
            double multiple = multiple(time);
            if (multiple > seen && multiple * period < time) {
                seen = multiple;
                fleet.refresh();
            }
        }
    }

    /** To be called after the first completions of an instant: it may be a multiple itself. */
    void at(double time) {
        if (period > 0) {
            double multiple = multiple(time);
            if (multiple > seen) {
                seen = multiple;
                fleet.refresh();
            }
        }
    }

    /** The largest k whose double k·period is at most {@code time}. */
    private double multiple(double time) {
        double k = StrictMath.floor(time / period);
        while (k * period > time) {
            k--;
        }
        while ((k + 1) * period <= time && k + 1 > k) {
            k++;
        }
        return k;
    }
}
