package io.plimsoll.lab.selftest;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.EventType;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who gets which task, one by one. Weights 5, 1, 1: the example that nginx gives for its smooth weighted round robin (2012). Rendezvous
 * hashing: when an agent is gone, only its own keys move (D. Thaler, C. Ravishankar, IEEE/ACM ToN 6, 1998).
 */
final class SequenceChecks {
    private static final String GROUP = "One by one";
    private static final int KEYS = 1_000;

    private SequenceChecks() {}

    static List<Check> all() {
        return List.of(
                new Check.Exact(
                        GROUP,
                        "smooth-weighted-round-robin, weights 5, 1, 1",
                        "a a b a c a a",
                        () -> String.join(" ", given(StrategySpec.of("smooth-weighted-round-robin"), 5, false, 7))),
                new Check.Exact(
                        GROUP,
                        "affinity: of " + KEYS + " keys, those that move though their agent stays",
                        "0",
                        () -> Integer.toString(moved())));
    }

    private static int moved() {
        StrategySpec unbounded = new StrategySpec("affinity", Map.of("bound", 1e6));
        List<String> before = given(unbounded, 1, false, KEYS);
        List<String> after = given(unbounded, 1, true, KEYS);
        if (!before.contains("b")) {
            throw new IllegalStateException("an agent without a single key of " + KEYS + " proves nothing");
        }
        return (int) IntStream.range(0, KEYS)
                .filter(key -> !before.get(key).equals("b") && !before.get(key).equals(after.get(key)))
                .count();
    }

    /**
     * The names of the agents that so many tasks go to, all arriving at once, of a, b and c.
     *
     * @param first the capacity of a; that of the others is 1
     * @param stopped whether b is
     */
    private static List<String> given(StrategySpec rule, int first, boolean stopped, int tasks) {
        Scenario scenario = Scenario.named("one by one")
                .withStrategy(rule)
                .withDispatch(Dispatch.IMMEDIATE)
                .withAgents(List.of(agent("a", first, false), agent("b", 1, stopped), agent("c", 1, false)))
                .withTasks(IntStream.range(0, tasks)
                        .mapToObj(i -> TaskSpec.of("T" + i, "r", 1))
                        .toList());
        Assigned assigned = new Assigned();
        new Simulation(scenario, assigned, false).run();
        return assigned.names;
    }

    private static AgentSpec agent(String name, int capacity, boolean stopped) {
        return new AgentSpec(name, "r", stopped, capacity, 1, 1, List.of(), 0);
    }

    private static final class Assigned implements EventListener {
        private final List<String> names = new ArrayList<>();
        private @Nullable Simulation simulation;

        @Override
        public void opening(Simulation opened) {
            simulation = opened;
        }

        @Override
        public void on(EventType type, double time, int task, int agent, int role, int workload) {
            if (type == EventType.ASSIGNED && simulation != null) {
                names.add(simulation.agentName(agent));
            }
        }
    }
}
