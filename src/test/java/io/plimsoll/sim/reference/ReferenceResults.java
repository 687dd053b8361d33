package io.plimsoll.sim.reference;

import io.plimsoll.sim.TaskState;
import io.plimsoll.sim.model.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The measures of section 2, each from the tasks and agents at the end. NaN stands for "nothing was observed". */
final class ReferenceResults {
    private final ReferenceEngine engine;
    private final List<RefTask> measured;

    ReferenceResults(ReferenceEngine engine) {
        this.engine = engine;
        measured = engine.tasks.stream()
                .filter(task -> task.ready >= engine.scenario.run().warmup() && !task.is(TaskState.REMOVED))
                .toList();
    }

    /** Every measure by name. */
    Map<String, Double> all() {
        Map<String, Double> all = new LinkedHashMap<>();
        all.put("endTime", engine.now);
        all.put("makespan", engine.makespan);
        all.put("total", (double) count(task -> true));
        all.put("completed", (double) count(task -> task.is(TaskState.COMPLETED)));
        all.put("abandoned", (double) count(task -> task.is(TaskState.ABANDONED)));
        all.put("utilisation", utilisation(null));
        all.put("cost", sum(engine.agents, agent -> agent.spec.cost() * agent.duty));
        times(all, "waits", waits(null));
        times(all, "responses", responses(null));
        double fairness = 0;
        double weight = 0;
        for (String role : roles()) {
            double tasks = sum(able(role), agent -> given(agent, role));
            fairness += tasks == 0 ? 0 : tasks * fairness(role);
            weight += tasks;
            all.put(role + ".completed", (double) count(
                    task -> task.is(TaskState.COMPLETED) && task.spec.role().equals(role)));
            all.put(role + ".utilisation", utilisation(role));
            all.put(role + ".fairness", fairness(role));
            times(all, role + ".waits", waits(role));
            times(all, role + ".responses", responses(role));
        }
        all.put("fairness", fairness / weight);
        double span = engine.now - engine.scenario.run().warmup();
        for (RefAgent agent : engine.roster()) {
            String name = agent.spec.name();
            all.put(name + ".assigned", (double) agent.assigned);
            all.put(name + ".completed", (double) agent.completed);
            all.put(name + ".workload", (double) agent.workload());
            all.put(name + ".peakWorkload", (double) agent.peak);
            all.put(name + ".meanWorkload", span > 0 ? agent.measuredWorkload / span : Double.NaN);
            all.put(name + ".busyTime", agent.measuredBusy);
            all.put(name + ".utilisation", agent.measuredBusy / (agent.spec.capacity() * agent.measuredDuty));
        }
        for (int i = 0; i < engine.scenario.targets().size(); i++) {
            Target target = engine.scenario.targets().get(i);
            double value = target(target);
            boolean none = count(task -> of(task, target.role())) == 0;
            all.put("target " + i, value);
            all.put("target " + i + " met", (Double.isNaN(value) ? none : value <= target.atMost()) ? 1. : 0.);
        }
        return all;
    }

    /** The tasks that wait for an agent at the end, each with the reason. */
    List<String> unassigned() {
        return engine.tasks.stream()
                .filter(task -> task.is(TaskState.PENDING))
                .map(task -> task.id + ": " + (needed(task.spec.role()) ? "no agents" : "no idle agents")
                        + " for role \"" + task.spec.role() + "\"")
                .toList();
    }

    private boolean needed(String role) {
        return engine.agents.stream().noneMatch(agent -> agent.onRoster && agent.canTake(role));
    }

    List<String> roles() {
        List<String> roles = new ArrayList<>(engine.scenario.roleNames());
        engine.agents.forEach(agent -> roles.add(agent.spec.role()));
        engine.agents.forEach(agent -> roles.addAll(agent.spec.skills()));
        engine.tasks.forEach(task -> roles.add(task.spec.role()));
        return roles.stream().distinct().toList();
    }

    private static boolean of(RefTask task, @Nullable String role) {
        return role == null || task.spec.role().equals(role);
    }

    /** Tasks that arrived or will, but for those that were completed before the run or were taken out. */
    private long count(Predicate<RefTask> which) {
        return engine.tasks.stream()
                .filter(task -> !task.spec.completed() && !task.is(TaskState.REMOVED) && which.test(task))
                .count();
    }

