package io.plimsoll.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.balance.Agent;
import io.plimsoll.balance.AgentStatus;
import io.plimsoll.balance.RandomSource;
import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.balance.Task;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The sketch does the same job as the index: among the same loads both choose an agent of the least. Else it were no yardstick. */
class SketchAgreesWithIndexTest {
    private static final Task TASK = Task.pending("t", "worker");

    @Test
    void bothChooseTheLeastLoaded() {
        for (int seed = 0; seed < 200; seed++) {
            RandomSource random = new RandomSource(seed);
            int size = 1 + random.below(40);
            KeptFleet index = new KeptFleet(size, Strategies.create(StrategySpec.of("least-loaded")), seed);
            Sketch sketch = new Sketch();
            List<Agent> agents = IntStream.range(0, size)
                    .mapToObj(i -> Agent.idle("worker-" + i, "worker"))
                    .toList();
            for (int step = 0; step < 200; step++) {
                int ours = index.choose();
                Agent theirs = sketch.assign(TASK, agents);
                int number = agents.indexOf(theirs);
                assertThat(index.workload(ours))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(index.workload(number));
                index.assigned(number);
                int done = random.below(size);
                if (step % 3 > 0 && index.workload(done) > 0) {
                    index.complete(done);
                    sketch.complete(agents.get(done).name());
                }
                assertThat(sketch.workload(theirs.name())).isEqualTo(index.workload(number));
            }
        }
    }

    @Test
    void theSketchFiltersByRoleAndStatus() {
        List<Agent> agents = List.of(
                new Agent("busy", "worker", AgentStatus.WORKING),
                Agent.idle("other", "qa"),
                new Agent("away", "worker", AgentStatus.STOPPED),
                Agent.idle("a", "worker"),
                Agent.idle("b", "worker"));
        Sketch sketch = new Sketch();
        sketch.assigned("a");
        assertThat(sketch.assign(TASK, agents).name()).isEqualTo("b");
        sketch.complete("unknown");
        sketch.complete("a");
        sketch.complete("a");
        assertThat(sketch.workload("a")).isZero();
        assertThat(sketch.assign(TASK, agents).name()).isEqualTo("a");
        assertThatThrownBy(() -> sketch.assign(TASK, agents.subList(0, 3))).hasMessageContaining("worker");
    }

    @Test
    void bothSidesMeetTheSameTasks() {
        UnfinishedTasks one = new UnfinishedTasks(7, 3);
        UnfinishedTasks other = new UnfinishedTasks(7, 3);
        int[] loads = new int[7];
        one.each(agent -> loads[agent]++);
        other.each(agent -> loads[agent]--);
        assertThat(loads).containsOnly(0);
        int[] before = new int[1];
        one.each(agent -> before[0]++);
        assertThat(before[0]).as("three tasks for two agents").isEqualTo(11);
        int gone = one.replaceOne(6);
        assertThat(other.replaceOne(6)).isEqualTo(gone);
        loads[6]++;
        loads[gone]--;
        one.each(agent -> loads[agent]--);
        new UnfinishedTasks(7, 3).each(agent -> loads[agent]++);
        assertThat(loads).as("one went, one came").containsOnly(0);
    }
}
