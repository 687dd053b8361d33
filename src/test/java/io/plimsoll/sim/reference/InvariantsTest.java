package io.plimsoll.sim.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.sim.Results;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds after every event of any run. */
class InvariantsTest {
    static LongStream seeds() {
        return LongStream.range(100_000, 100_000 + Long.getLong("plimsoll.seeds", 2_000));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void hold(long seed) {
        Scenario random = RandomScenarios.of(seed);
        RunLimits limits = random.run();
        Scenario scenario = random.withRun(new RunLimits(limits.until(), 0, limits.tasks()));
        Invariants invariants = new Invariants(seed, scenario);
        Simulation run = new Simulation(scenario, invariants, true);
        for (TimedCommand timed : RandomCommands.of(scenario, seed)) {
            run.advanceTo(timed.at());
            boolean done = run.apply(timed.command()).done();
            invariants.command(timed.command(), done);
        }
        run.run();
        Results results = run.results();
        assertThat(results.tasks().total())
                .as("seed %d: tasks by their states", seed)
                .isEqualTo(run.future()
                        + run.blocked()
                        + run.waiting()
                        + run.assigned()
                        + run.inProgress()
                        + run.completed()
                        + run.abandoned());
        double integrated = results.agents().stream()
                .mapToDouble(agent -> agent.meanWorkload() == null ? 0 : agent.meanWorkload() * run.now())
                .sum();
        double held = invariants.held(run.now());
        assertThat(integrated)
                .as("seed %d: workload integrated = time from assignment to release + what was carried", seed)
                .isCloseTo(held, within(1e-9 * Math.max(1, held)));
    }
}
