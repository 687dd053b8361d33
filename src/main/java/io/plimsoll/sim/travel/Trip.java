package io.plimsoll.sim.travel;

/**
 * A run on its way to another place. It is taken there by the piece, so that whoever waits can do something else meanwhile, show how far it is, or give
 * up. Until it arrives nothing has changed, but for one that only goes on from the present. Confined to the run's thread.
 */
public final class Trip<W extends Witness<W>> {
    private static final long SLICE = 50_000;

    private final TimeTravel<W> travel;
    private final Moment<W> moment;
    private final Course[] way;
    private final Place destination;
    private final boolean rests;
    private final double from;
    private final Runnable givenUp;
    private boolean over;

    Trip(TimeTravel<W> travel, Moment<W> moment, Course[] way, Place destination, boolean rests, Runnable givenUp) {
        this.travel = travel;
        this.moment = moment;
        this.way = way;
        this.destination = destination;
        this.rests = rests;
        this.givenUp = givenUp;
        from = moment.simulation.now();
    }

    /**
     * Goes on by about so many events.
     *
     * @return whether it has arrived
     */
    public boolean go(long events) {
        if (!over) {
            boolean arrived = moment.go(destination, way, events);
            travel.passed(moment, way);
            if (arrived) {
                if (rests) {
                    moment.rest(destination.time());
                }
                over = true;
                travel.arrived(moment);
            }
        }
        return over;
    }

    /** Goes all the way. */
    public void finish() {
        while (!go(SLICE)) {}
    }

    /** Gives up: everything is as it was before, but that one that only goes on from the present stays where it has come to. */
    public void giveUp() {
        if (!over) {
            over = true;
            givenUp.run();
            travel.arrived(null);
        }
    }

    /** The time that it goes to; infinite for the end. */
    public double destination() {
        return destination.time();
    }

    /** How much of the way is behind it, from 0 to 1; NaN where the end is not known. */
    public double progress() {
        double whole = destination.time() - from;
        if (over) {
            return 1;
        }
        return whole == Double.POSITIVE_INFINITY
                ? Double.NaN
                : whole > 0 ? (moment.simulation.now() - from) / whole : 0;
    }
}
