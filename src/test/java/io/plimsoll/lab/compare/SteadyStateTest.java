package io.plimsoll.lab.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.lab.work.Cores;
import io.plimsoll.lab.work.Script;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TimelineEntry;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteadyStateTest {
    private static Study study(Experiment experiment) {
        return Objects.requireNonNull(Study.of(experiment, null, null, Cores.all(), () -> false));
    }

    private static ArrivalStream ending(ArrivalStream stream) {
        return new ArrivalStream(
                stream.name(), stream.role(), stream.interarrival(), stream.effort(), 1, 0, null, 0, 100.0, null, null);
    }

    @Test
    void whatNeverEndsOrChangesIsASteadyState() {
        Scenario lasting = Queues.twoAgents(.8, 400);
        assertThat(Horizon.of(lasting)).isEqualTo(Horizon.STEADY_STATE);
        assertThat(Horizon.of(
                        lasting.withArrivals(List.of(ending(lasting.arrivals().get(0))))))
                .isEqualTo(Horizon.TERMINATING);
        assertThat(Horizon.of(lasting.withTimeline(List.of(new TimelineEntry(9, null, new TimelineEntry.Stop("r-1"))))))
                .isEqualTo(Horizon.TERMINATING);
        assertThat(Horizon.of(Queues.withoutChance())).isEqualTo(Horizon.TERMINATING);
    }

    @ParameterizedTest
    @CsvSource({".99, false", "1, true", "1.2, true"})
    void asMuchWorkAsCanBeDoneIsRefused(double load, boolean refused) {
        Study study = study(Queues.experiment(Queues.twoAgents(load, 400), "least-loaded", "random"));
        assertThat(study.refusals()).hasSize(refused ? 2 : 0);
        assertThat(study.refusals()).allMatch(refusal -> refusal.reason().contains("grows without end"));
        assertThat(study.run(new LocalCores(new Cores(1)), Goal.replications(3), share -> {}, () -> false))
                .isTrue();
        assertThat(study.comparison().variants()).hasSize(refused ? 0 : 2);
        assertThat(study.comparison().exact()).isFalse();
    }

    /** Together they can do 3 and are offered 2.4; half of it is more than the slow one can do. */
    @Test
    void equalSharesForUnequalAgentsAreRefusedWhereTheSlowOneDrowns() {
        Scenario scenario = Scenario.named("two speeds")
                .withAgents(
                        List.of(new AgentSpec("fast", "r", false, 1, 2, 1, List.of(), 0), AgentSpec.of("slow", "r")))
                .withArrivals(List.of(ArrivalStream.of(
                        "t", "r", new Distribution.Exponential(1 / 2.4), new Distribution.Exponential(1))))
                .withRun(RunLimits.until(500));
        Experiment experiment = new Experiment(
                scenario,
                Script.NONE,
                List.of(
                        new Variant(StrategySpec.of("random"), Dispatch.IMMEDIATE),
                        new Variant(StrategySpec.of("random"), Dispatch.WHEN_IDLE),
                        new Variant(StrategySpec.of("least-loaded"), Dispatch.IMMEDIATE)));
        assertThat(study(experiment).refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.variant()).isEqualTo(experiment.variants().get(0));
            assertThat(refusal.reason()).contains("\"slow\"", "1.2", "random");
        });
    }

    @Test
    void tasksThatLeaveByThemselvesCannotPileUp() {
        Scenario flood = Queues.twoAgents(1.5, 400);
        ArrivalStream stream = flood.arrivals().get(0);
        Scenario impatient = flood.withArrivals(List.of(new ArrivalStream(
                "t",
                "r",
                stream.interarrival(),
                stream.effort(),
                1,
                0,
                new Distribution.Constant(5),
                0,
                null,
                null,
                null)));
        assertThat(study(Queues.experiment(impatient, "random")).refusals()).isEmpty();
    }

    @Test
    void theWarmUpIsFoundUnlessSomebodySaysIt() {
        Scenario scenario = Queues.twoAgents(.9, 4_000);
        WarmUp found =
                study(Queues.experiment(scenario, "least-loaded")).comparison().warmUp();
        assertThat(found.source()).isIn(WarmUp.Source.FOUND, WarmUp.Source.TOO_SHORT);
        assertThat(found.time()).isBetween(0.0, 1_200.0);
        Scenario stated = scenario.withRun(new RunLimits(null, 77, 4_000L));
        assertThat(study(Queues.experiment(stated, "least-loaded")).comparison().warmUp())
                .isEqualTo(new WarmUp(77, WarmUp.Source.SCENARIO));
        Study asked = Objects.requireNonNull(
                Study.of(Queues.experiment(stated, "least-loaded"), null, 33.0, Cores.all(), () -> false));
        assertThat(asked.comparison().warmUp()).isEqualTo(new WarmUp(33, WarmUp.Source.ASKED));
        assertThat(Study.of(
                        Queues.experiment(Queues.twoAgents(.9, 200_000), "random"),
                        null,
                        null,
                        Cores.all(),
                        () -> true))
                .isNull();
    }

    /** Starting empty pulls the mean down; what is left after the warm-up is the long run. */
    @Test
    void theLongRunIsThatOfTheory() {
        Study study = study(Queues.experiment(Queues.twoAgents(.8, 6_000), "least-loaded", "random"));
        study.run(new LocalCores(new Cores(2)), Goal.replications(40), share -> {}, () -> false);
        List<Summary> variants = study.comparison().variants();
        assertThat(Objects.requireNonNull(variants.get(0).estimate(Measure.WAIT_MEAN))
                        .mean())
                .isCloseTo(1.955736618, within(.15));
        assertThat(Objects.requireNonNull(variants.get(1).estimate(Measure.WAIT_MEAN))
                        .mean())
                .isCloseTo(4, within(.3));
    }
}
