package io.plimsoll.lab.plan;

import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;

/**
 * The same scenario with more or fewer arrivals. Streams draw the same interarrivals, divided by the factor, so that two loads differ in
 * nothing else; explicit tasks are given and stay, unless there is nothing but them: then they arrive so many times as fast. Stateless.
 */
public final class Load {
    private Load() {}

    /**
     * The scenario under another load.
     *
     * @param factor above 0; 1.3: 30 % more arrivals in a unit of time
     */
    public static Scenario of(Scenario scenario, double factor) {
        if (factor == 1) {
            return scenario;
        }
        if (scenario.arrivals().isEmpty()) {
            return scenario.withTasks(
                    scenario.tasks().stream().map(task -> faster(task, factor)).toList());
        }
        return scenario.withArrivals(scenario.arrivals().stream()
                .map(stream -> faster(stream, factor))
                .toList());
    }

    private static TaskSpec faster(TaskSpec task, double factor) {
        return new TaskSpec(
                task.id(),
                task.role(),
                task.title(),
                task.priority(),
                task.weight(),
                task.arrival() / factor,
                task.effort(),
                task.dependsOn(),
                task.due(),
                task.patience(),
                task.affinity(),
                task.completed());
    }

    private static ArrivalStream faster(ArrivalStream stream, double factor) {
        return new ArrivalStream(
                stream.name(),
                stream.role(),
                divided(stream.interarrival(), factor),
                stream.effort(),
                stream.weight(),
                stream.priority(),
                stream.patience(),
                stream.start(),
                stream.until(),
                stream.count(),
                stream.profile());
    }

    private static Distribution divided(Distribution distribution, double by) {
        return switch (distribution) {
            case Distribution.Constant constant -> new Distribution.Constant(constant.value() / by);
            case Distribution.Uniform uniform -> new Distribution.Uniform(uniform.min() / by, uniform.max() / by);
            case Distribution.Exponential exponential -> new Distribution.Exponential(exponential.mean() / by);
            case Distribution.Erlang erlang -> new Distribution.Erlang(erlang.k(), erlang.mean() / by);
            case Distribution.Gamma gamma -> new Distribution.Gamma(gamma.shape(), gamma.mean() / by);
            case Distribution.Lognormal lognormal -> new Distribution.Lognormal(lognormal.mean() / by, lognormal.cv());
            case Distribution.Weibull weibull -> new Distribution.Weibull(weibull.shape(), weibull.mean() / by);
            case Distribution.Triangular triangular ->
                new Distribution.Triangular(triangular.min() / by, triangular.mode() / by, triangular.max() / by);
            case Distribution.Empirical empirical ->
                new Distribution.Empirical(
                        empirical.values().stream().map(value -> value / by).toList(), empirical.weights());
        };
    }
}
