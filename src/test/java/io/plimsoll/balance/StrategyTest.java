package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a strategy is unless it says otherwise, and what it is shown while somebody watches. */
class StrategyTest {
    private static final Task TASK = Task.pending("t", "r");

    private static Fleet fleet(Strategy strategy) {
        Fleet fleet = new Fleet(strategy, new RandomSource(1), false);
        fleet.addRole();
        for (int capacity = 1; capacity < 4; capacity++) {
            fleet.candidate(fleet.add("agent-" + capacity, new int[] {0}, capacity, 1, 0), true);
        }
        return fleet;
    }

    @Test
    void aPlainOneKeepsNoOrderAndMaySeeEverything() {
        Strategy plain = (request, candidates, random) -> candidates.at(0);
        assertThat(plain.key()).isNull();
        assertThat(plain.smooth()).isFalse();
        assertThat(plain.takesTheOnlyOne()).isFalse();
        assertThat(plain.seesWork()).isTrue();
        assertThat(plain.error()).isZero();
        Fleet fleet = fleet(plain);
        assertThat(plain.scores(TASK, fleet.role(0))).isNull();
        assertThat(fleet.recount()).isTrue();
    }

    @Test
    void aPlainKeyDoesNotDrift() {
        Fleet fleet = fleet(new RoundRobin());
        Key key = (figures, agent) -> figures.capacity(agent);
        assertThat(key.drifts()).isFalse();
        assertThat(key.drift(fleet, 1)).isZero();
        WholeKey whole = (figures, agent) -> figures.capacity(agent);
        assertThat(whole.of(fleet, 2)).isEqualTo(3);
        assertThat(whole.drifts()).isFalse();
    }

    @Test
    void oneThatIsWatchedSeesTheSameCandidates() {
        List<Object> seen = new ArrayList<>();
        Strategy looking = new Strategy() {
            @Override
            public int choose(Request request, Candidates candidates, RandomSource random) {
                random.nextLong();
                seen.add(candidates.count());
                seen.add(candidates.figures().capacity(1));
                seen.add(candidates.lastPlace());
                seen.add(candidates.after(0));
                seen.add(candidates.least((figures, agent) -> -agent));
                seen.add(candidates.smoothest());
                seen.add(candidates.currentWeight(0));
                seen.add(candidates.currentWeight(2));
                seen.add(candidates.at(2));
                return candidates.at(1);
            }

            @Override
            public boolean smooth() {
                return true;
            }
        };
        Fleet fleet = fleet(looking);
        fleet.assigned(2, 0, 1, 1, true);
        Choice choice = fleet.explain(0, TASK);
        assertThat(seen).as("weights 1, 2 and 3 − 6").containsExactly(3, 2, 2, 1, 2, 1, 1.0, -3.0, 2);
        assertThat(choice.agent()).isEqualTo(1);
        assertThat(choice.drawn()).as("in the order in which they came up").containsExactly(2, 1);
    }
}
