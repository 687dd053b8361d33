package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.why.Decision;
import io.plimsoll.sim.why.Decision.TieBreak;
import io.plimsoll.sim.why.NextInLine;
import io.plimsoll.sim.why.PassedOver;
import io.plimsoll.sim.why.PassedOver.Reason;
import io.plimsoll.sim.why.Waiting;
import io.plimsoll.sim.why.Waiting.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Decisions and waits in which the first agent, or the first task, plays a part. */
class ExplainerTest {
    private static Simulation byHand(Scenario scenario) {
        Simulation run = new Simulation(scenario, EventListener.NONE, true);
        does(run, new Command.Automatic(false));
        run.advanceTo(0);
        return run;
    }

    private static void does(Simulation run, Command command) {
        assertThat(run.apply(command).done()).as("%s", command).isTrue();
    }

    private static final Scenario TWO = Scenario.named("two")
            .withAgents(
                    List.of(new AgentSpec("busy", "dev", false, 2, 1, 1, List.of(), 3), AgentSpec.of("idle", "dev")))
            .withTasks(List.of(TaskSpec.of("a", "dev", 4), TaskSpec.of("b", "dev", 4)));

    @Test
    void theOperatorMayNameTheFirstAgent() {
        Simulation run = byHand(TWO);
        Decision named = run.decision(0, 0, false);
        assertThat(named.agent()).isEqualTo("busy");
        assertThat(named.choice()).isEqualTo("idle");
        assertThat(named.byOperator()).isTrue();
        assertThat(named.last()).isNull();
        assertThat(named.others()).isEmpty();
        assertThat(run.decision(0, -1, false).byOperator()).isFalse();
        does(run, new Command.Assign("a", "busy"));
        assertThat(run.decision(1, -1, false).last()).isEqualTo("busy");
        assertThat(run.decision(1, -1, false).number()).isEqualTo(2);
    }

    @Test
    void aTieIsBrokenByTheRosterOrByWhoWasGivenATaskBefore() {
        Simulation run = byHand(Scenario.named("tie")
                .withRoles(List.of(Role.of("dev", 3)))
                .withTasks(
                        List.of(TaskSpec.of("a", "dev", 1), TaskSpec.of("b", "dev", 1), TaskSpec.of("c", "dev", 1))));
        assertThat(run.decision(0, -1, false).tied()).isEqualTo(3);
        assertThat(run.decision(0, -1, false).tieBreak()).isEqualTo(TieBreak.ROSTER);
        does(run, new Command.AssignAll());
        run.advanceTo(1);
        does(run, new Command.AddTask(TaskSpec.of("d", "dev", 1)));
        assertThat(run.decision(3, -1, false).tied()).isEqualTo(3);
        assertThat(run.decision(3, -1, false).tieBreak()).isEqualTo(TieBreak.LEAST_RECENTLY_ASSIGNED);
        assertThat(byHand(TWO).decision(0, -1, false).tieBreak()).isEqualTo(TieBreak.NONE);
    }

    @Test
    void whoLeftIsNamedWhereNobodyIsThereAnyMore() {
        Simulation run = byHand(Scenario.named("left")
                .withRoles(List.of(Role.of("dev", 1), Role.of("qa", 1)))
                .withTasks(List.of(TaskSpec.of("a", "dev", 4))));
        does(run, new Command.RemoveAgent("dev-1"));
        Waiting waiting = run.whyNobody(0);
        assertThat(waiting.cause()).isEqualTo(Cause.NO_AGENTS);
        assertThat(waiting.able()).containsExactly(new PassedOver("dev-1", Reason.LEFT, 0, 1));
        assertThat(waiting.since()).isZero();
    }

    @Test
    void theFirstTaskIsNextInLine() {
        Simulation run = byHand(TWO.withRoles(List.of(Role.of("nobody", 0))));
        assertThat(run.nextInLine()).containsExactly(new NextInLine("dev", "a", "idle", false, false, 2, null));
        Simulation byName = byHand(TWO.withStrategy(StrategySpec.of("affinity")));
        NextInLine known = byName.nextInLine().getFirst();
        assertThat(known.byTask()).as("the task is known").isFalse();
        assertThat(known.agent()).isEqualTo(byName.agentName(byName.suggestion(0)));
        does(run, new Command.AssignAll());
        assertThat(run.nextInLine()).containsExactly(new NextInLine("dev", null, "busy", false, false, 1, null));
    }
}
