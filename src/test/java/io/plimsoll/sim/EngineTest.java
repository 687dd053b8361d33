package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What belongs to one instant, and what ends a run before its time. */
class EngineTest {
    private static final Distribution ONE = new Distribution.Constant(1);
    /** Works so fast that the clock does not move. */
    private static final AgentSpec FAST = new AgentSpec("fast", "dev", false, 1, 1e20, 1, List.of(), 0);

    private static TaskSpec task(String id, String role, double arrival, double effort) {
        return new TaskSpec(id, role, null, 0, 1, arrival, effort, List.of(), null, null, null, false);
    }

    private static Simulation open(Scenario scenario) {
        return new Simulation(scenario, EventListener.NONE, true);
    }

    private static void does(Simulation run, Command command) {
        assertThat(run.apply(command).done()).as("%s", command).isTrue();
    }

    private static String agentOf(Simulation run, String task) {
        return run.agentName(run.taskAgent(run.taskSlot(task)));
    }

    @Test
    void aRunThatComesToItsEndDidNotFail() {
        Simulation run = open(Scenario.named("end")
                .withRoles(List.of(Role.of("dev", 1)))
                .withTasks(List.of(TaskSpec.of("t", "dev", 3))));
        assertThat(run.failure()).isNull();
        run.run();
        assertThat(run.finished()).isTrue();
        assertThat(run.failure()).isNull();
    }

    @Test
    void whatTakesNoTimeIsDoneInTheSameStep() {
        Simulation run = open(Scenario.named("no time")
                .withAgents(List.of(FAST))
                .withTasks(List.of(task("a", "dev", 1, 1), task("b", "dev", 1, 1))));
        run.step();
        run.step();
        assertThat(run.now()).isEqualTo(1);
        assertThat(run.completed()).isEqualTo(2);
        assertThat(run.finished()).isTrue();
        run.rest(5);
        does(run, new Command.AddTask(task("c", "dev", 5, 1)));
        assertThat(run.completed()).as("after a command too").isEqualTo(3);
        assertThat(run.now()).isEqualTo(5);
    }

    /** It would happen after what is done later otherwise, and the clock would go back for it. */
    @Test
    void whatTheTimelineSaysHappensOnTheWayOfAClockAtRest() {
        List<Double> times = new ArrayList<>();
        Simulation run = new Simulation(
                Scenario.named("timeline")
                        .withRoles(List.of(Role.of("dev", 1)))
                        .withTimeline(List.of(
                                new TimelineEntry(2, null, new TimelineEntry.SetAgents(Map.of("dev", 2))),
                                new TimelineEntry(9, null, new TimelineEntry.SetAgents(Map.of("dev", 3))))),
                (type, time, task, agent, role, workload) -> times.add(time),
                true);
        run.run();
        assertThat(run.finished()).isTrue();
        run.rest(5);
        assertThat(run.agentCount()).isEqualTo(2);
        does(run, new Command.AddTask(task("late", "dev", 5, 1)));
        run.advanceTo(5);
        assertThat(run.now()).isEqualTo(5);
        run.run();
        assertThat(run.now()).isEqualTo(6);
        assertThat(times).isSorted().contains(2.0);
    }

    @Test
    void aCommandThatCompletesTheLastTaskEndsTheRun() {
        Simulation run = open(Scenario.named("limit")
                .withRoles(List.of(Role.of("dev", 1)))
                .withTasks(List.of(TaskSpec.of("a", "dev", 1), TaskSpec.of("b", "dev", 1)))
                .withRun(new RunLimits(null, 0, 1L)));
        does(run, new Command.Watch());
        run.advanceTo(0);
        does(run, new Command.Complete("a"));
        assertThat(run.finished()).isTrue();
        assertThat(run.inProgress()).as("b is not begun").isZero();
        assertThat(run.failure()).isNull();
    }

    @Test
    void whoListensIsToldOfTheEndOfEachInstant() {
        List<Double> ends = new ArrayList<>();
        EventListener listener = new EventListener() {
            @Override
            public void on(EventType type, double time, int task, int agent, int role, int workload) {}

            @Override
            public void settled(double time) {
                ends.add(time);
            }
        };
        new Simulation(
                        Scenario.named("instants")
                                .withRoles(List.of(Role.of("dev", 1)))
                                .withTasks(List.of(task("a", "dev", 0, 2), task("b", "dev", 1, 2))),
                        listener,
                        true)
                .run();
        assertThat(ends).containsExactly(0.0, 1.0, 2.0, 4.0);
    }

    // ---- load figures that are seen now and then

