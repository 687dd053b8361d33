package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Bounds;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an operator may do, and every reason for which it is refused. */
class OperatorTest {
    private final List<String> events = new ArrayList<>();

    private Run open(Scenario scenario) {
        EventListener listener = new Hearing((simulation, type, time, task, agent) -> events.add(type.key()
                + (task < 0 ? "" : " " + simulation.taskId(task))
                + (agent < 0 ? "" : " " + simulation.agentName(agent))));
        Run run = new Run(scenario, listener, true);
        events.clear();
        return run;
    }

    private static Scenario team() {
        TaskSpec blocked = new TaskSpec("c", "dev", null, 0, 1, 0, 2, List.of("a"), null, null, null, false);
        return Scenario.named("team")
                .withRoles(List.of(Role.of("dev", 2), Role.of("qa", 1)))
                .withAgents(List.of(new AgentSpec("lead", "dev", false, 1, 1, 1, List.of(), 2)))
                .withTasks(List.of(TaskSpec.of("a", "dev", 4), TaskSpec.of("b", "dev", 4), blocked));
    }

    private static TaskSpec task(String id, String role, double arrival, String... dependsOn) {
        return new TaskSpec(id, role, null, 0, 1, arrival, 3, List.of(dependsOn), null, null, null, false);
    }

    private static void refused(Run run, Command command, String reason) {
        int before = run.log().size();
        long events = run.simulation().events();
        Outcome outcome = run.apply(command);
        assertThat(outcome.done()).as(command.toString()).isFalse();
        assertThat(outcome.reason()).contains(reason);
        assertThat(run.log()).hasSize(before);
        assertThat(run.simulation().events()).isEqualTo(events);
    }

    @Test
    void assignsByHandBeforeTheClockIsLetGo() {
        Run run = open(team());
        assertThat(run.apply(new Command.AssignNext()).done()).isTrue();
        assertThat(events).containsExactly("assigned a dev-1", "started a dev-1");
        assertThat(run.apply(new Command.Assign("b", "lead")).done()).isTrue();
        assertThat(events).endsWith("assigned b lead", "started b lead");
        refused(run, new Command.AssignNext(), "no task is waiting");
        assertThat(run.log()).hasSize(2);
        assertThat(run.openingCommands()).isEqualTo(2);
        run.simulation().run();
        assertThat(run.simulation().completed()).isEqualTo(3);
    }

    @Test
    void assignsNothingByItselfWhenAutomaticIsOff() {
        Run run = open(team());
        run.apply(new Command.Automatic(false));
        run.simulation().advanceTo(10);
        assertThat(run.simulation().now()).isZero();
        assertThat(run.simulation().finished()).isTrue();
        assertThat(run.apply(new Command.AssignAll()).done()).isTrue();
        assertThat(run.simulation().inProgress()).isEqualTo(2);
        refused(run, new Command.AssignAll(), "no task is waiting");
        run.apply(new Command.Automatic(true));
        run.simulation().run();
        assertThat(run.simulation().completed()).isEqualTo(3);
    }

    @Test
    void refusesAssignmentsThatRoleOrStatusDoNotAllow() {
        Run run = open(team());
        refused(run, new Command.Assign("zz", null), "no task zz");
        refused(run, new Command.Assign("c", null), "c is blocked");
        refused(run, new Command.Assign("a", "nobody"), "no agent nobody");
        refused(run, new Command.Assign("a", "qa-1"), "takes no tasks of role \"dev\"");
        run.apply(new Command.Stop("dev-1"));
        refused(run, new Command.Assign("a", "dev-1"), "dev-1 is stopped");
        run.apply(new Command.Assign("a", "dev-2"));
        refused(run, new Command.Assign("b", "dev-2"), "dev-2 is not idle");
        run.apply(new Command.Stop("lead"));
        refused(run, new Command.Assign("b", null), "no idle agents for role \"dev\"");
        refused(run, new Command.AssignNext(), "no idle agents for role \"dev\"");
        run.apply(new Command.SwitchDispatch(Dispatch.IMMEDIATE));
        assertThat(run.apply(new Command.Assign("b", "dev-2")).done()).isTrue();
        assertThat(run.simulation().workload(run.simulation().agentNumber("dev-2")))
                .isEqualTo(2);
    }

