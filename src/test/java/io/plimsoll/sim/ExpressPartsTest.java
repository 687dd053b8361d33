package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.Request;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Distribution;
import org.junit.jupiter.api.Test;

/** The small objects of the short way. */
class ExpressPartsTest {
    private static ExpressRole role(int number) {
        Measures measures = new Measures(0);
        measures.ensure(number + 1);
        return new ExpressRole(number, measures);
    }

    private static ExpressStream stream() {
        ArrivalStream stream = new ArrivalStream(
                "bug",
                "dev",
                new Distribution.Constant(1),
                new Distribution.Constant(1),
                2.5,
                0,
                null,
                0,
                null,
                null,
                null);
        return new ExpressStream(0, new StreamSource(stream, 0, 1), role(0));
    }

    @Test
    void aTaskIsKnownToStrategiesAsTheFloorWouldTellIt() {
        ExpressTask task = stream().task();
        task.number = 17;
        task.effort = 3.5;
        assertThat(task.id()).isEqualTo("bug-17");
        assertThat(task.weight()).isEqualTo(2.5);
        assertThat(task.effort()).isEqualTo(3.5);
        assertThat(task.affinity()).isNull();
        Request told = new Request() {
            @Override
            public String id() {
                return "bug-17";
            }

            @Override
            public String affinity() {
                return null;
            }

            @Override
            public double weight() {
                return 2.5;
            }

            @Override
            public double effort() {
                return 3.5;
            }
        };
        assertThat(task.identity(99)).isEqualTo(told.identity(99));
    }

    @Test
    void aTaskThatIsDoneIsUsedAgain() {
        ExpressStream stream = stream();
        ExpressTask first = stream.task();
        ExpressTask second = stream.task();
        assertThat(second).isNotSameAs(first);
        stream.free(first);
        assertThat(stream.task()).isSameAs(first);
        for (int i = 0; i < 40; i++) {
            stream.free(new ExpressTask(stream));
        }
        stream.free(second);
        assertThat(stream.task()).isSameAs(second);
    }

    @Test
    void anAgentKnowsItsOnlyRole() {
        ExpressRole dev = role(0);
        ExpressRole qa = role(1);
        assertThat(new ExpressAgent(3, new ExpressRole[] {dev}).only).isSameAs(dev);
        ExpressAgent both = new ExpressAgent(4, new ExpressRole[] {dev, qa});
        assertThat(both.only).isNull();
        assertThat(both.index(dev)).isZero();
        assertThat(both.index(qa)).isEqualTo(1);
        both.capacity = 2;
        both.inService = 1;
        assertThat(both.hasRoom()).isTrue();
        both.inService = 2;
        assertThat(both.hasRoom()).isFalse();
    }

    @Test
    void aQueueGivesWhoCameFirst() {
        ExpressStream stream = stream();
        ExpressQueue queue = role(0);
        assertThat(queue.isEmpty()).isTrue();
        for (int round = 0; round < 3; round++) {
            ExpressTask[] tasks = new ExpressTask[5];
            for (int i = 0; i < tasks.length; i++) {
                tasks[i] = stream.task();
                queue.add(tasks[i]);
                assertThat(queue.first()).isSameAs(tasks[0]);
            }
            for (ExpressTask task : tasks) {
                assertThat(queue.isEmpty()).isFalse();
                assertThat(queue.first()).isSameAs(task);
                assertThat(queue.take()).isSameAs(task);
                stream.free(task);
            }
            assertThat(queue.isEmpty()).as("empty again").isTrue();
        }
        ExpressTask first = stream.task();
        ExpressTask second = stream.task();
        queue.add(first);
        queue.add(second);
        queue.take();
        queue.add(first);
        assertThat(queue.take()).isSameAs(second);
        assertThat(queue.take()).as("one that was in it before").isSameAs(first);
        assertThat(queue.isEmpty()).isTrue();
    }
}
