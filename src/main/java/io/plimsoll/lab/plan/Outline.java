package io.plimsoll.lab.plan;

import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A curve before anything is run: whose agents, against which target, and what Erlang's formula says of it. Immutable, thread-safe.
 *
 * @param role whose number of agents varies
 * @param place of the target among the scenario's
 * @param estimate {@code null} where the formula says nothing
 */
public record Outline(
        String role, int place, Target target, @Nullable ErlangEstimate estimate) {
    /** Every curve that a plan for this request will have, in the same order. */
    public static List<Outline> of(PlanRequest request) {
        return of(Load.of(request.scenario(), request.load()), request.roles());
    }

    static List<Outline> of(Scenario scenario, List<String> roles) {
        List<Outline> outlines = new ArrayList<>();
        for (String role : roles) {
            for (int place : targets(scenario, role)) {
                Target target = scenario.targets().get(place);
                outlines.add(new Outline(role, place, target, ErlangEstimate.of(scenario, role, target)));
            }
        }
        return List.copyOf(outlines);
    }

    /** Its own targets and those of all roles; a role without any is shown by the targets that depend on it. */
    private static List<Integer> targets(Scenario scenario, String role) {
        List<Target> all = scenario.targets();
        List<Integer> own = IntStream.range(0, all.size())
                .filter(i ->
                        all.get(i).role() == null || Objects.equals(all.get(i).role(), role))
                .boxed()
                .toList();
        return !own.isEmpty()
                ? own
                : IntStream.range(0, all.size())
                        .filter(i -> PlannedRoles.of(scenario, all.get(i)).contains(role))
                        .boxed()
                        .toList();
    }
}