    @Test
    void serviceOfAWatchedRunEndsOnlyWhenItIsCompleted() {
        Run run = open(Scenario.named("watched").withStrategy(StrategySpec.of("least-work")));
        run.apply(new Command.Automatic(false));
        assertThat(run.apply(new Command.Watch()).done()).isTrue();
        refused(run, new Command.Watch(), "watched already");
        run.apply(new Command.AddAgent(new AgentSpec("dev-1", "dev", false, 2, 1, 1, List.of(), 0)));
        run.apply(new Command.AddAgent(new AgentSpec("dev-2", "dev", false, 2, 1, 1, List.of(), 0)));
        Simulation now = run.simulation();
        for (String id : List.of("long", "short", "next")) {
            run.apply(new Command.AddTask(TaskSpec.of(id, "dev", id.equals("long") ? 8 : 4)));
        }
        run.apply(new Command.Assign("long", "dev-1"));
        run.apply(new Command.Assign("short", "dev-2"));
        now.run();
        now.rest(3);
        assertThat(now.inProgress()).isEqualTo(2);
        assertThat(now.failure()).isNull();
        assertThat(now.suggestion(now.taskSlot("next")))
                .as("1 is left of short, 5 of long")
                .isEqualTo(now.agentNumber("dev-2"));
        now.rest(20);
        assertThat(now.suggestion(now.taskSlot("next")))
                .as("nothing is left of either, and dev-1 was given a task less recently")
                .isEqualTo(now.agentNumber("dev-1"));
        assertThat(run.apply(new Command.Complete("long")).done()).isTrue();
        assertThat(now.taskEnded(now.taskSlot("long"))).isEqualTo(20);
        run.apply(new Command.Stop("dev-1"));
        run.apply(new Command.Stop("dev-2"));
        assertThat(now.suggestion(now.taskSlot("next"))).isEqualTo(-1);
    }

    @Test
    void aRoleThatGeneratesNobodyOwnsNoNames() {
        Run run = open(Scenario.named("empty"));
        for (int k = 1; k <= 3; k++) {
            assertThat(run.apply(new Command.AddAgent(AgentSpec.of("ops-" + k, "ops")))
                            .done())
                    .isTrue();
        }
        refused(run, new Command.SetAgents("ops", 2), "an agent named ops-1 already");
        run.apply(new Command.AddTask(task("t", "qa", 0)));
        run.apply(new Command.SetAgents("qa", 1));
        refused(run, new Command.AddAgent(AgentSpec.of("qa-2", "qa")), "belongs to the agents that the role generates");
        TimelineEntry shift = new TimelineEntry(9, null, new TimelineEntry.SetAgents(Map.of("night", 1)));
        refused(
                open(Scenario.named("shifts").withTimeline(List.of(shift))),
                new Command.AddAgent(AgentSpec.of("night-1", "night")),
                "belongs to the agents that the role generates");
    }

    @Test
    void letsTheStrategyChooseForOneTask() {
        Run run = open(team());
        assertThat(run.apply(new Command.Assign("b", null)).done()).isTrue();
        assertThat(events.get(0)).isEqualTo("assigned b dev-1");
    }

    @Test
    void stopsAndResumes() {
        Run run = open(team().withDispatch(Dispatch.IMMEDIATE));
        refused(run, new Command.Stop("x"), "no agent x");
        refused(run, new Command.Resume("x"), "no agent x");
        refused(run, new Command.Resume("lead"), "lead is not stopped");
        run.apply(new Command.Stop("dev-1"));
        run.apply(new Command.Stop("dev-2"));
        refused(run, new Command.Stop("dev-1"), "dev-1 is stopped already");
        run.simulation().step();
        assertThat(events).contains("assigned a lead", "assigned b lead", "started a lead");
        events.clear();
        run.apply(new Command.Resume("dev-2"));
        run.apply(new Command.Stop("lead"));
        assertThat(events)
                .containsExactly(
                        "resumed dev-2", "stopped lead", "returned b lead", "assigned b dev-2", "started b dev-2");
    }

