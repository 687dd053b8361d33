package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run tells of itself, and how its clock is moved. */
class RunStateTest {
    private static final Scenario TWO = Scenario.named("two")
            .withRoles(List.of(Role.of("dev", 1)))
            .withTasks(List.of(TaskSpec.of("a", "dev", 4), TaskSpec.of("b", "dev", 3)));

    private static Simulation open(Scenario scenario) {
        return new Simulation(scenario, EventListener.NONE, true);
    }

    @Test
    void isSteppedFromInstantToInstant() {
        Simulation run = open(TWO);
        assertThat(run.scenario()).isSameAs(TWO);
        assertThat(run.nextInstant()).isZero();
        assertThat(run.step()).isTrue();
        assertThat(run.nextInstant()).isEqualTo(4);
        assertThat(run.full(run.agentNumber("dev-1"))).isTrue();
        assertThat(run.step()).isTrue();
        assertThat(run.now()).isEqualTo(4);
        assertThat(run.step()).isTrue();
        assertThat(run.now()).isEqualTo(7);
        assertThat(run.full(run.agentNumber("dev-1"))).isFalse();
        assertThat(run.step()).as("it is over").isFalse();
        assertThat(run.nextInstant()).isInfinite();
        assertThat(run.finished()).isTrue();
    }

    @Test
    void aTimeWithoutEventsIsReachedToo() {
        Simulation run = open(TWO);
        run.advanceTo(2);
        assertThat(run.now()).isEqualTo(2);
        run.advanceTo(4);
        assertThat(run.now()).isEqualTo(4);
        assertThat(run.completed()).as("what happens at the very time happens").isEqualTo(1);
        run.advanceTo(1);
        assertThat(run.now()).as("never back").isEqualTo(4);
        assertThat(run.advanceTo(100, 1))
                .as("one instant, then more is to come")
                .isTrue();
        assertThat(run.now()).as("where it ended").isEqualTo(7);
    }

    @Test
    void returnsAfterSoManyEvents() {
        Simulation run = open(Scenario.named("many")
                .withRoles(List.of(Role.of("dev", 1)))
                .withTasks(
                        List.of(TaskSpec.of("a", "dev", 1), TaskSpec.of("b", "dev", 1), TaskSpec.of("c", "dev", 1))));
        assertThat(run.advanceTo(3, 1)).isFalse();
        assertThat(run.now()).isZero();
        assertThat(run.advanceTo(3, 0)).isFalse();
        assertThat(run.now()).isZero();
        int calls = 0;
        while (!run.advanceTo(3, 1)) {
            calls++;
        }
        assertThat(calls).isEqualTo(2);
        assertThat(run.now()).isEqualTo(3);
    }

    @Test
    void restsWhereNothingMoreHappensByItself() {
        Simulation run = open(TWO);
        run.apply(new Command.Automatic(false));
        assertThat(run.automatic()).isFalse();
        run.step();
        run.rest(5);
        assertThat(run.now()).isEqualTo(5);
        run.rest(5);
        run.rest(3);
        assertThat(run.now()).isEqualTo(5);
        run.apply(new Command.Assign("a", null));
        run.rest(8);
        assertThat(run.now()).as("a ends at 9").isEqualTo(8);
        run.rest(9);
        assertThat(run.now()).as("where something is to happen first").isEqualTo(8);
        run.apply(new Command.Automatic(true));
        assertThat(run.automatic()).isTrue();
    }

    @Test
    void countsWaitsByTheirLeadingBits() {
        Simulation run = open(Scenario.named("waits")
                .withRoles(List.of(Role.of("dev", 1), Role.of("qa", 1)))
                .withTasks(List.of(
                        TaskSpec.of("a", "dev", 4),
                        TaskSpec.of("b", "dev", 4),
                        TaskSpec.of("c", "dev", 4),
                        TaskSpec.of("d", "qa", 1))));
        run.run();
        int bits = 16;
        int four = (int) (Double.doubleToRawLongBits(4) >>> Long.SIZE - bits);
        int eight = (int) (Double.doubleToRawLongBits(8) >>> Long.SIZE - bits);
        assertThat(run.waitCounts(bits))
                .hasSize(3)
                .containsEntry(0, 2L)
                .containsEntry(four, 1L)
                .containsEntry(eight, 1L);
    }

