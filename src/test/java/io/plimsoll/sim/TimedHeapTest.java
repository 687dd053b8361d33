package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimedHeapTest {
    private record Entry(double time, long order) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void givesTheEarliestFirstThenTheLowestOrder(long seed) {
        Random random = new Random(seed);
        TimedHeap heap = new TimedHeap();
        PriorityQueue<Entry> expected =
                new PriorityQueue<>(Comparator.comparingDouble(Entry::time).thenComparingLong(Entry::order));
        for (int i = 0; i < 3_000; i++) {
            Entry entry = new Entry(random.nextInt(50), i);
            if (expected.isEmpty() || random.nextInt(5) < 3) {
                heap.push(entry.time(), entry.order(), i);
                expected.add(entry);
            } else if (random.nextBoolean()) {
                heap.pop();
                expected.remove();
            } else {
                heap.replace(entry.time(), entry.order(), i);
                expected.remove();
                expected.add(entry);
            }
            if (i % 500 == 499) {
                heap.retain((time, order, value) -> time < 25);
                expected.removeIf(kept -> kept.time() >= 25);
            }
            assertThat(heap.size()).isEqualTo(expected.size());
            if (!expected.isEmpty()) {
                assertThat(heap.time())
                        .as("seed %d step %d", seed, i)
                        .isEqualTo(expected.element().time());
                assertThat(heap.order()).isEqualTo(expected.element().order());
                assertThat(heap.value()).isEqualTo((int) heap.order());
            }
        }
    }

    @Test
    void neverComesWhenEmpty() {
        assertThat(new TimedHeap().time()).isInfinite();
    }
}
