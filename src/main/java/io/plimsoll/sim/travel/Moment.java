package io.plimsoll.sim.travel;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.Scenario;
import java.util.Objects;

/** A run where it stands, with the record kept of it and the commands done so far. */
final class Moment<W extends Witness<W>> {
    final Simulation simulation;
    final W witness;
    private Course done;
    /** Whether the clock was moved to where the run does not come by itself. */
    private boolean rested;

    /** The opening of a run. */
    Moment(Scenario scenario, W witness) {
        this.witness = witness;
        simulation = new Simulation(scenario, witness.listener(), false);
        done = Course.NONE;
        witness.opened(simulation);
    }

    private Moment(Simulation simulation, W witness, Course done, boolean rested) {
        this.simulation = simulation;
        this.witness = witness;
        this.done = done;
        this.rested = rested;
    }

    Moment<W> copy() {
        W other = witness.copy();
        return new Moment<>(simulation.copy(other.listener()), other, done, rested);
    }

    /** The same run without the record. */
    Moment<Nobody> alone() {
        return new Moment<>(simulation.copy(Nobody.WATCHES.listener()), Nobody.WATCHES, done, rested);
    }

    Course done() {
        return done;
    }

    Place place() {
        return new Place(simulation.now(), simulation.inOpening());
    }

    /** About how much memory it takes, in bytes. */
    long bytes() {
        return simulation.bytes() + witness.bytes();
    }

    /** Moves the clock of a run that has come to rest to a time, so that something can be done then. */
    void rest(double time) {
        double before = simulation.now();
        simulation.rest(time);
        rested |= simulation.now() != before;
    }

    /** Whether the clock was moved to where the run does not come by itself, and nothing was done there. */
    boolean rested() {
        return rested;
    }

    /** Whether it lies on the way to a place: nothing is done that is not to be done, nothing missed that was to be done before now. */
    boolean leadsTo(Place place, Course[] way) {
        if (rested || place.isBefore(place()) || !isOn(way)) {
            return false;
        }
        return done.size() == way.length || !way[done.size()].place().isBefore(place());
    }

    /** Whether what was done so far is how the way begins. */
    boolean isOn(Course[] way) {
        return done.size() == 0 || done.size() <= way.length && way[done.size() - 1] == done;
    }

    /** Gives a command now. */
    Outcome give(Command command) {
        boolean opening = simulation.inOpening();
        witness.commanding(command);
        Outcome outcome = simulation.apply(command);
        witness.commanded(command, outcome);
        if (outcome.done()) {
            rested = false;
            done = done.with(new TimedCommand(simulation.now(), command), opening);
        }
        return outcome;
    }

    /**
     * Goes on towards a place, by about so many events, and gives the commands of the way.
     *
     * @return whether the place, or the end of the run, was reached
     */
    boolean go(Place place, Course[] way, long events) {
        long left = events;
        while (true) {
            Course next = done.size() < way.length ? way[done.size()] : null;
            if (next != null && next.endsInOpening()) {
                repeat(next);
                continue;
            }
            if (place.opening()) {
                return true;
            }
            boolean commanded = next != null && !place.isBefore(next.place());
            double stop = commanded ? Objects.requireNonNull(next).place().time() : place.time();
            long before = simulation.events();
            if (!simulation.advanceTo(stop, left)) {
                return false;
            }
            left -= simulation.events() - before;
            if (!commanded) {
                return true;
            }
            simulation.rest(stop);
            repeat(Objects.requireNonNull(next));
        }
    }

    /** Goes on by one instant, or to the next command of the way if that comes first; false if the run has ended. */
    boolean step(Course[] way) {
        Course next = done.size() < way.length ? way[done.size()] : null;
        double instant = simulation.nextInstant();
        double time = next == null ? instant : Math.min(instant, next.place().time());
        if (time == Double.POSITIVE_INFINITY) {
            return false;
        }
        go(Place.at(time), way, Long.MAX_VALUE);
        return true;
    }

    /** Gives a command of the way again, at the time at which it was given. */
    private void repeat(Course next) {
        Command command = Objects.requireNonNull(next.last()).command();
        witness.commanding(command);
        witness.commanded(command, simulation.apply(command));
        done = next;
        rested = false;
    }
}
