package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static Scenario mmc(int servers, double load, long tasks) {
        return Scenario.named("M/M/" + servers)
                .withRoles(List.of(Role.of("r", servers)))
                .withArrivals(List.of(ArrivalStream.of(
                        "t", "r", new Distribution.Exponential(1 / (load * servers)), new Distribution.Exponential(1))))
                .withRun(new RunLimits(null, 100, tasks));
    }

    @Test
    void opensWithNothingAssigned() {
        Simulation run = new Simulation(Scenario.named("one")
                .withRoles(List.of(Role.of("r", 1)))
                .withTasks(List.of(TaskSpec.of("a", "r", 2), TaskSpec.of("b", "r", 3))));
        assertThat(run.waiting()).isEqualTo(2);
        assertThat(run.inProgress()).isZero();
        run.run();
        assertThat(run.now()).isEqualTo(5);
        assertThat(run.finished()).isTrue();
        assertThat(run.results().waits().mean()).isEqualTo(1);
    }

    @Test
    void waitsAsErlangSays() {
        Simulation run = new Simulation(mmc(3, .8, 1_000_000));
        run.run();
        assertThat(run.completed()).isEqualTo(1_000_000);
        assertThat(run.results().waits().mean()).isCloseTo(1.07865, within(.05));
        assertThat(run.results().utilisation()).isCloseTo(.8, within(.01));
    }

    @Test
    void joinsTheShortestQueueAsTheorySays() {
        Simulation run = new Simulation(mmc(2, .8, 1_000_000).withDispatch(Dispatch.IMMEDIATE));
        run.run();
        assertThat(run.results().waits().mean()).isCloseTo(1.955736618, within(.07));
        Simulation chance = new Simulation(
                mmc(2, .5, 1_000_000).withDispatch(Dispatch.IMMEDIATE).withStrategy(StrategySpec.of("random")));
        chance.run();
        assertThat(chance.results().waits().mean()).isCloseTo(1, within(.03));
    }
}
