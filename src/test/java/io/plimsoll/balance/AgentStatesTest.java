package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgentStatesTest {
    private final AgentStates states = new AgentStates();

    @Test
    void whatIsPackedIntoOneNumberStaysApart() {
        int farRole = (1 << 30) - 1;
        states.add(0, new int[] {farRole, 3, 0}, Integer.MAX_VALUE - 1);
        states.candidate(0, true);
        states.assigned(0, 41);
        assertThat(states.workload(0)).isEqualTo(Integer.MAX_VALUE);
        assertThat(states.own(0)).isEqualTo(farRole);
        assertThat(states.candidate(0)).isTrue();
        assertThat(states.hasOthers(0)).isTrue();
        states.add(0, -Integer.MAX_VALUE);
        states.candidate(0, false);
        assertThat(states.workload(0)).isZero();
        assertThat(states.own(0)).isEqualTo(farRole);
        assertThat(states.candidate(0)).isFalse();
        assertThat(states.hasOthers(0)).isTrue();
        assertThat(states.lastAssigned(0)).isEqualTo(41);
        assertThat(states.assignments(0)).isEqualTo(1);
    }

    @Test
    void eachOfItsRolesHasAPlaceAndAPosition() {
        states.add(0, new int[] {2}, 0);
        states.add(1, new int[] {7, 2, 5}, 0);
        assertThat(states.index(0, 2)).isZero();
        assertThat(states.index(0, 7)).isEqualTo(-1);
        assertThat(states.index(1, 7)).isZero();
        assertThat(states.index(1, 2)).isEqualTo(1);
        assertThat(states.index(1, 5)).isEqualTo(2);
        assertThat(states.index(1, 3)).isEqualTo(-1);
        assertThat(states.others(0)).isZero();
        assertThat(states.others(1)).isEqualTo(2);
        assertThat(states.role(1, 0)).isEqualTo(7);
        assertThat(states.role(1, 2)).isEqualTo(5);
        for (int index = 0; index < 3; index++) {
            states.position(1, index, 10 + index);
        }
        states.position(0, 0, 4);
        assertThat(states.position(0, 0)).isEqualTo(4);
        for (int index = 0; index < 3; index++) {
            assertThat(states.position(1, index)).isEqualTo(10 + index);
        }
    }

    @Test
    void agentsJoinWithoutDisturbingThoseThatAreThere() {
        for (int agent = 0; agent < 100; agent++) {
            states.add(agent, agent % 2 == 0 ? new int[] {agent} : new int[] {agent, 1000 + agent}, 3 * agent);
            states.assigned(agent, agent);
        }
        for (int agent = 0; agent < 100; agent++) {
            assertThat(states.workload(agent)).isEqualTo(3 * agent + 1);
            assertThat(states.own(agent)).isEqualTo(agent);
            assertThat(states.index(agent, 1000 + agent)).isEqualTo(agent % 2 == 0 ? -1 : 1);
            assertThat(states.lastAssigned(agent)).isEqualTo(agent);
        }
    }
}
