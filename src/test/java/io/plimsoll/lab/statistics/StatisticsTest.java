package io.plimsoll.lab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.balance.RandomSource;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against values worked out by hand, or printed in the tables that textbooks carry. */
class StatisticsTest {
    @Test
    void momentsOfAFewNumbers() {
        Moments moments = Moments.of(2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(moments.count()).isEqualTo(8);
        assertThat(moments.mean()).isEqualTo(5);
        assertThat(moments.variance()).isCloseTo(32 / 7.0, within(1e-15));
        assertThat(moments.standardError()).isCloseTo(Math.sqrt(32 / 56.0), within(1e-15));
        assertThat(Moments.of(3).variance()).isNaN();
    }

    /** The textbook formula Σx² − n·mean² gives nonsense here. */
    @Test
    void momentsKeepTheirDigitsFarFromZero() {
        assertThat(Moments.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16).variance()).isEqualTo(30);
    }

    @Test
    void equalObservationsHaveNoSpreadAtAll() {
        Moments moments = Moments.of(.1, .1, .1, .1, .1, .1, .1);
        assertThat(moments.squares()).isZero();
        assertThat(Estimate.of(moments, .95).interval()).isEqualTo(new Interval(.1, .1));
        assertThat(Estimate.atMost(moments, .95).interval().high()).isEqualTo(.1);
    }

    /** t from any table: 9 degrees of freedom 2.262 and 3.250, one-sided 1.833; 1: 12.706; 30: 2.042. */
    @ParameterizedTest
    @CsvSource({
        "9, .975, 2.2621572",
        "9, .995, 3.2498355",
        "9, .95, 1.8331129",
        "1, .975, 12.7062047",
        "30, .975, 2.0422725"
    })
    void quantilesOfStudentsT(long freedom, double level, double value) {
        assertThat(StudentT.quantile(level, freedom)).isCloseTo(value, within(1e-6));
        assertThat(StudentT.twoSided(value, freedom)).isCloseTo(2 * (1 - level), within(1e-8));
        assertThat(StudentT.twoSided(-value, freedom)).isEqualTo(StudentT.twoSided(value, freedom));
    }

    @Test
    void intervalsOfTheMean() {
        Moments moments = Moments.of(2, 4, 4, 4, 5, 5, 7, 9);
        double error = Math.sqrt(32 / 56.0);
        Interval both = Estimate.of(moments, .95).interval();
        assertThat(both.half()).isCloseTo(2.3646243 * error, within(1e-6));
        assertThat((both.low() + both.high()) / 2).isCloseTo(5, within(1e-14));
        Interval one = Estimate.atMost(moments, .95).interval();
        assertThat(one.high()).isCloseTo(5 + 1.8945786 * error, within(1e-6));
        assertThat(one.low()).isInfinite();
        assertThat(both.holds(5)).isTrue();
        assertThat(both.holds(both.high() + 1e-9)).isFalse();
        assertThat(Estimate.of(moments, .95).relativeHalf()).isCloseTo(both.half() / 5, within(1e-15));
    }

