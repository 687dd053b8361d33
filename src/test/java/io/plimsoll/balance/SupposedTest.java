package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fleet as it would look to a strategy that is not in force. */
class SupposedTest {
    private static final Task TASK = Task.pending("t", "r");

    /** By place: c, a, b, d; d is no candidate. Rates 1, 4, 1 and 1. The role's last task went to a. */
    private static Fleet fleet(String strategy, boolean stale) {
        Fleet fleet = new Fleet(Strategies.create(StrategySpec.of(strategy)), new RandomSource(1), stale);
        fleet.addRole();
        fleet.addRole();
        fleet.candidate(fleet.add("a", new int[] {0}, 1, 1, 3), true);
        fleet.candidate(fleet.add("b", new int[] {0}, 2, 2, 0), true);
        fleet.candidate(fleet.add("c", new int[] {0}, 1, 1, 0), true);
        fleet.add("d", new int[] {0, 1}, 1, 1, 0);
        fleet.arrange(new int[] {2, 0, 1, 3});
        fleet.time(1);
        fleet.assigned(1, 0, 2, 4, true);
        fleet.began(1, 4);
        fleet.time(2);
        fleet.completed(1, 2, 4, 1, false, true);
        fleet.assigned(1, 0, 3, 8, true);
        fleet.began(1, 8);
        fleet.assigned(0, 0, .5, .25, true);
        fleet.time(4);
        return fleet;
    }

    private static void look(Supposed supposed, Consumer<Candidates> how) {
        List<Candidates> asked = new ArrayList<>();
        supposed.choose(
                (request, candidates, random) -> {
                    asked.add(candidates);
                    how.accept(candidates);
                    return candidates.at(0);
                },
                0,
                TASK);
        assertThat(asked).hasSize(1);
    }

    @Test
    void theCandidatesAreThoseOfTheRoleInRosterOrder() {
        look(fleet("least-loaded", false).suppose(), candidates -> {
            assertThat(candidates.count()).isEqualTo(3);
            assertThat(candidates.at(0)).isEqualTo(2);
            assertThat(candidates.at(1)).isZero();
            assertThat(candidates.at(2)).isEqualTo(1);
            assertThat(candidates.lastPlace()).as("a's").isEqualTo(1);
            assertThat(candidates.after(-1)).isEqualTo(2);
            assertThat(candidates.after(0)).isZero();
            assertThat(candidates.after(1)).isEqualTo(1);
            assertThat(candidates.after(2)).as("going round").isEqualTo(2);
            assertThat(candidates.least((figures, agent) -> figures.workload(agent)))
                    .isEqualTo(2);
            assertThat(candidates.least((figures, agent) -> -figures.capacity(agent)))
                    .isEqualTo(1);
            assertThat(candidates.least((figures, agent) -> 0))
                    .as("never assigned")
                    .isEqualTo(2);
        });
    }

    @Test
    void theFiguresAreTheFleetsAndThoseThatWereTold() {
        Fleet fleet = fleet("least-loaded", false);
        Supposed supposed = fleet.suppose();
        supposed.holds(1, 3, 8, 2);
        supposed.holds(0, .5, .25, Double.NaN);
        look(supposed, candidates -> {
            Figures f = candidates.figures();
            assertThat(f.place(2)).isZero();
            assertThat(f.place(0)).isEqualTo(1);
            assertThat(f.identity(1)).isEqualTo(NameHash.of(0, "b"));
            assertThat(f.capacity(1)).isEqualTo(2);
            assertThat(f.speed(1)).isEqualTo(2);
            assertThat(f.workload(0)).isEqualTo(4);
            assertThat(f.weight(0)).isEqualTo(3.5);
            assertThat(f.backlog(0)).isEqualTo(3.25);
            assertThat(f.drain(0)).isZero();
            assertThat(f.weight(1)).isEqualTo(3);
            assertThat(f.backlog(1)).as("8 less 2 at speed 2").isEqualTo(4);
            assertThat(f.drain(1)).isEqualTo(2);
            assertThat(f.lastAssigned(1)).isEqualTo(2);
            assertThat(f.lastAssigned(0)).isEqualTo(3);
            assertThat(f.lastCompleted(1)).isEqualTo(2);
            assertThat(f.assignments(1)).isEqualTo(2);
            assertThat(f.timeInService(1)).as("1 done, and 2").isEqualTo(3);
            assertThat(f.inService(1)).isEqualTo(1);
        });
    }

    @Test
    void ofATaskThatHasUsedUpItsEffortNothingIsLeft() {
        Fleet fleet = fleet("least-loaded", false);
        Supposed supposed = fleet.suppose();
        supposed.holds(1, 1, 4, 2);
        supposed.holds(1, 1, 3, 2);
        look(supposed, candidates -> {
            assertThat(candidates.figures().weight(1)).isEqualTo(2);
            assertThat(candidates.figures().backlog(1)).isZero();
            assertThat(candidates.figures().drain(1)).isZero();
        });
    }

    @Test
    void staleFiguresAreThoseThatWereLastSeen() {
        Fleet fleet = fleet("least-loaded", true);
        fleet.refresh(4);
        fleet.assigned(0, 0, 7, 7, true);
        Supposed supposed = fleet.suppose();
        supposed.holds(0, 100, 100, Double.NaN);
        supposed.holds(1, 100, 100, 4);
        look(supposed, candidates -> {
            Figures f = candidates.figures();
            assertThat(f.workload(0)).isEqualTo(4);
            assertThat(f.weight(0)).isEqualTo(3.5);
            assertThat(f.backlog(0)).isEqualTo(3.25);
            assertThat(f.backlog(1)).isEqualTo(4);
            assertThat(f.drain(1)).as("until the next refresh").isZero();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"least-loaded", "smooth-weighted-round-robin"})
    void currentWeightsAreAsTheyAre(String inForce) {
        Fleet fleet = fleet(inForce, false);
        boolean moved = inForce.startsWith("smooth");
        look(fleet.suppose(), candidates -> {
            // three times raised by 1, 4 and 1; b paid 6 twice and a once
            assertThat(candidates.currentWeight(0)).isEqualTo(moved ? -3 : 0);
            assertThat(candidates.currentWeight(1)).isZero();
            assertThat(candidates.currentWeight(2)).isEqualTo(moved ? 3 : 0);
            assertThat(candidates.smoothest())
                    .as("−2, 4 and 4; c never had a task")
                    .isEqualTo(moved ? 2 : 1);
        });
    }

    @Test
    void nobodyToChooseFromIsToldWithTheRole() {
        Supposed supposed = fleet("least-loaded", false).suppose();
        assertThatIllegalStateException()
                .isThrownBy(() -> supposed.choose(new RoundRobin(), 1, TASK))
                .withMessage("no candidates for role 1");
    }
}
