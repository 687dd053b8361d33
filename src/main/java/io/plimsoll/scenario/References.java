package io.plimsoll.scenario;

import io.plimsoll.scenario.Node.Member;
import io.plimsoll.sim.model.Target;
import io.plimsoll.sim.model.TimelineEntry;

/** Checks that the names in one section are those of another, and that the whole makes a run. */
final class References {
    private References() {}

    static void check(Sections sections, Problems problems) {
        AgentNames agents = AgentNames.of(sections, problems);
        RoleNames roles = RoleNames.of(sections, agents);
        TaskNames.check(sections, problems);
        boolean agentsKnown = sections.read("roles", "agents", "timeline");
        boolean rolesKnown = sections.read("roles", "agents", "tasks", "arrivals");
        for (Bound<TimelineEntry> entry : sections.timeline()) {
            if (agentsKnown) {
                checkAgent(entry, "stop", agents, problems);
                checkAgent(entry, "resume", agents, problems);
            }
            if (rolesKnown && entry.node() instanceof Node.Obj node && node.find("agents") instanceof Node.Obj counts) {
                for (Member member : counts.members()) {
                    roles.check(member.key(), member.place(), problems);
                }
            }
        }
        for (Bound<Target> target : sections.targets()) {
            String role = target.value().role();
            if (rolesKnown && role != null) {
                roles.check(role, target.placeOf("role"), problems);
            }
        }
        Endings.check(sections, roles, problems);
        if (rolesKnown && agentsKnown) {
            roles.warnOfUnserved(sections, problems);
        }
    }

    private static void checkAgent(Bound<TimelineEntry> entry, String key, AgentNames agents, Problems problems) {
        if (entry.node() instanceof Node.Obj node
                && node.find(key) instanceof Node.Text name
                && !name.value().isEmpty()
                && !agents.exists(name.value())) {
            problems.error(
                    name.place(), () -> "unknown agent " + Words.quoted(name.value()), () -> agents.hint(name.value()));
        }
    }
}
