package io.plimsoll.sim;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run amounts to so far. Immutable. Times in the scenario's unit; {@code null} where nothing was observed. Waits, responses and
 * shares are over tasks that became ready at or after the warm-up, utilisations and mean workloads from the warm-up to now; counts, cost
 * and makespan are over the whole run.
 *
 * @param endTime the time now
 * @param makespan the time of the last completion
 * @param events how many events happened
 * @param utilisation time in service over all slots' time on duty
 * @param fairness Jain's index of the tasks given to each agent able to take them, the mean over roles weighted by tasks
 * @param cost of all time on duty
 */
public record Results(
        String scenario,
        StrategySpec strategy,
        Dispatch dispatch,
        long seed,
        double endTime,
        @Nullable Double makespan,
        long events,
        TaskCounts tasks,
        Times waits,
        Times responses,
        @Nullable Double utilisation,
        @Nullable Double fairness,
        double cost,
        List<RoleResults> roles,
        List<AgentResults> agents,
        WorkloadStats stats,
        List<String> rolesNeeded,
        List<Unassigned> unassigned,
        List<TargetResult> targets) {

    /** How many tasks there were (those completed before the run and those removed not counted) and what became of them. */
    public record TaskCounts(long total, long completed, long abandoned, long unfinished) {}

    /** A distribution of times; quantiles by nearest rank, within 0.1 % above 10,000 values. */
    public record Times(
            long count,
            @Nullable Double mean,
            @Nullable Double p50,
            @Nullable Double p90,
            @Nullable Double p95,
            @Nullable Double p99,
            @Nullable Double max) {}

    /** One role: {@code agents} on the roster now, tasks of the role completed. */
    public record RoleResults(
            String role,
            int agents,
            long completed,
            Times waits,
            Times responses,
            @Nullable Double utilisation,
            @Nullable Double fairness) {}

    /** One agent that is or was on the roster. {@code status}: idle, working, stopped, or left. */
    public record AgentResults(
            String name,
            String role,
            String status,
            long assigned,
            long completed,
            int workload,
            @Nullable Double meanWorkload,
            int peakWorkload,
            double busyTime,
            @Nullable Double utilisation) {}

    /** The balancer's statistics over the agents that are tracked. */
    public record WorkloadStats(
            long totalTasks, int maxWorkload, @Nullable String busiestAgent, double avgWorkload) {}

    /** A task that is ready and has no agent, and why. */
    public record Unassigned(String task, String reason) {}

    /** A target, what it came to, and whether that will do. */
    public record TargetResult(Target target, @Nullable Double value, boolean met) {}
}
