package io.plimsoll.lab.plan;

import io.plimsoll.lab.compare.Horizon;
import io.plimsoll.lab.work.Script;
import io.plimsoll.sim.model.Bounds;
import io.plimsoll.sim.model.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be planned. Immutable.
 *
 * @param scenario with the targets; its seed is the first, its strategy, dispatch mode and explicit agents stay as they are
 * @param script what an operator does in every run
 * @param roles whose numbers of agents are looked for, in the scenario's order; none: every role that matters to a target
 * @param most agents of each role at most, from 1
 * @param replications of one mix at most, from 1
 * @param load how many times as fast tasks arrive: 1.3 is 30 % more; above 0
 * @param horizon what the figures are about; {@code null}: what the scenario is about by itself
 * @param warmUp in the scenario's unit; {@code null}: the scenario's, or what is found
 */
public record PlanRequest(
        Scenario scenario,
        Script script,
        List<String> roles,
        int most,
        int replications,
        double load,
        @Nullable Horizon horizon,
        @Nullable Double warmUp) {
    /** Agents of each role at most, unless somebody asks for another number. */
    public static final int MOST = 200;

    /** Replications of one mix at most, unless somebody asks for another number. */
    public static final int REPLICATIONS = 100;

    /**
     * Checks the ranges and fills in the roles.
     *
     * @throws IllegalArgumentException if something is out of its range, a role is not known, or there is no target
     */
    public PlanRequest {
        if (most < 1 || most > Bounds.AGENTS) {
            throw new IllegalArgumentException("most must be from 1 to " + Bounds.AGENTS + ": " + most);
        }
        if (!(load > 0 && load < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("load must be above 0: " + load);
        }
        if (replications < 1) {
            throw new IllegalArgumentException("replications must be at least 1: " + replications);
        }
        if (scenario.targets().isEmpty()) {
            throw new IllegalArgumentException(
                    "the scenario has no targets, so that any number of agents would do; add some under \"targets\"");
        }
        List<String> known = scenario.roleNames();
        for (String role : roles) {
            if (!known.contains(role)) {
                throw new IllegalArgumentException(
                        "the scenario has no role \"" + role + "\"; its roles are: " + String.join(", ", known));
            }
        }
        List<String> wanted = new ArrayList<>(new LinkedHashSet<>(roles));
        roles = wanted.isEmpty()
                ? PlannedRoles.of(scenario)
                : known.stream().filter(wanted::contains).toList();
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("no role that a target looks at has any work; name roles to plan");
        }
    }

    /** Everything as it is by default. */
    public static PlanRequest of(Scenario scenario) {
        return new PlanRequest(scenario, Script.NONE, List.of(), MOST, REPLICATIONS, 1, null, null);
    }
}
