package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the parts of a run claim of memory, by which copies of it are kept or let go, grows as they do. */
class MemoryTest {
    private static long bytes(int tasks, boolean dependent) {
        List<TaskSpec> waiting = IntStream.range(0, tasks)
                .mapToObj(i -> new TaskSpec(
                        "t" + i,
                        "dev",
                        null,
                        0,
                        1,
                        0,
                        1,
                        dependent && i > 0 ? List.of("t" + (i - 1)) : List.of(),
                        null,
                        null,
                        null,
                        false))
                .toList();
        Simulation run = new Simulation(
                Scenario.named("many").withTasks(waiting).withRun(RunLimits.until(1)), EventListener.NONE, true);
        run.run();
        return run.bytes();
    }

    @Test
    void aRunTellsOfItsTasks() {
        // of each: some twenty figures, 141 bytes, and the links of two queues, 13 each
        assertThat(bytes(4096, false) - bytes(2048, false)).isBetween(2048L * 130, 2048L * 250);
        assertThat(bytes(4096, true) - bytes(4096, false))
                .as("an edge is two figures, in arrays that double; those that are blocked stand in no queue")
                .isBetween(-4096L * 13, 2 * 4096L * 8);
        assertThat(bytes(2048, true)).isGreaterThan(2048L * 100);
    }

    @Test
    void queuesTellOfTheirLinksAndOfTheirHeads() {
        TaskQueues queues = new TaskQueues((a, b) -> a < b);
        long empty = queues.bytes();
        queues.ensure(1000);
        assertThat(queues.bytes() - empty).isEqualTo(16_000);
        for (int task = 0; task < 5000; task++) {
            queues.add(0, task);
        }
        assertThat(queues.bytes() - empty).isBetween(16_000 + 13 * 4900L, 16_000 + 13 * 10_000L);
    }

    @Test
    void heapsSamplesAndDrawsTellOfTheirArrays() {
        TimedHeap heap = new TimedHeap();
        for (int i = 0; i < 5000; i++) {
            heap.push(i, i, i);
        }
        assertThat(heap.bytes()).isBetween(5000 * 20L, 2 * 5000 * 20L);

        Sample sample = new Sample();
        for (int i = 0; i < 5000; i++) {
            sample.add(i);
        }
        assertThat(sample.bytes()).isBetween(5000 * 8L, 4 * 5000 * 8L);
        for (int i = 0; i < 50_000; i++) {
            sample.add(i);
        }
        assertThat(sample.bytes()).as("now buckets").isBetween(1_000L, 1_000_000L);
        Buckets buckets = new Buckets();
        buckets.widen(1);
        long octave = buckets.bytes();
        assertThat(octave).isPositive();
        buckets.widen(100);
        assertThat(buckets.bytes()).as("seven powers of two").isEqualTo(7 * octave);

        Draws draws = new Draws(new Distribution.Exponential(1), RandomSource.named(1, "arrivals"));
        assertThat(draws.bytes()).isZero();
        draws.take();
        assertThat(draws.bytes()).isEqualTo(32);
    }

    @Test
    void aFloorIsTheSumOfItsParts() {
        Scenario scenario = Scenario.named("parts")
                .withRoles(List.of(Role.of("dev", 7)))
                .withTasks(List.of(TaskSpec.of("t", "dev", 1)));
        Engine engine = new Engine(scenario, EventListener.NONE, true);
        Floor floor = engine.floor;
        assertThat(floor.tasks.bytes()).isEqualTo(64 * 158 + 16 * 8);
        assertThat(floor.completions.bytes()).isEqualTo(8 * 36);
        assertThat(floor.impatience.bytes()).isEqualTo(16 * 20);
        assertThat(floor.waiting.bytes()).isPositive();
        assertThat(floor.own.bytes()).isPositive();
        assertThat(floor.measures.bytes()).isEqualTo(3 * new Sample().bytes());
        assertThat(floor.bytes())
                .isEqualTo(7 * 450
                        + floor.tasks.bytes()
                        + floor.waiting.bytes()
                        + floor.own.bytes()
                        + floor.completions.bytes()
                        + floor.impatience.bytes()
                        + floor.measures.bytes());
        assertThat(engine.bytes()).as("and two heaps of arrivals").isEqualTo(floor.bytes() + 2 * 320);
    }

    @Test
    void whatIsDrawnBeforehandCounts() {
        Distribution draw = new Distribution.Exponential(1);
        ArrivalStream plain = ArrivalStream.of("s", "dev", draw, draw);
        ArrivalStream impatient = new ArrivalStream("s", "dev", draw, draw, 1, 0, draw, 0, null, null, null);
        Scenario scenario = Scenario.named("drawn").withRoles(List.of(Role.of("dev", 1)));
        Engine one = new Engine(scenario.withArrivals(List.of(plain)), EventListener.NONE, true);
        assertThat(one.bytes() - one.floor.bytes()).as("its first interarrival").isEqualTo(2 * 320 + 32);
        StreamSource source = new StreamSource(impatient, 0, 1);
        source.effort();
        assertThat(source.bytes()).isEqualTo(2 * 32);
        source.patience();
        assertThat(source.bytes()).isEqualTo(3 * 32);
    }
}
