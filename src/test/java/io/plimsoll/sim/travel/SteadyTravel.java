package io.plimsoll.sim.travel;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.Command;

/** A run through which tests travel, and in which they act. */
abstract class SteadyTravel {
    static final int LAST = 40;
    static final Command OFF = new Command.Automatic(false);
    static final Command ON = new Command.Automatic(true);

    final TimeTravel<Nobody> travel = new TimeTravel<>(Steady.until(LAST), Nobody.WATCHES, Limits.USUAL);
    final Branch first = travel.branch();

    void to(double time) {
        travel.seek(Place.at(time)).finish();
        assertThat(travel.place()).isEqualTo(Place.at(time));
    }

    void act(double time, Command command) {
        to(time);
        assertThat(travel.act(command).done()).isTrue();
    }
}
