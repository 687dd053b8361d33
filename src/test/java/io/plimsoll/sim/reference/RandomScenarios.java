package io.plimsoll.sim.reference;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Profile;
import io.plimsoll.sim.model.QueueDiscipline;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.Target;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.model.TimelineEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Small scenarios in which everything can occur, mostly at whole times, so that much happens in the same instant. */
public final class RandomScenarios {
    static final List<String> DRIFTING = List.of("least-work", "least-utilised");
    static final List<String> ROLES = List.of("a", "b", "c");
    private final RandomSource random;
    private final boolean exact;

    private RandomScenarios(long seed) {
        random = new RandomSource(seed);
        exact = exact(seed);
    }

    /**
     * Whether all times are sums of powers of two (an effort of 0, which counts as 1e-9, is none). Only then is it laid down how ties between figures that drift are decided, so only then
     * do such strategies occur.
     */
    static boolean exact(long seed) {
        return seed % 4 < 2;
    }

    /** The scenario of a seed. */
    public static Scenario of(long seed) {
        return new RandomScenarios(seed).scenario();
    }

    /** A whole number from {@code from} to {@code to}. */
    static int from(RandomSource random, int from, int to) {
        return from + random.below(to - from + 1);
    }

    private int from(int from, int to) {
        return from(random, from, to);
    }

    private boolean oneIn(int n) {
        return random.below(n) == 0;
    }

    private <T> T any(List<? extends T> list) {
        return list.get(random.below(list.size()));
    }

    private <T> @Nullable T rarely(int n, Supplier<T> value) {
        return oneIn(n) ? value.get() : null;
    }

    private <T> List<T> upTo(int most, Supplier<T> value) {
        List<T> list = new ArrayList<>();
        int count = from(0, most);
        for (int i = 0; i < count; i++) {
            list.add(value.get());
        }
        return list;
    }

    /** Any strategy that may occur, with its parameters set or not. */
    static StrategySpec strategy(RandomSource random, boolean exact) {
        List<StrategyProvider> all = Strategies.all().stream()
                .filter(provider -> exact || !DRIFTING.contains(provider.name()))
                .toList();
        String name = all.get(random.below(all.size())).name();
        if (random.below(2) == 0) {
            return StrategySpec.of(name);
        }
        return switch (name) {
            case "power-of-d" -> new StrategySpec(name, Map.of("d", from(random, 1, 4) * 1.0));
            case "affinity" -> new StrategySpec(name, Map.of("bound", from(random, 4, 8) * .25));
            case "least-work" -> new StrategySpec(name, Map.of("error", from(random, 0, 2) * .5));
            default -> StrategySpec.of(name);
        };
    }

    private Scenario scenario() {
        List<Role> roles = new ArrayList<>();
        roles.add(role("a"));
        if (oneIn(2)) {
            roles.add(role("b"));
        }
        List<AgentSpec> agents = new ArrayList<>();
        int named = from(0, 2);
        for (int i = 1; i <= named; i++) {
            agents.add(agent(random, "x" + i));
        }
        List<TaskSpec> tasks = new ArrayList<>();
        int count = from(0, 9);
        for (int i = 1; i <= count; i++) {
            tasks.add(task(random, "T" + i, tasks));
        }
        List<ArrivalStream> streams = new ArrayList<>();
        int flows = from(0, 2);
        for (int i = 1; i <= flows; i++) {
            streams.add(stream("s" + i));
        }
        boolean ending = flows > 0 || oneIn(2);
        Double until = ending ? (Double) (double) from(5, 40) : null;
        return Scenario.named("random")
                .withSeed(random.nextLong())
                .withStrategy(strategy(random, exact))
                .withDispatch(any(List.of(Dispatch.values())))
                .withQueue(any(List.of(QueueDiscipline.values())))
                .withRefresh(oneIn(3) ? from(1, 6) * .5 : 0)
                .withRoles(roles)
                .withAgents(agents)
                .withTasks(tasks)
                .withArrivals(streams)
                .withTimeline(upTo(5, () -> entry(until != null, named)))
                .withRun(new RunLimits(until, oneIn(2) ? 0 : from(0, 10), rarely(5, () -> (long) from(1, 12))))
                .withTargets(upTo(3, this::target));
    }

