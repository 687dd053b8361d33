package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is counted of each role, from the end of the warm-up on. */
class MeasuresTest {
    private static Measures measures(double warmup) {
        Measures measures = new Measures(warmup);
        measures.ensure(2);
        return measures;
    }

    @Test
    void tasksThatBecameReadyBeforeTheEndOfTheWarmUpDoNotCount() {
        Measures measures = measures(10);
        assertThat(measures.warmup()).isEqualTo(10);
        for (double ready : new double[] {9.5, 10, 12}) {
            measures.ready(1, ready);
            measures.began(1, ready, 20);
            measures.completed(1, ready, 30);
            measures.left(1, ready, 40);
        }
        measures.ready(1, 9, 7);
        measures.ready(1, 11, 5);
        assertThat(measures.readyTasks(1)).isEqualTo(7);
        assertThat(measures.readyTasks(0)).isZero();
        assertThat(measures.waits(1).count()).isEqualTo(2);
        assertThat(measures.waits(1).mean()).isEqualTo(9);
        assertThat(measures.responses(1).mean()).isEqualTo(19);
        assertThat(measures.left(1).mean()).isEqualTo(29);
        assertThat(measures.left(1).max()).isEqualTo(30);
        assertThat(measures.left(0).count()).isZero();
    }

    @Test
    void whoIsTakenOutOrMovedCountsNoLongerWhereItWas() {
        Measures measures = measures(10);
        measures.ready(0, 12, 5);
        measures.removed(0, 9);
        assertThat(measures.readyTasks(0)).as("it never counted").isEqualTo(5);
        measures.removed(0, 10);
        assertThat(measures.readyTasks(0)).isEqualTo(4);
        measures.moved(0, 1, 9);
        assertThat(measures.readyTasks(0)).isEqualTo(4);
        measures.moved(0, 1, 10);
        assertThat(measures.readyTasks(0)).isEqualTo(3);
        assertThat(measures.readyTasks(1)).isEqualTo(1);
    }

    @Test
    void growWithTheRoles() {
        Measures measures = measures(0);
        long two = measures.bytes();
        assertThat(two).isEqualTo(2 * 3 * new Sample().bytes()).isPositive();
        measures.ready(1, 1);
        measures.ensure(2);
        assertThat(measures.bytes()).as("there is room").isEqualTo(two);
        measures.ensure(3);
        assertThat(measures.bytes()).isEqualTo(2 * two);
        assertThat(measures.readyTasks(1)).isEqualTo(1);
        assertThat(measures.readyTasks(3)).isZero();
        measures.ensure(20);
        assertThat(measures.bytes()).isEqualTo(10 * two);
    }
}
