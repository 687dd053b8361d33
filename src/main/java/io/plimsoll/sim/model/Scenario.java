package io.plimsoll.sim.model;

import io.plimsoll.balance.StrategySpec;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scenario: agents with roles, tasks with roles, and how they meet. Immutable. That names and references fit together is checked
 * where it is read ({@code scenario.ScenarioReader}) and again when a simulation is made of it.
 *
 * @param startsAt the calendar time of 0, for labels, or {@code null}
 * @param refresh 0, or how seldom strategies see new load figures
 */
public record Scenario(
        String name,
        @Nullable String description,
        TimeUnit timeUnit,
        @Nullable LocalDateTime startsAt,
        long seed,
        StrategySpec strategy,
        Dispatch dispatch,
        QueueDiscipline queue,
        double refresh,
        List<Role> roles,
        List<AgentSpec> agents,
        List<TaskSpec> tasks,
        List<ArrivalStream> arrivals,
        List<TimelineEntry> timeline,
        RunLimits run,
        List<Target> targets) {
    /** The strategy where none is named. */
    public static final StrategySpec DEFAULT_STRATEGY = StrategySpec.of("least-loaded");

    /** Checks the ranges and copies the lists. */
    public Scenario {
        Bounds.time("refresh", refresh);
        roles = List.copyOf(roles);
        agents = List.copyOf(agents);
        tasks = List.copyOf(tasks);
        arrivals = List.copyOf(arrivals);
        timeline = List.copyOf(timeline);
        targets = List.copyOf(targets);
    }

    /** An empty scenario with everything as it is by default; the {@code with} methods fill it. */
    public static Scenario named(String name) {
        return new Scenario(
                name,
                null,
                TimeUnit.MINUTES,
                null,
                1,
                DEFAULT_STRATEGY,
                Dispatch.WHEN_IDLE,
                QueueDiscipline.FIFO,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                RunLimits.NONE,
                List.of());
    }

    /** Every role that the scenario names, in the order: roles, agents, tasks, arrivals, timeline. */
    public List<String> roleNames() {
        Set<String> names = new LinkedHashSet<>();
        roles.forEach(role -> names.add(role.name()));
        agents.forEach(agent -> {
            names.add(agent.role());
            names.addAll(agent.skills());
        });
        roles.forEach(role -> names.addAll(role.skills()));
        tasks.forEach(task -> names.add(task.role()));
        arrivals.forEach(stream -> names.add(stream.role()));
        timeline.forEach(entry -> {
            if (entry.action() instanceof TimelineEntry.SetAgents set) {
                names.addAll(set.counts().keySet());
            }
        });
        return List.copyOf(names);
    }

    /** Whether the scenario generates agents of a role, be it later and be it none so far. */
    public boolean generates(String role) {
        return roles.stream().anyMatch(each -> each.name().equals(role))
                || timeline.stream()
                        .anyMatch(entry -> entry.action() instanceof TimelineEntry.SetAgents set
                                && set.counts().containsKey(role));
    }

    /** The same scenario with other seed. */
    public Scenario withSeed(long seed) {
        return new Scenario(
                name,
                description,
                timeUnit,
                startsAt,
                seed,
                strategy,
                dispatch,
                queue,
                refresh,
                roles,
                agents,
                tasks,
                arrivals,
                timeline,
                run,
                targets);
    }

    /** The same scenario with other strategy. */
    public Scenario withStrategy(StrategySpec strategy) {
        return new Scenario(
                name,
                description,
                timeUnit,
                startsAt,
                seed,
                strategy,
                dispatch,
                queue,
                refresh,
                roles,
                agents,
                tasks,
                arrivals,
                timeline,
                run,
                targets);
    }

    /** The same scenario with other dispatch. */
    public Scenario withDispatch(Dispatch dispatch) {
        return new Scenario(
                name,
                description,
                timeUnit,
                startsAt,
                seed,
                strategy,
                dispatch,
                queue,
                refresh,
                roles,
                agents,
                tasks,
                arrivals,
                timeline,
                run,
                targets);
    }

    /** The same scenario with other queue discipline. */
    public Scenario withQueue(QueueDiscipline queue) {
        return new Scenario(
                name,
                description,
                timeUnit,
                startsAt,
                seed,
                strategy,
                dispatch,
                queue,
                refresh,
                roles,
                agents,
                tasks,
                arrivals,
                timeline,
                run,
                targets);
    }

    /** The same scenario with other refresh. */
    public Scenario withRefresh(double refresh) {
        return new Scenario(
                name,
                description,
                timeUnit,
                startsAt,
                seed,
                strategy,
                dispatch,
                queue,
                refresh,
                roles,
                agents,
                tasks,
                arrivals,
                timeline,
                run,
                targets);
    }

    /** The same scenario with other roles. */
    public Scenario withRoles(List<Role> roles) {
        return new Scenario(
                name,
                description,
                timeUnit,
                startsAt,
                seed,
                strategy,
                dispatch,
                queue,
                refresh,
                roles,
                agents,
                tasks,
                arrivals,
                timeline,
                run,
                targets);
    }

    /** The same scenario with other agents. */
    public Scenario withAgents(List<AgentSpec> agents) {
        return new Scenario(
                name,
                description,
                timeUnit,
                startsAt,
                seed,
                strategy,
                dispatch,
                queue,
                refresh,
                roles,
                agents,
                tasks,
                arrivals,
                timeline,
                run,
                targets);
    }

    /** The same scenario with other tasks. */
    public Scenario withTasks(List<TaskSpec> tasks) {
        return new Scenario(
                name,
                description,
                timeUnit,
                startsAt,
                seed,
                strategy,
                dispatch,
                queue,
                refresh,
                roles,
                agents,
                tasks,
                arrivals,
                timeline,
                run,
                targets);
    }

    /** The same scenario with other arrivals. */
    public Scenario withArrivals(List<ArrivalStream> arrivals) {
        return new Scenario(
                name,
                description,
                timeUnit,
                startsAt,
                seed,
                strategy,
                dispatch,
                queue,
                refresh,
                roles,
                agents,
                tasks,
                arrivals,
                timeline,
                run,
                targets);
    }

    /** The same scenario with other timeline. */
    public Scenario withTimeline(List<TimelineEntry> timeline) {
        return new Scenario(
                name,
                description,
                timeUnit,
                startsAt,
                seed,
                strategy,
                dispatch,
                queue,
                refresh,
                roles,
                agents,
                tasks,
                arrivals,
                timeline,
                run,
                targets);
    }

    /** The same scenario with other limits. */
    public Scenario withRun(RunLimits run) {
        return new Scenario(
                name,
                description,
                timeUnit,
                startsAt,
                seed,
                strategy,
                dispatch,
                queue,
                refresh,
                roles,
                agents,
                tasks,
                arrivals,
                timeline,
                run,
                targets);
    }

    /** The same scenario with other targets. */
    public Scenario withTargets(List<Target> targets) {
        return new Scenario(
                name,
                description,
                timeUnit,
                startsAt,
                seed,
                strategy,
                dispatch,
                queue,
                refresh,
                roles,
                agents,
                tasks,
                arrivals,
                timeline,
                run,
                targets);
    }
}
