package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {
    private static Sample of(double... values) {
        Sample sample = new Sample();
        Arrays.stream(values).forEach(sample::add);
        return sample;
    }

    @Test
    void takesTheNearestRank() {
        Sample sample = of(5, 1, 4, 2, 3, 10, 9, 8, 7, 6);
        assertThat(sample.quantile(50)).isEqualTo(5);
        assertThat(sample.quantile(90)).isEqualTo(9);
        assertThat(sample.quantile(90.1)).isEqualTo(10);
        assertThat(sample.quantile(100)).isEqualTo(10);
        assertThat(sample.quantile(0.1)).isEqualTo(1);
        sample.add(0);
        assertThat(sample.quantile(0.1)).as("more may come after a question").isZero();
    }

    @Test
    void ranksWholeNumbersWholly() {
        double[] values = new double[1000];
        Arrays.setAll(values, i -> i + 1);
        assertThat(of(values).quantile(55.1))
                .as("55.1 %% of 1000 is rank 551, though not in binary")
                .isEqualTo(551);
    }

    @Test
    void ranksWholeNumbersWhollyHoweverMany() {
        Sample sample = new Sample();
        for (int i = 0; i < 1_000_000; i++) {
            sample.add(i < 83_000 ? 1 : 1000);
        }
        assertThat(sample.quantile(8.3))
                .as("8.3 %% of a million is rank 83,000, though not in binary")
                .isCloseTo(1, within(.001));
        assertThat(sample.quantile(8.3001)).isGreaterThan(990);
    }

    @Test
    void countsZerosAmongManyValues() {
        Sample sample = new Sample();
        for (int i = 0; i < 20_000; i++) {
            sample.add(5);
        }
        for (int i = 0; i < 20_000; i++) {
            sample.addZero();
        }
        assertThat(sample.quantile(50)).isZero();
        assertThat(sample.quantile(50.1)).isCloseTo(5, within(.005));
        assertThat(sample.count()).isEqualTo(40_000);
    }

    @Test
    void saysNothingOfNothing() {
        assertThat(new Sample().times()).isEqualTo(new Results.Times(0, null, null, null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1, 1e9})
    void staysWithinATenthOfAPercentAboveTenThousand(double scale) {
        Random random = new Random(7);
        double[] values = new double[60_000];
        Arrays.setAll(values, i -> i % 10 == 0 ? 0 : scale * -Math.log(1 - random.nextDouble()));
        Sample sample = of(values);
        Arrays.sort(values);
        for (double percent : new double[] {1, 10, 50, 90, 95, 99, 99.9, 100}) {
            double exact = values[(int) Math.ceil(percent / 100 * values.length - 1e-9) - 1];
            assertThat(sample.quantile(percent)).isCloseTo(exact, within(exact * .001));
        }
        assertThat(sample.max()).isEqualTo(values[values.length - 1]);
        assertThat(sample.mean()).isCloseTo(Arrays.stream(values).average().orElseThrow(), within(scale * 1e-9));
    }

    @Test
    void addsSamplesWhateverTheirSize() {
        Random random = new Random(3);
        double[] values = new double[25_000];
        Arrays.setAll(values, i -> random.nextDouble());
        for (int cut : new int[] {0, 100, 9_000, 12_500, 24_000, 25_000}) {
            Sample a = of(Arrays.copyOf(values, cut));
            a.add(of(Arrays.copyOfRange(values, cut, values.length)));
            assertThat(a.count()).isEqualTo(values.length);
            assertThat(a.times()).isEqualTo(of(values).times());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 900, 60_000})
    void countsWhatBeginsWithTheSameBits(int count) {
        Random random = new Random(11);
        double[] values = new double[count];
        Arrays.setAll(values, i -> i % 7 == 0 ? 0 : Math.pow(random.nextDouble(), 5) * 1e5);
        for (int bits : new int[] {1, 12, 15, 22}) {
            long[] expected = new long[1 << bits - 1];
            for (double value : values) {
                expected[(int) (Double.doubleToRawLongBits(value) >>> 64 - bits)]++;
            }
            long[] counts = new long[1 << bits - 1];
            of(values).count(bits, counts);
            assertThat(counts).isEqualTo(expected);
        }
    }

    @Test
    void sumsTheSameInAnyOrder() {
        Random random = new Random(5);
        double[] values = new double[5_000];
        Arrays.setAll(values, i -> random.nextDouble() * 1e6 * random.nextDouble());
        Double forward = of(values).mean();
        Arrays.sort(values);
        assertThat(of(values).mean()).isEqualTo(forward);
    }

    @Test
    void refusesARankThatIsNotThere() {
        assertThatThrownBy(() -> new Buckets().valueAt(1)).hasMessageContaining("rank 1");
    }
}
