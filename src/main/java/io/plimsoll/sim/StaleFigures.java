package io.plimsoll.sim;

/**
 * When strategies see new load figures: as they stood at the last multiple of the period, after that instant's first completions. A period of
 * 0 means always.
 */
final class StaleFigures {
    /** From here on k + 1 may be k. */
    private static final double UNTOLD = 0x1p53;

    private final double period;
    private final Floor floor;
    /** The time of the multiple seen last. */
    private double seen = -1;

    StaleFigures(double period, Floor floor) {
        this.period = period;
        this.floor = floor;
    }

    StaleFigures(StaleFigures other, Floor floor) {
        this.floor = floor;
        period = other.period;
        seen = other.seen;
    }

    /** The time as of which strategies see load figures at the present one. */
    double seen(double now) {
        return period > 0 ? seen : now;
    }

    /** To be called before the clock moves to {@code time}: a multiple in between saw the figures as they are. */
    void before(double time) {
        if (period > 0) {
            double multiple = multiple(time);
            if (multiple > seen && multiple < time) {
                seen = multiple;
                floor.refresh(multiple);
            }
        }
    }

    /** To be called after the first completions of an instant: it may be a multiple itself. */
    void at(double time) {
        if (period > 0) {
            double multiple = multiple(time);
            if (multiple > seen) {
                seen = multiple;
                floor.refresh(multiple);
            }
        }
    }

    /**
     * The last of the doubles k·period that is at most {@code time}. Where k is too large to be told from its neighbours, multiples lie closer
     * than times do: then it is {@code time} itself.
     */
    private double multiple(double time) {
        double k = StrictMath.floor(time / period);
        if (k >= UNTOLD) {
            return time;
        }
        while (k * period > time) {
            k--;
        }
        while ((k + 1) * period <= time) {
            k++;
        }
        return k * period;
    }
}
