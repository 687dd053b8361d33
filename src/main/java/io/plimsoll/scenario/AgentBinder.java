package io.plimsoll.scenario;

import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.Bounds;
import org.jspecify.annotations.Nullable;

/** One explicit agent: an item of {@code agents}, or what a command adds. */
final class AgentBinder {
    private final Problems problems;

    AgentBinder(Problems problems) {
        this.problems = problems;
    }

    @Nullable AgentSpec bind(Node node) {
        Fields fields = Fields.of(node, ScenarioKeys.AGENT, problems);
        if (fields == null) {
            return null;
        }
        return new AgentSpec(
                fields.name("name"),
                fields.name("role"),
                fields.choice("status", AgentStatus.values(), AgentStatus::key) == AgentStatus.STOPPED,
                fields.whole("capacity", 1, Bounds.CAPACITY, 1),
                fields.number("speed", Range.POSITIVE, 1),
                fields.number("cost", Range.NOT_NEGATIVE, 1),
                fields.names("skills"),
                fields.whole("workload", 0, Integer.MAX_VALUE, 0));
    }

    /** How an agent can be at the start. */
    enum AgentStatus {
        IDLE("idle"),
        STOPPED("stopped");

        private final String key;

        AgentStatus(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
