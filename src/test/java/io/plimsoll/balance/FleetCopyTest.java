package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A copied fleet goes on exactly as the original does, and neither shows in the other. */
class FleetCopyTest {
    private static final int ROLES = 5;

    static Stream<String> strategies() {
        return Strategies.all().stream().map(StrategyProvider::name);
    }

    private record Held(int agent, double weight, double effort, double begun) {}

    /** A fleet with the tasks that its agents have; what happens to it follows from a seed. */
    private static final class Driven {
        final Fleet fleet;
        final List<Held> waiting;
        final List<Held> begun;
        double now;

        Driven(String strategy, boolean stale) {
            fleet = new Fleet(create(strategy), new RandomSource(3), stale);
            waiting = new ArrayList<>();
            begun = new ArrayList<>();
            for (int role = 0; role < ROLES; role++) {
                fleet.addRole();
            }
        }

        Driven(Driven other, String strategy) {
            fleet = other.fleet.copy(create(strategy));
            waiting = new ArrayList<>(other.waiting);
            begun = new ArrayList<>(other.begun);
            now = other.now;
        }

        static Strategy create(String strategy) {
            return Strategies.create(StrategySpec.of(strategy));
        }

        void join(int number, int workload) {
            int[] roles =
                    number % 3 == 0 ? new int[] {number % ROLES} : new int[] {number % ROLES, (number + 1) % ROLES};
            assertThat(fleet.add("agent-" + number, roles, 1 + number % 3, 1 + number % 2, workload))
                    .isEqualTo(number);
            fleet.candidate(number, number % 5 != 4);
        }

        /** What came of it. */
        List<Object> on(long seed, int steps, int agents) {
            RandomSource random = new RandomSource(seed);
            List<Object> told = new ArrayList<>();
            for (int step = 0; step < steps; step++) {
                now += random.below(3) * .5;
                fleet.time(now);
                switch (random.below(8)) {
                    case 0 -> fleet.candidate(random.below(agents), random.below(2) == 0);
                    case 1 -> begin(random);
                    case 2 -> complete(random);
                    case 3 -> fleet.refresh(now);
                    default -> assign(random, told);
                }
                for (int agent = 0; agent < agents; agent++) {
                    told.add(List.of(
                            fleet.isCandidate(agent),
                            fleet.currentWorkload(agent),
                            fleet.workload(agent),
                            fleet.weight(agent),
                            fleet.backlog(agent),
                            fleet.drain(agent),
                            fleet.timeInService(agent),
                            fleet.lastAssigned(agent)));
                }
            }
            return told;
        }

        private void begin(RandomSource random) {
            if (!waiting.isEmpty()) {
                Held task = waiting.remove(random.below(waiting.size()));
                begun.add(new Held(task.agent, task.weight, task.effort, now));
                fleet.began(task.agent, task.effort);
            }
        }

        private void complete(RandomSource random) {
            if (!begun.isEmpty()) {
                Held task = begun.remove(random.below(begun.size()));
                boolean can = fleet.isCandidate(task.agent);
                fleet.completed(task.agent, task.weight, task.effort, task.begun, false, can);
            }
        }

        private void assign(RandomSource random, List<Object> told) {
            int role = random.below(ROLES);
            told.add(fleet.candidates(role));
            told.add(fleet.lastOf(role));
            if (fleet.candidates(role) > 0) {
                Task task = Task.pending("t" + random.below(100), "r");
                int agent = fleet.choose(role, task);
                double effort = 1 + random.below(3);
                fleet.assigned(agent, role, 1.5, effort, random.below(4) > 0);
                waiting.add(new Held(agent, 1.5, effort, Double.NaN));
                told.add(agent);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void goesOnAsTheOriginalDoes(String strategy) {
        // 20 agents: more than there is room for at first; at times so loaded that they are no small whole numbers
        for (int kind = 0; kind < 4; kind++) {
            int agents = kind == 3 ? 3 : 20;
            Driven original = new Driven(strategy, kind == 1);
            for (int number = 0; number < agents; number++) {
                original.join(number, kind == 2 ? (1 << 30) + number % 2 : number % 3);
            }
            original.on(kind, 60, agents);
            Driven copy = new Driven(original, strategy);
            Driven late = new Driven(original, strategy);
            assertThat(copy.fleet.assignments()).isEqualTo(original.fleet.assignments());
            List<Object> first = copy.on(99, 60, agents);
            assertThat(original.on(99, 60, agents)).as("%s, %d", strategy, kind).isEqualTo(first);
            late.join(agents, 0);
            late.fleet.candidate(agents, false);
            assertThat(late.on(99, 60, agents))
                    .as("%s, %d, with one more", strategy, kind)
                    .isEqualTo(first);
            for (int role = 0; role < ROLES; role++) {
                assertThat(late.fleet.candidates(role)).isEqualTo(original.fleet.candidates(role));
            }
        }
    }
}
