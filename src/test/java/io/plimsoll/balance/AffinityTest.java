package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AffinityTest {
    private static final Task TASK = Task.pending("t", "r");

    private static Fleet fleet(double bound, String... names) {
        Fleet fleet = new Fleet(new Affinity(bound), new RandomSource(1), false);
        fleet.addRole();
        for (String name : names) {
            fleet.candidate(fleet.add(name, new int[] {0}, 1, 1, 0), true);
        }
        return fleet;
    }

    private static Task close(String affinity) {
        return new Task("t", "r", TaskStatus.PENDING, 1, 1, affinity);
    }

    @Test
    void theHighestHashGetsTheTask() {
        String[] names = {"a", "b", "c", "d", "e"};
        Fleet fleet = fleet(2, names);
        for (int i = 0; i < 50; i++) {
            String affinity = "customer-" + i;
            List<Long> hashes = new ArrayList<>();
            for (String name : names) {
                hashes.add(NameHash.mix(NameHash.of(0, affinity) ^ NameHash.of(0, name)));
            }
            int highest = hashes.indexOf(hashes.stream().max(Long::compare).orElseThrow());
            assertThat(fleet.choose(0, close(affinity))).as(affinity).isEqualTo(highest);
        }
    }

    @Test
    void ofEqualHashesTheLeastRecentlyAssignedGetsIt() {
        Fleet fleet = fleet(100, "same", "same", "same");
        assertThat(fleet.choose(0, TASK)).isZero();
        fleet.assigned(0, 0, 1, 1, true);
        assertThat(fleet.choose(0, TASK)).isEqualTo(1);
        fleet.assigned(1, 0, 1, 1, true);
        fleet.assigned(2, 0, 1, 1, true);
        assertThat(fleet.choose(0, TASK)).isZero();
        fleet.arrange(new int[] {2, 1, 0});
        assertThat(fleet.choose(0, TASK)).isZero();
    }

    /** With a bound of 1 and 2 agents: 1 of 1 task, 1 of 2, 2 of 3, 2 of 4. */
    @Test
    void theBoundMayBeReachedAndNotPassed() {
        Fleet fleet = fleet(1, "a", "b");
        int favourite = fleet.choose(0, TASK);
        int other = 1 - favourite;
        StringBuilder turns = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            int agent = fleet.choose(0, TASK);
            turns.append(agent == other ? "o" : "f");
            fleet.assigned(agent, 0, 1, 1, true);
        }
        assertThat(turns).hasToString("fofofo");
    }

    @Test
    void theOneWithTheFewestIsAlwaysWithinTheBound() {
        Fleet fleet = fleet(1, "a", "b", "c");
        for (int i = 0; i < 60; i++) {
            int agent = fleet.choose(0, close("customer-" + i));
            fleet.assigned(agent, 0, 1, 1, true);
        }
        for (int agent = 0; agent < 3; agent++) {
            assertThat(fleet.workload(agent)).isEqualTo(20);
        }
    }

    @Test
    void saysWhomItPassesOverAndWhy() {
        Fleet fleet = fleet(1.5, "a", "b");
        for (int i = 0; i < 3; i++) {
            fleet.assigned(0, 0, 1, 1, true);
        }
        Scores scores = Objects.requireNonNull(fleet.explain(0, TASK).scores());
        assertThat(scores.title()).isEqualTo("affinity");
        assertThat(scores.unit()).isEqualTo(Scores.Unit.NUMBER);
        assertThat(scores.passing()).as("a would have 4").isEqualTo("more than 3 tasks, 1.5 times the mean rounded up");
        assertThat(scores.values().get(0)).isNaN();
        fleet.assigned(1, 0, 1, 1, true);
        scores = Objects.requireNonNull(fleet.explain(0, TASK).scores());
        assertThat(scores.passing()).as("4 of 1.5 × 5 / 2").isNull();
        assertThat(scores.values())
                .allSatisfy(value -> assertThat(value).isNotNaN().isBetween(0.0, 1.0));
    }

    /** 1.1 × 50 / 5 is a little more than 11 in binary. */
    @Test
    void theBoundIsNotRaisedByWhatBinaryCannotSay() {
        Fleet fleet = fleet(1.1, "a", "b", "c", "d", "e");
        for (int i = 0; i < 49; i++) {
            fleet.assigned(i < 44 ? i / 11 : 4, 0, 1, 1, true);
        }
        Scores scores = Objects.requireNonNull(fleet.explain(0, TASK).scores());
        assertThat(scores.passing()).isEqualTo("more than 11 tasks, 1.1 times the mean rounded up");
        assertThat(scores.values().subList(0, 4)).containsOnly(Double.NaN);
        assertThat(fleet.choose(0, TASK)).isEqualTo(4);
    }

    @Test
    void isMadeWithTheBoundThatIsSet() {
        Affinity any = new Affinity(7);
        assertThat(any.create(Map.of("bound", 3.0))).isEqualTo(new Affinity(3));
        assertThat(any.create(Map.of())).isEqualTo(new Affinity(1.25));
        assertThat(new LeastWork(7).create(Map.of())).isEqualTo(new LeastWork(0));
        assertThat(new LeastWork(7).create(Map.of("error", .5))).isEqualTo(new LeastWork(.5));
    }
}
