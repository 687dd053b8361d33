package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Profile;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods that are valid but shorter than a double can tell from the time: no file may keep the engine busy for ever. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClockResolutionTest {
    @ParameterizedTest
    @CsvSource({"1e-300, 3e11", "1e-300, 1", "4.9e-324, 1e12", "1e-5, 1e12", "0.1, 1e12"})
    void aRefreshOfAnyLengthEnds(double refresh, double effort) {
        Simulation run = new Simulation(Scenario.named("often")
                .withRefresh(refresh)
                .withAgents(List.of(new AgentSpec("a", "a", false, 1, 1, 1, List.of(), 0)))
                .withTasks(List.of(task(effort))));
        run.run();
        assertThat(run.results().endTime()).isEqualTo(effort);
    }

    @ParameterizedTest
    @CsvSource({"0, 1e6", "1e6, 1", "1e12, 1e12", "1e6, 1e-9"})
    void aPeriodBelowTheClockCountsByItsMean(double time, double amount) {
        ProfileClock clock = new ProfileClock(new Profile(List.of(new Profile.Step(0, 2)), 1e-11));
        assertThat(clock.after(time, amount)).isCloseTo(time + amount / 2, within(1e-9));
    }

    @Test
    void aPartOfAPeriodBelowTheClockCountsByItsWidth() {
        Profile glimpse = new Profile(List.of(new Profile.Step(0x1p-40, 0)), 1.0);
        assertThat(new ProfileClock(glimpse).after(1 << 20, 3 * 0x1p-40))
                .as("a trillionth of the period is worked off in each of three periods")
                .isEqualTo((1 << 20) + 2);
    }

    @Test
    void aRateBelowEveryDoubleNeverArrives() {
        Profile faint = new Profile(List.of(new Profile.Step(0, 1e-300)), 1e-300);
        assertThat(new ProfileClock(faint).after(0, 1)).isInfinite();
    }

    @Test
    @Tag("large")
    void aStreamBelowTheClockBreaksOffWhetherSomebodyListensOrNot() {
        Distribution tiny = new Distribution.Constant(1e-5);
        Scenario scenario = Scenario.named("below the clock")
                .withAgents(List.of(AgentSpec.of("a", "a")))
                .withArrivals(List.of(
                        new ArrivalStream("s", "a", tiny, tiny, 1, 0, null, 1e12, null, null, null),
                        ArrivalStream.of("t", "a", new Distribution.Constant(2.5e11), new Distribution.Constant(1))));
        Simulation quick = new Simulation(scenario);
        Simulation heard = new Simulation(scenario, (type, time, task, agent, role, workload) -> {}, false);
        quick.run();
        heard.run();
        assertThat(quick.failure())
                .isEqualTo("more than 1,000,000 tasks arrive at one instant: the run was ended at time 1.0E12")
                .isEqualTo(heard.failure());
        assertThat(quick.events()).isEqualTo(heard.events());
        assertThat(quick.waiting()).isEqualTo(1_000_000).isEqualTo(heard.waiting());
        assertThat(quick.completed()).isEqualTo(3).isEqualTo(heard.completed());
    }

    private static TaskSpec task(double effort) {
        return new TaskSpec("t", "a", null, 0, 1, 0, effort, List.of(), null, null, null, false);
    }
}
