package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FleetTest {
    private static final Request TASK = new Request() {
        @Override
        public String id() {
            return "t";
        }

        @Override
        public @Nullable String affinity() {
            return null;
        }

        @Override
        public double weight() {
            return 1;
        }

        @Override
        public double effort() {
            return 1;
        }
    };

    private static Fleet fleet(String strategy, boolean stale) {
        Fleet fleet = new Fleet(Strategies.create(StrategySpec.of(strategy)), new RandomSource(1), stale);
        fleet.addRole();
        return fleet;
    }

    private static int join(Fleet fleet, int workload) {
        int agent = fleet.add("agent", new int[] {0}, 1, 1, workload);
        fleet.candidate(agent, true);
        return agent;
    }

    private static void assign(Fleet fleet, int agent) {
        fleet.assigned(agent, 0, 1, 1, fleet.isCandidate(agent));
    }

    @Test
    void choosesTheLeastLoadedAndBreaksTiesByLastAssignment() {
        Fleet fleet = fleet("least-loaded", false);
        int a = join(fleet, 1);
        int b = join(fleet, 0);
        int c = join(fleet, 0);
        assertThat(fleet.choose(0, TASK)).isEqualTo(b);
        assign(fleet, b);
        assertThat(fleet.choose(0, TASK)).isEqualTo(c);
        assign(fleet, c);
        assertThat(fleet.choose(0, TASK)).isEqualTo(a);
        assign(fleet, a);
        fleet.returned(a, 1, 1, true);
        assertThat(fleet.choose(0, TASK)).as("b, c and a have 1 each").isEqualTo(b);
    }

    @ParameterizedTest
    @ValueSource(strings = {"least-loaded", "least-work", "round-robin"})
    void choosesNobodyWhereThereIsNobody(String strategy) {
        Fleet fleet = fleet(strategy, false);
        assertThat(fleet.chooseIfAny(0, TASK)).isEqualTo(-1);
        int a = join(fleet, 0);
        assertThat(fleet.chooseIfAny(0, TASK)).isEqualTo(a);
        fleet.candidate(a, false);
        assertThat(fleet.chooseIfAny(0, TASK)).isEqualTo(-1);
        assertThatThrownBy(() -> fleet.choose(0, TASK)).hasMessage("no candidates for role 0");
    }

    /** It has an infinite key, which no order can hold. */
    @Test
    void tellsWhereTheLeastOfAKeyIsNobodys() {
        Fleet fleet = fleet("shortest-expected-delay", false);
        int slow = fleet.add("slow", new int[] {0}, 1, 1e-308, 0);
        fleet.candidate(slow, true);
        assertThat(fleet.chooseIfAny(0, TASK)).isEqualTo(slow);
        assign(fleet, slow);
        assertThatThrownBy(() -> fleet.chooseIfAny(0, TASK)).isInstanceOf(StrategyFault.class);
        assertThatThrownBy(() -> fleet.choose(0, TASK)).isInstanceOf(StrategyFault.class);
    }

    /** A key may ask how many tasks are in service, and not drift: that a task begins does not put the agent elsewhere. */
    @Test
    void whoGoesOnStandsWhereACompletionAndABeginningLeaveHim() {
        Key inService = (figures, agent) -> figures.inService(agent);
        Strategy fewest = new Strategy() {
            @Override
            public int choose(Request request, Candidates candidates, RandomSource chance) {
                return candidates.least(inService);
            }

            @Override
            public Key key() {
                return inService;
            }

            @Override
            public boolean seesWork() {
                return false;
            }
        };
        for (boolean atOnce : new boolean[] {true, false}) {
            Fleet fleet = new Fleet(fewest, new RandomSource(1), false);
            fleet.addRole();
            int b = fleet.add("b", new int[] {0}, 2, 1, 0);
            int a = fleet.add("a", new int[] {0}, 2, 1, 0);
            fleet.candidate(b, true);
            fleet.candidate(a, true);
            fleet.began(b, 1);
            assign(fleet, b);
            fleet.began(a, 1);
            assign(fleet, a);
            assign(fleet, a);
            assertThat(fleet.choose(0, TASK)).isEqualTo(b);
            if (atOnce) {
                fleet.wentOn(a, 1, 1, 0, true, 1);
            } else {
                fleet.completed(a, 1, 1, 0, false, true);
                fleet.began(a, 1);
            }
            assertThat(fleet.choose(0, TASK)).as("at once: " + atOnce).isEqualTo(a);
        }
    }

    @Test
    void keepsRoundRobinPlacesWhenAgentsComeAndGo() {
        Fleet fleet = fleet("round-robin", false);
        int[] agents = {join(fleet, 0), join(fleet, 0), join(fleet, 0)};
        assign(fleet, agents[1]);
        fleet.candidate(agents[1], false);
        assertThat(fleet.choose(0, TASK)).isEqualTo(agents[2]);
        int inserted = join(fleet, 0);
        fleet.arrange(new int[] {agents[0], agents[1], inserted, agents[2]});
        assertThat(fleet.choose(0, TASK)).isEqualTo(inserted);
        fleet.candidate(inserted, false);
        fleet.candidate(agents[2], false);
        assertThat(fleet.choose(0, TASK)).isEqualTo(agents[0]);
    }

    @Test
    void showsStaleWorkloadsUntilRefreshed() {
        Fleet fleet = fleet("least-loaded", true);
        int a = join(fleet, 0);
        int b = join(fleet, 1);
        assign(fleet, a);
        assign(fleet, a);
        assertThat(fleet.workload(a)).isZero();
        assertThat(fleet.currentWorkload(a)).isEqualTo(2);
        assertThat(fleet.choose(0, TASK)).isEqualTo(a);
        fleet.refresh(0);
        assertThat(fleet.choose(0, TASK)).isEqualTo(b);
    }

    @Test
    void nobodyJoinsForARoleThatThereIsNot() {
        Fleet fleet = fleet("least-loaded", false);

        assertThatThrownBy(() -> fleet.add("nobody", new int[] {0, 1}, 1, 1, 0))
                .isInstanceOf(IndexOutOfBoundsException.class);

        assertThat(join(fleet, 0)).isZero();
        assertThat(fleet.candidates(0)).isEqualTo(1);
        assertThat(fleet.choose(0, TASK)).isZero();
        fleet.candidate(0, false);
        assertThat(fleet.candidates(0)).isZero();
    }

    @Test
    void refusesToChooseAmongNobodyAndSomebodyWhoIsNoCandidate() {
        Fleet fleet = fleet("least-loaded", false);
        int a = join(fleet, 0);
        fleet.candidate(a, false);
        assertThatThrownBy(() -> fleet.choose(0, TASK)).isInstanceOf(IllegalStateException.class);
        join(fleet, 0);
        fleet.strategy((request, candidates, random) -> a);
        assertThatThrownBy(() -> fleet.choose(0, TASK))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no candidate");
    }

    @Test
    void choosesByWorkloadsOfAnySize() {
        Fleet fleet = fleet("least-loaded", false);
        int a = join(fleet, 1 << 30);
        int b = join(fleet, (1 << 30) + 1);
        assertThat(fleet.choose(0, TASK))
                .as("past what the order by whole keys holds")
                .isEqualTo(a);
        assign(fleet, a);
        assertThat(fleet.choose(0, TASK)).as("never assigned").isEqualTo(b);
        assign(fleet, b);
        assertThat(fleet.choose(0, TASK)).isEqualTo(a);
        int c = join(fleet, 3);
        assertThat(fleet.choose(0, TASK)).isEqualTo(c);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void answersEveryOperationAsAPlainListWould(long seed) {
        Random random = new Random(seed);
        Key byCapacity = (figures, agent) -> figures.capacity(agent);
        Fleet fleet = fleet("least-loaded", false);
        List<Integer> roster = new ArrayList<>();
        for (int step = 0; step < 600; step++) {
            int kind = random.nextInt(10);
            if (roster.isEmpty() || kind == 0) {
                int agent = fleet.add("agent", new int[] {0}, 1 + random.nextInt(3), 1, random.nextInt(3));
                roster.add(random.nextInt(roster.size() + 1), agent);
                fleet.arrange(roster.stream().mapToInt(Integer::intValue).toArray());
            } else {
                int agent = roster.get(random.nextInt(roster.size()));
                if (kind < 5) {
                    fleet.candidate(agent, random.nextBoolean());
                } else if (kind < 8) {
                    assign(fleet, agent);
                } else if (fleet.workload(agent) > 0) {
                    fleet.returned(agent, 1, 1, fleet.isCandidate(agent));
                }
            }
            List<Integer> candidates =
                    roster.stream().filter(fleet::isCandidate).toList();
            assertThat(fleet.candidates(0)).as("seed %d step %d", seed, step).isEqualTo(candidates.size());
            if (candidates.isEmpty()) {
                continue;
            }
            int place = random.nextInt(roster.size() + 1) - 1;
            int k = random.nextInt(candidates.size());
            fleet.strategy(new Strategy() {
                @Override
                public int choose(Request request, Candidates face, RandomSource chance) {
                    assertThat(face.count()).isEqualTo(candidates.size());
                    assertThat(face.at(k)).isEqualTo(candidates.get(k));
                    assertThat(face.after(place))
                            .as("seed %d, after %d", seed, place)
                            .isEqualTo(candidates.stream()
                                    .filter(agent -> fleet.place(agent) > place)
                                    .findFirst()
                                    .orElse(candidates.get(0)));
                    assertThat(face.least(byCapacity)).isEqualTo(least(fleet, candidates, byCapacity));
                    return face.at(k);
                }
            });
            fleet.choose(0, TASK);
            Strategy leastLoaded = Strategies.create(StrategySpec.of("least-loaded"));
            fleet.strategy(leastLoaded);
            assertThat(fleet.choose(0, TASK))
                    .as("seed %d step %d", seed, step)
                    .isEqualTo(least(fleet, candidates, (figures, agent) -> figures.workload(agent)));
        }
    }

    private static int least(Fleet fleet, List<Integer> candidates, Key key) {
        int best = candidates.get(0);
        for (int agent : candidates) {
            if (Order.precedes(fleet, agent, key.of(fleet, agent), best, key.of(fleet, best))) {
                best = agent;
            }
        }
        return best;
    }
}
