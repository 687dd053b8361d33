package io.plimsoll.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTest {
    @ParameterizedTest
    @CsvSource({
        "4, 5, 4, 1",
        "10, 5, 10, 2",
        "0, 5, 1, 0.2",
        "0.3, 5, 0.3, 0.1",
        "24, 5, 25, 5",
        "101, 5, 150, 50",
        "1e12, 4, 1e12, 5e11"
    })
    void endsAtARoundValue(double max, int steps, double top, double step) {
        Axis axis = Axis.upTo(max, steps);
        assertThat(axis.top()).isCloseTo(top, org.assertj.core.data.Percentage.withPercentage(1e-9));
        assertThat(axis.step()).isCloseTo(step, org.assertj.core.data.Percentage.withPercentage(1e-9));
    }

    @Test
    void thingsThatAreCountedHaveNoFractions() {
        assertThat(Axis.counting(1, 5).ticks()).containsExactly(0, 1);
        assertThat(Axis.counting(0, 5).ticks()).containsExactly(0, 1);
        assertThat(Axis.counting(7, 5).ticks()).containsExactly(0, 2, 4, 6, 8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void reachesEveryValueWithFewSteps(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            double max = Math.pow(10, random.nextDouble(-6, 12));
            int steps = random.nextInt(1, 9);
            Axis axis = Axis.upTo(max, steps);
            assertThat(axis.top()).as("seed %d, max %s", seed, max).isGreaterThanOrEqualTo(max * (1 - 1e-8));
            assertThat(axis.ticks()).as("seed %d, max %s", seed, max).hasSizeBetween(2, steps + 1);
        }
    }

    @Test
    void growsAtOnceAndShrinksOnlyWhenHalfOfItIsEmpty() {
        Axis ten = Axis.counting(10, 5);
        assertThat(ten.settle(Axis.counting(12, 5)).top()).isEqualTo(15);
        assertThat(ten.settle(Axis.counting(7, 5))).isSameAs(ten);
        assertThat(ten.settle(Axis.counting(5, 5)).top()).isEqualTo(5);
    }

    @Test
    void anEndlessAxisIsRefused() {
        assertThatThrownBy(() -> new Axis(Double.POSITIVE_INFINITY, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Axis(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
