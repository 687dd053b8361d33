package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.Target;
import io.plimsoll.sim.model.Target.Measure;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.model.TimelineEntry;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One agent for each role, tasks of 4 each; worked out by hand. */
class TargetCheckTest {
    private static TaskSpec task(String id, String role, @Nullable Double due, @Nullable Double patience) {
        return new TaskSpec(id, role, null, 0, 1, 0, 4, List.of(), due, patience, null, false);
    }

    private static final Scenario SCENARIO = Scenario.named("targets")
            .withRoles(List.of(Role.of("a", 1), Role.of("b", 1), Role.of("idle", 0)))
            .withTasks(List.of(
                    // a: begins at 0, begins at 4, leaves at 5, waits still at 10
                    task("a1", "a", 3.0, null),
                    task("a2", "a", 8.0, null),
                    task("a3", "a", 9.0, 5.0),
                    task("a4", "a", 12.0, null),
                    task("a5", "a", 9.5, null),
                    task("b1", "b", null, null)))
            .withRun(RunLimits.until(10));

    private static Results.TargetResult check(
            @Nullable String role, Measure measure, @Nullable Double percentile, double atMost) {
        Simulation run = new Simulation(SCENARIO.withTargets(List.of(new Target(role, measure, percentile, atMost))));
        run.run();
        return run.results().targets().get(0);
    }

    @Test
    void countsInTheWaitWhoLeftAndWhoStillWaits() {
        // Waits of a: 0, 4, a3 left after 5, a4 began at 8, a5 waits 10 so far.
        assertThat(check("a", Measure.WAIT, null, 5.4).value()).isEqualTo((0 + 4 + 5 + 8 + 10) / 5.0);
        assertThat(check("a", Measure.WAIT, 50.0, 5).value()).isEqualTo(5);
        assertThat(check("a", Measure.WAIT, 50.0, 5).met()).isTrue();
        assertThat(check("a", Measure.WAIT, 100.0, 9.9).met()).isFalse();
        assertThat(check(null, Measure.WAIT, null, 5).value()).isEqualTo(27 / 6.0);
    }

    @Test
    void aRoleThatIsNotThereHasNothingToMiss() {
        assertThat(check("nobody", Measure.WAIT, null, 5))
                .isEqualTo(new Results.TargetResult(new Target("nobody", Measure.WAIT, null, 5), null, true));
    }

    @Test
    void countsInTheResponseWhoWasCompleted() {
        assertThat(check("a", Measure.RESPONSE, null, 6).value()).isEqualTo(6);
        assertThat(check(null, Measure.RESPONSE, 100.0, 6).value()).isEqualTo(8);
    }

    @Test
    void measuresUtilisation() {
        assertThat(check("a", Measure.UTILISATION, null, 1).value()).isEqualTo(1);
        assertThat(check("b", Measure.UTILISATION, null, 1).value()).isEqualTo(.4);
        assertThat(check(null, Measure.UTILISATION, null, 1).value()).isEqualTo(.7);
    }

    @Test
    void countsWhoLeftAndWhoWasLate() {
        assertThat(check("a", Measure.ABANDONED, null, .2).value()).isEqualTo(.2);
        assertThat(check(null, Measure.ABANDONED, null, .2).value()).isEqualTo(1 / 6.0);
        // a1 done at 4 is late, a2 done at 8 is not, a3 left, a4 may still make it, a5 cannot.
        assertThat(check("a", Measure.LATE, null, .5).value()).isEqualTo(3 / 5.0);
        assertThat(check(null, Measure.LATE, null, .7).met()).isTrue();
    }

    @Test
    void aTaskThatIsCompletedIsLateIfThatWasAfterItsTime() {
        Scenario scenario = SCENARIO.withTasks(
                        List.of(task("a1", "a", 3.0, null), task("a2", "a", 8.0, null), task("a3", "a", 13.0, null)))
                .withTargets(List.of(new Target("a", Measure.LATE, null, .5)))
                .withRun(RunLimits.NONE);
        Simulation run = new Simulation(scenario);
        run.run();
        // done at 4, 8 and 12
        assertThat(run.results().targets().get(0).value()).isEqualTo(1 / 3.0);
    }

    @Test
    void isNotMetWithoutObservationUnlessThereAreNoTasks() {
        assertThat(check("idle", Measure.WAIT, null, 1))
                .extracting("value", "met")
                .containsExactly(null, true);
        assertThat(check("b", Measure.LATE, null, 1)).extracting("value", "met").containsExactly(null, false);
        assertThat(check("idle", Measure.UTILISATION, null, 1).value()).isNull();
        assertThat(check("idle", Measure.ABANDONED, null, 1).met()).isTrue();
    }

    private static final Scenario STRANDED = Scenario.named("stranded")
            .withRoles(List.of(Role.of("a", 1), Role.of("b", 1), Role.of("s", 1)))
            .withTasks(List.of(
                    TaskSpec.of("a1", "a", 4),
                    TaskSpec.of("r1", "r", 4),
                    new TaskSpec("a2", "a", null, 0, 1, 0, 4, List.of("r1"), 99.0, null, null, false),
                    TaskSpec.of("b1", "b", 4),
                    TaskSpec.of("s1", "s", 4)))
            .withTimeline(List.of(new TimelineEntry(0, null, new TimelineEntry.Stop("s-1"))));

    private static Results.TargetResult stranded(RunLimits limits, @Nullable String role, Measure measure) {
        Simulation run =
                new Simulation(STRANDED.withRun(limits).withTargets(List.of(new Target(role, measure, null, 100))));
        run.run();
        return run.results().targets().get(0);
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void isNotMetWithTasksThatNobodyWillEverDo(Measure measure) {
        for (String role : Arrays.asList("r", "a", "s", null)) {
            assertThat(stranded(RunLimits.NONE, role, measure))
                    .as("%s of %s: r has no agents, a2 waits for r1, s-1 is stopped", measure, role)
                    .extracting("value", "met")
                    .containsExactly(null, false);
        }
    }

    @Test
    void isNotHeldAgainstOtherRolesNorARunThatIsCutShort() {
        assertThat(stranded(RunLimits.NONE, "b", Measure.WAIT))
                .extracting("value", "met")
                .containsExactly(0.0, true);
        assertThat(stranded(RunLimits.until(10), "r", Measure.WAIT))
                .as("waited 10 until then")
                .extracting("value", "met")
                .containsExactly(10.0, true);
    }

    @Test
    void isNotHeldAgainstARunInWhichAnOperatorAssigns() {
        Scenario scenario = Scenario.named("by hand")
                .withRoles(List.of(Role.of("a", 1)))
                .withTasks(List.of(TaskSpec.of("a1", "a", 4)))
                .withTargets(List.of(new Target("a", Measure.WAIT, null, 1)));
        Run run = new Run(scenario, EventListener.NONE, true);
        assertThat(run.apply(new Command.Automatic(false)).done()).isTrue();
        run.simulation().run();
        assertThat(run.simulation().results().targets().get(0))
                .extracting("value", "met")
                .containsExactly(0.0, true);
    }
}
