package io.plimsoll.scenario;

import io.plimsoll.balance.RandomSource;
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
import io.plimsoll.sim.model.TimeUnit;
import io.plimsoll.sim.model.TimelineEntry;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sound scenarios at random, that use every key of the format sooner or later. */
final class Scenarios {
    private static final String[] ROLES = {"backend", "front end", "qa", "ops/~", "Größe", "数"};
    private final RandomSource random;

    private Scenarios(long seed) {
        random = new RandomSource(seed);
    }

    static Scenario random(long seed) {
        return new Scenarios(seed).scenario();
    }

    private Scenario scenario() {
        List<Role> roles = roles();
        List<AgentSpec> agents = agents();
        List<TaskSpec> tasks = tasks();
        Scenario base = Scenario.named(text("name"));
        return new Scenario(
                base.name(),
                maybe(text("about")),
                pick(TimeUnit.values()),
                maybe(LocalDateTime.of(
                                2026, 1 + random.below(12), 1 + random.below(28), random.below(24), random.below(60))
                        .plusNanos(random.below(2) * 500_000_000L)),
                random.below(2) == 0 ? random.nextLong() : 1,
                strategy(),
                pick(Dispatch.values()),
                pick(QueueDiscipline.values()),
                random.below(2) == 0 ? 0 : time(),
                roles,
                agents,
                tasks,
                streams(),
                timeline(roles, agents),
                new RunLimits(
                        1 + time(),
                        random.below(2) * time(),
                        random.below(2) == 0 ? null : 1 + (random.nextLong() >>> 2)),
                targets(roles));
    }

    private List<Role> roles() {
        List<Role> roles = new ArrayList<>();
        for (String name : ROLES) {
            if (roles.isEmpty() || random.below(2) == 0) {
                boolean plain = random.below(3) == 0;
                roles.add(
                        plain
                                ? Role.of(name, random.below(5))
                                : new Role(name, random.below(100), 1 + random.below(9), number(), number(), skills()));
            }
        }
        return roles;
    }

    private List<AgentSpec> agents() {
        List<AgentSpec> agents = new ArrayList<>();
        for (int i = random.below(6); i > 0; i--) {
            agents.add(new AgentSpec(
                    text("agent ") + i + "!",
                    pick(ROLES),
                    random.below(2) == 0,
                    1 + random.below(1_000_000),
                    number(),
                    random.below(2) * number(),
                    skills(),
                    random.below(4)));
        }
        return agents;
    }

    private List<TaskSpec> tasks() {
        List<TaskSpec> tasks = new ArrayList<>();
        for (int i = random.below(8); i > 0; i--) {
            List<String> before = tasks.stream()
                    .map(TaskSpec::id)
                    .filter(id -> random.below(3) == 0)
                    .toList();
            tasks.add(new TaskSpec(
                    text("T") + i,
                    pick(ROLES),
                    maybe(text("title")),
                    (int) random.nextLong(),
                    number(),
                    time(),
                    number(),
                    before,
                    maybe(time()),
                    maybe(time()),
                    maybe(text("")),
                    random.below(4) == 0));
        }
        return tasks;
    }

    private List<ArrivalStream> streams() {
        List<ArrivalStream> streams = new ArrayList<>();
        for (int i = random.below(4); i > 0; i--) {
            Distribution interarrival = distribution();
            streams.add(new ArrivalStream(
                    text("stream") + "s" + i,
                    pick(ROLES),
                    interarrival.mean() > 0 ? interarrival : new Distribution.Constant(2),
                    distribution(),
                    number(),
                    random.below(7) - 3,
                    maybe(distribution()),
                    time(),
                    maybe(time()),
                    maybe(random.nextLong() >>> 1),
                    profile()));
        }
        return streams;
    }