    private static Scenario stale() {
        return Scenario.named("stale")
                .withDispatch(Dispatch.IMMEDIATE)
                .withRefresh(10)
                .withAgents(List.of(new AgentSpec("x", "dev", false, 1, 1, 1, List.of(), 1), AgentSpec.of("y", "dev")));
    }

    @Test
    void figuresAreSeenFromTheOpeningOn() {
        Engine engine = new Engine(stale(), EventListener.NONE, true);
        engine.open();
        assertThat(engine.seen()).isZero();
        Simulation run = open(stale().withTasks(List.of(task("a", "dev", 0, 9), task("b", "dev", 0, 9))));
        run.advanceTo(0);
        assertThat(agentOf(run, "a")).as("x has something to do").isEqualTo("y");
        assertThat(agentOf(run, "b")).as("that y has something is not seen yet").isEqualTo("y");
    }

    @Test
    void whereSomebodyActsBetweenTwoInstantsFiguresAreAsOfThen() {
        Simulation run = open(
                stale().withTasks(List.of(task("a", "dev", 0, 90), task("b", "dev", 0, 90), task("c", "dev", 95, 1))));
        run.advanceTo(10);
        does(run, new Command.AddTask(task("d", "dev", 10, 1)));
        assertThat(agentOf(run, "d")).as("y has two, x one").isEqualTo("x");
        Engine engine = new Engine(stale(), EventListener.NONE, true);
        engine.open();
        engine.instant(0);
        engine.rest(14);
        assertThat(engine.seen()).isEqualTo(10);
        Engine always = new Engine(stale().withRefresh(0), EventListener.NONE, true);
        always.open();
        always.instant(0);
        always.rest(14);
        assertThat(always.seen()).isEqualTo(14);
    }

    @Test
    void whatEndsAtTheNextInstantWasThereWhenFiguresWereSeen() {
        Scenario five = stale().withAgents(
                        List.of(AgentSpec.of("x", "dev"), new AgentSpec("y", "dev", false, 1, 1, 1, List.of(), 5)));
        List<TaskSpec> tasks = new ArrayList<>();
        tasks.add(task("first", "dev", 0, 5.5));
        tasks.add(task("second", "dev", 0, 5.5));
        for (int i = 0; i < 4; i++) {
            tasks.add(task("t" + i, "dev", 2, 1e-20));
        }
        tasks.add(task("last", "dev", 14, 1));
        Simulation run = open(five.withTasks(tasks));
        run.run();
        assertThat(agentOf(run, "t3")).isEqualTo("x");
        assertThat(agentOf(run, "last"))
                .as("at 10 x had five and y five, at 11 x has none")
                .isEqualTo("y");
    }

    // ---- the roster's order

    @Test
    void whoJoinsIsAskedInTheOrderOfTheRosterAtOnce() {
        // a-2 joins last, but stands before b-1, who can take the role as well
        List<Role> roles = List.of(Role.of("a", 0), new Role("b", 1, 1, 1, 1, List.of("a")));
        Simulation byTimeline = open(Scenario.named("timeline")
                .withRoles(roles)
                .withTasks(List.of(task("t", "a", 2, 1)))
                .withTimeline(List.of(new TimelineEntry(2, null, new TimelineEntry.SetAgents(Map.of("a", 1))))));
        byTimeline.run();
        assertThat(agentOf(byTimeline, "t")).isEqualTo("a-1");
        Simulation byCommand = open(Scenario.named("command")
                .withRoles(List.of(Role.of("a", 0), new Role("b", 0, 1, 1, 1, List.of("a"))))
                .withTasks(List.of(task("t", "a", 2, 1), task("u", "a", 3, 1))));
        byCommand.advanceTo(1);
        does(byCommand, new Command.SetAgents("b", 1));
        does(byCommand, new Command.SetAgents("a", 1));
        byCommand.run();
        assertThat(agentOf(byCommand, "t")).isEqualTo("a-1");
        assertThat(agentOf(byCommand, "u")).isEqualTo("b-1");
    }

    @Test
    void whoJoinsByACommandIsAskedInTheOrderOfTheRosterWithinTheCommand() {
        Simulation run = open(Scenario.named("command")
                .withRoles(List.of(Role.of("a", 1), new Role("b", 1, 1, 1, 1, List.of("a"))))
                .withTasks(List.of(task("s", "a", 0, 9), task("t", "a", 2, 1))));
        run.advanceTo(1);
        does(run, new Command.Stop("b-1"));
        run.advanceTo(2);
        does(run, new Command.Automatic(false));
        does(run, new Command.SetAgents("a", 2));
        does(run, new Command.Resume("b-1"));
        does(run, new Command.Automatic(true));
        assertThat(agentOf(run, "t")).isEqualTo("a-2");
    }

