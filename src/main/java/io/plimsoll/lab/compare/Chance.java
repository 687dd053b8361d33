package io.plimsoll.lab.compare;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TimelineEntry;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a run leaves anything to chance. If not, one replication is all there is to know. Stateless, thread-safe. */
public final class Chance {
    /** Strategies that draw nothing; of any other, plug-ins above all, nothing is promised. */
    private static final Set<String> WITHOUT = Set.of(
            "least-loaded",
            "round-robin",
            "weighted-least-loaded",
            "shortest-expected-delay",
            "longest-idle",
            "fewest-assigned",
            "least-utilised",
            "smooth-weighted-round-robin",
            "affinity");

    private Chance() {}

    /** Whether two seeds may give different runs. */
    public static boolean in(Scenario scenario, Variant variant) {
        return inTasks(scenario)
                || Stream.concat(Stream.of(variant.strategy()), switches(scenario))
                        .anyMatch(Chance::in);
    }

    private static Stream<StrategySpec> switches(Scenario scenario) {
        return scenario.timeline().stream()
                .map(TimelineEntry::action)
                .filter(TimelineEntry.SwitchStrategy.class::isInstance)
                .map(action -> ((TimelineEntry.SwitchStrategy) action).strategy());
    }

    private static boolean in(StrategySpec strategy) {
        return strategy.name().equals("least-work")
                ? strategy.parameters().getOrDefault("error", 0.0) > 0
                : !WITHOUT.contains(strategy.name());
    }

    private static boolean inTasks(Scenario scenario) {
        return scenario.arrivals().stream()
                .flatMap(stream -> Stream.of(stream.interarrival(), stream.effort(), stream.patience()))
                .anyMatch(distribution -> distribution != null && varies(distribution));
    }

    private static boolean varies(Distribution distribution) {
        return switch (distribution) {
            case Distribution.Constant constant -> false;
            case Distribution.Uniform uniform -> uniform.min() < uniform.max();
            case Distribution.Triangular triangular -> triangular.min() < triangular.max();
            case Distribution.Lognormal lognormal -> lognormal.cv() > 0;
            case Distribution.Empirical empirical -> new HashSet<>(empirical.values()).size() > 1;
            case Distribution.Exponential exponential -> true;
            case Distribution.Erlang erlang -> true;
            case Distribution.Gamma gamma -> true;
            case Distribution.Weibull weibull -> true;
        };
    }
}
