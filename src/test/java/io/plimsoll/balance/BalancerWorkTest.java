package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The list face where tasks differ, begin and take time. */
class BalancerWorkTest {
    private static final Agent A = Agent.idle("a", "r");
    private static final Agent B = Agent.idle("b", "r");
    private static final Agent FAST = new Agent("fast", "r", AgentStatus.IDLE, 1, 4, List.of());
    private static final Task NEXT = Task.pending("next", "r");

    private static Balancer balancer(String strategy) {
        return new Balancer(Strategies.create(StrategySpec.of(strategy)), 1);
    }

    private static Task task(String id, double weight, double effort) {
        return new Task(id, "r", TaskStatus.PENDING, weight, effort, null);
    }

    private static Agent next(Balancer balancer) throws AssignmentException {
        return balancer.choose(NEXT, List.of(A, B));
    }

    @Test
    void weighsTasksAgainstCapacityAndSpeed() throws AssignmentException {
        Balancer balancer = balancer("weighted-least-loaded");
        balancer.track("a", task("t1", 3, 1));
        balancer.track("fast", task("t2", 8, 1));
        assertThat(balancer.choose(NEXT, List.of(A, FAST)))
                .as("8/4 is less than 3")
                .isEqualTo(FAST);
        balancer.complete("a", task("t1", 3, 1));
        assertThat(balancer.choose(NEXT, List.of(A, FAST))).isEqualTo(A);
    }

    @Test
    void theSoonestDoneIsTheFastOneEvenWithTasks() throws AssignmentException {
        Balancer balancer = balancer("shortest-expected-delay");
        balancer.track("fast", task("t1", 1, 1));
        balancer.track("fast", task("t2", 1, 1));
        assertThat(balancer.choose(NEXT, List.of(A, FAST)))
                .as("(2+1)/4 is less than 1")
                .isEqualTo(FAST);
    }

    @Test
    void whatRemainsOfATaskInServiceIsLessWithTime() throws AssignmentException {
        Balancer balancer = balancer("least-work");
        Task big = task("big", 1, 10);
        Task small = task("small", 1, 6);
        balancer.track("a", big);
        balancer.track("b", small);
        balancer.began("a", big);
        assertThat(next(balancer)).isEqualTo(B);
        balancer.time(5);
        assertThat(next(balancer)).as("5 left of 10, against 6").isEqualTo(A);
        balancer.time(100);
        balancer.track("b", task("third", 1, 1));
        assertThat(next(balancer)).as("never less than nothing").isEqualTo(A);
    }

    @Test
    void timeAtWorkIsCountedWhileItGoesOnAndAfter() throws AssignmentException {
        Balancer balancer = balancer("least-utilised");
        Task first = task("first", 1, 1);
        balancer.track("a", first);
        balancer.began("a", first);
        balancer.began("a", first);
        balancer.began("nobody", first);
        balancer.began("a", NEXT);
        balancer.time(3);
        assertThat(next(balancer)).isEqualTo(B);
        balancer.complete("a", first);
        Task second = task("second", 1, 1);
        balancer.track("b", second);
        balancer.began("b", second);
        balancer.time(5);
        assertThat(next(balancer)).as("2 against 3").isEqualTo(B);
        balancer.time(7);
        assertThat(next(balancer)).as("4 against 3").isEqualTo(A);
    }

    @Test
    void whoCompletedLongestAgoIsNextAndWhoNeverDidIsFirst() throws AssignmentException {
        Balancer balancer = balancer("longest-idle");
        balancer.track("a");
        balancer.time(2);
        balancer.complete("a");
        assertThat(next(balancer)).isEqualTo(B);
        balancer.track("b");
        balancer.time(3);
        balancer.complete("b");
        assertThat(next(balancer)).isEqualTo(A);
    }

    @Test
    void aCompletionOfAnUnknownTaskTakesTheOldestAway() throws AssignmentException {
        Balancer balancer = balancer("weighted-least-loaded");
        balancer.track("a", task("heavy", 9, 1));
        for (int i = 0; i < 5; i++) {
            balancer.track("a", task("light-" + i, 1, 1));
        }
        balancer.complete("a", task("never seen", 1, 1));
        assertThat(balancer.workload("a")).isEqualTo(5);
        balancer.track("b", task("t", 6, 1));
        assertThat(next(balancer)).as("five light ones against 6").isEqualTo(A);
    }

