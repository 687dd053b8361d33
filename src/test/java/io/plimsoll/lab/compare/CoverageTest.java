package io.plimsoll.lab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.lab.work.Cores;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a 95 % interval holds the value it is about: 500 comparisons of 20 replications in the deep tier, 60 otherwise. */
class CoverageTest {
    private static final boolean DEEP = Integer.getInteger("plimsoll.seeds", 2_000) > 10_000;

    @ParameterizedTest(name = "{0}, two agents at {1}")
    @CsvSource({"WHEN_IDLE, .5, .333333", "IMMEDIATE, .5, .426320751", "IMMEDIATE, .8, 1.955736618"})
    void intervalsHoldTheKnownWaitAsOftenAsTheySay(Dispatch dispatch, double load, double known) {
        int repetitions = DEEP ? 500 : 60;
        Scenario scenario =
                Queues.twoAgents(load, 2_500).withDispatch(dispatch).withRun(new RunLimits(null, 200, 2_500L));
        int held = 0;
        for (int repetition = 0; repetition < repetitions; repetition++) {
            Experiment experiment = Queues.experiment(scenario.withSeed(1 + 1_000L * repetition), "least-loaded");
            Study study =
                    Objects.requireNonNull(Study.of(experiment, Horizon.STEADY_STATE, null, Cores.all(), () -> false));
            study.run(new LocalCores(Cores.all()), Goal.replications(20), share -> {}, () -> false);
            Summary only = study.comparison().variants().get(0);
            held += Objects.requireNonNull(only.estimate(Measure.WAIT_MEAN))
                            .interval()
                            .holds(known)
                    ? 1
                    : 0;
        }
        double share = (double) held / repetitions;
        assertThat(share).isBetween(DEEP ? .92 : .86, DEEP ? .98 : 1);
    }
}
