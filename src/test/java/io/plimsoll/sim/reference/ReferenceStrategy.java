package io.plimsoll.sim.reference;

import io.plimsoll.balance.Estimates;
import io.plimsoll.balance.NameHash;
import io.plimsoll.balance.RandomSource;
import io.plimsoll.balance.Request;
import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.balance.Task;
import io.plimsoll.balance.TaskStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Section 3 of the contract, word by word: every figure is made anew from what every agent has. */
final class ReferenceStrategy {
    private final ReferenceEngine engine;
    private final Map<String, RefAgent> lastOfRole = new HashMap<>();
    private final Map<String, Map<RefAgent, Double>> currentWeights = new HashMap<>();

    ReferenceStrategy(ReferenceEngine engine) {
        this.engine = engine;
    }

    @Nullable RefAgent choose(RefTask task) {
        List<RefAgent> candidates = candidates(task.spec.role());
        return candidates.isEmpty() ? null : among(candidates, task);
    }

    /** Whom every strategy would choose if it came into force now, by name. */
    Map<String, String> alternatives(RefTask task, RandomSource chance) {
        StrategySpec inForce = engine.strategy;
        RandomSource now = engine.chance;
        List<RefAgent> candidates = candidates(task.spec.role());
        Map<String, String> found = new HashMap<>();
        for (StrategyProvider provider : Strategies.all()) {
            engine.strategy = StrategySpec.of(provider.name());
            engine.chance = chance.copy();
            found.put(provider.name(), among(candidates, task).spec.name());
        }
        engine.strategy = inForce;
        engine.chance = now;
        return found;
    }

    private List<RefAgent> candidates(String role) {
        return engine.roster().stream()
                .filter(agent -> engine.candidate(agent, role))
                .toList();
    }

    private RefAgent among(List<RefAgent> candidates, RefTask task) {
        return switch (engine.strategy.name()) {
            case "least-loaded" -> least(candidates, this::workload);
            case "round-robin" -> next(candidates, lastOfRole.get(task.spec.role()));
            case "random" -> candidates.get(engine.chance.below(candidates.size()));
            case "power-of-d" -> least(drawn(candidates), this::workload);
            case "weighted-least-loaded" -> least(candidates, agent -> weight(agent) / rate(agent));
            case "least-work" -> least(candidates, agent -> backlog(agent) / rate(agent));
            case "shortest-expected-delay" -> least(candidates, agent -> (workload(agent) + 1) / rate(agent));
            case "longest-idle" -> least(candidates, agent -> agent.lastCompleted);
            case "fewest-assigned" -> least(candidates, agent -> agent.assigned);
            case "least-utilised" -> least(candidates, agent -> agent.served(engine.now) / agent.spec.capacity());
            case "smooth-weighted-round-robin" ->
                least(candidates, agent -> -(current(task.spec.role(), agent) + rate(agent)));
            case "affinity" -> closest(candidates, task);
            default -> throw new IllegalArgumentException(engine.strategy.name());
        };
    }

    /** The agent got the task. */
    void went(RefTask task, RefAgent chosen) {
        String role = task.spec.role();
        if (engine.strategy.name().equals("smooth-weighted-round-robin")) {
            List<RefAgent> candidates = candidates(role);
            Map<RefAgent, Double> weights = currentWeights.computeIfAbsent(role, name -> new HashMap<>());
            candidates.forEach(agent -> weights.merge(agent, rate(agent), Double::sum));
            weights.merge(
                    chosen,
                    -candidates.stream().mapToDouble(ReferenceStrategy::rate).sum(),
                    Double::sum);
        }
        lastOfRole.put(role, chosen);
    }

    private double current(String role, RefAgent agent) {
        return currentWeights.getOrDefault(role, Map.of()).getOrDefault(agent, 0.0);
    }

    private static RefAgent next(List<RefAgent> candidates, @Nullable RefAgent last) {
        return candidates.stream()
                .filter(agent -> last != null && RefAgent.Place.ORDER.compare(agent.place, last.place) > 0)
                .findFirst()
                .orElse(candidates.getFirst());
    }

    private static RefAgent least(List<RefAgent> candidates, ToDoubleFunction<RefAgent> figure) {
        return candidates.stream()
                .min(Comparator.comparingDouble(figure)
                        .thenComparingLong(agent -> agent.lastAssigned)
                        .thenComparing(agent -> agent.place, RefAgent.Place.ORDER))
                .orElseThrow();
    }

    /** Floyd's way of drawing, as the program documents it; any uniform one would do, but not draw the same. */
    private List<RefAgent> drawn(List<RefAgent> candidates) {
        int n = candidates.size();
        int d = (int) (double) engine.strategy.parameters().getOrDefault("d", 2.0);
        if (d >= n) {
            return candidates;
        }
        List<RefAgent> drawn = new ArrayList<>();
        for (int last = n - d; last < n; last++) {
            RefAgent agent = candidates.get(engine.chance.below(last + 1));
            drawn.add(drawn.contains(agent) ? candidates.get(last) : agent);
        }
        return drawn;
    }

    private RefAgent closest(List<RefAgent> candidates, RefTask task) {
        double bound = engine.strategy.parameters().getOrDefault("bound", 1.25);
        double mean = (candidates.stream().mapToDouble(this::workload).sum() + 1) / candidates.size();
        long wanted = request(task).closeTo();
        return candidates.stream()
                .filter(agent -> workload(agent) + 1 <= Math.ceil(bound * mean - 1e-9))
                .max(Comparator.comparingLong(agent -> mixed(wanted ^ NameHash.of(0, agent.spec.name()))))
                .orElseThrow();
    }

    /** SplitMix64's finaliser once more. */
    private static long mixed(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    // ---- figures as they are seen

    private double workload(RefAgent agent) {
        return fresh() ? agent.workload() : agent.seen;
    }

    private double weight(RefAgent agent) {
        return fresh() ? agent.weight() : agent.seenWeight;
    }

    private double backlog(RefAgent agent) {
        return fresh() ? agent.backlog(engine.now, this::seen) : agent.seenBacklog;
    }

    private boolean fresh() {
        return engine.scenario.refresh() == 0;
    }

    /** The effort of a task as it is seen now. */
    double seen(RefTask task) {
        double error = engine.strategy.parameters().getOrDefault("error", 0.0);
        return new Estimates(engine.scenario.seed(), error).of(request(task));
    }

    private static double rate(RefAgent agent) {
        return agent.spec.capacity() * agent.spec.speed();
    }

    private static Request request(RefTask task) {
        return new Task(
                task.id,
                task.spec.role(),
                TaskStatus.PENDING,
                task.spec.weight(),
                task.spec.effort(),
                task.spec.affinity());
    }
}
