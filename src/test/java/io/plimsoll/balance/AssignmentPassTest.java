package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.AssignmentException.Reason;
import io.plimsoll.balance.AssignmentPass.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssignmentPassTest {
    private final Balancer balancer = new Balancer();

    @Test
    void assignsWhatItCanTracksItAndSaysWhyNotTheRest() {
        Agent one = Agent.idle("be-1", "backend");
        Agent two = Agent.idle("be-2", "backend");
        List<Agent> agents = new ArrayList<>(List.of(one, two, new Agent("fe-1", "frontend", AgentStatus.STOPPED)));
        List<Agent> before = List.copyOf(agents);
        Task first = Task.pending("t1", "backend");
        Task blocked = Task.blocked("t2", "backend");
        Task second = Task.pending("t3", "backend");
        Task third = Task.pending("t4", "backend");
        Task stopped = Task.pending("t5", "frontend");
        Task nobody = Task.pending("t6", "qa");
        List<Task> others = new ArrayList<>();
        for (TaskStatus status :
                List.of(TaskStatus.ASSIGNED, TaskStatus.IN_PROGRESS, TaskStatus.COMPLETED, TaskStatus.ABANDONED)) {
            others.add(new Task("other-" + status, "backend", status));
        }
        List<Task> tasks = new ArrayList<>(others);
        tasks.addAll(List.of(first, blocked, second, third, stopped, nobody));

        AssignmentPass pass = AssignmentPass.over(tasks, agents, balancer);

        assertThat(pass.assigned()).containsExactly(new Assignment(first, one), new Assignment(second, two));
        assertThat(pass.blocked()).containsExactly(blocked);
        assertThat(pass.refused())
                .containsExactly(
                        new Refusal(third, Reason.NO_IDLE_AGENTS, "no idle agents for role \"backend\""),
                        new Refusal(stopped, Reason.NO_IDLE_AGENTS, "no idle agents for role \"frontend\""),
                        new Refusal(nobody, Reason.NO_AGENTS_FOR_ROLE, "no agents for role \"qa\""));
        assertThat(pass.log())
                .containsExactly(
                        "t1 → be-1",
                        "t3 → be-2",
                        "t4 not assigned: no idle agents for role \"backend\"",
                        "t5 not assigned: no idle agents for role \"frontend\"",
                        "t6 not assigned: no agents for role \"qa\"");
        assertThat(agents).isEqualTo(before);
        assertThat(balancer.workload("be-1")).isEqualTo(1);
        assertThat(balancer.workload("be-2")).isEqualTo(1);
    }

    @Test
    void anAgentTakesAsManyAsItsCapacityHasRoomFor() {
        balancer.track("big");
        Agent big = new Agent("big", "r", AgentStatus.IDLE, 3, 1, List.of());
        List<Task> tasks = List.of(Task.pending("1", "r"), Task.pending("2", "r"), Task.pending("3", "r"));

        AssignmentPass pass = AssignmentPass.over(tasks, List.of(big), balancer);

        assertThat(pass.assigned()).extracting(Assignment::agent).containsExactly(big, big);
        assertThat(pass.refused()).extracting(Refusal::task).containsExactly(tasks.get(2));
        assertThat(balancer.workload("big")).isEqualTo(3);
    }

    @Test
    void withoutAgentsEveryPendingTaskIsRefused() {
        AssignmentPass pass = AssignmentPass.over(List.of(Task.pending("1", "r")), List.of(), balancer);
        assertThat(pass.refused()).extracting(Refusal::reason).containsExactly(Reason.NO_AGENTS);
    }
}
