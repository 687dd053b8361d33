package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100, 1_000})
    void findsWhatSortingWouldPutThere(int size) {
        Random random = new Random(size);
        for (int different : new int[] {1, 2, 5, Integer.MAX_VALUE}) {
            double[] values =
                    random.ints(size + 3, 0, different).asDoubleStream().toArray();
            Arrays.fill(values, size, size + 3, -1);
            double[] sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
            for (double[] order : new double[][] {values, padded(sorted), padded(reversed(sorted))}) {
                for (int i = 0; i < Math.min(size, 50); i++) {
                    int place = i < 2 ? i * (size - 1) : random.nextInt(size);
                    assertThat(Selection.select(order, size, place)).isEqualTo(sorted[place]);
                }
                assertThat(Arrays.stream(order, 0, size).sorted())
                        .containsExactly(Arrays.stream(sorted).boxed().toArray(Double[]::new));
                assertThat(order).endsWith(-1, -1, -1);
            }
        }
    }

    private static double[] reversed(double[] sorted) {
        double[] reversed = new double[sorted.length];
        Arrays.setAll(reversed, i -> sorted[sorted.length - 1 - i]);
        return reversed;
    }

    private static double[] padded(double[] values) {
        double[] padded = Arrays.copyOf(values, values.length + 3);
        Arrays.fill(padded, values.length, padded.length, -1);
        return padded;
    }
}
