package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures that strategies give for their choices, worked out by hand. */
class ScoresTest {
    private static final Task TASK = new Task("t", "dev", TaskStatus.PENDING, 2, 3, "customer");

    /**
     * At time 6: Ada has capacity 2 and speed 1, a task of weight 2 and effort 8 in service since 4, and one of weight 1 and effort 1 that
     * waits; Ben has capacity 1 and speed .5, and one task of weight 4 and effort 2 that waits; he completed one of time 1 at 2. Cid has
     * nothing and never had.
     */
    private static Fleet fleet(Strategy strategy) {
        Fleet fleet = new Fleet(strategy, new RandomSource(1), false);
        fleet.addRole();
        fleet.add("Ada", new int[] {0}, 2, 1, 0);
        fleet.add("Ben", new int[] {0}, 1, .5, 0);
        fleet.add("Cid", new int[] {0}, 1, 2, 0);
        for (int agent = 0; agent < 3; agent++) {
            fleet.candidate(agent, true);
        }
        fleet.time(1);
        fleet.assigned(1, 0, 1, .5, true);
        fleet.began(1, .5);
        fleet.time(2);
        fleet.completed(1, 1, .5, 1, false, true);
        fleet.time(4);
        fleet.assigned(0, 0, 2, 8, true);
        fleet.began(0, 8);
        fleet.assigned(0, 0, 1, 1, true);
        fleet.assigned(1, 0, 4, 2, true);
        fleet.time(6);
        return fleet;
    }

    @ParameterizedTest
    @CsvSource({
        "least-loaded, 2, 1, 0",
        "weighted-least-loaded, 1.5, 8, 0",
        "least-work, 3.5, 4, 0",
        "shortest-expected-delay, 1.5, 4, .5",
        "least-utilised, 1, 1, 0",
        "fewest-assigned, 2, 2, 0",
        "power-of-d, 2, 1, 0",
        // four times raised by 2, .5 and 2, twice each lowered by 4.5, and raised once more
        "smooth-weighted-round-robin, 1, -6.5, 10",
        "round-robin, 2, 3, 1",
    })
    void areTheFiguresOfTheRule(String name, double ada, double ben, double cid) {
        Strategy strategy = Strategies.create(StrategySpec.of(name));
        Scores scores = Objects.requireNonNull(fleet(strategy).explain(0, TASK).scores());
        assertThat(scores.values()).as(name).containsExactly(ada, ben, cid);
        assertThat(scores.passing()).isNull();
    }

    @Test
    void longestIdleGivesTheTimesOfTheLastCompletions() {
        Scores scores = Objects.requireNonNull(fleet(Strategies.create(StrategySpec.of("longest-idle")))
                .explain(0, TASK)
                .scores());
        assertThat(scores.values()).containsExactly(Double.NEGATIVE_INFINITY, 2.0, Double.NEGATIVE_INFINITY);
    }

    @Test
    void affinityGivesTheHashesAndPassesOverWhoHasTooMuch() {
        Strategy strategy = Strategies.create(new StrategySpec("affinity", Map.of("bound", 1.0)));
        Scores scores = Objects.requireNonNull(fleet(strategy).explain(0, TASK).scores());
        assertThat(scores.largest()).isTrue();
        assertThat(scores.passing()).as("3 + 1 tasks over 3 agents, rounded up").contains("more than 2 tasks");
        assertThat(scores.values().get(0)).as("Ada would have 3").isNaN();
        for (int agent = 1; agent < 3; agent++) {
            long hash = NameHash.mix(NameHash.of(0, "customer")
                    ^ NameHash.of(0, List.of("Ada", "Ben", "Cid").get(agent)));
            assertThat(scores.values().get(agent))
                    .isEqualTo(hash * 0x1p-64 + .5)
                    .isBetween(0.0, 1.0);
        }
        Scores loose = Objects.requireNonNull(fleet(Strategies.create(StrategySpec.of("affinity")))
                .explain(0, TASK)
                .scores());
        assertThat(loose.passing())
                .as("nobody has more than 1.25 × 4 / 3, rounded up, but Ada")
                .isNotNull();
    }

    @Test
    void areTheSameSupposedTheStrategyWereInForce() {
        Fleet fleet = fleet(Strategies.create(StrategySpec.of("least-loaded")));
        Supposed supposed = fleet.suppose();
        supposed.holds(0, 2, 8, 4);
        supposed.holds(0, 1, 1, Double.NaN);
        supposed.holds(1, 4, 2, Double.NaN);
        Choice choice = supposed.choose(Strategies.create(StrategySpec.of("least-work")), 0, TASK);
        assertThat(Objects.requireNonNull(choice.scores()).values()).containsExactly(3.5, 4.0, 0.0);
        assertThat(choice.agent()).isEqualTo(2);
    }
}
