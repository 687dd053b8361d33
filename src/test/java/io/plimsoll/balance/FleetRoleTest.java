package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index face of a role, and what a fleet says and refuses. */
class FleetRoleTest {
    private static final Task TASK = Task.pending("t", "r");

    private static Strategy create(String name) {
        return Strategies.create(StrategySpec.of(name));
    }

    private static Fleet fleet(String strategy, boolean stale) {
        Fleet fleet = new Fleet(create(strategy), new RandomSource(1), stale);
        fleet.addRole();
        fleet.addRole();
        return fleet;
    }

    private static int join(Fleet fleet, int capacity, double speed, int workload) {
        int agent = fleet.add("agent", new int[] {0}, capacity, speed, workload);
        fleet.candidate(agent, true);
        return agent;
    }

    private static void assertLoad(Fleet fleet, int agent, double weight, double backlog) {
        assertThat(fleet.weight(agent)).as("weight").isEqualTo(weight);
        assertThat(fleet.backlog(agent)).as("backlog").isEqualTo(backlog);
    }

    @Test
    void whoIsNotAskedForCannotBeChosenAndIsTold() {
        Fleet fleet = fleet("least-loaded", false);
        assertThatIllegalStateException()
                .isThrownBy(() -> fleet.choose(1, TASK))
                .withMessage("no candidates for role 1");
        int both = fleet.add("both", new int[] {1, 0}, 1, 1, 0);
        fleet.candidate(both, true);
        int own = join(fleet, 1, 1, 0);
        int away = fleet.add("away", new int[] {0, 1}, 1, 1, 0);
        for (int wrong : new int[] {-1, own, away, away + 1, 1_000}) {
            fleet.strategy((request, candidates, random) -> wrong);
            assertThatExceptionOfType(StrategyFault.class)
                    .isThrownBy(() -> fleet.choose(1, TASK))
                    .withMessage("the strategy chose agent " + wrong + ", who is no candidate");
        }
        fleet.strategy((request, candidates, random) -> both);
        assertThat(fleet.choose(1, TASK)).isEqualTo(both);
        assertThat(fleet.choose(0, TASK)).as("among its further roles").isEqualTo(both);
        fleet.strategy((request, candidates, random) -> candidates.smoothest());
        assertThatIllegalStateException()
                .isThrownBy(() -> fleet.choose(0, TASK))
                .withMessage("only a strategy that says that it is smooth may ask for current weights");
    }

    @Test
    void saysWhereTheRolesLastTaskWent() {
        Fleet fleet = fleet("round-robin", false);
        int a = join(fleet, 1, 1, 0);
        int b = join(fleet, 1, 1, 0);
        assertThat(fleet.lastOf(0)).isEqualTo(-1);
        fleet.assigned(b, 0, 1, 1, true);
        assertThat(fleet.lastOf(0)).isEqualTo(b);
        assertThat(fleet.lastOf(1)).isEqualTo(-1);
        assertThat(fleet.takesTheOnlyOne()).isTrue();
        fleet.strategy(create("random"));
        assertThat(fleet.takesTheOnlyOne()).isFalse();
        fleet.strategy(create("round-robin"));
        assertThat(fleet.choose(0, TASK)).isEqualTo(a);
    }

