package io.plimsoll.scenario;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.scenario.Node.Member;
import io.plimsoll.sim.model.Bounds;
import io.plimsoll.sim.model.TimelineEntry;
import io.plimsoll.sim.model.TimelineEntry.Action;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One item of {@code timeline}: a time and one thing that happens then. */
final class TimelineBinder {
    static final List<String> ACTIONS = List.of("stop", "resume", "strategy", "agents");
    private final Problems problems;

    TimelineBinder(Problems problems) {
        this.problems = problems;
    }

    @Nullable TimelineEntry bind(Node node) {
        Fields fields = Fields.of(node, ScenarioKeys.TIMELINE, problems);
        if (fields == null) {
            return null;
        }
        double at = fields.requiredNumber("at", Range.TIME, 0);
        Double every = fields.number("every", Range.POSITIVE_TIME);
        Action action = action(fields);
        return action == null ? null : new TimelineEntry(at, every, action);
    }

    private @Nullable Action action(Fields fields) {
        Action action = null;
        String first = null;
        for (Member member : fields.node().members()) {
            if (!ACTIONS.contains(member.key())) {
                continue;
            }
            if (first != null) {
                problems.error(
                        member.place(),
                        "an entry does one thing, and this one has " + Words.quoted(first) + " already",
                        "make it an entry of its own");
            }
            first = first == null ? member.key() : first;
            action = action(member.key(), member.value());
        }
        if (first == null) {
            problems.error(
                    fields.node().place(),
                    "the entry says nothing that happens",
                    "give it one of " + String.join(", ", ACTIONS));
        }
        return action;
    }

    private @Nullable Action action(String key, Node value) {
        switch (key) {
            case "strategy" -> {
                StrategySpec strategy = new StrategyBinder(problems).bind(value);
                return strategy == null ? null : new TimelineEntry.SwitchStrategy(strategy);
            }
            case "agents" -> {
                return counts(value);
            }
            default -> {
                String agent = new Values(problems).name(value);
                if (agent == null) {
                    return null;
                }
                return key.equals("stop") ? new TimelineEntry.Stop(agent) : new TimelineEntry.Resume(agent);
            }
        }
    }

    private @Nullable Action counts(Node value) {
        Fields fields = Fields.open(value, problems);
        if (fields == null) {
            return null;
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Member member : fields.node().members()) {
            if (member.key().isEmpty()) {
                problems.error(member.place(), "a role's name must not be empty");
            }
            Integer count = new Values(problems).whole(member.value(), 0, Bounds.AGENTS);
            counts.put(member.key(), count == null ? 0 : count);
        }
        return new TimelineEntry.SetAgents(counts);
    }
}
