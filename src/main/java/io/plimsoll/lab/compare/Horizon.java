package io.plimsoll.lab.compare;

import io.plimsoll.sim.model.Scenario;

/**
 * What a run's figures are about: the run as it is, from its beginning to its end, or the long run, of which it is a stretch. Source: A. Law,
 * "Simulation Modeling and Analysis", 5th edition, 2015, section 9.3.
 */
public enum Horizon {
    /** A day, a project: how it begins and ends belongs to it. */
    TERMINATING("terminating"),
    /** The long run: the empty start is an accident and is left out, and there must be a long run. */
    STEADY_STATE("steady-state");

    private final String key;

    Horizon(String key) {
        this.key = key;
    }

    /** The word on the command line and in reports. */
    public String key() {
        return key;
    }

    /**
     * What a scenario is about, unless somebody says otherwise: the long run if nothing in it ever ends or changes, so that only
     * {@code run} cuts it off.
     */
    public static Horizon of(Scenario scenario) {
        boolean lasting = !scenario.arrivals().isEmpty()
                && scenario.tasks().isEmpty()
                && scenario.timeline().isEmpty()
                && scenario.arrivals().stream()
                        .allMatch(
                                stream -> stream.until() == null && stream.count() == null && stream.profile() == null);
        return lasting ? STEADY_STATE : TERMINATING;
    }
}
