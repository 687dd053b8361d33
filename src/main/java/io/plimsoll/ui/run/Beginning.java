package io.plimsoll.ui.run;

import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.travel.Memo;
import org.jspecify.annotations.Nullable;

/**
 * How a run begins. Immutable.
 *
 * @param memo the branches and the place that it is taken up at, or {@code null} for the opening of a run to which nothing was done
 * @param readOnly why nothing may be done to it, or {@code null}
 * @param watch the fleet whose events are its commands, or {@code null}
 */
public record Beginning(
        Scenario scenario,
        @Nullable Memo memo,
        @Nullable String readOnly,
        @Nullable FleetWatch watch) {
    /** A run that is no fleet's. */
    public Beginning(Scenario scenario, @Nullable Memo memo, @Nullable String readOnly) {
        this(scenario, memo, readOnly, null);
    }

    /** A run to which nothing was done. */
    public static Beginning of(Scenario scenario) {
        return new Beginning(scenario, null, null);
    }
}
