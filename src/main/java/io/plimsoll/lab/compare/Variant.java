package io.plimsoll.lab.compare;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Scenario;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is compared: a strategy with a dispatch mode and, where plans are made, with so many agents. Immutable.
 *
 * @param agents how many agents a role generates, of the roles in which that differs from the scenario; see {@link Staffing}
 */
public record Variant(StrategySpec strategy, Dispatch dispatch, Map<String, Integer> agents) {
    /** Copies the numbers. */
    public Variant {
        agents = Collections.unmodifiableMap(new LinkedHashMap<>(agents));
    }

    /** With the scenario's own agents. */
    public Variant(StrategySpec strategy, Dispatch dispatch) {
        this(strategy, dispatch, Map.of());
    }

    /** The scenario under it. */
    public Scenario of(Scenario scenario) {
        return Staffing.of(scenario, agents).withStrategy(strategy).withDispatch(dispatch);
    }

    /** The scenario under it, on one seed. */
    public Scenario of(Scenario scenario, long seed) {
        return of(scenario).withSeed(seed);
    }
}
