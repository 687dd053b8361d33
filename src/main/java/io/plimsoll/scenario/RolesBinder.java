package io.plimsoll.scenario;

import io.plimsoll.scenario.Node.Member;
import io.plimsoll.sim.model.Bounds;
import io.plimsoll.sim.model.Role;
import java.util.ArrayList;
import java.util.List;

/** The section {@code roles}: role → count, or role → an object. */
final class RolesBinder {
    private final Problems problems;

    RolesBinder(Problems problems) {
        this.problems = problems;
    }

    List<Bound<Role>> bind(Node node) {
        List<Bound<Role>> roles = new ArrayList<>();
        Fields section = Fields.open(node, problems);
        if (section != null) {
            for (Member member : section.node().members()) {
                if (member.key().isEmpty()) {
                    problems.error(member.place(), "a role's name must not be empty");
                } else {
                    roles.add(new Bound<>(role(member.key(), member.value()), member.value()));
                }
            }
        }
        return roles;
    }

    private Role role(String name, Node node) {
        if (node instanceof Node.Obj) {
            Fields fields = Fields.of(node, ScenarioKeys.ROLE, problems);
            if (fields != null) {
                return new Role(
                        name,
                        fields.requiredWhole("agents", 0, Bounds.AGENTS, 0),
                        fields.whole("capacity", 1, Bounds.CAPACITY, 1),
                        fields.number("speed", Range.POSITIVE, 1),
                        fields.number("cost", Range.NOT_NEGATIVE, 1),
                        fields.names("skills"));
            }
        }
        Values values = new Values(problems);
        if (!(node instanceof Node.Num)) {
            values.wrongType(node, "a number of agents or an object");
            return Role.of(name, 0);
        }
        Integer count = values.whole(node, 0, Bounds.AGENTS);
        return Role.of(name, count == null ? 0 : count);
    }
}
