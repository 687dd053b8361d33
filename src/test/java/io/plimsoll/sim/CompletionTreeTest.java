package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.Fleet;
import io.plimsoll.balance.RandomSource;
import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategySpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTreeTest {
    private static final int AGENTS = 20;

    private record Pending(double time, int agent, long start, int task, int leaf) {}

    private static final Comparator<Pending> ORDER = Comparator.comparingDouble(Pending::time)
            .thenComparingInt(Pending::agent)
            .thenComparingLong(Pending::start);

    private static CompletionTree tree() {
        Fleet fleet =
                new Fleet(Strategies.create(StrategySpec.of("least-loaded")), RandomSource.named(1, "strategy"), false);
        fleet.addRole();
        for (int i = 0; i < AGENTS; i++) {
            fleet.add("agent-" + i, new int[] {0}, 1, 1, 0);
        }
        return new CompletionTree(fleet);
    }

    /** The task has the number of its start. */
    private static int push(CompletionTree tree, double time, int agent, int start) {
        int leaf = tree.push(time, agent, start);
        tree.name(leaf, start);
        return leaf;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void givesTheEarliestFirstThenTheFirstOfTheRosterThenTheFirstStarted(long seed) {
        Random random = new Random(seed);
        CompletionTree tree = tree();
        List<Pending> expected = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            int act = random.nextInt(8);
            if (expected.isEmpty() || act < (i % 1000 < 400 ? 6 : 3)) {
                // few different times, so that many are at once
                double time = random.nextInt(30) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(20);
                int agent = random.nextInt(AGENTS);
                int leaf = push(tree, time, agent, i);
                expected.add(new Pending(time, agent, i, i, leaf));
            } else if (random.nextBoolean()) {
                Pending first = expected.stream().min(ORDER).orElseThrow();
                if (first.time() < Double.POSITIVE_INFINITY && random.nextInt(3) == 0) {
                    int leaf = tree.first();
                    assertThat(tree.task(leaf)).as("seed %d, step %d", seed, i).isEqualTo(first.task());
                    double time = first.time() + random.nextInt(3);
                    tree.replace(leaf, time, i);
                    expected.remove(first);
                    expected.add(new Pending(time, first.agent(), i, first.task(), leaf));
                } else if (first.time() < Double.POSITIVE_INFINITY) {
                    assertThat(tree.task(tree.pop()))
                            .as("seed %d, step %d", seed, i)
                            .isEqualTo(first.task());
                    expected.remove(first);
                }
            } else {
                Pending out = expected.remove(random.nextInt(expected.size()));
                tree.remove(out.leaf());
            }
            assertThat(tree.size()).isEqualTo(expected.size());
            assertThat(tree.time())
                    .as("seed %d, step %d", seed, i)
                    .isEqualTo(
                            expected.stream().mapToDouble(Pending::time).min().orElse(Double.POSITIVE_INFINITY));
            // not at each step: to ask fills the place of what was taken
            if (i % 3 == 0 && tree.time() < Double.POSITIVE_INFINITY) {
                long first = expected.stream()
                        .filter(each -> each.time() == tree.time())
                        .count();
                assertThat(tree.alone(tree.first()))
                        .as("seed %d, step %d", seed, i)
                        .isEqualTo(first == 1);
            }
            if (i % 100 == 0) {
                int occupied = 0;
                for (int leaf = 0; leaf < tree.leaves(); leaf++) {
                    occupied += tree.occupied(leaf) ? 1 : 0;
                }
                assertThat(occupied).isEqualTo(expected.size());
                expected.forEach(each -> assertThat(tree.task(each.leaf())).isEqualTo(each.task()));
            }
        }
        assertThat(tree.leaves()).as("so many that it grew").isGreaterThan(64);
        assertThat(tree.bytes()).isEqualTo(36L * tree.leaves());
    }

    @Test
    void whatIsPutInAgainStandsWhereItBelongs() {
        CompletionTree tree = tree();
        for (int i = 0; i < 8; i++) {
            push(tree, 10 + i, i, i);
        }
        assertThat(tree.task(tree.pop())).isZero();
        assertThat(tree.size()).isEqualTo(7);
        push(tree, 12, 3, 8);
        assertThat(tree.size()).isEqualTo(8);
        List<Integer> order = new ArrayList<>();
        while (tree.size() > 0) {
            order.add(tree.task(tree.pop()));
        }
        assertThat(order).as("agent 2's ends before agent 3's at 12").containsExactly(1, 2, 8, 3, 4, 5, 6, 7);
        assertThat(tree.time()).isInfinite();
    }
}
