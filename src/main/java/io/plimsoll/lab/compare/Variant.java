package io.plimsoll.lab.compare;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Scenario;

/** What is compared: a strategy with a dispatch mode. Immutable. */
public record Variant(StrategySpec strategy, Dispatch dispatch) {
    /** The scenario under it, on one seed. */
    public Scenario of(Scenario scenario, long seed) {
        return scenario.withStrategy(strategy).withDispatch(dispatch).withSeed(seed);
    }
}
