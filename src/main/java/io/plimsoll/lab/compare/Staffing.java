package io.plimsoll.lab.compare;

import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TimelineEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many agents each role generates. A roster that changes over time keeps its shape: where the timeline makes 9 agents 12 and 9 again, a
 * plan of 10 makes them 13 and 10. Stateless, thread-safe.
 */
public final class Staffing {
    private Staffing() {}

    /** How many agents a role generates at the start of a scenario. */
    public static int of(Scenario scenario, String role) {
        return scenario.roles().stream()
                .filter(one -> one.name().equals(role))
                .mapToInt(Role::agents)
                .findFirst()
                .orElse(0);
    }

    /**
     * The scenario with so many agents in these roles.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static Scenario of(Scenario scenario, Map<String, Integer> agents) {
        if (agents.isEmpty()) {
            return scenario;
        }
        Map<String, Integer> more = new LinkedHashMap<>();
        agents.forEach((role, count) -> more.put(role, count - of(scenario, role)));
        List<Role> roles = new ArrayList<>();
        for (Role role : scenario.roles()) {
            roles.add(role.withAgents(agents.getOrDefault(role.name(), role.agents())));
        }
        List<String> known = scenario.roles().stream().map(Role::name).toList();
        agents.forEach((role, count) -> {
            if (!known.contains(role)) {
                roles.add(Role.of(role, count));
            }
        });
        return scenario.withRoles(roles)
                .withTimeline(scenario.timeline().stream()
                        .map(entry -> shifted(entry, more))
                        .toList());
    }

    private static TimelineEntry shifted(TimelineEntry entry, Map<String, Integer> more) {
        if (!(entry.action() instanceof TimelineEntry.SetAgents set)) {
            return entry;
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        set.counts().forEach((role, count) -> counts.put(role, Math.max(0, count + more.getOrDefault(role, 0))));
        return new TimelineEntry(entry.at(), entry.every(), new TimelineEntry.SetAgents(counts));
    }
}
