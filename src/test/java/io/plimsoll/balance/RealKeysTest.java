package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealKeysTest {
    private record In(double key, long sequence, int position) implements Comparable<In> {
        @Override
        public int compareTo(In other) {
            int byKey = Double.compare(key, other.key);
            int bySequence = byKey != 0 ? byKey : Long.compare(sequence, other.sequence);
            return bySequence != 0 ? bySequence : Integer.compare(position, other.position);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 9, 64, 65, 513})
    void theFirstIsTheLeastOfAll(int size) {
        RandomSource random = new RandomSource(size);
        RealKeys keys = new RealKeys();
        for (int round = 0; round < 3; round++) {
            keys.clear(size);
            assertThat(keys.first()).isEqualTo(-1);
            TreeSet<In> order = new TreeSet<>();
            TreeMap<Integer, In> plain = new TreeMap<>();
            for (int step = 0; step < 400; step++) {
                int position = random.below(size);
                In before = plain.remove(position);
                if (before != null) {
                    order.remove(before);
                }
                if (random.below(3) == 0) {
                    keys.remove(position);
                } else {
                    double key = random.below(6) == 0 ? Double.NEGATIVE_INFINITY : random.below(5) / 4.0;
                    In in = new In(key, random.below(3), position);
                    plain.put(position, in);
                    order.add(in);
                    keys.set(position, in.key, in.sequence);
                }
                assertThat(keys.first()).isEqualTo(order.isEmpty() ? -1 : order.first().position);
            }
            while (!order.isEmpty()) {
                In least = order.removeFirst();
                assertThat(keys.first()).isEqualTo(least.position);
                keys.remove(least.position);
            }
        }
    }

    @Test
    void aCopyGoesItsOwnWay() {
        RealKeys keys = new RealKeys();
        keys.clear(100);
        for (int position = 0; position < 100; position++) {
            keys.set(position, 1.5, 100 - position);
        }
        RealKeys copy = new RealKeys(keys);
        copy.remove(99);
        assertThat(copy.first()).isEqualTo(98);
        assertThat(keys.first()).isEqualTo(99);
        keys.set(3, .5, 5);
        assertThat(copy.first()).isEqualTo(98);
        copy.clear(2);
        assertThat(copy.first()).isEqualTo(-1);
        assertThat(keys.first()).isEqualTo(3);
    }
}