    private @Nullable Profile profile() {
        if (random.below(2) == 0) {
            return null;
        }
        double from = random.below(2) * number();
        Profile.Step first = new Profile.Step(from, random.below(2) * number());
        Profile.Step second = new Profile.Step(from + 1, number());
        return new Profile(List.of(first, second), maybe(from + 2));
    }

    private Distribution distribution() {
        double low = time();
        double high = low + number();
        return switch (random.below(9)) {
            case 0 -> new Distribution.Constant(time());
            case 1 -> new Distribution.Uniform(low, high);
            case 2 -> new Distribution.Exponential(number());
            case 3 -> new Distribution.Erlang(1 + random.below(10_000), number());
            case 4 -> new Distribution.Gamma(number(), number());
            case 5 -> new Distribution.Lognormal(number(), random.below(2) * number());
            case 6 -> new Distribution.Weibull(number(), number());
            case 7 -> new Distribution.Triangular(low, low + (high - low) / 2, high);
            default -> new Distribution.Empirical(List.of(low, high, time()), maybe(List.of(number(), 0.0, number())));
        };
    }

    private List<TimelineEntry> timeline(List<Role> roles, List<AgentSpec> agents) {
        List<TimelineEntry> timeline = new ArrayList<>();
        for (int i = random.below(5); i > 0; i--) {
            TimelineEntry.Action action = switch (random.below(4)) {
                case 0 -> new TimelineEntry.Stop(agent(roles, agents));
                case 1 -> new TimelineEntry.Resume(agent(roles, agents));
                case 2 -> new TimelineEntry.SwitchStrategy(strategy());
                default -> {
                    Map<String, Integer> counts = new LinkedHashMap<>();
                    roles.reversed().forEach(role -> counts.put(role.name(), random.below(50)));
                    yield new TimelineEntry.SetAgents(counts);
                }
            };
            if (action instanceof TimelineEntry.Stop(String name) && name.isEmpty()
                    || action instanceof TimelineEntry.Resume(String other) && other.isEmpty()) {
                continue;
            }
            timeline.add(new TimelineEntry(time(), maybe(number()), action));
        }
        return timeline;
    }

    private String agent(List<Role> roles, List<AgentSpec> agents) {
        if (!agents.isEmpty()) {
            return agents.get(random.below(agents.size())).name();
        }
        return roles.stream()
                .filter(role -> role.agents() > 0)
                .findAny()
                .map(role -> role.name() + "-" + role.agents())
                .orElse("");
    }

    private List<Target> targets(List<Role> roles) {
        List<Target> targets = new ArrayList<>();
        for (int i = random.below(4); i > 0; i--) {
            Target.Measure measure = pick(Target.Measure.values());
            boolean percentiles = measure == Target.Measure.WAIT || measure == Target.Measure.RESPONSE;
            Double percentile = percentiles ? maybe((1 + random.below(1000)) / 10.0) : null;
            targets.add(new Target(maybe(roles.getFirst().name()), measure, percentile, number()));
        }
        return targets;
    }

    private StrategySpec strategy() {
        return StrategySpec.of(pick(new String[] {"least-loaded", "round-robin", "random"}));
    }

    private List<String> skills() {
        return random.below(2) == 0 ? List.of() : List.of(pick(ROLES));
    }

    /** From 0 on, with as many digits as doubles have, or plain. */
    private double time() {
        return random.below(2) == 0 ? random.below(1000) : random.nextDouble() * 1e9;
    }

    /** Above 0. */
    private double number() {
        return random.below(2) == 0 ? 1 + random.below(5) : random.nextOpenDouble() * 100;
    }

    private String text(String start) {
        String[] ends = {"", " \"quoted\" \\ /", " \u0000\u001f\t\n", " – ü 漢 😀", " \u2028\ufeff"};
        return start.isEmpty() && random.below(2) == 0 ? "" : start + pick(ends);
    }

    private <T> T pick(T[] values) {
        return values[random.below(values.length)];
    }

    private <T> @Nullable T maybe(T value) {
        return random.below(2) == 0 ? value : null;
    }
}
