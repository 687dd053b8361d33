package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.why.NextInLine;
import io.plimsoll.sim.why.PassedOver;
import io.plimsoll.sim.why.PassedOver.Reason;
import io.plimsoll.sim.why.Waiting;
import io.plimsoll.sim.why.Waiting.Blocker;
import io.plimsoll.sim.why.Waiting.Cause;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Why nobody has a task, for every cause, and who would have the next one. */
class WhyNobodyTest {
    private static TaskSpec task(String id, String role, double arrival, @Nullable Double patience, String... on) {
        return new TaskSpec(id, role, "The " + id, 0, 1, arrival, 10, List.of(on), null, patience, null, false);
    }

    private static Run run(Role[] roles, TaskSpec... tasks) {
        return new Run(
                Scenario.named("why").withRoles(List.of(roles)).withTasks(List.of(tasks)), EventListener.NONE, true);
    }

    private static Waiting why(Run run, String id) {
        return run.simulation().whyNobody(run.simulation().taskSlot(id));
    }

    private static Run busy() {
        Run run = run(
                new Role[] {Role.of("dev", 2), Role.of("qa", 1)},
                task("a", "dev", 0, null),
                task("b", "dev", 0, null),
                task("c", "dev", 1, 50.0),
                task("d", "dev", 1, null),
                task("e", "dev", 2, null),
                task("f", "qa", 1, null, "a", "c"),
                task("late", "dev", 30, null));
        run.simulation().advanceTo(3);
        return run;
    }

    @Test
    void nobodyIsIdle() {
        Run run = busy();
        assertThat(why(run, "c"))
                .isEqualTo(new Waiting(
                        "c",
                        "The c",
                        "dev",
                        3,
                        Cause.NO_IDLE_AGENTS,
                        1,
                        51,
                        0,
                        List.of(),
                        List.of(
                                new PassedOver("dev-1", Reason.FULL, 1, 1),
                                new PassedOver("dev-2", Reason.FULL, 1, 1))));
        assertThat(why(run, "e").ahead()).as("c and d").isEqualTo(2);
        assertThat(why(run, "d").leaves()).isInfinite();
    }

    @Test
    void whoIsStoppedOrLeavesSaysSo() {
        Run run = busy();
        assertThat(run.apply(new Command.Stop("dev-1")).done()).isTrue();
        assertThat(run.apply(new Command.RemoveAgent("dev-2")).done()).isTrue();
        assertThat(why(run, "c").able())
                .extracting(PassedOver::reason)
                .containsExactly(Reason.DRAINING, Reason.LEAVING);
        run.simulation().advanceTo(15);
        assertThat(why(run, "c").cause()).as("one is stopped").isEqualTo(Cause.NO_IDLE_AGENTS);
        assertThat(why(run, "c").able()).contains(new PassedOver("dev-1", Reason.STOPPED, 0, 1));
        assertThat(why(run, "f").blockers())
                .as("a is done, c is not")
                .containsExactly(new Blocker("c", TaskState.PENDING.label(), null));
        assertThat(run.apply(new Command.Resume("dev-1")).done()).isTrue();
        assertThat(run.simulation().nextInLine())
                .as("c was begun")
                .containsExactly(
                        new NextInLine("dev", "d", null, false, false, 0, "no idle agents for role \"dev\""),
                        new NextInLine("qa", null, "qa-1", false, false, 1, null));
    }