    @Test
    void changesTheNumberOfAgents() {
        Run run = open(team());
        refused(run, new Command.SetAgents("ops", 1), "no role \"ops\"");
        refused(run, new Command.SetAgents("dev", 2), "already");
        refused(run, new Command.SetAgents("dev", -1), "from 0 to 1000000");
        refused(run, new Command.SetAgents("dev", 2_000_000), "from 0 to 1000000");
        run.apply(new Command.SetAgents("dev", 4));
        assertThat(run.simulation().agentCount()).isEqualTo(6);
        assertThat(run.simulation().roster()).as("lead, dev-1 … dev-4, qa-1").containsExactly(0, 1, 2, 4, 5, 3);
        run.apply(new Command.SetAgents("dev", 1));
        assertThat(run.simulation().onRoster(run.simulation().agentNumber("dev-2")))
                .isFalse();
        run.apply(new Command.SetAgents("dev", 3));
        assertThat(run.simulation().agentCount()).isEqualTo(6);
        assertThat(run.simulation().onRoster(run.simulation().agentNumber("dev-3")))
                .isTrue();
    }

    @Test
    void addsAndRemovesAgents() {
        Run run = open(team());
        refused(run, new Command.AddAgent(AgentSpec.of("lead", "dev")), "choose another name");
        refused(
                run,
                new Command.AddAgent(AgentSpec.of("dev-9", "dev")),
                "belongs to the agents that the role generates");
        assertThat(run.apply(new Command.AddAgent(AgentSpec.of("dev-09", "dev")))
                        .done())
                .as("roles count without leading zeros")
                .isTrue();
        run.apply(new Command.RemoveAgent("dev-09"));
        refused(run, new Command.RemoveAgent("x"), "no agent x");
        assertThat(run.apply(new Command.AddAgent(AgentSpec.of("ann", "ops"))).done())
                .isTrue();
        assertThat(run.simulation().roleNumber("ops")).isNotNegative();
        run.apply(new Command.SetAgents("dev", 3));
        int[] roster = run.simulation().roster();
        assertThat(run.simulation().agentName(roster[roster.length - 1])).isEqualTo("ann");
        run.apply(new Command.RemoveAgent("dev-2"));
        refused(run, new Command.RemoveAgent("dev-2"), "dev-2 has left already");
        refused(run, new Command.Assign("a", "dev-2"), "no agent dev-2");
        assertThat(run.simulation().generatedAgents(0)).isEqualTo(2);
        run.apply(new Command.SetAgents("dev", 3));
        assertThat(run.simulation().onRoster(run.simulation().agentNumber("dev-2")))
                .isTrue();
    }

    @Test
    void completesTasksInProgress() {
        Run run = open(team());
        refused(run, new Command.Complete("zz"), "no task zz");
        refused(run, new Command.Complete("a"), "a is waiting, not in progress");
        run.simulation().advanceTo(1);
        run.apply(new Command.Complete("a"));
        assertThat(run.simulation().completed()).isEqualTo(1);
        assertThat(events).contains("completed a dev-1", "ready c", "assigned c dev-1");
        run.simulation().run();
        assertThat(run.simulation().now()).isEqualTo(4);
    }

