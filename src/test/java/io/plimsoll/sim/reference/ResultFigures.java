package io.plimsoll.sim.reference;

import io.plimsoll.sim.Results;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of a run's results by name, NaN where nothing was observed. */
final class ResultFigures {
    private final Map<String, Double> all = new LinkedHashMap<>();

    private ResultFigures() {}

    static Map<String, Double> of(Results results) {
        ResultFigures figures = new ResultFigures();
        figures.put("endTime", results.endTime());
        figures.put("makespan", results.makespan());
        figures.put("total", (double) results.tasks().total());
        figures.put("completed", (double) results.tasks().completed());
        figures.put("abandoned", (double) results.tasks().abandoned());
        figures.put("utilisation", results.utilisation());
        figures.put("cost", results.cost());
        figures.put("fairness", results.fairness());
        figures.times("waits", results.waits());
        figures.times("responses", results.responses());
        results.roles().forEach(figures::role);
        results.agents().forEach(figures::agent);
        for (int i = 0; i < results.targets().size(); i++) {
            figures.put("target " + i, results.targets().get(i).value());
            figures.put("target " + i + " met", results.targets().get(i).met() ? 1. : 0.);
        }
        return figures.all;
    }

    private void role(Results.RoleResults role) {
        put(role.role() + ".completed", (double) role.completed());
        put(role.role() + ".utilisation", role.utilisation());
        put(role.role() + ".fairness", role.fairness());
        times(role.role() + ".waits", role.waits());
        times(role.role() + ".responses", role.responses());
    }

    private void agent(Results.AgentResults agent) {
        put(agent.name() + ".assigned", (double) agent.assigned());
        put(agent.name() + ".completed", (double) agent.completed());
        put(agent.name() + ".workload", (double) agent.workload());
        put(agent.name() + ".peakWorkload", (double) agent.peakWorkload());
        put(agent.name() + ".meanWorkload", agent.meanWorkload());
        put(agent.name() + ".busyTime", agent.busyTime());
        put(agent.name() + ".utilisation", agent.utilisation());
    }

    private void times(String name, Results.Times times) {
        put(name + ".count", (double) times.count());
        put(name + ".mean", times.mean());
        put(name + ".p50", times.p50());
        put(name + ".p90", times.p90());
        put(name + ".p95", times.p95());
        put(name + ".p99", times.p99());
        put(name + ".max", times.max());
    }

    private void put(String name, @Nullable Double value) {
        all.put(name, value == null ? Double.NaN : value);
    }
}
