package io.plimsoll.lab.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.lab.compare.Horizon;
import io.plimsoll.lab.compare.LocalCores;
import io.plimsoll.lab.compare.Staffing;
import io.plimsoll.lab.compare.WarmUp;
import io.plimsoll.lab.work.Cores;
import io.plimsoll.lab.work.Script;
import io.plimsoll.scenario.Samples;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.Target;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.model.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static Scenario contactCentre() {
        return Samples.find("contact-centre").orElseThrow().read().orThrow();
    }

    @Test
    void theSameOnOneThreadAndOnThree() {
        PlanRequest request = Plans.request(contactCentre(), 12, 20);
        Plan one = Planner.plan(request, new LocalCores(new Cores(1)), new Cores(1), PlanListener.NONE, () -> false);
        Plan three = Planner.plan(request, new LocalCores(new Cores(3)), new Cores(3), PlanListener.NONE, () -> false);
        assertThat(three).isEqualTo(one);
        assertThat(one.finished()).isTrue();
    }

    @Test
    void spendsReplicationsWhereItIsClose() {
        Plan plan = Plans.of(Plans.request(contactCentre(), 12, 80));
        List<Integer> spent = plan.looks().stream().map(Look::replications).toList();
        assertThat(spent).contains(5, 80);
        assertThat(spent.stream().mapToInt(Integer::intValue).average().orElseThrow())
                .isLessThan(20);
        assertThat(plan.replications())
                .isEqualTo(spent.stream().mapToInt(Integer::intValue).sum());
    }

    /** R. Graham, 1969: with three agents everything is done by 12, with four by 15. */
    @Test
    void neverTakesMoreAgentsForBetter() {
        Scenario scenario = Samples.find("graham").orElseThrow().read().orThrow();
        Plan plan = Plans.of(Plans.request(scenario, 9, 50));
        assertThat(plan.agents()).isEqualTo(Map.of("worker", 3));
        assertThat(plan.exact()).isTrue();
        assertThat(plan.unseen().none()).isTrue();
        Point four = plan.curves().get(0).points().stream()
                .filter(point -> point.agents() == 4)
                .findFirst()
                .orElseThrow();
        assertThat(four.reading().met()).isEqualTo(Decision.NOT_MET);
    }

    /** Without an end, a run in which nobody works is over at once, before anybody has waited. */
    @Test
    void whoseTasksNobodyDoesHasNotMetATarget() {
        Scenario scenario = Scenario.named("short")
                .withRoles(List.of(Role.of("r", 1), Role.of("s", 1)))
                .withTasks(List.of(TaskSpec.of("T1", "r", 1), TaskSpec.of("T2", "r", 1), TaskSpec.of("T3", "s", 1)))
                .withTargets(List.of(new Target("r", Target.Measure.WAIT, null, 2)));
        Plan plan = Plans.of(Plans.request(scenario, 9, 5));
        assertThat(plan.agents()).isEqualTo(Map.of("r", 1));
        assertThat(plan.curves().get(0).points().get(0).reason()).contains("nobody will ever do");
    }

    /** Until so many tasks are done there is no end, and with nobody there none is ever done. */
    @Test
    void aRunThatWouldNeverEndMeetsNothing() {
        Scenario calls = Plans.calls(100, 1800, 180, 20, 500);
        Plan plan = Plans.of(new PlanRequest(calls, Script.NONE, List.of(), 30, 10, 1, Horizon.TERMINATING, null));
        assertThat(plan.met()).isTrue();
        Look nobody = plan.looks().stream()
                .filter(look -> look.agents().equals(Map.of("r", 0)))
                .findFirst()
                .orElseThrow();
        assertThat(nobody.met()).isEqualTo(Decision.NOT_MET);
        assertThat(nobody.refusal()).isNotNull();
    }

    @Test
    void cancelledHalfWayKeepsWhatIsKnown() {
        AtomicBoolean stop = new AtomicBoolean();
        List<Plan> heard = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        Plan plan = Planner.plan(
                Plans.request(contactCentre(), 12, 60),
                new LocalCores(Cores.all()),
                Cores.all(),
                (share, sofar) -> {
                    shares.add(share);
                    Plan now = sofar.get();
                    if (now.met()) {
                        heard.add(now);
                        stop.set(true);
                    }
                },
                stop::get);
        assertThat(plan.finished()).isFalse();
        assertThat(plan.met()).isTrue();
        assertThat(plan.looks()).isNotEmpty();
        assertThat(heard.get(0).agents()).isEqualTo(plan.agents());
        assertThat(shares).isSorted();
        assertThat(shares.getLast()).isLessThan(1);
    }

    /** With 13 agents 80 % wait 21.3 s at most, with a limit of 21.3 nobody can tell. */
    @Test
    void saysWhatIsTooCloseToTell() {
        double limit = ErlangC.of(13, 10).waitQuantile(.8, 180);
        Plan plan = Plans.of(Plans.request(Plans.calls(100, 1800, 180, limit, 20_000), 40, 20));
        assertThat(plan.met()).isTrue();
        assertThat(plan.agents()).isEqualTo(Map.of("r", 14));
        assertThat(plan.tooClose()).extracting(Look::agents).containsExactly(Map.of("r", 13));
        assertThat(plan.curves().get(0).points().stream()
                        .filter(point -> point.agents() == 13)
                        .map(Point::reason))
                .singleElement()
                .asString()
                .contains("20 replications");
    }

    @Test
    void takesTheCheapestMixAndNotTheSmallest() {
        // Whoever is in a may do b's work too, but costs three times as much.
        Scenario scenario = Plans.clockwork(List.of(3.0, 1.0), 1.5);
        Scenario shared = scenario.withRoles(
                List.of(new Role("a", 1, 1, 1, 3, List.of("b")), new Role("b", 1, 1, 1, 1, List.of())));
        Plan plan = Plans.of(Plans.request(shared, 9, 5));
        assertThat(plan.met()).isTrue();
        assertThat(plan.agents()).isEqualTo(Map.of("a", 2, "b", 2));
        assertThat(plan.costRate()).isEqualTo(8);
        assertThat(plan.unseen().none()).isTrue();
        Plan dear = Plans.of(Plans.request(
                shared.withRoles(
                        List.of(new Role("a", 1, 1, 1, 1, List.of("b")), new Role("b", 1, 1, 1, 9, List.of()))),
                9,
                5));
        assertThat(dear.met()).isTrue();
        assertThat(dear.agents().get("b")).isZero();
    }

    @Test
    void saysWhichMixesItDidNotLookAt() {
        Plan plan = Plans.of(Plans.request(Plans.clockwork(List.of(1.0, 1.0, 1.0, 1.0), 4.5), 20, 5));
        assertThat(plan.met()).isTrue();
        assertThat(plan.agents().values()).containsOnly(5);
        assertThat(plan.unseen().none()).isFalse();
        assertThat(plan.unseen().floors()).containsEntry("a", 5);
    }

    @Test
    void saysSoWhenNoMixDoes() {
        Scenario scenario = Plans.clockwork(List.of(1.0), 2)
                .withTargets(List.of(new Target("a", Target.Measure.RESPONSE, null, 1.5)));
        Plan plan = Plans.of(Plans.request(scenario, 6, 5));
        assertThat(plan.met()).isFalse();
        assertThat(plan.finished()).isTrue();
        assertThat(plan.agents()).isEqualTo(Map.of("a", 6));
        assertThat(plan.curves()).hasSize(1);
    }

    @Test
    void plansRolesThatFeedATargetedOneTogether() {
        Scenario scenario = Samples.find("release-week").orElseThrow().read().orThrow();
        Scenario qaOnly = scenario.withTargets(List.of(scenario.targets().get(1)));
        assertThat(PlanRequest.of(qaOnly).roles())
                .contains("backend", "frontend", "qa")
                .doesNotContain("ops");
        Scenario alone = Plans.clockwork(List.of(1.0, 1.0), 2);
        assertThat(PlanRequest.of(alone.withTargets(List.of(alone.targets().get(1))))
                        .roles())
                .containsExactly("b");
    }

    @Test
    void refusesWhatCannotBePlanned() {
        assertThatThrownBy(() -> PlanRequest.of(contactCentre().withTargets(List.of())))
                .hasMessageContaining("no targets");
        assertThatThrownBy(() -> Plans.request(contactCentre(), 12, 10, "suport"))
                .hasMessageContaining("suport")
                .hasMessageContaining("support, sales");
        assertThatThrownBy(() -> Plans.request(contactCentre(), 0, 10)).hasMessageContaining("most");
    }

    @Test
    void aRosterThatChangesKeepsItsShape() {
        Scenario more = Staffing.of(contactCentre(), Map.of("support", 11));
        assertThat(more.timeline().stream()
                        .map(TimelineEntry::action)
                        .filter(TimelineEntry.SetAgents.class::isInstance)
                        .map(action ->
                                ((TimelineEntry.SetAgents) action).counts().get("support")))
                .containsExactly(14, 11);
        Plan plan = Plans.of(Plans.request(contactCentre(), 12, 10));
        assertThat(Staffing.of(plan.applied(), "support"))
                .isEqualTo(plan.agents().get("support"));
    }

    @Test
    void moreArrivalsNeedMoreAgents() {
        Scenario calls = Plans.calls(100, 1800, 180, 20, 5_000);
        Plan plan = Plans.of(new PlanRequest(calls, Script.NONE, List.of(), 200, 40, 1.3, null, null));
        int expected = 13;
        while (ErlangC.of(expected + 1, 13).within(20, 180) < .8) {
            expected++;
        }
        assertThat(plan.agents().get("r")).isBetween(expected, expected + 2);
        assertThat(plan.request().scenario()).isEqualTo(calls);
    }

    /** M/M/2 at half its capacity: the mean wait comes to 16/9 of a service at 1.6 times the arrivals. */
    @Test
    void headRoomEndsWhereTheFormulaSays() {
        Scenario scenario = Plans.calls(1, 1, 1, 1, 20_000)
                .withRoles(List.of(Role.of("r", 2)))
                .withTargets(List.of(
                        new Target("r", Target.Measure.WAIT, null, 16 / 9.0),
                        new Target("r", Target.Measure.UTILISATION, null, .25)));
        PlanRequest request = PlanRequest.of(scenario);
        List<Breaking> breaks = Objects.requireNonNull(HeadRoom.of(
                request,
                Map.of(),
                Horizon.STEADY_STATE,
                new WarmUp(20, WarmUp.Source.SCENARIO),
                new LocalCores(Cores.all()),
                share -> {},
                () -> false));
        Breaking wait = breaks.get(0);
        assertThat(Objects.requireNonNull(wait.factor())).isCloseTo(1.6, within(.03));
        assertThat(wait.low()).isLessThanOrEqualTo(1.6);
        assertThat(wait.high()).isGreaterThanOrEqualTo(1.59);
        assertThat(wait.rate()).isEqualTo(1);
        assertThat(Objects.requireNonNull(breaks.get(1).factor())).isCloseTo(.5, within(.02));
    }

    @Test
    void theFormulaSaysWhatItDoesNotHoldFor() {
        Scenario scenario = contactCentre();
        ErlangEstimate estimate = Objects.requireNonNull(
                ErlangEstimate.of(scenario, "support", scenario.targets().get(0)));
        assertThat(estimate.broken())
                .containsExactlyInAnyOrder(
                        Assumption.EXPONENTIAL_EFFORTS,
                        Assumption.CONSTANT_LOAD,
                        Assumption.ENDLESS_PATIENCE,
                        Assumption.EQUAL_AGENTS,
                        Assumption.OWN_AGENTS);
        assertThat(ErlangEstimate.of(scenario, "support", scenario.targets().get(2)))
                .isNull();
        assertThat(estimate.at(0)).isNull();
        assertThat(estimate.at(40)).isNotNull();
    }
}
