package io.plimsoll.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whole blocks say of a span is what its buckets say. */
class BlocksTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 1_000, 70_000})
    void aSpansExtremesAreThoseOfItsBuckets(int buckets) {
        SplittableRandom random = new SplittableRandom(buckets);
        double[] values = new double[buckets];
        Buckets recorded = new Buckets(1 << 17);
        for (int i = 0; i < buckets; i++) {
            values[i] = i % 700 < 300 ? Double.NaN : random.nextInt(1_000);
            recorded.set(i, values[i]);
        }
        recorded.hold(buckets - 1);
        // A value holds until the next, so an unknown one does not make the bucket unknown.
        Blocks seen = recorded.view();
        Blocks made = Blocks.of(buckets, i -> values[i]);
        for (int trial = 0; trial < 300; trial++) {
            int from = random.nextInt(buckets);
            int to = from + random.nextInt(buckets - from + 1);
            for (Blocks blocks : new Blocks[] {seen, made}) {
                double least = Double.NaN;
                double largest = Double.NaN;
                for (int i = from; i < to; i++) {
                    if (!Double.isNaN(blocks.min(i))) {
                        least = Double.isNaN(least) ? blocks.min(i) : Math.min(least, blocks.min(i));
                        largest = Double.isNaN(largest) ? blocks.max(i) : Math.max(largest, blocks.max(i));
                    }
                }
                assertThat(blocks.min(from, to)).isEqualTo(Double.valueOf(least));
                assertThat(blocks.max(from, to)).isEqualTo(Double.valueOf(largest));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 1_024})
    void halvingKeepsWhatBlocksSay(int buckets) {
        Buckets recorded = new Buckets(1_024);
        for (int i = 0; i < buckets; i++) {
            recorded.set(i, i == 301 ? 99 : 1);
        }
        recorded.hold(buckets - 1);
        recorded.halve();
        Blocks half = recorded.view();
        assertThat(half.max(0, buckets / 2)).isEqualTo(99);
        assertThat(half.max(0, 150)).isEqualTo(1);
        assertThat(half.max(150, 151)).isEqualTo(99);
        assertThat(half.min(0, 256)).isEqualTo(1);
    }
}
