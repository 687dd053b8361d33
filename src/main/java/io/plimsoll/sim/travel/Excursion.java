package io.plimsoll.sim.travel;

import io.plimsoll.sim.Simulation;

/** A branch's run apart from the present one: to look ahead, to read figures, to run along. Confined to the thread of its {@link TimeTravel}. */
public final class Excursion<W extends Witness<W>> {
    private final Moment<W> moment;
    private final Course[] way;
    private final Place destination;

    Excursion(Moment<W> moment, Place destination, Course[] way) {
        this.moment = moment;
        this.destination = destination;
        this.way = way;
    }

    /** Goes on to where it was bound, by about so many events; whether it is there. */
    public boolean go(long events) {
        return moment.go(destination, way, events);
    }

    /** Goes on to a time, or to the end where that comes first, by about so many events; whether it is there. */
    public boolean advance(double time, long events) {
        return moment.go(Place.at(time), way, events);
    }

    /** The run, to be read. */
    public Simulation simulation() {
        return moment.simulation;
    }

    /** The record kept of it. */
    public W witness() {
        return moment.witness;
    }
}
