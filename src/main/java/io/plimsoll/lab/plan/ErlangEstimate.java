package io.plimsoll.lab.plan;

import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Profile;
import io.plimsoll.sim.model.QueueDiscipline;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.Target;
import io.plimsoll.sim.model.TimelineEntry;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Erlang's formula says of a target, at once and without any run: a role's streams as one Poisson stream of exponential efforts in front
 * of equal agents, loads that change over time at their mean. Immutable, thread-safe.
 *
 * @param rate arrivals of the role's streams in a unit of time
 * @param service mean time in service
 * @param slots tasks that explicit agents can have in service at a time
 * @param capacity of each generated agent
 * @param broken what the scenario does not keep to; empty: the estimate is exact
 */
public record ErlangEstimate(
        Target target, double rate, double service, int slots, int capacity, Set<Assumption> broken) {
    /** Copies the set. */
    public ErlangEstimate {
        broken = Set.copyOf(broken);
    }

    /** For a role and a target; {@code null} where the formula says nothing: no streams, or a measure that it does not know. */
    public static @Nullable ErlangEstimate of(Scenario scenario, String role, Target target) {
        List<ArrivalStream> streams = scenario.arrivals().stream()
                .filter(stream -> stream.role().equals(role))
                .toList();
        boolean own = target.role() == null
                ? scenario.arrivals().size() == streams.size()
                        && scenario.tasks().stream()
                                .allMatch(task -> task.role().equals(role))
                : target.role().equals(role);
        boolean known = target.measure() == Target.Measure.WAIT
                || target.measure() == Target.Measure.RESPONSE
                || target.measure() == Target.Measure.UTILISATION;
        if (streams.isEmpty() || !own || !known) {
            return null;
        }
        double rate = 0;
        double work = 0;
        for (ArrivalStream stream : streams) {
            double arrivals =
                    meanFactor(scenario, stream) / stream.interarrival().mean();
            rate += arrivals;
            work += arrivals * stream.effort().mean();
        }
        List<AgentSpec> able = able(scenario, role);
        Role generated = scenario.roles().stream()
                .filter(one -> one.name().equals(role))
                .findFirst()
                .orElse(Role.of(role, 0));
        int slots = able.stream().mapToInt(AgentSpec::capacity).sum();
        double pace = able.stream()
                .mapToDouble(agent -> agent.capacity() * agent.speed())
                .sum();
        // Some agents are needed to have a speed at all; one of the generated ones stands for them.
        double speed = (pace + generated.capacity() * generated.speed()) / (slots + generated.capacity());
        return rate > 0 && work > 0
                ? new ErlangEstimate(
                        target,
                        rate,
                        work / rate / speed,
                        slots,
                        generated.capacity(),
                        broken(scenario, role, streams, generated, able))
                : null;
    }

    /** The estimate with so many generated agents; {@code null} where they are offered as much as they can do, or more. */
    public @Nullable Double at(int agents) {
        long all = slots + (long) agents * capacity;
        double offered = rate * service;
        if (all < 1 || all > Integer.MAX_VALUE || offered >= all) {
            return null;
        }
        ErlangC queue = ErlangC.of((int) all, offered);
        Double percentile = target.percentile();
        double share = percentile == null ? 0 : percentile / 100;
        if (share >= 1) {
            return null;
        }
        return switch (target.measure()) {
            case WAIT -> percentile == null ? queue.meanWait(service) : queue.waitQuantile(share, service);
            case RESPONSE -> percentile == null ? queue.meanResponse(service) : queue.responseQuantile(share, service);
            case UTILISATION -> queue.utilisation();
            case ABANDONED, LATE -> null;
        };
    }

    /** The fewest generated agents with which the estimate meets the target, at most so many. */
    public int fewest(int most) {
        int low = 0;
        int high = most;
        while (low < high) {
            int middle = (low + high) / 2;
            Double estimate = at(middle);
            if (estimate != null && estimate <= target.atMost()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static List<AgentSpec> able(Scenario scenario, String role) {
        return scenario.agents().stream()
                .filter(agent -> !agent.stopped()
                        && (agent.role().equals(role) || agent.skills().contains(role)))
                .toList();
    }

    static double meanFactor(Scenario scenario, ArrivalStream stream) {
        Profile profile = stream.profile();
        if (profile == null || profile.steps().isEmpty()) {
            return 1;
        }
        Double period = profile.period();
        Double until = stream.until() != null ? stream.until() : scenario.run().until();
        double from = period != null ? 0 : stream.start();
        double to = period != null ? period : until == null ? Double.NaN : until;
        if (!(to > from)) {
            return profile.steps().getLast().factor();
        }
        double sum = 0;
        double since = from;
        double factor = 1;
        for (Profile.Step step : profile.steps()) {
            double at = Math.clamp(step.from(), from, to);
            sum += factor * (at - since);
            since = at;
            factor = step.factor();
        }
        return (sum + factor * (to - since)) / (to - from);
    }

    private static Set<Assumption> broken(
            Scenario scenario, String role, List<ArrivalStream> streams, Role generated, List<AgentSpec> able) {
        EnumSet<Assumption> broken = EnumSet.noneOf(Assumption.class);
        boolean explicit =
                scenario.tasks().stream().anyMatch(task -> task.role().equals(role));
        if (explicit
                || !streams.stream().allMatch(stream -> stream.interarrival() instanceof Distribution.Exponential)) {
            broken.add(Assumption.POISSON_ARRIVALS);
        }
        Set<Double> means = new HashSet<>();
        streams.forEach(stream -> means.add(stream.effort().mean()));
        if (explicit
                || means.size() > 1
                || !streams.stream().allMatch(stream -> stream.effort() instanceof Distribution.Exponential)) {
            broken.add(Assumption.EXPONENTIAL_EFFORTS);
        }
        if (varies(scenario, role, streams)) {
            broken.add(Assumption.CONSTANT_LOAD);
        }
        if (streams.stream().anyMatch(stream -> stream.patience() != null)) {
            broken.add(Assumption.ENDLESS_PATIENCE);
        }
        Set<Integer> priorities = new HashSet<>();
        streams.forEach(stream -> priorities.add(stream.priority()));
        scenario.tasks().stream()
                .filter(task -> task.role().equals(role))
                .forEach(task -> priorities.add(task.priority()));
        if (priorities.size() > 1 || scenario.queue() != QueueDiscipline.FIFO) {
            broken.add(Assumption.FIRST_COME_FIRST_SERVED);
        }
        if (scenario.tasks().stream()
                .anyMatch(task -> task.role().equals(role) && !task.dependsOn().isEmpty())) {
            broken.add(Assumption.INDEPENDENT_TASKS);
        }
        if (scenario.dispatch() == Dispatch.IMMEDIATE) {
            broken.add(Assumption.ONE_QUEUE);
        }
        if (able.stream().anyMatch(agent -> agent.speed() != generated.speed())) {
            broken.add(Assumption.EQUAL_AGENTS);
        }
        if (!generated.skills().isEmpty()
                || able.stream()
                        .anyMatch(agent ->
                                !agent.role().equals(role) || !agent.skills().isEmpty())
                || scenario.roles().stream().anyMatch(other -> other.skills().contains(role))) {
            broken.add(Assumption.OWN_AGENTS);
        }
        return broken;
    }

    private static boolean varies(Scenario scenario, String role, List<ArrivalStream> streams) {
        return streams.stream()
                        .anyMatch(
                                stream -> stream.profile() != null || stream.until() != null || stream.count() != null)
                || scenario.timeline().stream()
                        .map(TimelineEntry::action)
                        .anyMatch(action -> !(action instanceof TimelineEntry.SetAgents set)
                                || set.counts().containsKey(role));
    }
}