    @Test
    void aKeyThatFailsWhileTheOrderIsMadeLeavesNoHalfOfIt() {
        Fleet fleet = fleet("least-loaded", false);
        int a = fleet.add("a", new int[] {0, 1}, 1, 1, 0);
        int b = fleet.add("b", new int[] {0}, 1, 1, 0);
        int c = fleet.add("c", new int[] {0, 1}, 1, 1, 0);
        for (int agent : new int[] {a, b, c}) {
            fleet.candidate(agent, true);
        }
        assertThat(fleet.candidates(1)).isEqualTo(2);
        boolean[] fails = {true};
        Key key = (figures, agent) -> {
            if (fails[0]) {
                throw new ArithmeticException("no key");
            }
            return -agent;
        };
        fleet.strategy(new Strategy() {
            @Override
            public int choose(Request request, Candidates candidates, RandomSource random) {
                return candidates.least(key);
            }

            @Override
            public Key key() {
                return key;
            }
        });
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> fleet.choose(1, TASK));
        fleet.candidate(c, false);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> fleet.candidates(1));
        fails[0] = false;
        assertThat(fleet.candidates(1)).isEqualTo(1);
        assertThat(fleet.choose(1, TASK)).isEqualTo(a);
        fleet.candidate(c, true);
        assertThat(fleet.choose(1, TASK)).isEqualTo(c);
    }

    @Test
    void countsWorkAnewOnlyForAStrategyThatLooksAtIt() {
        Fleet fleet = fleet("least-loaded", false);
        int a = join(fleet, 1, 1, 2);
        fleet.assigned(a, 0, 3, 4, true);
        assertThat(fleet.weight(a)).as("nobody looks at it").isEqualTo(2);
        assertThat(fleet.recount()).isFalse();
        fleet.strategy(create("least-work"));
        assertThat(fleet.recount()).isTrue();
        fleet.recounted(a, 3, 4, Double.NaN);
        assertLoad(fleet, a, 5, 6);
        assertThat(fleet.recount()).isTrue();
        assertLoad(fleet, a, 2, 2);
        Fleet stale = fleet("least-loaded", true);
        assertThat(stale.recount()).isTrue();
    }

    /** .1 + .2 − .1 − .2 is not 0 in binary. */
    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void sumsAreExactAgainWhenNothingIsLeft(int initial) {
        Fleet fleet = fleet("least-work", false);
        int a = join(fleet, 4, .7, initial);
        double[] sizes = {.1, .2, .3};
        for (double size : sizes) {
            fleet.assigned(a, 0, size, size, true);
        }
        fleet.time(.1);
        for (double size : sizes) {
            fleet.began(a, size);
        }
        assertThat(fleet.backlog(a)).isCloseTo(initial + .6, within(1e-9));
        fleet.time(.2);
        for (double size : sizes) {
            fleet.completed(a, size, size, .1, false, true);
        }
        assertLoad(fleet, a, initial, initial);
        fleet.assigned(a, 0, .1, .1, true);
        fleet.assigned(a, 0, .2, .2, true);
        fleet.returned(a, .1, .1, true);
        assertThat(fleet.weight(a)).isCloseTo(initial + .2, within(1e-9));
        fleet.returned(a, .2, .2, true);
        assertLoad(fleet, a, initial, initial);
        fleet.forget(a, initial);
        assertThat(fleet.workload(a)).isZero();
        assertLoad(fleet, a, 0, 0);
    }

    /** With a task in service that has used up its effort, so that nothing hides what is left of .1 + .2 − .1 − .2. */
    @Test
    void whatWaitsIsExactAgainWhenNothingWaitsWhateverIsInService() {
        Fleet fleet = fleet("least-work", false);
        int a = join(fleet, 4, 1, 0);
        fleet.assigned(a, 0, 1, 1, true);
        fleet.began(a, 1);
        fleet.time(1);
        fleet.overran(a, 1, 0);
        fleet.assigned(a, 0, 1, .1, true);
        fleet.assigned(a, 0, 1, .2, true);
        fleet.returned(a, 1, .1, true);
        fleet.returned(a, 1, .2, true);
        assertThat(fleet.backlog(a)).isZero();
    }

    /** 1 + .4 − .4 is not 1 in binary. */
    @Test
    void whatNeverWaitsLeavesNothingBehind() {
        Fleet fleet = fleet("least-work", false);
        int a = join(fleet, 1, 1, 1);
        fleet.assigned(a, 0, 1, 1, false);
        fleet.began(a, 1);
        fleet.passedOn(a, 0, 1, 1, 0, 1, .4);
        fleet.overran(a, .4, 0);
        assertThat(fleet.backlog(a)).isEqualTo(1);
        assertThat(fleet.recount()).isTrue();
        fleet.recounted(a, 1, .4, 0);
        fleet.overran(a, .4, 0);
        assertThat(fleet.backlog(a)).isEqualTo(1);
    }

    @Test
    void whoHasATaskTakenBackMayBeACandidateAgain() {
        Fleet fleet = fleet("least-work", false);
        int a = join(fleet, 1, 1, 0);
        int b = join(fleet, 1, 1, 3);
        assertThat(fleet.choose(0, TASK)).isEqualTo(a);
        fleet.assigned(a, 0, 1, 5, false);
        assertThat(fleet.choose(0, TASK)).isEqualTo(b);
        fleet.returned(a, 1, 5, true);
        assertThat(fleet.isCandidate(a)).isTrue();
        assertThat(fleet.choose(0, TASK)).isEqualTo(a);
        fleet.assigned(a, 0, 1, 5, true);
        assertThat(fleet.recount()).isTrue();
        fleet.recounted(a, 1, 2, Double.NaN);
        assertThat(fleet.choose(0, TASK)).as("2 and 3, counted anew").isEqualTo(a);
    }

    @Test
    void theRosterOrderCountsFromTheMomentItIsSet() {
        Fleet fleet = fleet("least-loaded", false);
        int a = join(fleet, 1, 1, 0);
        int b = join(fleet, 1, 1, 0);
        assertThat(fleet.choose(0, TASK)).isEqualTo(a);
        fleet.arrange(new int[] {b, a});
        assertThat(fleet.choose(0, TASK)).isEqualTo(b);
        fleet.candidate(b, false);
        assertThat(fleet.choose(0, TASK)).isEqualTo(a);
    }

    @Test
    void countsAnewHoweverManyThereAre() {
        Fleet fleet = fleet("least-work", false);
        for (int i = 0; i < 16; i++) {
            fleet.assigned(join(fleet, 1, 1, 0), 0, 2, 3, true);
        }
        assertThat(fleet.recount()).isTrue();
        for (int agent = 0; agent < 16; agent++) {
            assertLoad(fleet, agent, 0, 0);
        }
    }

    @Test
    void aForgottenLoadCountsNoMore() {
        Fleet fleet = fleet("least-loaded", false);
        int a = join(fleet, 1, 1, 5);
        int b = join(fleet, 1, 1, 2);
        assertThat(fleet.choose(0, TASK)).isEqualTo(b);
        fleet.forget(a, 4);
        assertThat(fleet.choose(0, TASK)).isEqualTo(a);
    }

    @Test
    void whoWorksDownItsEffortIsNextByLeastWork() {
        Fleet fleet = fleet("least-work", false);
        int a = join(fleet, 1, 2, 0);
        int b = join(fleet, 1, 1, 0);
        int idle = join(fleet, 1, 1, 0);
        fleet.candidate(idle, false);
        fleet.assigned(a, 0, 1, 20, true);
        fleet.assigned(b, 0, 1, 6, true);
        assertThat(fleet.choose(0, TASK)).as("10 and 6").isEqualTo(b);
        fleet.began(a, 20);
        fleet.time(3.75);
        assertThat(fleet.choose(0, TASK)).as("6.25 and 6").isEqualTo(b);
        fleet.time(4.25);
        assertThat(fleet.choose(0, TASK)).as("5.75 and 6").isEqualTo(a);
        fleet.time(10);
        fleet.overran(a, 20, 0);
        fleet.time(20);
        assertThat(fleet.backlog(a)).isZero();
        fleet.returned(b, 1, 6, true);
        assertThat(fleet.choose(0, TASK))
                .as("nothing and nothing; a had the earlier one")
                .isEqualTo(a);
        fleet.candidate(idle, true);
        assertThat(fleet.choose(0, TASK))
                .as("nothing either, and never had one")
                .isEqualTo(idle);
    }

    @Test
    void workingTimesAreOrderedWhileTheyGrow() {
        Fleet fleet = fleet("least-utilised", false);
        int a = join(fleet, 2, 1, 0);
        int b = join(fleet, 1, 1, 0);
        fleet.assigned(a, 0, 1, 1, true);
        fleet.began(a, 1);
        fleet.time(3);
        fleet.completed(a, 1, 1, 0, false, true);
        fleet.assigned(b, 0, 1, 1, true);
        fleet.began(b, 1);
        fleet.time(4);
        assertThat(fleet.choose(0, TASK)).as("1.5 and 1").isEqualTo(b);
        fleet.time(5);
        assertThat(fleet.choose(0, TASK)).as("1.5 and 2").isEqualTo(a);
    }

    @Test
    void currentWeightsAreKeptForEachRoleWhileTheStrategyChanges() {
        Fleet fleet = fleet("smooth-weighted-round-robin", false);
        int[] agents = new int[3];
        for (int i = 0; i < 3; i++) {
            agents[i] = fleet.add("agent-" + i, i == 0 ? new int[] {1, 0} : new int[] {0, 1}, i == 0 ? 5 : 1, 1, 0);
            fleet.candidate(agents[i], true);
        }
        assertThat(turns(fleet, 0, 3)).isEqualTo("001");
        assertThat(turns(fleet, 1, 7)).as("a role of its own").isEqualTo("0020100");
        fleet.strategy(create("round-robin"));
        assertThat(turns(fleet, 0, 2)).isEqualTo("20");
        fleet.strategy(create("smooth-weighted-round-robin"));
        assertThat(weights(fleet, 0)).as("5, 1 and 1 three times, less 7").isEqualTo("1.0 -4.0 3.0 ");
        assertThat(turns(fleet, 0, 4)).isEqualTo("0200");
        fleet.candidate(agents[0], false);
        assertThat(turns(fleet, 0, 3)).isEqualTo("121");
        fleet.candidate(agents[0], true);
        assertThat(weights(fleet, 0)).isEqualTo("0.0 -1.0 1.0 ");
    }

    private static String turns(Fleet fleet, int role, int count) {
        StringBuilder turns = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int agent = fleet.choose(role, TASK);
            turns.append(agent);
            fleet.assigned(agent, role, 1, 1, true);
        }
        return turns.toString();
    }

    private static String weights(Fleet fleet, int role) {
        FleetRole candidates = fleet.role(role);
        StringBuilder weights = new StringBuilder();
        for (int agent = 0; agent < 3; agent++) {
            weights.append(candidates.currentWeight(agent)).append(' ');
        }
        return weights.toString();
    }

    @Test
    void whoIsNoCandidateWhenATaskGoesToItByHandPaysNothing() {
        Fleet fleet = fleet("smooth-weighted-round-robin", false);
        int a = join(fleet, 1, 1, 0);
        int b = join(fleet, 1, 1, 0);
        fleet.candidate(a, false);
        fleet.assigned(a, 0, 1, 1, false);
        assertThat(fleet.role(0).currentWeight(a)).isZero();
        assertThat(fleet.role(0).currentWeight(b)).isZero();
    }

    /** .1 + .2 + .3 − .1 − .2 − .3 is not 0 in binary. */
    @Test
    void whatAllAreRaisedByIsExactAgainOnceThereWasNobody() {
        Fleet fleet = fleet("smooth-weighted-round-robin", false);
        int[] agents = {join(fleet, 1, .1, 0), join(fleet, 1, .2, 0), join(fleet, 1, .3, 0)};
        assertThat(fleet.choose(0, TASK)).isEqualTo(agents[2]);
        for (int agent : agents) {
            fleet.candidate(agent, false);
        }
        fleet.candidate(agents[0], true);
        fleet.assigned(agents[0], 0, 1, 1, true);
        assertThat(fleet.role(0).currentWeight(agents[0])).as(".1 − .1").isZero();
    }

    @Test
    void theNextAfterAPlaceIsFoundWhereverTheLastTaskWent() {
        Fleet fleet = fleet("round-robin", false);
        for (int i = 0; i < 8; i++) {
            join(fleet, 1, 1, 0);
        }
        fleet.arrange(new int[] {7, 6, 5, 4, 3, 2, 1, 0});
        fleet.candidate(4, false);
        for (int last = 0; last < 8; last++) {
            fleet.assigned(last, 0, 1, 1, last != 4);
            for (int place = -1; place < 8; place++) {
                // by place: 7 6 5 - 3 2 1 0
                int next = place == 7 ? 7 : place == 2 ? 3 : 6 - place;
                assertThat(fleet.role(0).after(place)).as("after %d", place).isEqualTo(next);
            }
        }
    }

    @Test
    void lastAssignmentsBreakTiesOnceKeysAreLarge() {
        Fleet fleet = fleet("fewest-assigned", false);
        for (int i = 0; i < 5; i++) {
            join(fleet, 1, 1, 0);
        }
        assertThat(turns(fleet, 0, 11)).isEqualTo("01234012340");
        fleet.candidate(1, false);
        assertThat(turns(fleet, 0, 3)).isEqualTo("234");
        fleet.candidate(1, true);
        assertThat(turns(fleet, 0, 4)).isEqualTo("1023");
    }
}
