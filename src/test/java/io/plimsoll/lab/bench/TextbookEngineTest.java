package io.plimsoll.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.sim.Results;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.random.Sampler;
import io.plimsoll.sim.random.Samplers;
import java.util.Objects;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The textbook engine simulates what ours does: to the bit where both meet the same choices, else within 99 % intervals. */
class TextbookEngineTest {
    private static final int SEEDS = 10;
    /** Student's t, 9 degrees of freedom, 99.5 %. */
    private static final double T = 3.2498355;

    @Test
    void withOneQueueBothGiveTheSameWaitsAndUtilisation() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            TextbookEngine textbook = EngineContenders.textbook(EngineWorkload.ONE_QUEUE, seed);
            textbook.run(20_000);
            Results ours = ours(EngineWorkload.ONE_QUEUE, 20_000, seed);
            assertThat(textbook.meanWait())
                    .as("mean wait, seed %d", seed)
                    .isCloseTo(Objects.requireNonNull(ours.waits().mean()), within(1e-9));
            assertThat(textbook.utilisation())
                    .as("utilisation, seed %d", seed)
                    .isCloseTo(Objects.requireNonNull(ours.utilisation()), within(1e-9));
        }
    }

    @Test
    void withTheShortestQueueBothWaitAsLong() {
        differsByNothing(EngineWorkload.SHORTEST_QUEUE, .01);
    }

    @Test
    void withTheBetterOfTwoBothWaitAsLong() {
        differsByNothing(EngineWorkload.TWO_CHOICES, .03);
    }

    @Test
    void theShortestOfTwoQueuesWaitsAsTheoryHasIt() {
        agrees(seed -> textbookWait(2, .8, Routing.SHORTEST, seed), 1.955736618, .03);
    }

    @Test
    void theBetterOfTwoAmongAHundredWaitsAsPublished() {
        agrees(seed -> textbookWait(100, .9, Routing.betterOfTwo(new RandomSource(seed)), seed), 1.6462, .03);
    }

    @Test
    void sendsTasksWhereTheRoutingSays() {
        assertThat(Routing.SHORTEST.choose(new int[] {3, 1, 2, 1})).isEqualTo(1);
        assertThat(Routing.SHORTEST.choose(new int[] {3, 1, 0, 0})).isEqualTo(2);
        Routing routing = Routing.betterOfTwo(new RandomSource(1));
        for (int i = 0; i < 100; i++) {
            assertThat(routing.choose(new int[] {1, 0}))
                    .as("two different ones")
                    .isEqualTo(1);
        }
    }

    private static Results ours(EngineWorkload workload, long tasks, long seed) {
        Simulation simulation = new Simulation(workload.scenario(tasks, seed));
        simulation.run();
        return simulation.results();
    }

    private static double textbookWait(int servers, double load, Routing routing, long seed) {
        Sampler interarrival = sampler(1 / (load * servers), 2 * seed);
        TextbookEngine engine = new TextbookEngine(servers, false, interarrival, sampler(1, 2 * seed + 1), routing);
        engine.run(400_000);
        return engine.meanWait();
    }

    private static Sampler sampler(double mean, long seed) {
        return Samplers.of(new Distribution.Exponential(mean), new RandomSource(seed));
    }

    private static void differsByNothing(EngineWorkload workload, double narrow) {
        agrees(
                seed -> {
                    TextbookEngine textbook = EngineContenders.textbook(workload, seed);
                    textbook.run(100_000);
                    Results ours = ours(workload, 100_000, seed);
                    return 1
                            + textbook.meanWait()
                            - Objects.requireNonNull(ours.waits().mean());
                },
                1,
                narrow);
    }

    /** The mean over seeds agrees with the value, and its interval is at most so wide, as a share of the value, to each side. */
    private static void agrees(LongToDoubleFunction figure, double value, double narrow) {
        double sum = 0;
        double squares = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            double x = figure.applyAsDouble(seed);
            sum += x;
            squares += x * x;
        }
        double mean = sum / SEEDS;
        double half = T * Math.sqrt((squares - SEEDS * mean * mean) / (SEEDS - 1) / SEEDS);
        assertThat(mean).as("mean of seeds 1 to %d, ± %s", SEEDS, half).isCloseTo(value, within(half));
        assertThat(half).as("half the interval around %s", value).isLessThan(narrow * value);
    }
}
