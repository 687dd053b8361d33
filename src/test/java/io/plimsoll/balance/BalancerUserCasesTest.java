package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.balance.AssignmentException.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The test cases that the project's user wrote down, each under its own name. */
class BalancerUserCasesTest {
    private final Balancer balancer = new Balancer();

    @Test
    void aBackendTaskOverTwoIdleBackendAgentsAndAFrontendOneGoesToABackendAgent() throws AssignmentException {
        List<Agent> agents =
                List.of(Agent.idle("fe-1", "frontend"), Agent.idle("be-1", "backend"), Agent.idle("be-2", "backend"));

        Agent agent = balancer.assign(Task.pending("task-1", "backend"), agents);

        assertThat(agent.role()).isEqualTo("backend");
    }

    @Test
    void withBe1AtWorkloadTwoTheTaskGoesToBe2() throws AssignmentException {
        balancer.track("be-1");
        balancer.track("be-1");
        List<Agent> agents = List.of(Agent.idle("be-1", "backend"), Agent.idle("be-2", "backend"));

        assertThat(balancer.assign(Task.pending("task-1", "backend"), agents).name())
                .isEqualTo("be-2");
    }

    @Test
    void twoWorkingAgentsAreAnError() {
        List<Agent> agents = List.of(
                new Agent("be-1", "backend", AgentStatus.WORKING), new Agent("be-2", "backend", AgentStatus.WORKING));

        assertThatThrownBy(() -> balancer.assign(Task.pending("task-1", "backend"), agents))
                .isInstanceOfSatisfying(
                        AssignmentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_IDLE_AGENTS))
                .hasMessage("no idle agents for role \"backend\"");
    }

    @Test
    void onlyAFrontendAgentForABackendTaskIsAnError() {
        List<Agent> agents = List.of(Agent.idle("fe-1", "frontend"));

        assertThatThrownBy(() -> balancer.assign(Task.pending("task-1", "backend"), agents))
                .isInstanceOfSatisfying(
                        AssignmentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_AGENTS_FOR_ROLE))
                .hasMessage("no agents for role \"backend\"");
    }

    @Test
    void agent1TrackedTwiceAndAgent2OnceGivesTwoAndOneCompletionLeavesOne() {
        balancer.track("agent-1");
        balancer.track("agent-1");
        balancer.track("agent-2");
        assertThat(balancer.workload("agent-1")).isEqualTo(2);
        assertThat(balancer.workload("agent-2")).isEqualTo(1);

        balancer.complete("agent-1");
        assertThat(balancer.workload("agent-1")).isEqualTo(1);
    }

    @Test
    void ofIdleWorkingAndIdleAgentsTwoAreIdleAndOneOfThemIsBackend() {
        Roster roster = new Roster(List.of(
                Agent.idle("be-1", "backend"),
                new Agent("be-2", "backend", AgentStatus.WORKING),
                Agent.idle("fe-1", "frontend")));

        assertThat(roster.idle()).hasSize(2);
        assertThat(roster.idle("backend")).extracting(Agent::name).containsExactly("be-1");
    }

    @Test
    void pendingTasksForBackendFrontendAndQaWithOneBackendAgentNeedFrontendAndQa() {
        Roster roster = new Roster(List.of(Agent.idle("be-1", "backend")));
        List<Task> tasks =
                List.of(Task.pending("t1", "backend"), Task.pending("t2", "frontend"), Task.pending("t3", "qa"));

        assertThat(roster.rolesNeeded(tasks)).containsExactly("frontend", "qa");
    }
}
