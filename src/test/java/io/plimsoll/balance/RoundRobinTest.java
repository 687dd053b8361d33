package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Turns while the list changes: what an index modulo its length gets wrong. */
class RoundRobinTest {
    private final Balancer balancer = new Balancer(new RoundRobin(), 1);

    @Test
    void goesRoundInRosterOrder() {
        assertThat(turn("a b c")).isEqualTo("a");
        assertThat(turn("a b c")).isEqualTo("b");
        assertThat(turn("a b c")).isEqualTo("c");
        assertThat(turn("a b c")).isEqualTo("a");
    }

    @Test
    void skipsThoseWhoAreNotIdleAndComesBackToThem() {
        assertThat(turn("a -b c")).isEqualTo("a");
        assertThat(turn("a -b c")).isEqualTo("c");
        assertThat(turn("a b c")).isEqualTo("a");
        assertThat(turn("-a b c")).isEqualTo("b");
        assertThat(turn("a -b -c")).isEqualTo("a");
        assertThat(turn("a -b -c")).isEqualTo("a");
    }

    @Test
    void theLastAgentKeepsItsPlaceWhileItIsWorking() {
        assertThat(turn("a b c d")).isEqualTo("a");
        assertThat(turn("-a b c d")).isEqualTo("b");
        assertThat(turn("a -b c d")).isEqualTo("c");
    }

    @Test
    void aNewAgentMovesNobodysTurn() {
        assertThat(turn("a b c")).isEqualTo("a");
        assertThat(turn("x y a b c")).isEqualTo("b");
        assertThat(turn("x y a b z c")).isEqualTo("z");
        assertThat(turn("a b z c")).isEqualTo("c");
    }

    @Test
    void anAgentThatLeftBeforeItsTurnTakesNobodyElses() {
        turn("a b c d");
        turn("a b c d");
        assertThat(turn("b c d")).isEqualTo("c");
    }

    @Test
    void whenTheLastAgentIsGoneItsSuccessorIsNext() {
        assertThat(turn("a b c d")).isEqualTo("a");
        assertThat(turn("a b c d")).isEqualTo("b");
        assertThat(turn("a c d")).isEqualTo("c");
        assertThat(turn("d a")).isEqualTo("d");
    }

    @Test
    void whenTheLastOfTheRosterIsGoneTheFirstIsNext() {
        turn("a b c");
        turn("a b c");
        assertThat(turn("a b c")).isEqualTo("c");
        assertThat(turn("a b")).isEqualTo("a");
    }

    @Test
    void whenTheSuccessorIsGoneTooWhoeverStandsThereIsNext() {
        turn("a b c d");
        assertThat(turn("a b c d")).isEqualTo("b");
        assertThat(turn("a d")).isEqualTo("d");
    }

    @Test
    void aListOfTheIdleAloneGivesEveryoneTheirTurn() {
        assertThat(turn("a b c")).isEqualTo("a");
        assertThat(turn("b c")).isEqualTo("b");
        assertThat(turn("a c")).isEqualTo("c");
        assertThat(turn("a b")).isEqualTo("a");
        assertThat(turn("b c")).isEqualTo("b");
    }

    @Test
    void anIndexModuloTheLengthWouldLoadSomeSeveralTimesOver() {
        Map<String, Integer> tasks = new HashMap<>();
        for (int i = 0; i < 3_000; i++) {
            tasks.merge(turn(i % 2 == 0 ? "a b c d e f" : "a b c d e"), 1, Integer::sum);
        }
        assertThat(tasks.get("a") - tasks.get("e")).isBetween(-1, 1);
        assertThat(tasks.values()).allSatisfy(n -> assertThat(n).isBetween(300, 600));
    }

    @Test
    void everyRoleHasItsOwnTurn() throws AssignmentException {
        List<Agent> agents = List.of(
                new Agent("a", "x", AgentStatus.IDLE, 1, 1, List.of("y")),
                new Agent("b", "x", AgentStatus.IDLE, 1, 1, List.of("y")),
                Agent.idle("c", "z"));
        assertThat(balancer.assign(Task.pending("1", "x"), agents).name()).isEqualTo("a");
        assertThat(balancer.assign(Task.pending("2", "x"), agents).name()).isEqualTo("b");
        assertThat(balancer.assign(Task.pending("3", "y"), agents).name()).isEqualTo("a");
        assertThat(balancer.assign(Task.pending("4", "x"), agents).name()).isEqualTo("a");
        assertThat(balancer.assign(Task.pending("5", "z"), agents).name()).isEqualTo("c");
    }

    @Test
    void aTaskThatWentToSomebodyByHandMovesTheTurn() {
        turn("a b c d");
        balancer.track("c", "r");
        assertThat(turn("a b c d")).isEqualTo("d");
        balancer.track("somebody else", "r");
        assertThat(turn("a b c d")).isEqualTo("a");
        balancer.track("c");
        assertThat(turn("a b c d")).as("outside the turns").isEqualTo("b");
    }

    /** The next turn over these agents; a hyphen marks one that is working. */
    private String turn(String agents) {
        List<Agent> list = new ArrayList<>();
        for (String agent : Arrays.asList(agents.split(" "))) {
            boolean working = agent.startsWith("-");
            list.add(new Agent(
                    working ? agent.substring(1) : agent, "r", working ? AgentStatus.WORKING : AgentStatus.IDLE));
        }
        try {
            return balancer.assign(Task.pending("t", "r"), list).name();
        } catch (AssignmentException e) {
            throw new AssertionError(e);
        }
    }
}
