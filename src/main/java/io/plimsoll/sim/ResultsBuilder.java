package io.plimsoll.sim;

import io.plimsoll.sim.Results.AgentResults;
import io.plimsoll.sim.Results.RoleResults;
import io.plimsoll.sim.Results.TaskCounts;
import io.plimsoll.sim.Results.Unassigned;
import io.plimsoll.sim.Results.WorkloadStats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the results of a run from what the engine holds now. */
final class ResultsBuilder {
    private final Engine engine;
    private final Agents agents;
    private final Roles roles;
    private final Utilisation utilisation;

    ResultsBuilder(Engine engine) {
        this.engine = engine;
        agents = engine.floor.agents;
        roles = engine.floor.roles;
        utilisation = new Utilisation(engine);
    }

    Results build() {
        Sample waits = new Sample();
        Sample responses = new Sample();
        for (int role = 0; role < roles.size(); role++) {
            waits.add(engine.floor.measures.waits(role));
            responses.add(engine.floor.measures.responses(role));
        }
        TargetCheck targets = new TargetCheck(engine);
        Fairness fairness = new Fairness(engine);
        return new Results(
                engine.scenario.name(),
                engine.scenario.strategy(),
                engine.scenario.dispatch(),
                engine.scenario.seed(),
                engine.floor.now,
                observed(engine.floor.lastCompletion),
                engine.floor.events,
                counts(),
                waits.times(),
                responses.times(),
                measured(utilisation.ofAll()),
                fairness.overall(),
                cost(),
                roles(fairness),
                IntStream.of(engine.roster.order()).mapToObj(this::agent).toList(),
                stats(),
                IntStream.range(0, roles.size())
                        .filter(engine.floor::needed)
                        .mapToObj(role -> roles.name[role])
                        .toList(),
                unassigned(),
                engine.scenario.targets().stream().map(targets::check).toList());
    }

    private TaskCounts counts() {
        long total = 0;
        for (int role = 0; role < roles.size(); role++) {
            total += roles.total[role];
        }
        return new TaskCounts(
                total,
                engine.floor.completed,
                engine.floor.abandoned,
                total - engine.floor.completed - engine.floor.abandoned);
    }

    private double cost() {
        Total cost = new Total();
        for (int agent = 0; agent < agents.size(); agent++) {
            cost.add(agents.cost[agent] * agents.paidTime(agent, engine.floor.now));
        }
        return cost.value();
    }

    private List<RoleResults> roles(Fairness fairness) {
        int[] present = new int[roles.size()];
        for (int agent = 0; agent < agents.size(); agent++) {
            present[agents.roles[agent][0]] += agents.onRoster[agent] ? 1 : 0;
        }
        double[] used = utilisation.ofRoles();
        return IntStream.range(0, roles.size())
                .mapToObj(role -> new RoleResults(
                        roles.name[role],
                        present[role],
                        roles.completed[role],
                        engine.floor.measures.waits(role).times(),
                        engine.floor.measures.responses(role).times(),
                        measured(used[role]),
                        fairness.ofRole(role)))
                .toList();
    }

    private AgentResults agent(int agent) {
        double measured = engine.floor.now - engine.scenario.run().warmup();
        return new AgentResults(
                agents.name[agent],
                roles.name[agents.roles[agent][0]],
                status(agent),
                agents.assigned(agent),
                agents.completed[agent],
                agents.workload(agent),
                measured > 0 ? agents.workloadTime(agent, engine.floor.now) / measured : null,
                agents.peakWorkload[agent],
                engine.measuring() ? agents.busyTime(agent) : 0,
                measured(utilisation.ofAgent(agent)));
    }

    private String status(int agent) {
        if (!agents.onRoster[agent]) {
            return "left";
        }
        if (agents.stopped[agent]) {
            return "stopped";
        }
        return agents.full(agent) ? "working" : "idle";
    }

    WorkloadStats stats() {
        long total = 0;
        int tracked = 0;
        int busiest = -1;
        for (int agent : engine.roster.order()) {
            if (agents.tracked(agent)) {
                tracked++;
                total += agents.workload(agent);
                if (busiest < 0 || agents.workload(agent) > agents.workload(busiest)) {
                    busiest = agent;
                }
            }
        }
        return new WorkloadStats(
                total,
                busiest < 0 ? 0 : agents.workload(busiest),
                busiest < 0 ? null : agents.name[busiest],
                tracked == 0 ? 0 : (double) total / tracked);
    }

    private List<Unassigned> unassigned() {
        List<Integer> waiting = new ArrayList<>();
        for (int task = 0; task < engine.floor.tasks.size(); task++) {
            if (engine.floor.tasks.holds(task) && engine.floor.tasks.state(task) == TaskState.PENDING) {
                waiting.add(task);
            }
        }
        return waiting.stream()
                .sorted(Comparator.comparingLong(task -> engine.floor.tasks.order[task]))
                .map(task -> new Unassigned(
                        engine.floor.tasks.id(task), engine.floor.whyWaiting(engine.floor.tasks.role[task])))
                .toList();
    }

    /** Nothing has been measured where the run is still warming up. */
    private @Nullable Double measured(double value) {
        return engine.measuring() ? observed(value) : null;
    }

    private static @Nullable Double observed(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
