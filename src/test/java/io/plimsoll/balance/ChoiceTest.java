package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a choice came about, worked out by hand. */
class ChoiceTest {
    private static final Task TASK = Task.pending("t", "r");
    private static final double NONE = Double.NaN;

    /** By place: 3, 0, 1, 2 with the workloads 2, 1, 1 and 0; of equals the lower number was assigned later. */
    private static Fleet fleet(Strategy strategy) {
        Fleet fleet = new Fleet(strategy, new RandomSource(1), false);
        fleet.addRole();
        for (int agent = 0; agent < 4; agent++) {
            fleet.candidate(fleet.add("agent-" + agent, new int[] {0}, 1, 1, 0), true);
        }
        fleet.arrange(new int[] {3, 0, 1, 2});
        for (int agent : new int[] {3, 3, 1, 0}) {
            fleet.assigned(agent, 0, 1, 1, true);
        }
        return fleet;
    }

    /** Chooses and tells as it is told. */
    private record Told(int choice, @Nullable Scores scores, int... looksAt) implements Strategy {
        @Override
        public int choose(Request request, Candidates candidates, RandomSource random) {
            for (int k : looksAt) {
                random.nextLong();
                candidates.at(k);
            }
            return choice;
        }

        @Override
        public @Nullable Scores scores(Request request, Candidates candidates) {
            return scores;
        }
    }

    private static Scores scores(boolean largest, Double... values) {
        return new Scores("figure", Scores.Unit.NUMBER, largest, List.of(values), null);
    }

    private static Choice choice(int agent, @Nullable Scores scores, int... looksAt) {
        return fleet(new Told(agent, scores, looksAt)).explain(0, TASK);
    }

    @Test
    void theyRankByFigureThenLeastRecentlyAssigned() {
        Choice choice = fleet(new LeastLoaded()).explain(0, TASK);
        assertThat(choice.agent()).isEqualTo(2);
        assertThat(choice.chance()).isFalse();
        assertThat(choice.drawn()).isEmpty();
        assertThat(Objects.requireNonNull(choice.scores()).title()).isEqualTo("workload");
        assertThat(choice.ranking())
                .containsExactly(
                        new Choice.Ranked(2, 0, true, true),
                        new Choice.Ranked(1, 1, true, true),
                        new Choice.Ranked(0, 1, true, true),
                        new Choice.Ranked(3, 2, true, true));
    }

    @Test
    void theChosenOneComesFirstWhateverItsFigure() {
        assertThat(choice(3, scores(false, 5.0, 1.0, 2.0, 3.0)).ranking())
                .extracting(Choice.Ranked::agent)
                .containsExactly(3, 0, 1, 2);
        assertThat(choice(0, scores(true, 5.0, 1.0, 2.0, 3.0)).ranking())
                .as("the largest before")
                .extracting(Choice.Ranked::agent)
                .containsExactly(0, 3, 2, 1);
    }

    @Test
    void whomTheRulePassesOverComesLastInRosterOrder() {
        Choice choice = choice(1, scores(false, NONE, NONE, 2.0, 1.0));
        assertThat(choice.ranking())
                .extracting(Choice.Ranked::agent, Choice.Ranked::drawn, Choice.Ranked::considered)
                .containsExactly(
                        tuple(1, true, true), tuple(2, true, true), tuple(3, true, false), tuple(0, true, false));
        assertThat(choice.ranking().get(2).score()).isNaN();
    }

    @Test
    void whomTheDrawLeftOutComesLastInRosterOrder() {
        Choice choice = choice(1, scores(false, 9.0, 1.0, 2.0, 0.0), 2, 0, 2);
        assertThat(choice.chance()).isTrue();
        assertThat(choice.drawn()).containsExactly(1, 3);
        assertThat(choice.ranking())
                .containsExactly(
                        new Choice.Ranked(1, 2, true, true),
                        new Choice.Ranked(3, 9, true, true),
                        new Choice.Ranked(0, 1, false, false),
                        new Choice.Ranked(2, 0, false, false));
    }

    @Test
    void withoutFiguresTheyStandInRosterOrder() {
        Choice choice = choice(2, null);
        assertThat(choice.scores()).isNull();
        assertThat(choice.ranking()).extracting(Choice.Ranked::agent).containsExactly(2, 3, 0, 1);
        assertThat(choice.ranking()).extracting(Choice.Ranked::score).containsOnly(NONE);
        assertThat(choice.ranking()).allMatch(Choice.Ranked::considered);
    }

    @Test
    void askingDrawsNothing() {
        Fleet fleet = fleet(new PowerOfD(2).create(Map.of()));
        Choice choice = fleet.explain(0, TASK);
        assertThat(choice.chance()).isTrue();
        assertThat(choice.drawn()).hasSize(2).contains(choice.agent());
        assertThat(fleet.explain(0, TASK)).isEqualTo(choice);
        assertThat(fleet.wouldChoose(0, TASK)).isEqualTo(choice.agent());
        assertThat(fleet.wouldChoose(0, TASK)).isEqualTo(choice.agent());
        assertThat(fleet.choose(0, TASK)).isEqualTo(choice.agent());
    }

    @Test
    void aStrategyOfOnesOwnThatGoesAstrayIsTold() {
        assertThatExceptionOfType(StrategyFault.class)
                .isThrownBy(() -> choice(4, null))
                .withMessage("the strategy chose agent 4, who is no candidate");
        assertThatExceptionOfType(StrategyFault.class)
                .isThrownBy(() -> choice(0, scores(false, 1.0)))
                .withMessage("the strategy gave figures of 1 candidates, and there are 4");
    }
}
