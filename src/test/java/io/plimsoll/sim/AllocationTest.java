package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Distribution.Exponential;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that nobody listens to allocates nothing once it has seen how much may wait, in however many pieces it is asked to go on. */
class AllocationTest {
    private static final int EVENTS = 1_000;

    private static final int PIECES = 200;

    private static final int TURNS = 12;

    static Stream<Arguments> runs() {
        return Strategies.all().stream()
                .flatMap(strategy ->
                        Stream.of(Dispatch.values()).map(dispatch -> Arguments.of(strategy.name(), dispatch)));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void nothingIsAllocatedByTheEvent(String strategy, Dispatch dispatch) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().threadId();
        Simulation run = new Simulation(Scenario.named("steady")
                .withRoles(List.of(Role.of("a", 8), Role.of("b", 4)))
                .withStrategy(StrategySpec.of(strategy))
                .withDispatch(dispatch)
                .withArrivals(List.of(
                        ArrivalStream.of("s", "a", new Exponential(1 / 5.), new Exponential(1)),
                        ArrivalStream.of("t", "b", new Exponential(1 / 2.), new Exponential(1)))));
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TURNS; i++) {
            long before = threads.getThreadAllocatedBytes(thread);
            goOn(run);
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }

        // in the others a queue was longer than any before, or a time of a size of its own
        assertThat(least).as("bytes for %s events", EVENTS * PIECES).isLessThan(PIECES);
    }

    private static void goOn(Simulation run) {
        for (int i = 0; i < PIECES; i++) {
            run.advanceTo(1e9, EVENTS);
        }
    }
}
