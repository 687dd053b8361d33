package io.plimsoll.balance;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The strategies by name: those that come with Plimsoll, then those that plug in as services of {@link StrategyProvider}. What plugs in
 * is looked up once, at the first use. Thread-safe.
 */
public final class Strategies {
    /** What a scenario uses that names no strategy. */
    public static final String DEFAULT = "least-loaded";

    private static final List<StrategyProvider> BUILT_IN = List.of(
            new LeastLoaded(),
            new RoundRobin(),
            new UniformRandom(),
            new PowerOfD(2),
            new WeightedLeastLoaded(),
            new LeastWork(0),
            new ShortestExpectedDelay(),
            new LongestIdle(),
            new FewestAssigned(),
            new LeastUtilised(),
            new SmoothWeightedRoundRobin(),
            new Affinity(1.25));

    private static final StrategyRegistry REGISTRY = new StrategyRegistry(
            BUILT_IN, ServiceLoader.load(StrategyProvider.class, Strategies.class.getClassLoader()));

    private Strategies() {}

    /** All of them, in a stable order: Plimsoll's own, then the plug-ins as the loader found them. */
    public static List<StrategyProvider> all() {
        return REGISTRY.all();
    }

    /** The one with this name. */
    public static Optional<StrategyProvider> find(String name) {
        return REGISTRY.find(name);
    }

    /** The name for people, with what is set: "Power of three"; of one that is not known, its name. */
    public static String title(StrategySpec spec) {
        return find(spec.name())
                .map(provider -> provider.title(spec.parameters()))
                .orElse(spec.name());
    }

    /**
     * Makes a strategy; parameters that are not set have their own values.
     *
     * @throws IllegalArgumentException if the name or a parameter is unknown, or a value out of its bounds; the message says which
     *     and what would do
     */
    public static Strategy create(StrategySpec spec) {
        return REGISTRY.create(spec);
    }

    /** Why plug-ins were left out, a sentence each: a name that was taken or cannot be one, or a class that could not be loaded. */
    public static List<String> refused() {
        return REGISTRY.refused();
    }
}
