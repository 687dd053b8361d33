package io.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.sim.Results;
import io.plimsoll.sim.Results.AgentResults;
import io.plimsoll.sim.Results.RoleResults;
import io.plimsoll.sim.Results.TargetResult;
import io.plimsoll.sim.Results.Times;

/**
 * The results of one run as the JSON document of {@code simulate --json}: the keys and their order are fixed, numbers are full doubles,
 * {@code null} stands where nothing was observed. Equal results give equal text, on any machine. Stateless, thread-safe.
 */
public final class SimulationReport {
    private SimulationReport() {}

    /** The document, ending in a line feed. */
    public static String json(Results results) {
        return JsonDocument.text(tree(results));
    }

    private static ObjectNode tree(Results results) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("scenario", results.scenario());
        json.put("strategy", results.strategy().name());
        if (!results.strategy().parameters().isEmpty()) {
            ObjectNode parameters = json.putObject("strategyParameters");
            results.strategy().parameters().forEach(parameters::put);
        }
        json.put("dispatch", results.dispatch().key());
        json.put("seed", results.seed());
        json.put("endTime", results.endTime());
        json.put("makespan", results.makespan());
        json.put("events", results.events());
        json.putObject("tasks")
                .put("total", results.tasks().total())
                .put("completed", results.tasks().completed())
                .put("abandoned", results.tasks().abandoned())
                .put("unfinished", results.tasks().unfinished());
        times(json.putObject("wait"), results.waits());
        times(json.putObject("response"), results.responses());
        json.put("utilisation", results.utilisation());
        json.put("cost", results.cost());
        ArrayNode roles = json.putArray("roles");
        results.roles().forEach(role -> role(roles.addObject(), role));
        ArrayNode agents = json.putArray("agents");
        results.agents().forEach(agent -> agent(agents.addObject(), agent));
        json.putObject("stats")
                .put("totalTasks", results.stats().totalTasks())
                .put("maxWorkload", results.stats().maxWorkload())
                .put("busiestAgent", results.stats().busiestAgent())
                .put("avgWorkload", results.stats().avgWorkload());
        ArrayNode needed = json.putArray("rolesNeeded");
        results.rolesNeeded().forEach(needed::add);
        ArrayNode unassigned = json.putArray("unassigned");
        results.unassigned()
                .forEach(one -> unassigned.addObject().put("task", one.task()).put("reason", one.reason()));
        ArrayNode targets = json.putArray("targets");
        results.targets().forEach(target -> target(targets.addObject(), target));
        return json;
    }

    private static void times(ObjectNode json, Times times) {
        json.put("count", times.count())
                .put("mean", times.mean())
                .put("p50", times.p50())
                .put("p90", times.p90())
                .put("p95", times.p95())
                .put("p99", times.p99())
                .put("max", times.max());
    }

    private static void role(ObjectNode json, RoleResults role) {
        json.put("role", role.role()).put("agents", role.agents()).put("completed", role.completed());
        times(json.putObject("wait"), role.waits());
        times(json.putObject("response"), role.responses());
        json.put("utilisation", role.utilisation()).put("fairness", role.fairness());
    }

    private static void agent(ObjectNode json, AgentResults agent) {
        json.put("name", agent.name())
                .put("role", agent.role())
                .put("status", agent.status())
                .put("assigned", agent.assigned())
                .put("completed", agent.completed())
                .put("workload", agent.workload())
                .put("meanWorkload", agent.meanWorkload())
                .put("peakWorkload", agent.peakWorkload())
                .put("busyTime", agent.busyTime())
                .put("utilisation", agent.utilisation());
    }

    private static void target(ObjectNode json, TargetResult result) {
        json.put("role", result.target().role())
                .put("measure", result.target().measure().key())
                .put("statistic", result.target().statistic())
                .put("atMost", result.target().atMost())
                .put("value", result.value())
                .put("met", result.met());
    }
}