    @Test
    void addsTasks() {
        Run run = open(team().withArrivals(List.of(new ArrivalStream(
                "bug",
                "dev",
                new Distribution.Constant(5),
                new Distribution.Constant(1),
                1,
                0,
                null,
                0,
                null,
                2L,
                null))));
        refused(run, new Command.AddTask(task("a", "dev", 0)), "choose another id");
        refused(run, new Command.AddTask(task("bug-1", "dev", 0)), "belongs to the tasks of a stream");
        refused(run, new Command.AddTask(task("d", "dev", 0, "none")), "no task \"none\" to depend on");
        run.simulation().advanceTo(1);
        run.apply(new Command.AddTask(task("d", "dev", 0, "b")));
        assertThat(run.apply(new Command.AddTask(task("bug-01", "docs", 0))).done())
                .as("streams count without leading zeros")
                .isTrue();
        run.apply(new Command.RemoveTask("bug-01"));
        run.apply(new Command.AddTask(task("e", "docs", 0)));
        run.apply(new Command.AddTask(task("f", "dev", 9)));
        assertThat(run.simulation().blockedBy(run.simulation().taskSlot("d"))).isEqualTo("b");
        assertThat(run.simulation().taskState(run.simulation().taskSlot("f"))).isEqualTo(TaskState.FUTURE);
        run.simulation().run();
        assertThat(run.simulation().taskArrival(run.simulation().taskSlot("f"))).isEqualTo(9);
        assertThat(run.simulation().results().rolesNeeded()).containsExactly("docs");
        assertThat(run.simulation().whyWaiting(run.simulation().taskSlot("e")))
                .isEqualTo("no agents for role \"docs\"");
        assertThat(run.simulation().taskSlot("bug-2")).isNotNegative();
    }

