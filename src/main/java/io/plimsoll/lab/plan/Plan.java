package io.plimsoll.lab.plan;

import io.plimsoll.lab.compare.Horizon;
import io.plimsoll.lab.compare.Staffing;
import io.plimsoll.lab.compare.WarmUp;
import io.plimsoll.sim.model.Scenario;
import java.util.List;
import java.util.Map;

/**
 * How many agents of each role meet the targets, as far as is known. Immutable.
 *
 * @param chosen the cheapest mix found that meets all targets; if none does, the largest that was looked at
 * @param costRate what its planned agents cost in a unit of time: what mixes are ordered by
 * @param curves for each planned role, each target that depends on it; empty until the plan is found
 * @param looks every mix that was looked at, in the order in which it was; for two roles, the cells of a heat map
 * @param unseen which cheaper ones were not
 * @param exact whether nothing was left to chance: one replication of each mix is all there is to know
 * @param replications how many runs it took
 * @param finished false: broken off or still under way, and {@code chosen} the best so far
 */
public record Plan(
        PlanRequest request,
        Look chosen,
        double costRate,
        List<Curve> curves,
        List<Look> looks,
        Unseen unseen,
        Horizon horizon,
        WarmUp warmUp,
        boolean exact,
        long replications,
        boolean finished) {
    /** Copies the lists. */
    public Plan {
        curves = List.copyOf(curves);
        looks = List.copyOf(looks);
    }

    /** The planned number of agents of each planned role, in the scenario's order. */
    public Map<String, Integer> agents() {
        return chosen.agents();
    }

    /** Whether the chosen mix meets all targets. */
    public boolean met() {
        return chosen.met() == Decision.MET;
    }

    /** What the planned agents of a mix cost in a unit of time. */
    public double costRate(Look look) {
        return Price.of(request.scenario(), request.roles(), request.most()).of(mix(look));
    }

    /** What those cost that the scenario has today, in a unit of time. */
    public double costRateToday() {
        return Price.of(request.scenario(), request.roles(), request.most())
                .of(new Mix(request.roles().stream()
                        .map(role -> Staffing.of(request.scenario(), role))
                        .toList()));
    }

    /** Cheaper mixes of which all replications could not tell whether they meet the targets: more might. */
    public List<Look> tooClose() {
        Price price = Price.of(request.scenario(), request.roles(), request.most());
        Mix own = mix(chosen);
        return looks.stream()
                .filter(look -> look.met() == Decision.OPEN && price.below(mix(look), own))
                .toList();
    }

    private static Mix mix(Look look) {
        return new Mix(List.copyOf(look.agents().values()));
    }

    /** The scenario as it was asked about, load aside, with the planned agents: what there is to apply. */
    public Scenario applied() {
        return Staffing.of(request.scenario(), chosen.agents());
    }
}