    private Role role(String name) {
        List<String> skills = oneIn(3) ? List.of("c") : List.of();
        return new Role(name, from(0, 3), from(1, 2), any(List.of(1., 1., 2., .5)), from(0, 2), skills);
    }

    static AgentSpec agent(RandomSource random, String name) {
        String role = ROLES.get(random.below(3));
        List<String> skills = ROLES.stream()
                .filter(skill -> !skill.equals(role) && random.below(3) == 0)
                .toList();
        double speed = List.of(1., 1., 2., .5).get(random.below(4));
        return new AgentSpec(
                name,
                role,
                random.below(4) == 0,
                from(random, 1, 2),
                speed,
                random.below(3),
                skills,
                random.below(3) == 0 ? from(random, 1, 3) : 0);
    }

    static TaskSpec task(RandomSource random, String id, List<TaskSpec> before) {
        List<String> dependsOn = before.stream()
                .map(TaskSpec::id)
                .filter(other -> random.below(6) == 0)
                .toList();
        return new TaskSpec(
                id,
                ROLES.get(random.below(random.below(4) == 0 ? 3 : 2)),
                null,
                random.below(3) == 0 ? from(random, -1, 2) : 0,
                random.below(3) == 0 ? from(random, 1, 4) * .5 : 1,
                random.below(2) == 0 ? 0 : from(random, 0, 8),
                random.below(8) == 0 ? .5 : from(random, 1, 5),
                dependsOn,
                random.below(3) == 0 ? (Double) (double) from(random, 0, 15) : null,
                random.below(4) == 0 ? (Double) (double) from(random, 0, 5) : null,
                random.below(3) == 0 ? "group-" + random.below(3) : null,
                random.below(12) == 0);
    }

    private ArrivalStream stream(String name) {
        List<Profile.Step> steps = new ArrayList<>();
        double time = from(0, 3);
        for (int i = from(1, 3); i > 0; i--) {
            steps.add(new Profile.Step(time, any(List.of(0., .5, 1., 2.))));
            time += from(1, 4);
        }
        steps.add(new Profile.Step(time, any(List.of(.5, 1., 2.))));
        double period = time + from(1, 3);
        return new ArrivalStream(
                name,
                any(ROLES),
                distribution(1, 3),
                distribution(exact ? 1 : 0, 3),
                1,
                from(0, 1),
                rarely(3, () -> distribution(0, 4)),
                oneIn(2) ? 0 : from(0, 5),
                rarely(3, () -> (double) from(3, 20)),
                rarely(3, () -> (long) from(0, 6)),
                rarely(3, () -> new Profile(steps, rarely(2, () -> period))));
    }

    private Distribution distribution(int least, int most) {
        return switch (from(exact ? 2 : 0, 5)) {
            case 0 -> new Distribution.Exponential(from(1, 3));
            case 1 -> new Distribution.Uniform(0, from(1, 4));
            case 2 -> new Distribution.Empirical(List.of(exact ? .5 : 0., 1., 2.), null);
            default -> new Distribution.Constant(from(least, most));
        };
    }

    private TimelineEntry entry(boolean repeats, int named) {
        double at = oneIn(6) ? 0 : from(1, 12);
        Double every = repeats ? rarely(3, () -> (double) from(2, 7)) : null;
        List<String> names = new ArrayList<>(List.of("a-1", "a-2", "a-3"));
        for (int i = 1; i <= named; i++) {
            names.add("x" + i);
            names.add("x" + i);
        }
        TimelineEntry.Action action = switch (from(0, 6)) {
            case 0, 1 -> new TimelineEntry.Stop(any(names));
            case 2, 3 -> new TimelineEntry.Resume(any(names));
            case 4 -> new TimelineEntry.SwitchStrategy(strategy(random, exact));
            default -> {
                Map<String, Integer> counts = new LinkedHashMap<>();
                counts.put("a", from(0, 4));
                if (oneIn(2)) {
                    counts.put(any(List.of("b", "c")), from(0, 2));
                }
                yield new TimelineEntry.SetAgents(counts);
            }
        };
        return new TimelineEntry(at, every, action);
    }

    private Target target() {
        Target.Measure measure = any(List.of(Target.Measure.values()));
        boolean quantiles = measure == Target.Measure.WAIT || measure == Target.Measure.RESPONSE;
        return new Target(
                rarely(2, () -> any(ROLES)), measure, quantiles ? rarely(2, () -> (double) from(1, 100)) : null, 1);
    }
}
