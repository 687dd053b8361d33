package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final Agent BACK = new Agent("b", "backend", AgentStatus.WORKING);
    private static final Agent FULL = new Agent("f", "frontend", AgentStatus.IDLE, 2, 1.5, List.of("backend"));
    private static final Agent STOPPED = new Agent("s", "ops", AgentStatus.STOPPED);

    private final Roster roster = new Roster(List.of(FULL, BACK, STOPPED));

    @Test
    void answersInRosterOrder() {
        assertThat(roster.ofRole("backend")).containsExactly(FULL, BACK);
        assertThat(roster.ofRole("qa")).isEmpty();
        assertThat(roster.idle()).containsExactly(FULL);
        assertThat(roster.idle("backend")).containsExactly(FULL);
        assertThat(roster.idle("ops")).isEmpty();
    }

    @Test
    void aRoleIsNeededIfItHasWaitingTasksAndNobodyAtAll() {
        List<Task> tasks = List.of(
                Task.pending("1", "zoo"),
                Task.blocked("2", "qa"),
                Task.pending("3", "qa"),
                Task.pending("4", "backend"),
                Task.pending("5", "ops"),
                new Task("6", "done", TaskStatus.COMPLETED),
                new Task("7", "going", TaskStatus.IN_PROGRESS));

        assertThat(roster.rolesNeeded(tasks)).as("by name").containsExactly("qa", "zoo");
        assertThat(roster.rolesNeeded(tasks.reversed())).containsExactly("qa", "zoo");
    }

    @Test
    void manyNeededRolesComeByName() {
        List<Task> tasks = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 150; i >= 100; i--) {
            tasks.add(Task.pending("t", "role-" + i));
            names.addFirst("role-" + i);
        }
        assertThat(roster.rolesNeeded(tasks)).containsExactlyElementsOf(names);
    }

    @Test
    void isACopy() {
        List<Agent> agents = new ArrayList<>(List.of(BACK));
        Roster copy = new Roster(agents);
        agents.clear();
        assertThat(copy.agents()).containsExactly(BACK);
    }

    @Test
    void agentsCheckTheirRanges() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Agent("a", "r", AgentStatus.IDLE, 0, 1, List.of()))
                .withMessage("capacity must be at least 1: 0");
        for (double speed : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Agent("a", "r", AgentStatus.IDLE, 1, speed, List.of()))
                    .withMessage("speed must be above 0: " + speed);
        }
        assertThat(FULL.with(AgentStatus.STOPPED))
                .isEqualTo(new Agent("f", "frontend", AgentStatus.STOPPED, 2, 1.5, List.of("backend")));
    }

    @Test
    void tasksCheckTheirRanges() {
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Task("t", "r", TaskStatus.PENDING, wrong, 1, null))
                    .withMessage("weight must be above 0: " + wrong);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Task("t", "r", TaskStatus.PENDING, 1, wrong, null))
                    .withMessage("effort must be above 0: " + wrong);
        }
        assertThat(new Task("t", "r", TaskStatus.PENDING, 2, 3, "near").affinity())
                .isEqualTo("near");
    }
}
