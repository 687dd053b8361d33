package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.ToDoubleFunction;

/** Keys of either kind, held against a sorted set while they come, change and go. */
record OrderOfKeys(IntConsumer clear, IntSupplier first, Setter set, IntConsumer remove) {
    /** Puts a position in, or in another place. */
    interface Setter {
        void set(int position, double key, long sequence);
    }

    private record In(double key, long sequence, int position) implements Comparable<In> {
        @Override
        public int compareTo(In other) {
            int byKey = Double.compare(key, other.key);
            int bySequence = byKey != 0 ? byKey : Long.compare(sequence, other.sequence);
            return bySequence != 0 ? bySequence : Integer.compare(position, other.position);
        }
    }

    void check(int size, ToDoubleFunction<RandomSource> drawn) {
        RandomSource random = new RandomSource(size);
        for (int round = 0; round < 3; round++) {
            clear.accept(size);
            assertThat(first.getAsInt()).isEqualTo(-1);
            TreeSet<In> order = new TreeSet<>();
            TreeMap<Integer, In> plain = new TreeMap<>();
            for (int step = 0; step < 400; step++) {
                int position = random.below(size);
                In before = plain.remove(position);
                if (before != null) {
                    order.remove(before);
                }
                if (random.below(3) == 0) {
                    remove.accept(position);
                } else {
                    In in = new In(drawn.applyAsDouble(random), random.below(3), position);
                    plain.put(position, in);
                    order.add(in);
                    set.set(position, in.key, in.sequence);
                }
                assertThat(first.getAsInt()).isEqualTo(order.isEmpty() ? -1 : order.first().position);
            }
            while (!order.isEmpty()) {
                In least = order.removeFirst();
                assertThat(first.getAsInt()).isEqualTo(least.position);
                remove.accept(least.position);
            }
        }
    }
}
