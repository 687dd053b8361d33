package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgentLoadTest {
    private static final Estimates KNOWN = new Estimates(0, 0);

    private static Task task(String id, double weight, double effort) {
        return new Task(id, "r", TaskStatus.PENDING, weight, effort, null);
    }

    @Test
    void aNewOneHasNothingAndDidNothing() {
        AgentLoad load = new AgentLoad();
        load.completed(null, 5);
        assertThat(load.workload()).isZero();
        assertThat(load.lastAssigned).isZero();
        assertThat(load.assignments).isZero();
        assertThat(load.lastCompleted).as("there was nothing to complete").isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(load.weight()).isZero();
        assertThat(load.backlog(9, 1, KNOWN)).isZero();
        assertThat(load.timeInService(9)).isZero();
    }

    @Test
    void sumsAreOverWhatItHas() {
        AgentLoad load = new AgentLoad();
        for (int i = 0; i < 9; i++) {
            load.assigned(task("t" + i, i + 1, 10 * (i + 1)), 100 + i);
        }
        load.assigned(null, 200);
        assertThat(load.workload()).isEqualTo(10);
        assertThat(load.assignments).isEqualTo(10);
        assertThat(load.lastAssigned).isEqualTo(200);
        assertThat(load.weight()).as("1 … 9, and 1").isEqualTo(46);
        assertThat(load.backlog(0, 1, KNOWN)).as("10 … 90, and 1").isEqualTo(451);
        load.completed(task("t4", 1, 1), 3);
        assertThat(load.weight()).isEqualTo(41);
        load.completed(null, 4);
        assertThat(load.weight()).as("without the oldest, t0").isEqualTo(40);
        load.completed(task("never seen", 1, 1), 5);
        assertThat(load.weight()).as("without t1").isEqualTo(38);
        assertThat(load.workload()).isEqualTo(7);
        assertThat(load.lastCompleted).isEqualTo(5);
        assertThat(load.inService()).isZero();
        assertThat(load.timeInService(9)).as("none of them ever began").isZero();
    }

    @Test
    void whatIsInServiceDrainsAtItsSpeedDownToNothing() {
        AgentLoad load = new AgentLoad();
        Task first = task("first", 1, 6);
        Task second = task("second", 1, 10);
        load.assigned(first, 1);
        load.assigned(second, 2);
        load.assigned(task("third", 1, 5), 3);
        load.began(task("never seen", 1, 1), 0);
        load.began(first, 2);
        load.began(first, 4);
        load.began(second, 3);
        assertThat(load.inService()).isEqualTo(2);
        assertThat(load.drain(4, 2, KNOWN)).isEqualTo(4);
        assertThat(load.backlog(4, 2, KNOWN)).as("2, 8 and 5").isEqualTo(15);
        assertThat(load.drain(5, 2, KNOWN)).as("nothing is left of the first").isEqualTo(2);
        assertThat(load.backlog(7, 2, KNOWN)).as("0, 2 and 5").isEqualTo(7);
        assertThat(load.drain(9, 2, KNOWN)).isZero();
        assertThat(load.backlog(9, 2, KNOWN)).isEqualTo(5);
        assertThat(load.timeInService(7)).as("5 and 4").isEqualTo(9);
        load.completed(first, 8);
        assertThat(load.inService()).isEqualTo(1);
        assertThat(load.timeInService(9)).as("6 done, and 6").isEqualTo(12);
        load.completed(second, 9);
        assertThat(load.timeInService(100)).as("6 and 6 done").isEqualTo(12);
        assertThat(load.backlog(100, 2, KNOWN)).isEqualTo(5);
    }

    @Test
    void effortsAreSeenAsTheyAreEstimated() {
        AgentLoad load = new AgentLoad();
        Task waits = task("waits", 1, 6);
        Task goesOn = task("goes on", 1, 1_000_000);
        load.assigned(waits, 1);
        load.assigned(goesOn, 2);
        load.began(goesOn, 1);
        Estimates rough = new Estimates(7, .5);
        assertThat(load.backlog(3, 2, rough)).isEqualTo(rough.of(waits) + (rough.of(goesOn) - 4));
    }
}
