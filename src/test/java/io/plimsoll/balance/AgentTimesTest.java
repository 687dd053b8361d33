package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgentTimesTest {
    private static AgentTimes times(int agents) {
        AgentTimes times = new AgentTimes();
        for (int agent = 0; agent < agents; agent++) {
            times.add(agent);
        }
        return times;
    }

    @Test
    void countTheTimeOfWhatIsInServiceAndOfWhatIsDone() {
        AgentTimes times = times(2);
        times.began(1, 3);
        times.began(1, 5);
        assertThat(times.inService(1)).isEqualTo(2);
        assertThat(times.timeInService(1, 6)).as("3 and 1").isEqualTo(4);
        assertThat(times.lastCompleted(1)).isEqualTo(Double.NEGATIVE_INFINITY);
        times.completed(1, 3, 7);
        assertThat(times.inService(1)).isEqualTo(1);
        assertThat(times.lastCompleted(1)).isEqualTo(7);
        assertThat(times.timeInService(1, 8)).as("4 done, and 3").isEqualTo(7);
        times.completed(1, 5, 9);
        assertThat(times.inService(1)).isZero();
        assertThat(times.timeInService(1, 100)).as("4 and 4 done").isEqualTo(8);
        assertThat(times.inService(0)).isZero();
        assertThat(times.timeInService(0, 100)).isZero();
        assertThat(times.lastCompleted(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void passingOnIsACompletionAndABeginning() {
        for (int others = 0; others < 3; others++) {
            AgentTimes once = times(1);
            for (int i = 0; i <= others; i++) {
                once.began(0, 2 + i);
            }
            AgentTimes twice = new AgentTimes(once);
            once.passedOn(0, 2, 8);
            twice.completed(0, 2, 8);
            twice.began(0, 8);
            assertThat(once.inService(0)).isEqualTo(1 + others).isEqualTo(twice.inService(0));
            assertThat(once.lastCompleted(0)).isEqualTo(8);
            assertThat(once.timeInService(0, 10))
                    .isEqualTo(twice.timeInService(0, 10))
                    .isEqualTo(6 + 2 + (others > 0 ? 7 : 0) + (others > 1 ? 6 : 0));
        }
    }

    /** .1 + .1 + .1 − .1 − .1 − .1 is not 0 in binary. */
    @Test
    void areExactAgainWhenNothingIsInService() {
        AgentTimes times = times(1);
        for (int i = 0; i < 3; i++) {
            times.began(0, .1);
        }
        for (int i = 0; i < 2; i++) {
            times.completed(0, .1, .1);
        }
        AgentTimes other = new AgentTimes(times);
        times.completed(0, .1, .1);
        assertThat(times.timeInService(0, .7)).isZero();
        other.passedOn(0, .1, .1);
        assertThat(other.timeInService(0, .1)).isZero();
    }

    @Test
    void thereIsRoomForAnyNumberAndEachHasItsOwn() {
        AgentTimes times = times(40);
        for (int agent = 0; agent < 40; agent++) {
            times.began(agent, agent);
        }
        for (int agent = 0; agent < 40; agent += 2) {
            times.completed(agent, agent, 50);
        }
        for (int agent = 0; agent < 40; agent++) {
            boolean done = agent % 2 == 0;
            assertThat(times.inService(agent)).isEqualTo(done ? 0 : 1);
            assertThat(times.lastCompleted(agent)).isEqualTo(done ? 50 : Double.NEGATIVE_INFINITY);
            assertThat(times.timeInService(agent, 60)).isEqualTo((done ? 50 : 60) - agent);
        }
    }

    @Test
    void aCopyGoesItsOwnWay() {
        AgentTimes times = times(2);
        times.began(1, 1);
        AgentTimes copy = new AgentTimes(times);
        copy.completed(1, 1, 4);
        assertThat(times.inService(1)).isEqualTo(1);
        assertThat(times.timeInService(1, 9)).isEqualTo(8);
        assertThat(copy.timeInService(1, 9)).isEqualTo(3);
    }
}
