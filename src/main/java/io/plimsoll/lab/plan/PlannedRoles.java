package io.plimsoll.lab.plan;

import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.Target;
import io.plimsoll.sim.model.TaskSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which roles matter to which targets. Stateless, thread-safe. */
final class PlannedRoles {
    private PlannedRoles() {}

    /** Every role with work that matters to some target, in the scenario's order. */
    static List<String> of(Scenario scenario) {
        Set<String> matter = new HashSet<>();
        for (Target target : scenario.targets()) {
            matter.addAll(of(scenario, target));
        }
        return scenario.roleNames().stream().filter(matter::contains).toList();
    }

    /** The roles with work on whose agents a target depends: its own, those that must come before, and those that share agents with them. */
    static Set<String> of(Scenario scenario, Target target) {
        Set<String> work = work(scenario);
        if (target.role() == null) {
            return work;
        }
        Map<String, Set<String>> near = neighbours(scenario);
        Set<String> reached = new LinkedHashSet<>(List.of(target.role()));
        List<String> next = new ArrayList<>(reached);
        while (!next.isEmpty()) {
            for (String role : near.getOrDefault(next.remove(0), Set.of())) {
                if (reached.add(role)) {
                    next.add(role);
                }
            }
        }
        reached.retainAll(work);
        return reached;
    }

    private static Set<String> work(Scenario scenario) {
        Set<String> work = new LinkedHashSet<>();
        scenario.tasks().stream().filter(task -> !task.completed()).forEach(task -> work.add(task.role()));
        scenario.arrivals().forEach(stream -> work.add(stream.role()));
        return work;
    }

    private static Map<String, Set<String>> neighbours(Scenario scenario) {
        Map<String, Set<String>> near = new HashMap<>();
        Map<String, String> roleOf = new HashMap<>();
        scenario.tasks().forEach(task -> roleOf.put(task.id(), task.role()));
        for (TaskSpec task : scenario.tasks()) {
            for (String before : task.dependsOn()) {
                near.computeIfAbsent(task.role(), role -> new HashSet<>())
                        .add(roleOf.getOrDefault(before, task.role()));
            }
        }
        for (AgentSpec agent : scenario.agents()) {
            share(near, agent.role(), agent.skills());
        }
        for (Role role : scenario.roles()) {
            share(near, role.name(), role.skills());
        }
        return near;
    }

    private static void share(Map<String, Set<String>> near, String own, List<String> skills) {
        for (String skill : skills) {
            near.computeIfAbsent(own, role -> new HashSet<>()).add(skill);
            near.computeIfAbsent(skill, role -> new HashSet<>()).add(own);
        }
    }
}
