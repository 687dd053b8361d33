package io.plimsoll.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** How times become figures, by a clock that goes only when it is told. */
class MeasuringTest {
    private long now;
    private final Stopwatch stopwatch = new Stopwatch(() -> now);

    /** Takes 1,000 ns for itself and 7 ns for each operation; the first 10,000 operations take ten times as long. */
    private final class Learner implements Contender {
        long done;

        @Override
        public long run(long operations) {
            for (long i = 0; i < operations; i++) {
                now += ++done <= 10_000 ? 70 : 7;
            }
            now += 1_000;
            return done;
        }
    }

    @Test
    void theStopwatchTakesTheTimeAndKeepsTheResult() {
        assertThat(stopwatch.nanos(new Learner(), 10)).isEqualTo(1_700);
        assertThat(stopwatch.kept()).isEqualTo(10);
        assertThat(stopwatch.nanos(operations -> 5, 1)).isEqualTo(1);
    }

    @Test
    void aContenderIsWarmBeforeItsRoundsCount() {
        Learner learner = new Learner();
        Paced paced = Paced.warm(learner, stopwatch, new Thoroughness(1, 1_000_000, 100_000, 1, 2));
        assertThat(now).isGreaterThanOrEqualTo(1_000_000);
        long before = now;
        long operations = -learner.done;
        double nanos = paced.nanosPerOperation();
        operations += learner.done;
        assertThat(now - before).isBetween(90_000L, 110_000L);
        assertThat(nanos).isEqualTo(7 + 1_000.0 / operations);
    }

    @Test
    void whatARunCostsOnceDropsOutOfTheSlope() {
        Learner learner = new Learner();
        learner.done = 10_000;
        assertThat(new Slope(stopwatch, new Thoroughness(1, 1, 1, 50, 250)).nanosPerTask(learner))
                .isEqualTo(7);
    }

    @Test
    void theMedianIsNotMovedByOneBadRound() {
        assertThat(Median.of(new double[] {3, 1_000, 1})).isEqualTo(3);
        assertThat(Median.of(new double[] {4, 1, 3, 2})).isEqualTo(2.5);
    }

    @Test
    void aThoroughnessThatMeasuresNothingIsRefused() {
        assertThatThrownBy(() -> new Thoroughness(0, 1, 1, 1, 2)).hasMessageContaining("rounds");
        assertThatThrownBy(() -> new Thoroughness(1, 1, 1, 2, 2)).hasMessageContaining("longer");
    }
}
