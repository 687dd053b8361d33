package io.plimsoll.scenario;

import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.TaskSpec;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The roles that a file knows: those of roles, agents, skills, tasks and streams. */
final class RoleNames {
    private final Set<String> known = new LinkedHashSet<>();
    /** Roles that some agent can take tasks of, at some time. */
    private final Set<String> served = new HashSet<>();

    static RoleNames of(Sections sections, AgentNames agents) {
        RoleNames names = new RoleNames();
        for (Bound<Role> bound : sections.roles()) {
            Role role = bound.value();
            names.known.add(role.name());
            names.known.addAll(role.skills());
            if (agents.most(role.name()) > 0) {
                names.served.addAll(role.skills());
            }
        }
        for (Bound<AgentSpec> bound : sections.agents()) {
            names.served.add(bound.value().role());
            names.served.addAll(bound.value().skills());
        }
        names.known.addAll(names.served);
        sections.tasks().forEach(task -> names.known.add(task.value().role()));
        sections.arrivals().forEach(stream -> names.known.add(stream.value().role()));
        names.known.forEach(role -> {
            if (agents.most(role) > 0) {
                names.served.add(role);
            }
        });
        return names;
    }

    /** Whether some agent can take tasks of the role at some time. */
    boolean isServed(String role) {
        return served.contains(role);
    }

    /** Reports a role that nothing in the file has to do with. */
    void check(String role, Place place, Problems problems) {
        if (!role.isEmpty() && !known.contains(role)) {
            problems.error(place, () -> "unknown role " + Words.quoted(role), () -> Words.didYouMean(role, known));
        }
    }

    /** Warns, once a role, of tasks that no agent will ever take. */
    void warnOfUnserved(Sections sections, Problems problems) {
        Map<String, Place> needed = new LinkedHashMap<>();
        for (Bound<TaskSpec> task : sections.tasks()) {
            if (!task.value().completed()) {
                needed.putIfAbsent(task.value().role(), task.placeOf("role"));
            }
        }
        for (Bound<ArrivalStream> stream : sections.arrivals()) {
            needed.putIfAbsent(stream.value().role(), stream.placeOf("role"));
        }
        needed.forEach((role, place) -> {
            if (!role.isEmpty() && !isServed(role)) {
                problems.warning(
                        place,
                        "role " + Words.quoted(role) + " has tasks and no agents",
                        "its tasks will wait, and the role is listed under roles needed");
            }
        });
    }
}
