package io.plimsoll.report;

import io.plimsoll.scenario.ScenarioHash;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TimeUnit;

/**
 * Where a result comes from, so that somebody else can have it again. Immutable.
 *
 * @param scenario its name
 * @param hash of the scenario's content
 * @param unit of every time
 * @param version the program's
 * @param command the call that gives the same
 */
public record Provenance(String scenario, String hash, TimeUnit unit, String version, String command) {
    /** Of a scenario, by this version and call. */
    public static Provenance of(Scenario scenario, String version, String command) {
        return new Provenance(scenario.name(), ScenarioHash.of(scenario), scenario.timeUnit(), version, command);
    }
}
