package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.Fleet;
import io.plimsoll.balance.RandomSource;
import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategySpec;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One agent for each role, tasks in the order of their numbers. */
class AssignableTest {
    private static final int ROLES = 150;

    private static int expected(TaskQueues waiting, Fleet fleet) {
        int best = -1;
        for (int role = 0; role < ROLES; role++) {
            if (waiting.length(role) > 0
                    && fleet.candidates(role) > 0
                    && (best < 0 || waiting.first(role) < waiting.first(best))) {
                best = role;
            }
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void givesTheRoleWhoseTaskIsFirstUntilNoneCanBeAssigned(long seed) {
        Random random = new Random(seed);
        Fleet fleet =
                new Fleet(Strategies.create(StrategySpec.of("least-loaded")), RandomSource.named(1, "strategy"), false);
        for (int role = 0; role < ROLES; role++) {
            fleet.addRole();
        }
        for (int role = 0; role < ROLES; role++) {
            fleet.add("agent-" + role, new int[] {role}, 1, 1, 0);
            fleet.candidate(role, true);
        }
        TaskQueues waiting = new TaskQueues((a, b) -> a < b);
        waiting.ensure(ROLES);
        Assignable assignable = new Assignable(waiting, fleet);
        int tasks = 0;
        int assigned = 0;
        for (int round = 0; round < 60; round++) {
            int most = random.nextInt(400);
            for (int i = 0; i < most; i++) {
                int role = random.nextInt(ROLES);
                waiting.add(role, tasks++);
                assignable.name(role);
            }
            for (int role = 0; role < ROLES; role++) {
                boolean can = random.nextInt(3) > 0;
                fleet.candidate(role, can);
                if (can && waiting.length(role) > 0) {
                    assignable.name(role);
                }
            }
            assignable.order();
            for (int role = expected(waiting, fleet); role >= 0; role = expected(waiting, fleet)) {
                assertThat(assignable.first())
                        .as("seed %d, round %d", seed, round)
                        .isEqualTo(role);
                waiting.remove(role, waiting.first(role));
                assigned++;
                if (random.nextInt(3) == 0) {
                    // it is full
                    fleet.candidate(role, false);
                }
            }
            assertThat(assignable.first()).isEqualTo(-1);
        }
        assertThat(assigned).isGreaterThan(5_000);
    }
}