    @Test
    void tellsNamesThatRolesGenerateFromOthers() {
        Run run = open(team());
        refused(
                run,
                new Command.AddAgent(AgentSpec.of("dev-7", "dev")),
                "belongs to the agents that the role generates");
        refused(run, new Command.AddAgent(AgentSpec.of("dev-19", "dev")), "belongs to the agents");
        refused(run, new Command.AddAgent(AgentSpec.of("dev-2", "dev")), "there is, or was, an agent named dev-2");
        for (String name : List.of("dev-", "dev-07", "dev-0", "dev-7x", "dev-:", "dev-/", "-7", "devs-7", "dev7")) {
            assertThat(run.apply(new Command.AddAgent(AgentSpec.of(name, "dev")))
                            .done())
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void changesTheNumberOfAgentsWithinWhatThereMayBe() {
        Run run = open(team());
        refused(run, new Command.SetAgents("dev", 2), "dev has 2 generated agents already");
        refused(run, new Command.SetAgents("dev", -1), "the number of agents must be from 0 to");
        // two devs, a tester and the lead are there
        refused(run, new Command.SetAgents("dev", Bounds.AGENTS - 1), "the number of agents must be from 0 to");
        assertThat(run.apply(new Command.SetAgents("dev", 0)).done()).isTrue();
        assertThat(run.apply(new Command.AddAgent(AgentSpec.of("qa-x", "qa"))).done())
                .isTrue();
        assertThat(run.apply(new Command.SetAgents("dev", 4)).done()).isTrue();
        assertThat(run.simulation().generatedAgents(0)).isEqualTo(4);
    }

    @Test
    void editsTasksThatHaveNotBegun() {
        Run run = open(team());
        refused(run, new Command.EditTask(task("zz", "dev", 0)), "no task zz");
        run.apply(new Command.EditTask(task("a", "qa", 0)));
        assertThat(run.simulation().waiting(run.simulation().roleNumber("qa"))).isEqualTo(1);
        run.apply(new Command.EditTask(task("c", "qa", 0)));
        run.simulation().advanceTo(1);
        refused(run, new Command.EditTask(task("a", "qa", 0)), "in progress");
        run.simulation().run();
        assertThat(run.simulation().now()).isEqualTo(6);
        assertThat(run.simulation().results().tasks().completed()).isEqualTo(3);
    }

    @Test
    void editsKeepWhatATaskDependsOn() {
        Run run = open(team());
        Simulation now = run.simulation();
        TaskSpec other = new TaskSpec("c", "qa", "Other", 5, 2, 700, 3, List.of("nowhere"), 9.0, 8.0, "x", false);
        assertThat(run.apply(new Command.EditTask(other)).done()).isTrue();
        int task = now.taskSlot("c");
        assertThat(now.blockedBy(task)).isEqualTo("a");
        assertThat(now.admission().describe(task))
                .isEqualTo(new TaskSpec("c", "qa", "Other", 5, 2, 0, 3, List.of("a"), 9.0, 8.0, "x", false));
    }

    @Test
    void describesTasksOfStreamsAsTheyCame() {
        Scenario scenario = Scenario.named("streams")
                .withArrivals(List.of(new ArrivalStream(
                        "bug",
                        "dev",
                        new Distribution.Constant(2),
                        new Distribution.Constant(4),
                        1,
                        0,
                        null,
                        0,
                        null,
                        3L,
                        null)));
        Run run = open(scenario);
        Simulation now = run.simulation();
        now.advanceTo(3);
        Admission admission = now.admission();
        TaskSpec described = admission.describe(now.taskSlot("bug-1"));
        assertThat(described).isEqualTo(TaskSpec.of("bug-1", "dev", 4));
        TaskSpec other = new TaskSpec("bug-1", "ops", "Now ops", 1, 1, 0, 5, List.of(), null, null, null, false);
        assertThat(run.apply(new Command.EditTask(other)).done()).isTrue();
        assertThat(admission.describe(now.taskSlot("bug-1"))).isEqualTo(other);
        assertThat(now.taskArrival(now.taskSlot("bug-1"))).isEqualTo(2);
    }

    @Test
    void aRoleIsServedByWhoeverIsOnTheRosterAndCanTakeIt() {
        Run run = open(Scenario.named("served")
                .withRoles(List.of(Role.of("dev", 1), Role.of("qa", 0)))
                .withAgents(List.of(AgentSpec.of("ann", "qa"))));
        Admission admission = run.simulation().admission();
        assertThat(admission.isServed("qa")).isTrue();
        assertThat(run.apply(new Command.RemoveAgent("ann")).done()).isTrue();
        assertThat(admission.isServed("qa")).as("she has left").isFalse();
        assertThat(admission.isServed("dev")).isTrue();
    }

    @Test
    void saysBeforehandWhatItWouldRefuse() {
        Run run = open(
                team().withDispatch(Dispatch.IMMEDIATE).withAgents(List.of()).withRoles(List.of(Role.of("dev", 1))));
        Simulation now = run.simulation();
        now.step();
        Admission admission = now.admission();
        for (String name : List.of("dev-1", "dev-7", "ann", "qa-1")) {
            Outcome outcome = run.apply(new Command.AddAgent(AgentSpec.of(name, "qa")));
            assertThat(admission.whyNotAgent(name)).as(name).isNotNull();
            assertThat(outcome.done()).isEqualTo(name.equals("ann") || name.equals("qa-1"));
        }
        assertThat(admission.whyNotAgent("bob")).isNull();
        assertThat(admission.whyNotTask("a"))
                .isEqualTo(run.apply(new Command.AddTask(task("a", "dev", 0))).reason());
        assertThat(admission.whyNotTask("z")).isNull();
        assertThat(admission.whyNotAfter("y"))
                .isEqualTo(
                        run.apply(new Command.AddTask(task("z", "dev", 0, "y"))).reason());
        assertThat(admission.whyNotAfter("a")).isNull();
        int begun = now.taskSlot("a");
        int assigned = now.taskSlot("b");
        assertThat(admission.whyNotEdit(begun))
                .isEqualTo(run.apply(new Command.EditTask(task("a", "dev", 0))).reason());
        assertThat(admission.whyNotEdit(assigned)).isNull();
        assertThat(admission.whyNotOfRole(assigned, "dev")).isNull();
        assertThat(admission.whyNotOfRole(assigned, "qa"))
                .isEqualTo(run.apply(new Command.EditTask(task("b", "qa", 0))).reason());
        assertThat(admission.isServed("dev")).isTrue();
        assertThat(admission.isServed("nowhere")).isFalse();
        run.apply(new Command.Stop("ann"));
        assertThat(admission.isServed("qa")).isTrue();
        assertThat(admission.whyNothing()).isNull();
        run.simulation().run();
        assertThat(admission.whyNothing()).isNull();
    }

    @Test
    void editsTasksThatAnAgentHas() {
        Run run = open(
                team().withDispatch(Dispatch.IMMEDIATE).withAgents(List.of()).withRoles(List.of(Role.of("dev", 1))));
        run.simulation().step();
        refused(run, new Command.EditTask(task("b", "qa", 0)), "its role cannot change");
        run.apply(new Command.EditTask(task("b", "dev", 0)));
        run.simulation().run();
        assertThat(run.simulation().now()).isEqualTo(4 + 3 + 2);
    }

    @Test
    void removesTasksThatHaveNotBegun() {
        Run run = open(
                team().withDispatch(Dispatch.IMMEDIATE).withAgents(List.of()).withRoles(List.of(Role.of("dev", 1))));
        refused(run, new Command.RemoveTask("zz"), "no task zz");
        run.apply(new Command.AddTask(task("later", "dev", 50)));
        run.apply(new Command.RemoveTask("later"));
        refused(run, new Command.RemoveTask("later"), "removed");
        run.simulation().step();
        run.apply(new Command.RemoveTask("b"));
        refused(run, new Command.RemoveTask("a"), "in progress");
        run.apply(new Command.RemoveTask("c"));
        run.simulation().run();
        assertThat(run.simulation().now()).isEqualTo(4);
        assertThat(run.simulation().results().tasks()).isEqualTo(new Results.TaskCounts(1, 1, 0, 0));
    }

    @Test
    void forgetsTheWorkloadFromBefore() {
        Run run = open(team());
        refused(run, new Command.ResetWorkload("x"), "no agent x");
        refused(run, new Command.ResetWorkload("dev-1"), "nothing from before");
        run.apply(new Command.ResetWorkload("lead"));
        assertThat(run.simulation().workload(0)).isZero();
        assertThat(run.simulation().initialWorkload(0)).isZero();
        assertThat(run.simulation().tracked(0)).isFalse();
        run.apply(new Command.AssignNext());
        assertThat(events).startsWith("assigned a lead");
    }

    @Test
    void switchesStrategies() {
        Run run = open(team());
        refused(run, new Command.SwitchStrategy(StrategySpec.of("best")), "best");
        run.apply(new Command.SwitchStrategy(StrategySpec.of("round-robin")));
        run.apply(new Command.AssignNext());
        assertThat(events).startsWith("strategy", "assigned a lead");
        assertThat(run.simulation().strategy()).isEqualTo(StrategySpec.of("round-robin"));
        assertThat(run.simulation().automatic()).isTrue();
        assertThat(run.simulation().dispatch()).isEqualTo(Dispatch.WHEN_IDLE);
    }

    @Test
    void refusesEverythingAfterTheEnd() {
        Run run = open(team().withRun(RunLimits.until(3)));
        run.simulation().run();
        assertThat(run.simulation().now()).isEqualTo(3);
        refused(run, new Command.Stop("lead"), "the run has ended");
    }

    @Test
    void goesOnAfterARestWhenATaskIsAdded() {
        Run run = open(team());
        run.simulation().run();
        double end = run.simulation().now();
        run.simulation().rest(end + 5);
        assertThat(run.simulation().now()).isEqualTo(end + 5);
        run.apply(new Command.AddTask(task("d", "dev", 0)));
        run.simulation().run();
        assertThat(run.simulation().now()).isEqualTo(end + 8);
    }

    @Test
    @Tag("large")
    void breaksOffWhenTooManyArriveAtOnce() {
        Scenario flood = Scenario.named("flood")
                .withRoles(List.of(Role.of("r", 1)))
                .withArrivals(List.of(ArrivalStream.of(
                        "t",
                        "r",
                        new Distribution.Empirical(List.of(0.0, 1.0), List.of(1.0, 1e-12)),
                        new Distribution.Constant(1))))
                .withRun(RunLimits.until(10));
        Simulation run = new Simulation(flood);
        run.run();
        assertThat(run.failure()).contains("more than 1,000,000 tasks arrive at one instant");
        assertThat(run.finished()).isTrue();
    }

    @Test
    @Tag("large")
    void breaksOffWhenTasksPileUpBeforeNobody() {
        Scenario closed = Scenario.named("closed")
                .withAgents(List.of(new AgentSpec("a", "r", true, 1, 1, 1, List.of(), 0)))
                .withArrivals(
                        List.of(ArrivalStream.of("t", "r", new Distribution.Constant(1), new Distribution.Constant(1))))
                .withRun(new RunLimits(null, 0, 5L));
        Simulation run = new Simulation(closed);
        run.run();
        assertThat(run.failure()).contains("nobody works");
    }

    @Test
    @Tag("large")
    void breaksOffWhenAllLeaveAndNobodyWorks() {
        ArrivalStream impatient = new ArrivalStream(
                "t",
                "r",
                new Distribution.Constant(1),
                new Distribution.Constant(1),
                1,
                0,
                new Distribution.Constant(2),
                0,
                null,
                null,
                null);
        Simulation run = new Simulation(
                Scenario.named("nobody").withArrivals(List.of(impatient)).withRun(new RunLimits(null, 0, 5L)));
        run.run();
        assertThat(run.failure()).contains("have left", "nobody works or ever will");
    }

    @Test
    @Tag("large")
    void goesOnToItsEndHoweverManyWaitForNobody() {
        ArrivalStream many = new ArrivalStream(
                "t",
                "r",
                new Distribution.Constant(1),
                new Distribution.Constant(1),
                1,
                0,
                null,
                0,
                null,
                1_000_002L,
                null);
        Simulation ending = new Simulation(Scenario.named("it ends").withArrivals(List.of(many)));
        ending.run();
        assertThat(ending.failure()).isNull();
        assertThat(ending.results().tasks().unfinished()).isEqualTo(1_000_002);

        TaskSpec late = new TaskSpec("late", "busy", null, 0, 1, 1_000_005, 1, List.of(), null, null, null, false);
        Simulation later = new Simulation(Scenario.named("somebody will work")
                .withRoles(List.of(Role.of("busy", 1)))
                .withTasks(List.of(late))
                .withArrivals(
                        List.of(ArrivalStream.of("t", "r", new Distribution.Constant(1), new Distribution.Constant(1))))
                .withRun(new RunLimits(null, 0, 1L)));
        later.run();
        assertThat(later.failure()).isNull();
        assertThat(later.completed()).isEqualTo(1);
    }

    @Test
    void saysThatATaskNeverEnds() {
        Scenario snail = Scenario.named("snail")
                .withAgents(List.of(new AgentSpec("a", "r", false, 1, 1e-300, 1, List.of(), 0)))
                .withTasks(List.of(TaskSpec.of("t", "r", 1e12)));
        Simulation run = new Simulation(snail);
        run.run();
        assertThat(run.finished()).isTrue();
        assertThat(run.failure()).contains("longer than a number can hold");

        Simulation ended = new Simulation(snail.withRun(RunLimits.until(10)));
        ended.run();
        assertThat(ended.failure()).isNull();
        assertThat(ended.results().tasks().unfinished()).isEqualTo(1);
    }

    @Test
    void returnsAfterAboutSoManyEvents() {
        Run run = open(team());
        assertThat(run.simulation().advanceTo(100, 1)).isFalse();
        assertThat(run.simulation().advanceTo(100, 1_000)).isTrue();
    }
}
