package io.plimsoll.scenario;

import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.Target;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.model.TimelineEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds the root of a scenario, section by section, then has the references between them checked. */
final class ScenarioBinder {
    private ScenarioBinder() {}

    /** The scenario, or {@code null} if there are errors. */
    static @Nullable Scenario bind(Node root, Problems problems) {
        Fields fields = Fields.of(root, ScenarioKeys.SCENARIO, problems);
        if (fields == null) {
            return null;
        }
        Header header = Header.bind(fields, problems);
        Node rolesNode = fields.find("roles");
        Node runNode = fields.find("run");
        List<Bound<Role>> roles = rolesNode == null ? List.of() : new RolesBinder(problems).bind(rolesNode);
        List<Bound<AgentSpec>> agents = section(fields, "agents", new AgentBinder(problems)::bind);
        List<Bound<TaskSpec>> tasks = section(fields, "tasks", new TaskBinder(problems)::bind);
        List<Bound<ArrivalStream>> arrivals = section(fields, "arrivals", new StreamBinder(problems)::bind);
        List<Bound<TimelineEntry>> timeline = section(fields, "timeline", new TimelineBinder(problems)::bind);
        RunLimits run = runNode == null ? RunLimits.NONE : RunBinder.bind(runNode, problems);
        List<Bound<Target>> targets = section(fields, "targets", new TargetBinder(problems)::bind);
        Bound<RunLimits> limits = new Bound<>(run, runNode == null ? root : runNode);
        Set<String> unread = unread(fields);
        Sections sections = new Sections(roles, agents, tasks, arrivals, timeline, limits, targets, unread);
        References.check(sections, problems);
        if (!problems.sound()) {
            return null;
        }
        return new Scenario(
                header.name(),
                header.description(),
                header.timeUnit(),
                header.startsAt(),
                header.seed(),
                header.strategy(),
                header.dispatch(),
                header.queue(),
                header.refresh(),
                values(roles),
                values(agents),
                values(tasks),
                values(arrivals),
                values(timeline),
                run,
                values(targets));
    }

    private static <T> List<Bound<T>> section(Fields fields, String key, Function<Node, @Nullable T> binder) {
        List<Bound<T>> bound = new ArrayList<>();
        for (Node item : fields.items(key)) {
            T value = binder.apply(item);
            if (value != null) {
                bound.add(new Bound<>(value, item));
            }
        }
        return bound;
    }

    private static Set<String> unread(Fields fields) {
        Set<String> unread = new HashSet<>();
        for (String section : List.of("agents", "tasks", "arrivals", "timeline")) {
            Node node = fields.find(section);
            if (node != null && !(node instanceof Node.Arr)) {
                unread.add(section);
            }
        }
        for (String section : List.of("roles", "run")) {
            Node node = fields.find(section);
            if (node != null && !(node instanceof Node.Obj)) {
                unread.add(section);
            }
        }
        return unread;
    }

    private static <T> List<T> values(List<Bound<T>> bound) {
        List<T> values = new ArrayList<>(bound.size());
        for (Bound<T> one : bound) {
            values.add(one.value());
        }
        return values;
    }
}