    @Test
    void whatBlocksItIsNamedWithItsStateAndAgent() {
        Run run = busy();
        Waiting blocked = why(run, "f");
        assertThat(blocked.cause()).isEqualTo(Cause.BLOCKED);
        assertThat(blocked.since()).isEqualTo(1);
        assertThat(blocked.leaves()).isInfinite();
        assertThat(blocked.ahead()).isZero();
        assertThat(blocked.able()).isEmpty();
        assertThat(blocked.blockers())
                .containsExactly(
                        new Blocker("a", TaskState.IN_PROGRESS.label(), "dev-1"),
                        new Blocker("c", TaskState.PENDING.label(), null));
        assertThatThrownBy(() -> why(run, "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("somebody has the task");
    }

    @Test
    void whatIsHeldButNotBegunBlocksByItsAgentToo() {
        Run run = new Run(
                Scenario.named("held")
                        .withDispatch(Dispatch.IMMEDIATE)
                        .withRoles(List.of(Role.of("dev", 1), Role.of("qa", 1)))
                        .withTasks(List.of(
                                task("a", "dev", 0, null), task("b", "dev", 0, null), task("f", "qa", 0, null, "b"))),
                EventListener.NONE,
                true);
        run.simulation().advanceTo(1);
        assertThat(why(run, "f").blockers()).containsExactly(new Blocker("b", TaskState.ASSIGNED.label(), "dev-1"));
    }

    @Test
    void itIsYetToArriveOrWasTakenOutOrLeft() {
        Run run = busy();
        Waiting late = why(run, "late");
        assertThat(late.cause()).isEqualTo(Cause.NOT_ARRIVED);
        assertThat(late.since()).isEqualTo(30);
        assertThat(run.apply(new Command.RemoveTask("d")).done()).isTrue();
        assertThat(why(run, "d").cause()).isEqualTo(Cause.REMOVED);
        assertThat(why(run, "e").ahead()).as("c alone").isEqualTo(1);
        run.apply(new Command.SetAgents("dev", 0));
        run.simulation().advanceTo(60);
        assertThat(why(run, "c").cause()).isEqualTo(Cause.ABANDONED);
        assertThat(why(run, "e").cause()).isEqualTo(Cause.NO_AGENTS);
    }

    @Test
    void somebodyCouldHaveItButForTheClockOrTheOperator() {
        Run run = run(new Role[] {Role.of("dev", 2)}, task("a", "dev", 0, null), task("b", "dev", 0, null));
        assertThat(why(run, "a").cause()).isEqualTo(Cause.OPENING);
        assertThat(why(run, "a").able()).as("somebody could").isEmpty();
        assertThat(run.simulation().nextInLine())
                .containsExactly(new NextInLine("dev", "a", "dev-1", false, false, 2, null));
        run.apply(new Command.Automatic(false));
        assertThat(why(run, "b").cause()).isEqualTo(Cause.BY_HAND);
    }

    @Test
    void aRoleThatNobodyCanTakeHasAReasonOnceATaskWaits() {
        Run run = new Run(
                Scenario.named("none")
                        .withRoles(List.of(Role.of("dev", 1), Role.of("ops", 0)))
                        .withTasks(List.of(task("o", "ops", 5, null))),
                EventListener.NONE,
                true);
        run.simulation().advanceTo(1);
        assertThat(run.simulation().nextInLine())
                .extracting(NextInLine::role)
                .as("nobody asks for ops yet")
                .containsExactly("dev");
        run.simulation().advanceTo(5);
        assertThat(run.simulation().nextInLine())
                .contains(new NextInLine("ops", "o", null, false, false, 0, "no agents for role \"ops\""));
        assertThat(why(run, "o").able()).isEmpty();
    }

    @Test
    void itWasCompletedBeforeOrTheRunEnded() {
        TaskSpec done = new TaskSpec("done", "dev", null, 0, 1, 0, 1, List.of(), null, null, null, true);
        Run run = new Run(
                Scenario.named("ended")
                        .withRoles(List.of(Role.of("dev", 1)))
                        .withTasks(List.of(done, task("a", "dev", 0, null)))
                        .withRun(RunLimits.until(3)),
                EventListener.NONE,
                true);
        assertThat(why(run, "done").cause()).isEqualTo(Cause.COMPLETED_BEFORE);
        run.apply(new Command.Automatic(false));
        run.simulation().run();
        assertThat(why(run, "a").cause()).isEqualTo(Cause.ENDED);
    }

    /** Whose strategy wants to know of the task before it says who gets it. */
    @Test
    void whoIsNextDependsOnTheTaskWhereTheStrategyAsks() {
        Run run = new Run(
                Scenario.named("affine")
                        .withStrategy(StrategySpec.of("affinity"))
                        .withAgents(List.of(AgentSpec.of("x", "dev"), AgentSpec.of("y", "dev"))),
                EventListener.NONE,
                true);
        run.simulation().advanceTo(0);
        assertThat(run.simulation().nextInLine())
                .containsExactly(new NextInLine("dev", null, null, false, true, 2, null));
    }
}
