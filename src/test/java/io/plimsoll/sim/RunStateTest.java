package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.model.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        EventListener listener = (type, time, task, agent, role, workload) -> heard.add(type.key());
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
        EventListener listener = new Hearing((run, type, time, task, agent) -> {
            if (type == EventType.ARRIVED) {
                ids.add(run.taskId(task));
            }
        });
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

    @Test
    void tellsAllOfAgents() {
        Simulation run = open(Scenario.named("agents")
                .withDispatch(Dispatch.IMMEDIATE)
                .withRoles(List.of(Role.of("dev", 2), Role.of("qa", 1)))
                .withAgents(List.of(new AgentSpec("lead", "dev", false, 3, 2, 1, List.of("qa"), 5)))
                .withTasks(List.of(
                        TaskSpec.of("a", "dev", 4),
                        TaskSpec.of("b", "dev", 4),
                        TaskSpec.of("c", "qa", 4),
                        TaskSpec.of("d", "qa", 4))));
        run.apply(new Command.Stop("lead"));
        run.advanceTo(1);
        assertThat(run.agentCount()).isEqualTo(4);
        assertThat(run.roleCount()).isEqualTo(2);
        assertThat(run.roleNumber("qa")).isEqualTo(1);
        assertThat(run.roleName(1)).isEqualTo("qa");
        assertThat(run.roleNumber("nobody")).isEqualTo(-1);
        int lead = run.agentNumber("lead");
        assertThat(run.agentRole(lead)).isZero();
        assertThat(run.agentRoles(lead)).containsExactly(0, 1);
        assertThat(run.canTake(lead, 1)).isTrue();
        assertThat(run.speed(lead)).isEqualTo(2);
        assertThat(run.capacity(lead)).isEqualTo(3);
        assertThat(run.initialWorkload(lead)).isEqualTo(5);
        assertThat(run.tracked(lead)).isTrue();
        assertThat(run.full(lead)).isFalse();
        int tester = run.agentNumber("qa-1");
        assertThat(run.agentRole(tester)).isEqualTo(1);
        assertThat(run.canTake(tester, 0)).isFalse();
        assertThat(run.inService(tester)).isEqualTo(1);
        assertThat(run.workload(tester)).isEqualTo(2);
        assertThat(run.assignedTo(tester)).isEqualTo(2);
        assertThat(run.completedBy(tester)).isZero();
        assertThat(run.full(tester)).isTrue();
        assertThat(run.needed(0)).isFalse();
        run.run();
        assertThat(run.completedBy(tester)).isEqualTo(2);
        assertThat(run.now()).isEqualTo(8);
        assertThat(run.agentUtilisation(tester)).isEqualTo(1);
        assertThat(run.agentUtilisation(run.agentNumber("dev-1"))).isEqualTo(0.5);
        assertThat(run.utilisations()).containsExactly(0.5, 1);
        assertThat(run.roster()).containsExactly(lead, run.agentNumber("dev-1"), run.agentNumber("dev-2"), tester);
    }

    @Test
    void tellsAllOfTasks() {
        Simulation run = open(Scenario.named("tasks")
                .withRoles(List.of(Role.of("dev", 1), Role.of("qa", 0)))
                .withTasks(List.of(
                        new TaskSpec("a", "dev", "The first", 7, 1, 2, 4, List.of(), null, null, null, false),
                        new TaskSpec("b", "qa", null, 0, 1, 0, 4, List.of("a", "c"), null, null, null, false),
                        TaskSpec.of("c", "dev", 1)))
                .withArrivals(List.of(
                        ArrivalStream.of("bug", "dev", new Distribution.Constant(5), new Distribution.Constant(0.5))))
                .withRun(RunLimits.until(14)));
        run.advanceTo(1);
        int b = run.taskSlot("b");
        assertThat(run.unfinishedDependencies(b)).as("c is done").isEqualTo(1);
        run.run();
        int a = run.taskSlot("a");
        assertThat(run.taskTitle(a)).isEqualTo("The first");
        assertThat(run.taskTitle(b)).isNull();
        assertThat(run.taskPriority(a)).isEqualTo(7);
        assertThat(run.taskEffort(a)).isEqualTo(4);
        assertThat(run.taskArrival(a)).isEqualTo(2);
        assertThat(run.taskReady(a)).isEqualTo(2);
        assertThat(run.taskBegun(a)).isEqualTo(2);
        assertThat(run.taskEnded(a)).isEqualTo(6);
        assertThat(run.taskReady(b)).isEqualTo(6);
        assertThat(run.taskBegun(b)).isNaN();
        assertThat(run.taskAgent(a)).isEqualTo(run.agentNumber("dev-1"));
        assertThat(run.taskAgent(b)).isEqualTo(-1);
        assertThat(run.taskRole(b)).isEqualTo(1);
        assertThat(run.taskStream(a)).isEqualTo(-1);
        assertThat(run.holdsTask(a)).isTrue();
        assertThat(run.needed(1)).as("b waits and there is no qa").isTrue();
        int bug = run.taskSlot("bug-2");
        assertThat(run.taskStream(bug)).isZero();
        assertThat(run.taskNumberInStream(bug)).isEqualTo(2);
        assertThat(run.taskId(0, 2)).isEqualTo("bug-2");
        assertThat(run.taskId(bug)).isEqualTo("bug-2");
        assertThat(run.taskTitle(bug)).isNull();
        assertThat(run.taskArrival(bug)).isEqualTo(10);
        assertThat(run.taskNumber(bug))
                .as("after the three of the file and bug-1")
                .isEqualTo(4);
        assertThat(run.results().unassigned())
                .extracting(Results.Unassigned::task)
                .containsExactly("b");
        assertThat(run.results().rolesNeeded()).containsExactly("qa");
    }

    @Test
    void theResultsTellWhatAgentsAreDoing() {
        Simulation run = open(Scenario.named("four")
                .withRoles(List.of(Role.of("dev", 4), Role.of("qa", 1)))
                .withTasks(List.of(TaskSpec.of("a", "dev", 4), TaskSpec.of("b", "dev", 9), TaskSpec.of("c", "dev", 9)))
                .withRun(RunLimits.until(6)));
        run.advanceTo(1);
        List<String> names = new ArrayList<>();
        for (int task = 0; task < 3; task++) {
            names.add(run.agentName(run.taskAgent(task)));
        }
        String idle = List.of("dev-1", "dev-2", "dev-3", "dev-4").stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .orElseThrow();
        run.apply(new Command.RemoveAgent(idle));
        run.apply(new Command.Stop(names.get(1)));
        run.run();
        Results results = run.results();
        assertThat(results.agents())
                .extracting(Results.AgentResults::name, Results.AgentResults::status)
                .containsExactlyInAnyOrder(
                        tuple(idle, "left"),
                        tuple(names.get(0), "idle"),
                        tuple(names.get(1), "stopped"),
                        tuple(names.get(2), "working"),
                        tuple("qa-1", "idle"));
        assertThat(results.roles())
                .extracting(Results.RoleResults::role, Results.RoleResults::agents)
                .containsExactly(tuple("dev", 3), tuple("qa", 1));
        assertThat(results.stats().totalTasks()).isEqualTo(2);
        assertThat(results.stats().maxWorkload()).isEqualTo(1);
        assertThat(results.stats().avgWorkload()).isEqualTo(2 / 3.0);
        String busiest = run.agentNumber(names.get(1)) < run.agentNumber(names.get(2)) ? names.get(1) : names.get(2);
        assertThat(results.stats().busiestAgent()).as("the first of the roster").isEqualTo(busiest);
        assertThat(open(TWO).results().stats()).isEqualTo(new Results.WorkloadStats(0, 0, null, 0));
    }

    private static TaskSpec arriving(String id, String role) {
        return new TaskSpec(id, role, null, 0, 1, 1, 3, List.of(), null, null, null, false);
    }

    @Test
    void manyThatBeginAtOneInstantDoSoInRosterOrder() {
        int many = 50;
        List<String> begun = new ArrayList<>();
        EventListener listener = new Hearing((run, type, time, task, agent) -> {
            if (type == EventType.STARTED) {
                begun.add(run.agentName(agent));
            }
        });
        // each task is of one agent's own role: in the queue they stand against the roster's order
        List<AgentSpec> agents = new ArrayList<>();
        List<TaskSpec> tasks = new ArrayList<>();
        List<String> order = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            agents.add(AgentSpec.of("agent-" + i, "role-" + i));
            order.add("agent-" + i);
            tasks.addFirst(arriving("first-" + i, "role-" + i));
            tasks.addFirst(arriving("second-" + i, "role-" + i));
        }
        Simulation run = new Simulation(
                Scenario.named("all at once")
                        .withDispatch(Dispatch.IMMEDIATE)
                        .withAgents(agents)
                        .withTasks(tasks),
                listener,
                true);
        run.run();
        assertThat(begun.subList(0, many)).as("when they come").isEqualTo(order);
        assertThat(begun.subList(many, 2 * many)).as("when the first are done").isEqualTo(order);
        assertThat(run.roleCount()).isEqualTo(many);
        assertThat(run.now()).isEqualTo(7);
    }

    private static List<String> roster(Simulation run) {
        List<String> names = new ArrayList<>();
        for (int agent : run.roster()) {
            names.add(run.agentName(agent));
        }
        return names;
    }

    @Test
    void rolesThatOnlyTheTimelineNamesComeLastInItsOrder() {
        Simulation run = open(Scenario.named("later")
                .withRun(RunLimits.until(3))
                .withRoles(List.of(Role.of("a", 1)))
                .withTimeline(List.of(
                        new TimelineEntry(2, null, new TimelineEntry.SetAgents(Map.of("late", 1))),
                        new TimelineEntry(1, null, new TimelineEntry.SetAgents(Map.of("early", 1, "a", 2))))));
        run.run();
        assertThat(roster(run)).containsExactly("a-1", "a-2", "late-1", "early-1");
    }

    @Test
    void whoJoinsARoleOfTheFileStandsWhereTheRoleDoes() {
        Simulation run = open(Scenario.named("roster")
                .withRoles(List.of(Role.of("a", 1), Role.of("b", 1)))
                .withAgents(List.of(AgentSpec.of("lead", "b"))));
        run.apply(new Command.AddAgent(AgentSpec.of("guest", "a")));
        run.apply(new Command.SetAgents("a", 2));
        assertThat(roster(run)).containsExactly("lead", "a-1", "a-2", "b-1", "guest");
        run.apply(new Command.RemoveAgent("guest"));
        assertThat(run.generatedAgents(0)).as("a guest is none of them").isEqualTo(2);
        run.apply(new Command.RemoveAgent("a-1"));
        assertThat(run.generatedAgents(0)).isEqualTo(1);
    }

    @Test
    void theOpeningIsOverOnceTheClockWasLetGo() {
        Run run = new Run(TWO, EventListener.NONE, true);
        assertThat(run.inOpeningState()).isTrue();
        run.apply(new Command.Stop("dev-1"));
        assertThat(run.inOpeningState()).isTrue();
        run.apply(new Command.Resume("dev-1"));
        run.simulation().step();
        assertThat(run.inOpeningState()).isFalse();
        run.apply(new Command.Stop("dev-1"));
        assertThat(run.openingCommands()).isEqualTo(2);
    }
}
