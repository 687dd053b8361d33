package io.plimsoll.sim.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Results;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.QueueDiscipline;
import io.plimsoll.sim.model.Scenario;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that goes the short way, because nobody listens, has the results of one that does not: to the bit, whatever was done meanwhile. */
class ExpressTest {
    /** Somebody who listens and does nothing: with one the ordinary way is gone. */
    private static final EventListener SOMEBODY = (type, time, task, agent, role, workload) -> {};

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("plimsoll.seeds", 2000));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sameResultsToTheBit(long seed) {
        Scenario scenario = onlyStreams(RandomScenarios.of(seed), seed);
        List<TimedCommand> commands = seed % 3 == 0 ? RandomCommands.of(scenario, seed) : List.of();
        Simulation ordinary = new Simulation(scenario, SOMEBODY, false);
        Simulation quick = new Simulation(scenario);
        RandomSource chance = new RandomSource(seed);
        double time = 0;
        for (TimedCommand timed : commands) {
            ordinary.advanceTo(timed.at());
            quick.advanceTo(timed.at());
            assertThat(quick.apply(timed.command()))
                    .as("seed %d: %s\n%s", seed, timed, scenario)
                    .isEqualTo(ordinary.apply(timed.command()));
        }
        for (int i = 0; i < 5; i++) {
            time += chance.below(20);
            ordinary.advanceTo(time);
            quick.advanceTo(time);
            same(seed, scenario, commands, quick.results(), ordinary.results());
        }
        while (!quick.advanceTo(Double.POSITIVE_INFINITY, 1 + chance.below(300))) {}
        ordinary.run();
        same(seed, scenario, commands, quick.results(), ordinary.results());
    }

    /** Whoever was assigned more than it can do at once goes on with that, and gets nothing from the queue before there is room. */
    @Test
    void whatWasAssignedBeforeDispatchWasSwitchedGoesFirst() {
        Scenario scenario = Scenario.named("switched")
                .withDispatch(Dispatch.IMMEDIATE)
                .withAgents(List.of(new AgentSpec("one", "r", false, 1, 1, 1, List.of(), 0)))
                .withArrivals(List.of(new ArrivalStream(
                        "s",
                        "r",
                        new Distribution.Constant(1),
                        new Distribution.Constant(3.25),
                        1,
                        0,
                        null,
                        0,
                        null,
                        12L,
                        null)));
        Simulation ordinary = new Simulation(scenario, SOMEBODY, false);
        Simulation quick = new Simulation(scenario);
        for (Simulation each : List.of(ordinary, quick)) {
            each.advanceTo(4.5);
            each.apply(new Command.SwitchDispatch(Dispatch.WHEN_IDLE));
            each.advanceTo(9);
        }
        // four were assigned and two are completed: the third is in service, the fourth the agent's own, five wait
        for (Simulation each : List.of(ordinary, quick)) {
            assertThat(List.of(each.inProgress(), each.assigned(), each.waiting()))
                    .containsExactly(1, 1, 5);
        }
        ordinary.run();
        quick.run();
        assertThat(quick.results()).isEqualTo(ordinary.results());
    }

    @Test
    void tasksThatNeverEndAreKept() {
        Scenario scenario = Scenario.named("for ever")
                .withDispatch(Dispatch.IMMEDIATE)
                .withAgents(List.of(
                        new AgentSpec("slow", "r", false, 2, 1e-300, 1, List.of(), 0),
                        new AgentSpec("quick", "r", false, 1, 1, 1, List.of(), 0)))
                .withArrivals(List.of(new ArrivalStream(
                        "s",
                        "r",
                        new Distribution.Constant(1),
                        new Distribution.Constant(1e12),
                        1,
                        0,
                        null,
                        0,
                        null,
                        40L,
                        null)));
        Simulation ordinary = new Simulation(scenario, SOMEBODY, false);
        Simulation quick = new Simulation(scenario);
        ordinary.run();
        quick.run();
        assertThat(quick.failure()).contains("longer than a number can hold").isEqualTo(ordinary.failure());
        assertThat(quick.results()).isEqualTo(ordinary.results());
    }

    private static void same(
            long seed, Scenario scenario, List<TimedCommand> commands, Results quick, Results ordinary) {
        assertThat(quick).as("seed %d: %s\n%s", seed, commands, scenario).isEqualTo(ordinary);
    }

    /** Streams alone, never impatient, first in first out; mostly a few hundred tasks. */
    static Scenario onlyStreams(Scenario scenario, long seed) {
        List<ArrivalStream> streams = scenario.arrivals().stream()
                .map(stream -> new ArrivalStream(
                        stream.name(),
                        stream.role(),
                        stream.interarrival(),
                        stream.effort(),
                        stream.weight(),
                        0,
                        null,
                        stream.start(),
                        null,
                        (long) (stream.count() == null ? 150 : stream.count() * 20),
                        stream.profile()))
                .toList();
        return scenario.withTasks(List.of())
                .withArrivals(streams)
                .withRefresh(0)
                .withQueue(seed % 5 == 0 ? QueueDiscipline.LIST : QueueDiscipline.FIFO);
    }
}