    private static <T> double sum(List<T> list, ToDoubleFunction<T> value) {
        return list.stream().mapToDouble(value).sum();
    }

    private List<Double> waits(@Nullable String role) {
        return measured.stream()
                .filter(task -> of(task, role) && task.begun())
                .map(task -> task.begin - task.ready)
                .sorted()
                .toList();
    }

    private List<Double> responses(@Nullable String role) {
        return measured.stream()
                .filter(task -> of(task, role) && task.is(TaskState.COMPLETED))
                .map(task -> task.end - task.ready)
                .sorted()
                .toList();
    }

    private static void times(Map<String, Double> all, String name, List<Double> sorted) {
        all.put(name + ".count", (double) sorted.size());
        all.put(name + ".mean", mean(sorted));
        all.put(name + ".p50", quantile(sorted, 50));
        all.put(name + ".p90", quantile(sorted, 90));
        all.put(name + ".p95", quantile(sorted, 95));
        all.put(name + ".p99", quantile(sorted, 99));
        all.put(name + ".max", quantile(sorted, 100));
    }

    private static double mean(List<Double> sorted) {
        return sum(sorted, value -> value) / sorted.size();
    }

    private static double quantile(List<Double> sorted, double percent) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(percent * sorted.size() / 100) - 1);
    }

    private double utilisation(@Nullable String role) {
        List<RefAgent> agents = engine.agents.stream()
                .filter(agent -> role == null || agent.spec.role().equals(role))
                .toList();
        return sum(agents, agent -> agent.measuredBusy)
                / sum(agents, agent -> agent.spec.capacity() * agent.measuredDuty);
    }

    private List<RefAgent> able(String role) {
        return engine.agents.stream().filter(agent -> agent.canTake(role)).toList();
    }

    /** How many measured tasks of the role the agent has or had to the end. */
    private double given(RefAgent agent, String role) {
        return measured.stream()
                .filter(task -> of(task, role) && task.agent == agent)
                .count();
    }

    private double fairness(String role) {
        List<RefAgent> able = able(role);
        double sum = sum(able, agent -> given(agent, role));
        double squares = sum(able, agent -> given(agent, role) * given(agent, role));
        return sum * sum / (able.size() * squares);
    }

    /** Whether the run ended by itself with tasks of the role that nobody will ever do. */
    private boolean stranded(@Nullable String role) {
        return !engine.closed
                && engine.automatic
                && engine.tasks.stream().anyMatch(task -> of(task, role) && inVain(task));
    }

    private boolean inVain(RefTask task) {
        return task.is(TaskState.PENDING)
                || task.is(TaskState.BLOCKED)
                        && engine.tasks.stream()
                                .anyMatch(other -> task.spec.dependsOn().contains(other.spec.id()) && inVain(other));
    }

    private double target(Target target) {
        String role = target.role();
        if (stranded(role)) {
            return Double.NaN;
        }
        return switch (target.measure()) {
            case WAIT -> {
                List<Double> waits = new ArrayList<>(waits(role));
                for (RefTask task : measured) {
                    if (of(task, role) && !task.begun()) {
                        waits.add((task.is(TaskState.ABANDONED) ? task.end : engine.now) - task.ready);
                    }
                }
                yield statistic(target, waits.stream().sorted().toList());
            }
            case RESPONSE -> statistic(target, responses(role));
            case UTILISATION -> utilisation(role);
            case ABANDONED -> share(role, task -> true, task -> task.is(TaskState.ABANDONED));
            case LATE -> share(role, task -> task.spec.due() != null, this::late);
        };
    }

    private boolean late(RefTask task) {
        Double due = task.spec.due();
        double time = task.is(TaskState.COMPLETED) ? task.end : engine.now;
        return due != null && (task.is(TaskState.ABANDONED) || time > due);
    }

    private static double statistic(Target target, List<Double> sorted) {
        Double percentile = target.percentile();
        return percentile == null ? mean(sorted) : quantile(sorted, percentile);
    }

    private double share(@Nullable String role, Predicate<RefTask> among, Predicate<RefTask> which) {
        List<RefTask> tasks = measured.stream()
                .filter(task -> of(task, role) && among.test(task))
                .toList();
        return (double) tasks.stream().filter(which).count() / tasks.size();
    }
}