    @Test
    void aRoleIsGeneratedOnceItWas() {
        Engine engine = new Engine(
                Scenario.named("roles")
                        .withAgents(List.of(AgentSpec.of("x", "dev"), AgentSpec.of("y", "qa")))
                        .withTimeline(
                                List.of(new TimelineEntry(5, null, new TimelineEntry.SetAgents(Map.of("ops", 1))))),
                EventListener.NONE,
                true);
        engine.open();
        assertThat(engine.generates("dev")).isFalse();
        assertThat(engine.generates("qa")).isFalse();
        assertThat(engine.generates("unheard of")).isFalse();
        assertThat(engine.generates("ops")).as("later").isTrue();
        assertThat(new Operator(engine).apply(new Command.SetAgents("dev", 1)).done())
                .isTrue();
        assertThat(engine.generates("dev")).isTrue();
        assertThat(engine.generates("qa")).isFalse();
    }

    // ---- too much

    /** Entries of a timeline at 1e12, where two times next to each other are 2^-13 apart. */
    private static Simulation crowd(double entries) {
        Simulation run = open(Scenario.named("crowd")
                .withRoles(List.of(Role.of("dev", 1)))
                .withTasks(List.of(task("t", "dev", 1e12, 1)))
                .withTimeline(
                        List.of(new TimelineEntry(1e12, 0x1p-14 / (entries - .5), new TimelineEntry.Resume("dev-1")))));
        run.step();
        run.step();
        assertThat(run.now()).isEqualTo(1e12);
        return run;
    }

    @Test
    void moreThanAMillionEntriesAtOneInstantEndTheRun() {
        Simulation million = crowd(1_000_000);
        assertThat(million.failure()).isNull();
        assertThat(million.inProgress()).isEqualTo(1);
        Simulation more = crowd(1_000_001);
        assertThat(more.failure())
                .isEqualTo(
                        "more than 1,000,000 timeline entries happen at one instant: the run was ended at time 1.0E12");
        assertThat(more.finished()).isTrue();
        assertThat(more.inProgress()).isZero();
    }

    /** A million tasks came and left before nobody; one more is about to come, and an entry of the timeline at the end of the second after. */
    private static Simulation inVain() {
        ArrivalStream stream =
                new ArrivalStream("s", "dev", ONE, ONE, 1, 0, new Distribution.Constant(.5), 0, null, null, null);
        Simulation run = new Simulation(Scenario.named("in vain")
                .withRoles(List.of(Role.of("qa", 1)))
                .withArrivals(List.of(stream))
                .withTimeline(List.of(new TimelineEntry(1_000_003.2, null, new TimelineEntry.Stop("nobody")))));
        run.advanceTo(1_000_003.1);
        assertThat(run.abandoned()).isEqualTo(1_000_002);
        assertThat(run.failure()).as("there is an entry to come").isNull();
        return run;
    }

    @Test
    void aRunThatOnlyPilesUpTasksIsBrokenOff() {
        Simulation run = inVain();
        Simulation byHand = run.copy(EventListener.NONE);
        Simulation somebody = run.copy(EventListener.NONE);
        Simulation later = run.copy(EventListener.NONE);
        Simulation busy = run.copy(EventListener.NONE);
        assertThat(run.step()).isTrue();
        assertThat(run.failure())
                .isEqualTo("more than 1,000,000 tasks wait, or have left, and nobody works or ever will: "
                        + "the run was ended at time 1000003.2");
        assertThat(run.step()).isFalse();

        does(byHand, new Command.Automatic(false));
        byHand.advanceTo(1_000_010);
        assertThat(byHand.failure()).as("somebody may assign them yet").isNull();

        does(somebody, new Command.AddAgent(AgentSpec.of("x", "dev")));
        somebody.advanceTo(1_000_010);
        assertThat(somebody.failure()).isNull();
        assertThat(somebody.completed()).isEqualTo(6);

        does(busy, new Command.AddTask(task("t", "qa", 0, 4)));
        busy.advanceTo(1_000_007);
        assertThat(busy.failure()).as("somebody works").isNull();
        busy.advanceTo(1_000_010);
        assertThat(busy.failure()).as("ended when all was done").endsWith("1000007.1");

        does(later, new Command.AddTask(task("t", "qa", 1_000_005, 1)));
        later.advanceTo(1_000_100);
        assertThat(later.failure()).as("looked at again only at twice as many").isNull();
    }
}
