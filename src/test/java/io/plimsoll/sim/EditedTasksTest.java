package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.Target;
import io.plimsoll.sim.model.TaskSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is added, edited and removed in mid-run counts as if it had always been so. */
class EditedTasksTest {
    private static final Target DEV_LEFT = new Target("dev", Target.Measure.ABANDONED, null, 1);
    private static final Target QA_LEFT = new Target("qa", Target.Measure.ABANDONED, null, 1);

    private static TaskSpec task(String id, String role, @Nullable Double patience, String... dependsOn) {
        return new TaskSpec(id, role, null, 0, 1, 0, 10, List.of(dependsOn), null, patience, null, false);
    }

    private static Scenario nobodyWorks(TaskSpec... tasks) {
        return Scenario.named("nobody works")
                .withRoles(List.of(Role.of("dev", 0), Role.of("qa", 0)))
                .withTasks(List.of(tasks))
                .withTargets(List.of(DEV_LEFT, QA_LEFT))
                .withRun(RunLimits.until(20));
    }

    private static Simulation at(Scenario scenario, double time) {
        Simulation run = new Simulation(scenario, EventListener.NONE, true);
        run.advanceTo(time);
        return run;
    }

    private static List<@Nullable Double> leftShares(Simulation run) {
        List<@Nullable Double> shares = new ArrayList<>();
        run.results().targets().forEach(target -> shares.add(target.value()));
        return shares;
    }

    private static double ended(Simulation run, String id) {
        return run.taskEnded(run.taskSlot(id));
    }

    @Test
    void aTaskThatWaitsIsCountedWithItsNewRoleAndLeavesByItsNewPatience() {
        Simulation run = at(nobodyWorks(task("a", "dev", null), task("b", "dev", 5.0), task("c", "qa", null)), 1);
        assertThat(run.apply(new Command.EditTask(task("a", "qa", 3.0))).done()).isTrue();
        run.run();
        assertThat(ended(run, "a")).isEqualTo(3);
        assertThat(leftShares(run)).as("b of b; a of a and c").containsExactly(1.0, 0.5);
    }

    @Test
    void aTaskThatAnAgentHasLeavesByItsNewPatience() {
        Simulation run = at(
                Scenario.named("one works")
                        .withDispatch(Dispatch.IMMEDIATE)
                        .withRoles(List.of(Role.of("dev", 1)))
                        .withTasks(List.of(task("x", "dev", null), task("y", "dev", null))),
                1);
        assertThat(run.taskState(run.taskSlot("y"))).isEqualTo(TaskState.ASSIGNED);
        assertThat(run.apply(new Command.EditTask(task("y", "dev", 4.0))).done())
                .isTrue();
        run.run();
        assertThat(run.taskState(run.taskSlot("y"))).isEqualTo(TaskState.ABANDONED);
        assertThat(ended(run, "y")).isEqualTo(4);
    }

    @Test
    void aTaskThatIsRemovedWasNeverThere() {
        Simulation run = at(nobodyWorks(task("a", "dev", null), task("b", "dev", 5.0)), 1);
        assertThat(run.apply(new Command.RemoveTask("a")).done()).isTrue();
        run.run();
        assertThat(leftShares(run)).containsExactly(1.0, null);
        assertThat(run.results().tasks().total()).isEqualTo(1);
    }

    @Test
    void aRoleIsNeededWhileABlockedTaskIsOfIt() {
        Simulation run = at(
                Scenario.named("blocked")
                        .withRoles(List.of(Role.of("dev", 1)))
                        .withTasks(List.of(task("a", "dev", null), task("b", "ops", null, "a"))),
                1);
        int ops = run.roleNumber("ops");
        assertThat(run.needed(ops)).isTrue();
        run.apply(new Command.EditTask(task("b", "dev", null, "a")));
        assertThat(run.needed(ops)).as("b needs a dev now").isFalse();
        run.apply(new Command.EditTask(task("b", "ops", null, "a")));
        assertThat(run.needed(ops)).isTrue();
        run.apply(new Command.RemoveTask("b"));
        assertThat(run.needed(ops)).as("b is no more").isFalse();
    }

    @Test
    void aTaskMayBecomeOfARoleThatNobodyHeardOf() {
        Simulation run = at(nobodyWorks(task("a", "dev", null)), 1);
        for (int i = 0; i < 200; i++) {
            assertThat(run.apply(new Command.EditTask(task("a", "new-" + i, null)))
                            .done())
                    .isTrue();
            assertThat(run.waiting(run.roleNumber("new-" + i))).isEqualTo(1);
            assertThat(run.needed(run.roleNumber("new-" + i))).isTrue();
        }
        assertThat(run.waiting(run.roleNumber("new-198"))).isZero();
    }

    @Test
    void tellsWhichTaskBlocksOne() {
        Simulation run = at(
                Scenario.named("blocked")
                        .withRoles(List.of(Role.of("dev", 1)))
                        .withTasks(List.of(
                                task("first", "dev", null),
                                task("second", "dev", null),
                                task("last", "dev", null, "second", "first"))),
                1);
        int last = run.taskSlot("last");
        assertThat(run.blockedBy(last)).isEqualTo("first");
        run.advanceTo(11);
        assertThat(run.blockedBy(last)).isEqualTo("second");
        run.advanceTo(21);
        assertThat(run.blockedBy(last)).isNull();
        assertThat(run.blockedBy(run.taskSlot("first"))).isNull();
    }

    @Test
    void keepsAChainOfAsManyTasksAsAreAdded() {
        Simulation run = at(
                Scenario.named("chain")
                        .withRoles(List.of(Role.of("dev", 3)))
                        .withTasks(List.of(task("t0", "dev", null))),
                1);
        for (int i = 1; i <= 60; i++) {
            String before = "t" + (i - 1);
            assertThat(run.apply(new Command.AddTask(task("t" + i, "dev", null, before)))
                            .done())
                    .isTrue();
        }
        run.run();
        assertThat(run.now()).as("one after the other, 10 each").isEqualTo(610);
        assertThat(run.completed()).isEqualTo(61);
    }

    @Test
    void anIdThatAStreamWillGiveIsRefused() {
        Simulation run = at(
                Scenario.named("stream")
                        .withRoles(List.of(Role.of("dev", 1)))
                        .withArrivals(List.of(
                                ArrivalStream.of(
                                        "bug", "dev", new Distribution.Constant(1), new Distribution.Constant(1)),
                                ArrivalStream.of(
                                        "call", "dev", new Distribution.Constant(1), new Distribution.Constant(1))))
                        .withRun(RunLimits.until(5)),
                1);
        assertThat(run.apply(new Command.AddTask(task("bug-99", "dev", null))).reason())
                .contains("belongs to the tasks of a stream");
        assertThat(run.apply(new Command.AddTask(task("call-99", "dev", null))).done())
                .isFalse();
        assertThat(run.apply(new Command.AddTask(task("bugs-99", "dev", null))).done())
                .isTrue();
        assertThat(run.apply(new Command.AddTask(task("bug-x", "dev", null))).done())
                .isTrue();
    }
}
