package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListCandidatesTest {
    private static final Agent FAST = new Agent("fast", "r", AgentStatus.IDLE, 2, 4, List.of());
    private static final Agent AWAY = new Agent("away", "r", AgentStatus.WORKING);
    private static final Agent OTHER = Agent.idle("other", "q");
    private static final Agent SLOW = new Agent("slow", "q", AgentStatus.IDLE, 1, .5, List.of("r"));

    private static ListCandidates gathered(List<Agent> agents, Map<String, AgentLoad> loads) {
        ListCandidates candidates = new ListCandidates();
        candidates.gather(agents, "r", loads);
        return candidates;
    }

    @Test
    void theCandidatesAreTheIdleOnesOfTheRole() {
        for (List<Agent> agents :
                List.of(List.of(AWAY, FAST, OTHER, SLOW), new LinkedList<>(List.of(AWAY, FAST, OTHER, SLOW)))) {
            ListCandidates candidates = gathered(agents, Map.of());
            assertThat(candidates.count()).isEqualTo(2);
            assertThat(candidates.anyOfRole()).isTrue();
            assertThat(candidates.at(0)).isEqualTo(1);
            assertThat(candidates.at(1)).isEqualTo(3);
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> candidates.at(2));
            assertThat(candidates.agent(3)).isSameAs(SLOW);
            assertThat(candidates.contains(0)).isFalse();
            assertThat(candidates.contains(1)).isTrue();
            assertThat(candidates.contains(2)).isFalse();
            assertThat(candidates.contains(3)).isTrue();
            assertThat(candidates.after(-1)).isEqualTo(1);
            assertThat(candidates.after(0)).isEqualTo(1);
            assertThat(candidates.after(1)).isEqualTo(3);
            assertThat(candidates.after(2)).isEqualTo(3);
            assertThat(candidates.after(3)).isEqualTo(1);
        }
    }

    @Test
    void nobodyIdleIsNotNobody() {
        ListCandidates candidates = gathered(List.of(FAST), Map.of());
        candidates.gather(List.of(AWAY), "r", Map.of());
        assertThat(candidates.count()).isZero();
        assertThat(candidates.anyOfRole()).isTrue();
        candidates.gather(List.of(OTHER), "r", Map.of());
        assertThat(candidates.count()).isZero();
        assertThat(candidates.anyOfRole()).isFalse();
    }

    @Test
    void thereIsRoomForAnyNumber() {
        List<Agent> agents = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            agents.add(Agent.idle("agent-" + i, "r"));
        }
        ListCandidates candidates = gathered(agents, Map.of());
        assertThat(candidates.count()).isEqualTo(100);
        assertThat(candidates.at(99)).isEqualTo(99);
        assertThat(candidates.agent(99)).isSameAs(agents.get(99));
    }

    @Test
    void figuresAreThoseOfTheTaskThatAreTracked() {
        AgentLoad load = new AgentLoad();
        Task task = new Task("t", "r", TaskStatus.PENDING, 3, 20, null);
        load.assigned(task, 7);
        load.assigned(new Task("u", "r", TaskStatus.PENDING, 2, 5, null), 8);
        load.began(task, 1);
        load.assigned(null, 9);
        load.completed(task, 2);
        load.assigned(task, 10);
        load.began(task, 3);
        ListCandidates f = gathered(List.of(FAST, SLOW), Map.of("fast", load));
        f.seen(5, new Estimates(0, 0));
        assertThat(f.figures()).isSameAs(f);
        assertThat(f.place(1)).isEqualTo(1);
        assertThat(f.identity(0)).isEqualTo(NameHash.of(0, "fast"));
        assertThat(f.capacity(0)).isEqualTo(2);
        assertThat(f.speed(0)).isEqualTo(4);
        assertThat(f.workload(0)).isEqualTo(3);
        assertThat(f.weight(0)).as("2, 1 and 3").isEqualTo(6);
        assertThat(f.backlog(0)).as("5, 1, and 20 less 2 at speed 4").isEqualTo(18);
        assertThat(f.drain(0)).isEqualTo(4);
        assertThat(f.lastAssigned(0)).isEqualTo(10);
        assertThat(f.lastCompleted(0)).isEqualTo(2);
        assertThat(f.assignments(0)).isEqualTo(4);
        assertThat(f.timeInService(0)).as("1 done, and 2").isEqualTo(3);
        assertThat(f.inService(0)).isEqualTo(1);
    }

    @Test
    void ofWhomNothingIsTrackedHasNothing() {
        ListCandidates f = gathered(List.of(FAST), Map.of());
        assertThat(f.workload(0)).isZero();
        assertThat(f.weight(0)).isZero();
        assertThat(f.backlog(0)).isZero();
        assertThat(f.drain(0)).isZero();
        assertThat(f.lastAssigned(0)).isZero();
        assertThat(f.lastCompleted(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(f.assignments(0)).isZero();
        assertThat(f.timeInService(0)).isZero();
        assertThat(f.inService(0)).isZero();
    }

    @Test
    void theLeastIsTheFirstOfEqualsUnlessItWasAssignedLater() {
        Map<String, AgentLoad> loads = new HashMap<>();
        ListCandidates candidates = gathered(List.of(OTHER, FAST, SLOW), loads);
        assertThat(candidates.least((f, agent) -> 0)).isEqualTo(1);
        assertThat(candidates.least((f, agent) -> -agent)).isEqualTo(2);
        AgentLoad load = new AgentLoad();
        load.assigned(null, 1);
        loads.put("fast", load);
        candidates.gather(List.of(OTHER, FAST, SLOW), "r", loads);
        assertThat(candidates.least((f, agent) -> 0)).isEqualTo(2);
        assertThat(candidates.precedes(1, 2, (f, agent) -> 0)).isFalse();
        assertThat(candidates.precedes(2, 1, (f, agent) -> 0)).isTrue();
    }

    @Test
    void currentWeightsAreKeptInThePositionOfTheRole() {
        ListCandidates candidates = gathered(List.of(FAST, SLOW), Map.of());
        assertThat(candidates.lastPlace()).isEqualTo(-1);
        assertThat(candidates.currentWeight(0)).isZero();
        assertThatIllegalStateException()
                .isThrownBy(candidates::smoothest)
                .withMessage("no position of the role to keep current weights in");
        RolePosition position = new RolePosition();
        candidates.turn(position);
        assertThat(candidates.smoothest()).as("8 and .5").isZero();
        candidates.propose(position, 0, "r", true);
        position.went("fast");
        assertThat(candidates.currentWeight(0)).isEqualTo(-.5);
        assertThat(candidates.currentWeight(1)).isEqualTo(.5);
        assertThat(candidates.lastPlace()).isZero();
        assertThat(candidates.smoothest()).as("7.5 and 1").isZero();
        candidates.propose(position, 1, "r", false);
        position.went("slow");
        assertThat(candidates.currentWeight(0))
                .as("another strategy moves none")
                .isEqualTo(-.5);
        assertThat(candidates.lastPlace()).isEqualTo(1);
    }

    @Test
    void nothingOfTheCallersIsKept() {
        AgentLoad load = new AgentLoad();
        load.assigned(null, 1);
        ListCandidates candidates = gathered(List.of(SLOW, FAST), Map.of("slow", load, "fast", load));
        RolePosition position = new RolePosition();
        position.went("fast");
        candidates.turn(position);
        assertThat(candidates.lastPlace()).isEqualTo(1);
        assertThat(candidates.workload(1)).isEqualTo(1);
        candidates.release();
        assertThat(candidates.lastPlace()).isEqualTo(-1);
        for (int index = 0; index < 2; index++) {
            assertThat(candidates.agent(index)).isNull();
            assertThat(candidates.workload(index)).isZero();
        }
    }

    @Test
    void ofEqualCurrentWeightsTheLeastRecentlyAssignedIsNext() {
        AgentLoad load = new AgentLoad();
        load.assigned(null, 1);
        ListCandidates candidates =
                gathered(List.of(Agent.idle("a", "r"), Agent.idle("b", "r"), FAST), Map.of("a", load));
        RolePosition position = new RolePosition();
        candidates.turn(position);
        position.proposeRaise("fast", 100);
        position.proposeRaise("a", 1);
        position.proposeRaise("b", 1);
        position.went("fast");
        assertThat(candidates.currentWeight(2)).isEqualTo(-2);
        assertThat(candidates.smoothest()).as("2, 2 and 6").isEqualTo(2);
        position.proposeRaise("fast", 0);
        position.proposeRaise("a", 4);
        position.proposeRaise("b", 4);
        position.went("fast");
        assertThat(candidates.smoothest()).as("6, 6 and −2").isEqualTo(1);
    }
}
