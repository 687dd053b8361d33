package io.plimsoll.scenario;

import static io.plimsoll.scenario.JsonTree.NODES;
import static io.plimsoll.scenario.JsonTree.number;
import static io.plimsoll.scenario.JsonTree.putIfPresent;
import static io.plimsoll.scenario.JsonTree.putUnless;
import static io.plimsoll.scenario.JsonTree.putUnlessEmpty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Target;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.model.TimelineEntry;

/** The entries of a scenario's sections as JSON; commands hold some of them too. */
final class EntryWriter {
    private EntryWriter() {}

    static JsonNode strategy(StrategySpec strategy) {
        if (strategy.parameters().isEmpty()) {
            return NODES.textNode(strategy.name());
        }
        ObjectNode object = NODES.objectNode().put("name", strategy.name());
        strategy.parameters().forEach((key, value) -> object.set(key, number(value)));
        return object;
    }

    static JsonNode role(Role role) {
        ObjectNode object = NODES.objectNode().put("agents", role.agents());
        putUnless(1, object, "capacity", role.capacity());
        putUnless(1, object, "speed", role.speed());
        putUnless(1, object, "cost", role.cost());
        putUnlessEmpty(object, "skills", role.skills());
        return object.size() == 1 ? NODES.numberNode(role.agents()) : object;
    }

    static ObjectNode agent(AgentSpec agent) {
        ObjectNode object = NODES.objectNode().put("name", agent.name()).put("role", agent.role());
        if (agent.stopped()) {
            object.put("status", "stopped");
        }
        putUnless(1, object, "capacity", agent.capacity());
        putUnless(1, object, "speed", agent.speed());
        putUnless(1, object, "cost", agent.cost());
        putUnlessEmpty(object, "skills", agent.skills());
        putUnless(0, object, "workload", agent.workload());
        return object;
    }

    static ObjectNode task(TaskSpec task) {
        ObjectNode object = NODES.objectNode().put("id", task.id()).put("role", task.role());
        putIfPresent(object, "title", task.title());
        putUnless(0, object, "priority", task.priority());
        putUnless(1, object, "weight", task.weight());
        putUnless(0, object, "arrival", task.arrival());
        putUnless(1, object, "effort", task.effort());
        putUnlessEmpty(object, "dependsOn", task.dependsOn());
        putIfPresent(object, "due", task.due());
        putIfPresent(object, "patience", task.patience());
        putIfPresent(object, "affinity", task.affinity());
        if (task.completed()) {
            object.put("status", "completed");
        }
        return object;
    }

    static ObjectNode timelineEntry(TimelineEntry entry) {
        ObjectNode object = NODES.objectNode();
        object.set("at", number(entry.at()));
        putIfPresent(object, "every", entry.every());
        switch (entry.action()) {
            case TimelineEntry.Stop stop -> object.put("stop", stop.agent());
            case TimelineEntry.Resume resume -> object.put("resume", resume.agent());
            case TimelineEntry.SwitchStrategy change -> object.set("strategy", strategy(change.strategy()));
            case TimelineEntry.SetAgents set -> set.counts().forEach(object.putObject("agents")::put);
        }
        return object;
    }

    static ObjectNode target(Target target) {
        ObjectNode object = NODES.objectNode();
        putIfPresent(object, "role", target.role());
        object.put("measure", target.measure().key());
        object.put("statistic", target.statistic());
        object.set("atMost", number(target.atMost()));
        return object;
    }
}
