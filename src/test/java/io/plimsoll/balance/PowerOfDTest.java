package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PowerOfDTest {
    private static final Task TASK = Task.pending("task", "r");

    private static Fleet fleet(int d, int agents) {
        Strategy strategy = new PowerOfD(2).create(Map.of("d", (double) d));
        Fleet fleet = new Fleet(strategy, new RandomSource(7), false);
        fleet.addRole();
        for (int i = 0; i < agents; i++) {
            fleet.candidate(fleet.add("agent-" + i, new int[] {0}, 1, 1, 0), true);
        }
        return fleet;
    }

    /**
     * Of n agents with workloads 0 … n − 1 the chosen one is the smallest of d different ranks: the k-th with probability C(n−1−k, d−1)/C(n, d).
     * Looking at all, or at one twice, would show.
     */
    @ParameterizedTest
    @CsvSource({"2, 5", "3, 5", "4, 5", "1, 4", "17, 20", "2, 70"})
    void theSmallestOfDDifferentOnes(int d, int n) {
        Fleet fleet = fleet(d, n);
        for (int agent = 0; agent < n; agent++) {
            for (int i = 0; i < agent; i++) {
                fleet.assigned(agent, 0, 1, 1, true);
            }
        }
        int draws = 200_000;
        int[] chosen = new int[n];
        for (int i = 0; i < draws; i++) {
            chosen[fleet.choose(0, TASK)]++;
        }
        for (int k = 0; k < n; k++) {
            double p = choose(n - 1 - k, d - 1) / choose(n, d);
            double deviation = Math.sqrt(Math.abs(draws * p * (1 - p)));
            assertThat((double) chosen[k]).as("rank %d", k).isCloseTo(draws * p, within(4.5 * deviation));
        }
    }

    private static double choose(int n, int k) {
        double product = n < k ? 0 : 1;
        for (int i = 1; i <= k; i++) {
            product *= (n - k + i) / (double) i;
        }
        return product;
    }

    @Test
    void whereThereAreNoMoreThanDAllAreLookedAtAndNothingIsDrawn() {
        Fleet fleet = fleet(1_000_000_000, 30);
        Set<Integer> chosen = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            int agent = fleet.choose(0, TASK);
            fleet.assigned(agent, 0, 1, 1, true);
            chosen.add(agent);
        }
        assertThat(chosen).hasSize(30);
    }

    /** Equal workloads: the least recently assigned of those drawn, and of those that never were the first of the roster. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 17})
    void tiesAmongThoseDrawnGoToTheLeastRecentlyAssigned(int d) {
        Fleet fleet = fleet(d, 20);
        for (int agent = 19; agent > 9; agent--) {
            fleet.assigned(agent, 0, 1, 1, true);
            fleet.returned(agent, 1, 1, true);
        }
        for (int i = 0; i < 200; i++) {
            Choice choice = fleet.explain(0, TASK);
            assertThat(choice.drawn()).doesNotHaveDuplicates().hasSize(d);
            assertThat(fleet.choose(0, TASK))
                    .isEqualTo(choice.agent())
                    .isEqualTo(choice.drawn().stream()
                            .min(Comparator.comparing(fleet::lastAssigned).thenComparing(agent -> agent))
                            .orElseThrow());
        }
    }

    /** Ranks drawn before are not remembered from one choice to the next, and there is room for more agents each time. */
    @Test
    void manyAreDrawnWhereverThereAreMore() {
        PowerOfD strategy = new PowerOfD(18);
        for (int agents : new int[] {19, 200, 30, 19}) {
            Fleet fleet = fleet(1, agents);
            fleet.strategy(strategy);
            for (int i = 0; i < 30; i++) {
                Choice choice = fleet.explain(0, TASK);
                assertThat(choice.drawn()).doesNotHaveDuplicates().hasSize(18).contains(choice.agent());
                fleet.choose(0, TASK);
            }
        }
    }

    @Test
    void allDrawNothingAndOneLessDoes() {
        assertThat(fleet(5, 5).explain(0, TASK).chance()).isFalse();
        assertThat(fleet(4, 5).explain(0, TASK).chance()).isTrue();
        Strategy two = new PowerOfD(9).create(Map.of());
        Fleet fleet = fleet(1, 5);
        fleet.strategy(two);
        assertThat(fleet.explain(0, TASK).drawn()).hasSize(2);
        assertThat(two.takesTheOnlyOne()).isTrue();
    }
}