    @Test
    void tellsOfTheWorkloadOfAgentsThatAreTracked() {
        Simulation run = open(TWO.withDispatch(Dispatch.IMMEDIATE)
                .withAgents(List.of(
                        new AgentSpec("busy", "other", false, 1, 1, 1, List.of(), 3), AgentSpec.of("new", "other"))));
        run.advanceTo(1);
        assertThat(run.stats()).isEqualTo(new Results.WorkloadStats(5, 3, "busy", 2.5));
    }

    @Test
    void theMeanWorkloadOfAnAgentThatJoinsLateIsFromItsJoiningOn() {
        Simulation run = open(TWO.withRun(RunLimits.until(7)));
        run.advanceTo(3);
        run.apply(new Command.AddAgent(new AgentSpec("late", "dev", false, 1, 1, 1, List.of(), 6)));
        run.advanceTo(5);
        run.apply(new Command.ResetWorkload("late"));
        run.run();
        double mean = run.results().agents().stream()
                .filter(agent -> agent.name().equals("late"))
                .findFirst()
                .orElseThrow()
                .meanWorkload();
        // b goes to it at 3 and takes until 6: 7 tasks for two units, then 1 for one, of seven
        assertThat(mean * 7).isCloseTo(2 * 7 + 1, within(1e-9));
    }

    @Test
    void whoLeavesGivesBackWhatHasNotBegun() {
        List<String> heard = new ArrayList<>();
        EventListener listener = new EventListener() {
            @Override
            public void on(EventType type, double time, int task, int agent, int role, int workload) {
                heard.add(type.key());
            }
        };
        Simulation run = new Simulation(
                TWO.withDispatch(Dispatch.IMMEDIATE).withRoles(List.of(Role.of("dev", 1))), listener, true);
        run.advanceTo(1);
        assertThat(run.taskState(run.taskSlot("b"))).isEqualTo(TaskState.ASSIGNED);
        heard.clear();
        assertThat(run.apply(new Command.RemoveAgent("dev-1")).done()).isTrue();
        assertThat(heard).containsExactly("roster", "returned");
        assertThat(run.taskState(run.taskSlot("b"))).isEqualTo(TaskState.PENDING);
    }

    @Test
    void whoHearsEventsIsToldWhenACommandIsDone() {
        int[] settled = new int[1];
        EventListener listener = new EventListener() {
            @Override
            public void on(EventType type, double time, int task, int agent, int role, int workload) {}

            @Override
            public void settled(double time) {
                settled[0]++;
            }
        };
        Simulation run = new Simulation(TWO, listener, true);
        run.advanceTo(1);
        int before = settled[0];
        run.apply(new Command.Stop("dev-1"));
        assertThat(settled[0]).isGreaterThan(before);
        before = settled[0];
        run.apply(new Command.Stop("dev-1"));
        assertThat(settled[0]).as("refused").isEqualTo(before);
    }

    @Test
    void streamsThatArriveAtOneTimeDoSoInTheOrderOfTheFile() {
        List<String> ids = new ArrayList<>();
        EventListener listener = new EventListener() {
            private Simulation run;

            @Override
            public void opening(Simulation opened) {
                run = opened;
            }

            @Override
            public void on(EventType type, double time, int task, int agent, int role, int workload) {
                if (type == EventType.ARRIVED) {
                    ids.add(run.taskId(task));
                }
            }
        };
        Distribution one = new Distribution.Constant(1);
        Distribution two = new Distribution.Constant(2);
        new Simulation(
                        Scenario.named("ties")
                                .withRoles(List.of(Role.of("dev", 1)))
                                .withArrivals(List.of(
                                        ArrivalStream.of("a", "dev", two, one),
                                        ArrivalStream.of("b", "dev", one, one),
                                        ArrivalStream.of("c", "dev", two, one)))
                                .withRun(RunLimits.until(4)),
                        listener,
                        false)
                .run();
        assertThat(ids).containsExactly("b-1", "a-1", "b-2", "c-1", "b-3", "a-2", "b-4", "c-2");
    }
}
