package io.plimsoll.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.Bounds;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RunEntryTest {
    private static Simulation run(Role... roles) {
        Scenario scenario = Scenario.named("entries")
                .withRoles(List.of(roles))
                .withAgents(List.of(AgentSpec.of("A1", "dev")))
                .withTasks(List.of(TaskSpec.of("T1", "dev", 1), TaskSpec.of("T3", "dev", 1)));
        return new Simulation(scenario);
    }

    @Test
    void whatIsProposedMayBeHad() {
        Simulation run = run(Role.of("dev", 1));
        assertThat(RunEntry.NewAgent.name(run)).isEqualTo("A2");
        assertThat(RunEntry.NewTask.id(run)).isEqualTo("T2");
        assertThat(run.apply(new Command.AddTask(TaskSpec.of("T2", "dev", 1))).done())
                .isTrue();
        assertThat(RunEntry.NewTask.id(run)).isEqualTo("T4");
    }

    @Test
    void aRoleWhoseAgentsAreGeneratedIsNotInTheWay() {
        assertThat(RunEntry.NewAgent.name(run(Role.of("A", 2), Role.of("agent", 2))))
                .isEqualTo("A2");
    }

    @Test
    void whereThereCanBeNoMoreSomethingIsProposedAllTheSame() {
        Simulation full = run(Role.of("dev", Bounds.AGENTS - 1));
        assertThat(RunEntry.NewAgent.name(full)).isNotEmpty();
        assertThat(full.admission().whyNotAgent("B1")).contains("the most there can be");
    }
}
