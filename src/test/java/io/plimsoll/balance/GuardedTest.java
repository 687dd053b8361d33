package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Strategies that plug in and do what they must not: a fault that names them, and loads as they were. */
class GuardedTest {
    private static final Task TASK = new Task("t", "dev", TaskStatus.PENDING, 1, 1, null);

    private static Strategy plugged(Strategy strategy) {
        return new StrategyRegistry(List.of(), List.of(new Odd(strategy, List.of()))).create(StrategySpec.of("odd"));
    }

    private static Fleet fleet(Strategy strategy) {
        Fleet fleet = new Fleet(strategy, new RandomSource(1), false);
        fleet.addRole();
        for (int i = 0; i < 3; i++) {
            fleet.candidate(fleet.add("agent-" + i, new int[] {0}, 1, 1, 3 - i), true);
        }
        return fleet;
    }

    private static void assertFault(Fleet fleet, String message) {
        assertThatExceptionOfType(StrategyFault.class)
                .isThrownBy(() -> fleet.choose(0, TASK))
                .withMessage(message);
        fleet.strategy(Strategies.create(StrategySpec.of("least-loaded")));
        assertThat(fleet.choose(0, TASK)).as("another goes on").isEqualTo(2);
    }

    @Test
    void whatIsThrownNamesTheStrategy() {
        assertFault(
                fleet(plugged((request, candidates, random) -> {
                    throw new UnsupportedOperationException("not today");
                })),
                "strategy \"odd\" failed: java.lang.UnsupportedOperationException: not today");
    }

    @Test
    void recursionWithoutEndIsAFault() {
        Strategy endless = new Strategy() {
            @Override
            public int choose(Request request, Candidates candidates, RandomSource random) {
                return choose(request, candidates, random);
            }
        };
        assertFault(fleet(plugged(endless)), "strategy \"odd\" failed: java.lang.StackOverflowError");
    }

    @Test
    void somebodyWhoIsNoCandidateIsAFault() {
        assertFault(
                fleet(plugged((request, candidates, random) -> 17)),
                "strategy \"odd\" chose agent 17, who is no candidate");
        assertFault(
                fleet(plugged((request, candidates, random) -> -1)),
                "strategy \"odd\" chose agent -1, who is no candidate");
    }

    @Test
    void itIsOneToWhoeverOnlyAsksTooOrGivesTooFewFigures() {
        assertThatExceptionOfType(StrategyFault.class)
                .isThrownBy(() -> fleet(plugged((request, candidates, random) -> 1_000_000))
                        .explain(0, TASK))
                .withMessage("strategy \"odd\" chose agent 1000000, who is no candidate");
        Strategy figureless = new Strategy() {
            @Override
            public int choose(Request request, Candidates candidates, RandomSource random) {
                return candidates.at(0);
            }

            @Override
            public @Nullable Scores scores(Request request, Candidates candidates) {
                return new Scores("none", Scores.Unit.NUMBER, false, List.of(), null);
            }
        };
        assertThatExceptionOfType(StrategyFault.class)
                .isThrownBy(() -> fleet(plugged(figureless)).explain(0, TASK))
                .withMessage("strategy \"odd\" gave figures of 0 candidates, and there are 3");
    }

    @Test
    void aBalancerChangesNothing() {
        Balancer balancer = new Balancer(plugged((request, candidates, random) -> 17), 1);
        List<Agent> agents = List.of(Agent.idle("a", "dev"), Agent.idle("b", "dev"));
        assertThatExceptionOfType(StrategyFault.class).isThrownBy(() -> balancer.assign(TASK, agents));
        assertThat(balancer.totalWorkload()).isZero();
    }

    /** By its own key, which is kept in order. */
    private record ByKey(Key by) implements Strategy {
        @Override
        public int choose(Request request, Candidates candidates, RandomSource random) {
            return candidates.least(by);
        }

        @Override
        public @Nullable Key key() {
            return by;
        }

        @Override
        public @Nullable Scores scores(Request request, Candidates candidates) {
            return Scores.least("key", Scores.Unit.NUMBER, candidates, by);
        }
    }

    @Test
    void aKeyThatIsNoNumberIsAFault() {
        assertFault(
                fleet(plugged(new ByKey((figures, agent) -> Double.NaN))),
                "strategy \"odd\" gave a key that is no number");
        assertFault(
                fleet(plugged(new ByKey((figures, agent) -> agent / (agent - agent)))),
                "strategy \"odd\" failed: java.lang.ArithmeticException: / by zero");
    }

    @Test
    void aSoundOneChoosesAsItWould() {
        int[] asked = {0};
        Fleet fleet = fleet(plugged(new ByKey((figures, agent) -> {
            asked[0]++;
            return figures.workload(agent);
        })));
        assertThat(fleet.choose(0, TASK)).isEqualTo(2);
        int made = asked[0];
        assertThat(fleet.choose(0, TASK)).isEqualTo(2);
        assertThat(asked[0]).as("the order by its key was kept").isEqualTo(made);
        Choice choice = fleet.explain(0, TASK);
        assertThat(choice.agent()).isEqualTo(2);
        assertThat(choice.ranking()).extracting(Choice.Ranked::score).containsExactly(1.0, 2.0, 3.0);
    }
}