    @Test
    void oneObservationBoundsNothing() {
        assertThat(Estimate.of(Moments.of(3), .95).interval()).isEqualTo(Interval.UNKNOWN);
        assertThat(Estimate.atMost(Moments.of(3), .95).interval()).isEqualTo(Interval.UNKNOWN);
        assertThat(PairedDifference.of(new double[] {3}, new double[] {1}).p()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.of(Moments.NONE, .95));
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.of(Moments.of(1, 2), 95));
    }

    /** "Student" (1908): hours of sleep gained by ten patients with two soporifics; t = −4.0621, p = .002833. */
    @Test
    void studentsSleep() {
        double[] first = {.7, -1.6, -.2, -1.2, -.1, 3.4, 3.7, .8, 0, 2};
        double[] second = {1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4};
        PairedDifference difference = PairedDifference.of(first, second);
        assertThat(difference.estimate().mean()).isCloseTo(-1.58, within(1e-12));
        assertThat(difference.estimate().interval().low()).isCloseTo(-2.4598858, within(1e-6));
        assertThat(difference.estimate().interval().high()).isCloseTo(-.7001142, within(1e-6));
        assertThat(difference.p()).isCloseTo(.00283289, within(1e-8));
        assertThat(difference.same()).isFalse();
    }

    @Test
    void whatDiffersNowhereIsTheSame() {
        double[] waits = {.1, .7, 12};
        PairedDifference same = PairedDifference.of(waits, waits.clone());
        assertThat(same.same()).isTrue();
        assertThat(same.p()).isEqualTo(1);
        assertThat(same.estimate().interval()).isEqualTo(new Interval(0, 0));
        PairedDifference always = PairedDifference.of(new double[] {2, 3, 4}, new double[] {1, 2, 3});
        assertThat(always.same()).isFalse();
        assertThat(always.p()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> PairedDifference.of(waits, new double[] {1}));
    }

    /** S. Holm's own example of steps, worked by hand: .01·4, .02·3, max(.06, .03·2), .04·1 raised to it. */
    @Test
    void holmStepsDown() {
        assertThat(Holm.adjust(.03, .01, .04, .02)).containsExactly(new double[] {.06, .04, .06, .06}, within(1e-15));
        assertThat(Holm.adjust(.5, .9)).containsExactly(1, 1);
        assertThat(Holm.adjust(.04)).containsExactly(.04);
        assertThat(Holm.adjust()).isEmpty();
    }

    /** Tables of order-statistic intervals for the median: of 10 the 2nd and 9th, of 30 the 10th and 21st. */
    @ParameterizedTest
    @CsvSource({"10, 5, 2, 9", "30, 15, 10, 21", "6, 3, 1, 6"})
    void intervalsOfTheMedian(int n, double median, double low, double high) {
        double[] observations =
                IntStream.rangeClosed(1, n).mapToDouble(i -> n + 1 - i).toArray();
        assertThat(QuantileInterval.of(observations, .5, .95))
                .isEqualTo(new QuantileInterval(median, new Interval(low, high)));
    }

    @Test
    void aFarQuantileOfFewObservationsHasNoUpperEnd() {
        QuantileInterval ninth = QuantileInterval.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, .9, .95);
        assertThat(ninth.value()).isEqualTo(9);
        assertThat(ninth.interval()).isEqualTo(new Interval(7, Double.POSITIVE_INFINITY));
        assertThat(QuantileInterval.of(new double[] {1, 2, 3}, .5, .95).interval())
                .isEqualTo(Interval.UNKNOWN);
        assertThatIllegalArgumentException().isThrownBy(() -> QuantileInterval.of(new double[0], .5, .95));
    }

    /** Of 2,000 uniform samples the interval must hold the 90 % quantile in at least 95 %, up to four standard errors. */
    @Test
    void quantileIntervalsCover() {
        RandomSource random = new RandomSource(5);
        int held = 0;
        for (int sample = 0; sample < 2_000; sample++) {
            double[] uniform = new double[60];
            fill(uniform, random);
            held += QuantileInterval.of(uniform, .9, .95).interval().holds(.9) ? 1 : 0;
        }
        assertThat(held).isBetween(1_861, 1_999);
    }

    private static void fill(double[] into, RandomSource random) {
        for (int i = 0; i < into.length; i++) {
            into[i] = random.nextDouble();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void mserCutsARampAndLittleElse(long seed) {
        RandomSource random = new RandomSource(seed);
        double[] ramp = new double[400];
        double[] level = new double[400];
        for (int i = 0; i < ramp.length; i++) {
            level[i] = random.nextDouble();
            ramp[i] = level[i] + (i < 60 ? (60 - i) / 6.0 : 0);
        }
        assertThat(Mser.truncation(ramp).orElseThrow()).as("seed %d", seed).isBetween(50, 80);
        assertThat(Mser.truncation(level).orElseThrow()).as("seed %d", seed).isLessThan(120);
    }

    @Test
    void mserSaysWhereARunIsTooShort() {
        assertThat(Mser.truncation(IntStream.range(0, 100).mapToDouble(i -> i).toArray()))
                .isEqualTo(OptionalInt.empty());
        assertThat(Mser.truncation(new double[20])).isEqualTo(OptionalInt.of(0));
        assertThat(Mser.truncation(new double[0])).isEqualTo(OptionalInt.of(0));
    }
}
