package io.plimsoll.sim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.sim.model.Profile.Step;
import io.plimsoll.sim.model.Target.Measure;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every record of the model checks its ranges and names the variable and the value. */
class BoundsTest {
    private static final double NAN = Double.NaN;
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private static Arguments refused(String message, ThrowingCallable make) {
        return Arguments.of(message, make);
    }

    private static AgentSpec agent(int capacity, double speed, double cost, int workload) {
        return new AgentSpec("a", "r", false, capacity, speed, cost, List.of(), workload);
    }

    private static TaskSpec task(double weight, double arrival, double effort, Double due, Double patience) {
        return new TaskSpec("t", "r", null, 0, weight, arrival, effort, List.of(), due, patience, null, false);
    }

    private static ArrivalStream stream(
            Distribution interarrival, double weight, double start, Double until, Long count) {
        return new ArrivalStream(
                "s", "r", interarrival, new Distribution.Constant(1), weight, 0, null, start, until, count, null);
    }

    private static Profile profile(Double period, double... steps) {
        return new Profile(
                Stream.iterate(0, i -> i + 2)
                        .limit(steps.length / 2)
                        .map(i -> new Step(steps[i], steps[i + 1]))
                        .toList(),
                period);
    }

    static Stream<Arguments> refused() {
        Distribution one = new Distribution.Constant(1);
        return Stream.of(
                refused("agents must be from 0 to 1000000: -1", () -> Role.of("r", -1)),
                refused("agents must be from 0 to 1000000: 1000001", () -> Role.of("r", 1_000_001)),
                refused("capacity must be from 1 to 1000000: 0", () -> new Role("r", 1, 0, 1, 1, List.of())),
                refused("speed must be above 0: 0.0", () -> new Role("r", 1, 1, 0, 1, List.of())),
                refused("cost must be 0 or more: -1.0", () -> new Role("r", 1, 1, 1, -1, List.of())),
                refused("capacity must be from 1 to 1000000: 1000001", () -> agent(1_000_001, 1, 1, 0)),
                refused("speed must be above 0: NaN", () -> agent(1, NAN, 1, 0)),
                refused("speed must be above 0: Infinity", () -> agent(1, INFINITE, 1, 0)),
                refused("cost must be 0 or more: Infinity", () -> agent(1, 1, INFINITE, 0)),
                refused("workload must be from 0", () -> agent(1, 1, 1, -1)),
                refused("weight must be above 0: -1.0", () -> task(-1, 0, 1, null, null)),
                refused("arrival must be from 0 to 1e12: -1.0", () -> task(1, -1, 1, null, null)),
                refused("arrival must be from 0 to 1e12: 2.0E12", () -> task(1, 2e12, 1, null, null)),
                refused("effort must be above 0: 0.0", () -> task(1, 0, 0, null, null)),
                refused("effort must be from 0 to 1e12", () -> task(1, 0, 2e12, null, null)),
                refused("due must be", () -> task(1, 0, 1, -1.0, null)),
                refused("patience must be", () -> task(1, 0, 1, null, NAN)),
                refused("value must be", () -> new Distribution.Constant(-1)),
                refused("max must be at least min (2.0): 1.0", () -> new Distribution.Uniform(2, 1)),
                refused("mean must be above 0: 0.0", () -> new Distribution.Exponential(0)),
                refused("mean must be from 0 to 1e12", () -> new Distribution.Exponential(2e12)),
                refused("min must be from 0 to 1e12: -1.0", () -> new Distribution.Uniform(-1, 1)),
                refused("max must be from 0 to 1e12: 2.0E12", () -> new Distribution.Uniform(1, 2e12)),
                refused("min must be from 0 to 1e12: -1.0", () -> new Distribution.Triangular(-1, 1, 2)),
                refused("mode must be from 0 to 1e12: 2.0E12", () -> new Distribution.Triangular(1, 2e12, 3e12)),
                refused("max must be from 0 to 1e12: 2.0E12", () -> new Distribution.Triangular(0, 1, 2e12)),
                refused("period must be from 0 to 1e12: 2.0E12", () -> profile(2e12, 1, 1)),
                refused(
                        "every must be from 0 to 1e12: 2.0E12",
                        () -> new TimelineEntry(1, 2e12, new TimelineEntry.Stop("a"))),
                refused("mean must be above 0: 0.0", () -> new Distribution.Erlang(2, 0)),
                refused("mean must be from 0 to 1e12: 2.0E12", () -> new Distribution.Erlang(2, 2e12)),
                refused("mean must be above 0: 0.0", () -> new Distribution.Gamma(2, 0)),
                refused("mean must be from 0 to 1e12: 2.0E12", () -> new Distribution.Gamma(2, 2e12)),
                refused("mean must be above 0: 0.0", () -> new Distribution.Lognormal(0, 1)),
                refused("mean must be from 0 to 1e12: 2.0E12", () -> new Distribution.Lognormal(2e12, 1)),
                refused("mean must be above 0: 0.0", () -> new Distribution.Weibull(2, 0)),
                refused("mean must be from 0 to 1e12: 2.0E12", () -> new Distribution.Weibull(2, 2e12)),
                refused("k must be from 1 to 10000: 0", () -> new Distribution.Erlang(0, 1)),
                refused("k must be from 1 to 10000: 10001", () -> new Distribution.Erlang(10_001, 1)),
                refused("shape must be above 0", () -> new Distribution.Gamma(0, 1)),
                refused("cv must be 0 or more", () -> new Distribution.Lognormal(1, -1)),
                refused("shape must be above 0", () -> new Distribution.Weibull(-1, 1)),
                refused("mode must be from min (1.0) to max (3.0): 0.0", () -> new Distribution.Triangular(1, 0, 3)),
                refused("mode must be from min (1.0) to max (3.0): 4.0", () -> new Distribution.Triangular(1, 4, 3)),
                refused("values must not be empty", () -> new Distribution.Empirical(List.of(), null)),
                refused("value must be", () -> new Distribution.Empirical(List.of(-1.0), null)),
                refused(
                        "weights must be as many as values (1): 2",
                        () -> new Distribution.Empirical(List.of(1.0), List.of(1.0, 1.0))),
                refused("weight must be 0 or more", () -> new Distribution.Empirical(List.of(1.0), List.of(-1.0))),
                refused(
                        "the sum of weights must be above 0",
                        () -> new Distribution.Empirical(List.of(1.0), List.of(0.0))),
                refused(
                        "mean interarrival must be above 0",
                        () -> stream(new Distribution.Constant(0), 1, 0, null, null)),
                refused("weight must be above 0", () -> stream(one, 0, 0, null, null)),
                refused("start must be", () -> stream(one, 1, -1, null, null)),
                refused("until must be", () -> stream(one, 1, 0, -1.0, null)),
                refused("count must be 0 or more: -1", () -> stream(one, 1, 0, null, -1L)),
                refused("from must be after the one before (5.0): 5.0", () -> profile(null, 5, 1, 5, 2)),
                refused("from must be below the period (10.0): 10.0", () -> profile(10.0, 0, 1, 10, 2)),
                refused("period must be above 0", () -> profile(0.0)),
                refused("a profile that repeats needs a factor above 0", () -> profile(10.0, 0, 0)),
                refused("factor must be 0 or more", () -> new Step(0, -1)),
                refused("from must be", () -> new Step(-1, 1)),
                refused("at must be", () -> new TimelineEntry(-1, null, new TimelineEntry.Stop("a"))),
                refused("every must be above 0", () -> new TimelineEntry(0, 0.0, new TimelineEntry.Stop("a"))),
                refused("agents of r must be from 0", () -> new TimelineEntry.SetAgents(Map.of("r", -1))),
                refused("until must be", () -> RunLimits.until(-1)),
                refused("warmup must be", () -> new RunLimits(null, -1, null)),
                refused("tasks must be at least 1: 0", () -> new RunLimits(null, 0, 0L)),
                refused("atMost must be from 0 to 1e12: NaN", () -> new Target(null, Measure.WAIT, null, NAN)),
                refused("atMost must be from 0 to 1e12: -1.0", () -> new Target(null, Measure.LATE, null, -1)),
                refused(
                        "percentile must be above 0 and at most 100: 0.0",
                        () -> new Target(null, Measure.WAIT, 0.0, 1)),
                refused(
                        "percentile must be above 0 and at most 100: 101.0",
                        () -> new Target(null, Measure.RESPONSE, 101.0, 1)),
                refused("late has no percentiles", () -> new Target(null, Measure.LATE, 95.0, 1)),
                refused("refresh must be", () -> Scenario.named("x").withRefresh(-1)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses(String message, ThrowingCallable make) {
        assertThatThrownBy(make).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }

    @Test
    void takesWhatLiesOnTheBounds() {
        assertThatCode(() -> {
                    Role.of("r", 1_000_000);
                    agent(1_000_000, Double.MIN_VALUE, 0, Integer.MAX_VALUE);
                    task(Double.MIN_VALUE, 1e12, 1e12, 1e12, 0.0);
                    new Distribution.Erlang(10_000, 1e12);
                    new Distribution.Uniform(1, 1);
                    new Distribution.Triangular(1, 1, 1);
                    stream(new Distribution.Constant(1e-300), 1, 1e12, 1e12, 0L);
                    profile(10.0, 5, 0);
                    profile(10.0, 0, 0, 9, 1);
                    profile(10.0);
                    profile(null, 0, 0);
                    new Target(null, Measure.RESPONSE, 100.0, 0);
                    new Target(null, Measure.RESPONSE, null, 1e12);
                    new Target(null, Measure.UTILISATION, null, 1);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void knowsItsMeans() {
        assertThat(new Distribution.Uniform(1, 3).mean()).isEqualTo(2);
        assertThat(new Distribution.Triangular(1, 2, 6).mean()).isEqualTo(3);
        assertThat(new Distribution.Empirical(List.of(1.0, 3.0), null).mean()).isEqualTo(2);
        assertThat(new Distribution.Empirical(List.of(1.0, 3.0), List.of(3.0, 1.0)).mean())
                .isEqualTo(1.5);
        assertThat(new Distribution.Constant(4).mean()).isEqualTo(4);
    }

    @Test
    void namesStatisticsAsFilesDo() {
        assertThat(new Target(null, Measure.WAIT, null, 1).statistic()).isEqualTo("mean");
        assertThat(new Target(null, Measure.WAIT, 95.0, 1).statistic()).isEqualTo("p95");
        assertThat(new Target(null, Measure.WAIT, 99.5, 1).statistic()).isEqualTo("p99.5");
    }

    @Test
    void namesRolesInTheOrderOfTheFile() {
        Scenario scenario = Scenario.named("x")
                .withTimeline(List.of(
                        new TimelineEntry(1, null, new TimelineEntry.SetAgents(Map.of("night", 1))),
                        new TimelineEntry(1, null, new TimelineEntry.Stop("a"))))
                .withArrivals(List.of(stream(new Distribution.Constant(1), 1, 0, null, null)))
                .withTasks(List.of(TaskSpec.of("t", "ops", 1)))
                .withAgents(List.of(new AgentSpec("a", "qa", false, 1, 1, 1, List.of("docs"), 0)))
                .withRoles(List.of(new Role("dev", 1, 1, 1, 1, List.of("qa", "web"))));
        assertThat(scenario.roleNames()).containsExactly("dev", "qa", "docs", "web", "ops", "r", "night");
    }
}
