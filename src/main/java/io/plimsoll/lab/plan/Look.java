package io.plimsoll.lab.plan;

import io.plimsoll.lab.statistics.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One mix of agents and what it came to: a point of the curves, a cell of a heat map. Immutable.
 *
 * @param agents how many of each planned role
 * @param replications how many decided it; fewer where the decision was plain
 * @param readings of every target, in the scenario's order
 * @param met whether all of them are met
 * @param allTargetsShare the share of replications that met all targets; {@code null} without replications
 * @param cost of all time on duty of the whole scenario, 95 % interval; {@code null} without whole replications
 * @param refusal why there is no steady state to run, or why a run was broken off; {@code null}: neither
 */
public record Look(
        Map<String, Integer> agents,
        int replications,
        List<Reading> readings,
        Decision met,
        @Nullable Double allTargetsShare,
        @Nullable Estimate cost,
        @Nullable String refusal) {
    /** Copies the numbers and the list. */
    public Look {
        agents = Collections.unmodifiableMap(new LinkedHashMap<>(agents));
        readings = List.copyOf(readings);
    }
}
