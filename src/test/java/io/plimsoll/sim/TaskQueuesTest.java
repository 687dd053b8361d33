package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskQueuesTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void givesTasksInOrderWhereverTheyJoinAndLeave(long seed) {
        Random random = new Random(seed);
        int[] rank = new int[2_000];
        Comparator<Integer> order =
                Comparator.<Integer>comparingInt(task -> rank[task]).thenComparing(Comparator.naturalOrder());
        TaskQueues queues = new TaskQueues((a, b) -> order.compare(a, b) < 0);
        queues.ensure(2);
        List<List<Integer>> expected = List.of(new ArrayList<>(), new ArrayList<>());
        for (int task = 0; task < rank.length; task++) {
            // Mostly in order, so that both the list and the heap are used.
            rank[task] = random.nextInt(4) == 0 ? random.nextInt(rank.length) : task;
            int queue = random.nextInt(2);
            queues.add(queue, task);
            expected.get(queue).add(task);
            for (int q = 0; q < 2; q++) {
                List<Integer> tasks = expected.get(q);
                tasks.sort(order);
                while (random.nextInt(5) < 2 && !tasks.isEmpty()) {
                    int out = tasks.remove(random.nextBoolean() ? 0 : random.nextInt(tasks.size()));
                    queues.remove(q, out);
                }
                assertThat(queues.length(q)).isEqualTo(tasks.size());
                assertThat(queues.first(q))
                        .as("seed %d after task %d", seed, task)
                        .isEqualTo(tasks.isEmpty() ? -1 : tasks.get(0));
            }
        }
        for (int q = 0; q < 2; q++) {
            for (int task : expected.get(q)) {
                assertThat(queues.first(q)).isEqualTo(task);
                queues.remove(q, task);
            }
            assertThat(queues.first(q)).isEqualTo(-1);
        }
    }
}