    @Test
    void turnsInProportionToRatesAsNginxGivesThem() throws AssignmentException {
        Balancer balancer = balancer("smooth-weighted-round-robin");
        List<Agent> agents = List.of(
                new Agent("a", "r", AgentStatus.IDLE, 5, 1, List.of()), Agent.idle("b", "r"), Agent.idle("c", "r"));
        StringBuilder turns = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            assertThat(balancer.choose(NEXT, agents)).isEqualTo(balancer.choose(NEXT, agents));
            turns.append(balancer.assign(NEXT, agents).name());
        }
        assertThat(turns).hasToString("aabacaa");
    }

    @Test
    void oneLeavesAndOnlyItsOwnKeysMove() throws AssignmentException {
        Strategy unbounded = new Affinity(1).create(Map.of("bound", 1e9));
        List<Agent> all = List.of(A, B, Agent.idle("c", "r"), Agent.idle("d", "r"));
        List<Agent> without = List.of(A, B, Agent.idle("d", "r"));
        int moved = 0;
        for (int i = 0; i < 500; i++) {
            Task task = new Task("t" + i, "r", TaskStatus.PENDING, 1, 1, "key-" + i);
            Agent before = new Balancer(unbounded, 1).choose(task, all);
            Agent after = new Balancer(unbounded, 1).choose(task, without);
            if (before.name().equals("c")) {
                moved++;
            } else {
                assertThat(after).isEqualTo(before);
            }
        }
        assertThat(moved).isBetween(80, 170);
    }

    @Test
    void anAgentThatHasMuchMoreThanTheOthersIsPassedOver() throws AssignmentException {
        Balancer balancer = new Balancer(new Affinity(1.25), 1);
        int[] counts = new int[2];
        for (int i = 0; i < 100; i++) {
            Task task = new Task("t" + i, "r", TaskStatus.PENDING, 1, 1, "the same");
            counts[balancer.assign(task, List.of(A, B)) == A ? 0 : 1]++;
        }
        assertThat(Math.max(counts[0], counts[1])).as("ceil(1.25 · 100 / 2)").isEqualTo(63);
    }

    @Test
    void effortsAreSeenAsTheSeedAndTheStrategyInForceEstimateThem() throws AssignmentException {
        Task one = task("one", 1, 1);
        Task other = task("other", 1, 1.125);
        Strategy rough = Strategies.create(new StrategySpec("least-work", Map.of("error", 1.5)));
        int differently = 0;
        for (int seed = 0; seed < 40; seed++) {
            Balancer straight = new Balancer(rough, seed);
            Balancer switched = new Balancer(new RoundRobin(), seed);
            for (Balancer balancer : List.of(straight, switched)) {
                balancer.track("a", one);
                balancer.track("b", other);
            }
            switched.strategy(rough);
            Estimates estimates = new Estimates(seed, 1.5);
            Agent less = estimates.of(one) < estimates.of(other) ? A : B;
            differently += less == B ? 1 : 0;
            assertThat(next(straight)).isEqualTo(less);
            assertThat(next(switched)).isEqualTo(less);
            straight.strategy(Strategies.create(StrategySpec.of("least-work")));
            assertThat(next(straight)).as("as they are").isEqualTo(A);
        }
        assertThat(differently).isBetween(8, 32);
    }

    @Test
    void estimatesHaveMeanOneAndTheirError() {
        double sum = 0;
        double squares = 0;
        int n = 100_000;
        for (int i = 0; i < n; i++) {
            double factor = new Estimates(5, .5).of(task("t" + i, 1, 1));
            assertThat(factor).isEqualTo(new Estimates(5, .5).of(task("t" + i, 7, 1)));
            sum += factor;
            squares += factor * factor;
        }
        double mean = sum / n;
        assertThat(mean).isBetween(.993, 1.007);
        assertThat(Math.sqrt(squares / n - mean * mean)).isBetween(.48, .52);
    }

    @Test
    void loadsBeyondSmallWholeNumbersAreOrderedToo() {
        Fleet fleet = new Fleet(Strategies.create(StrategySpec.of("least-loaded")), new RandomSource(1), false);
        fleet.addRole();
        fleet.candidate(fleet.add("a", new int[] {0}, 1, 1, 2_000_000_000), true);
        fleet.candidate(fleet.add("b", new int[] {0}, 1, 1, 1_999_999_999), true);
        assertThat(fleet.choose(0, NEXT)).isEqualTo(1);
        fleet.assigned(1, 0, 1, 1, true);
        assertThat(fleet.choose(0, NEXT)).isZero();
        fleet.candidate(fleet.add("c", new int[] {0}, 1, 1, 3), true);
        assertThat(fleet.choose(0, NEXT)).isEqualTo(2);
    }
}
