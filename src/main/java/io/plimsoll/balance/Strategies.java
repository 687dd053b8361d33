package io.plimsoll.balance;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

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

    private static final AtomicReference<@Nullable ModuleLayer> PLUG_INS = new AtomicReference<>();

    private Strategies() {}

    /** Made at the first use. */
    private static final class Registry {
        static final StrategyRegistry ALL = new StrategyRegistry(BUILT_IN, plugIns());

        private static Iterable<StrategyProvider> plugIns() {
            ModuleLayer layer = PLUG_INS.getPlain();
            return layer == null
                    ? ServiceLoader.load(StrategyProvider.class, Strategies.class.getClassLoader())
                    : ServiceLoader.load(layer, StrategyProvider.class);
        }
    }

    /**
     * Takes strategies from a layer of modules, and from those below it, as well; to be said before strategies are asked for.
     *
     * @throws IllegalStateException if there was another before
     */
    public static void plugIn(ModuleLayer layer) {
        if (!PLUG_INS.compareAndSet(null, layer)) {
            throw new IllegalStateException("strategies plug in once");
        }
    }

    /** All of them, in a stable order: Plimsoll's own, then the plug-ins as the loader found them. */
    public static List<StrategyProvider> all() {
        return Registry.ALL.all();
    }

    /** Those that plug in. */
    public static List<StrategyProvider> plugged() {
        return all().subList(BUILT_IN.size(), all().size());
    }

    /** The one with this name. */
    public static Optional<StrategyProvider> find(String name) {
        return Registry.ALL.find(name);
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
        return Registry.ALL.create(spec);
    }

    /** Why plug-ins were left out, a sentence each: a name that was taken or cannot be one, or a class that could not be loaded. */
    public static List<String> refused() {
        return Registry.ALL.refused();
    }
}
