package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.balance.Estimates;
import io.plimsoll.balance.Request;
import io.plimsoll.balance.StrategySpec;
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
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left to do as strategies see it, who is asked in which order, and what goes back or is forgotten. */
class FloorTest {
    private static final StrategySpec LEAST_WORK = StrategySpec.of("least-work");

    private static TaskSpec task(String id, double arrival, double effort) {
        return new TaskSpec(id, "dev", null, 0, 1, arrival, effort, List.of(), null, null, null, false);
    }

    /** X and Y, who are given tasks by hand. */
    private static Simulation byHand(StrategySpec strategy, double refresh, TaskSpec... tasks) {
        Simulation run = new Simulation(
                Scenario.named("by hand")
                        .withStrategy(strategy)
                        .withRefresh(refresh)
                        .withDispatch(Dispatch.IMMEDIATE)
                        .withAgents(List.of(AgentSpec.of("X", "dev"), AgentSpec.of("Y", "dev")))
                        .withTasks(List.of(tasks)),
                EventListener.NONE,
                true);
        does(run, new Command.Automatic(false));
        return run;
    }

    /** So many tasks of two units, which so many agents are given at once. */
    private static Simulation immediate(int agents, int tasks) {
        return new Simulation(
                Scenario.named("immediate")
                        .withDispatch(Dispatch.IMMEDIATE)
                        .withRoles(List.of(Role.of("dev", agents)))
                        .withTasks(IntStream.range(0, tasks)
                                .mapToObj(i -> task("t" + i, 0, 2))
                                .toList()),
                EventListener.NONE,
                true);
    }

    private static void does(Simulation run, Command command) {
        assertThat(run.apply(command).done()).as("%s", command).isTrue();
    }

    private static double backlog(Simulation run, String agent) {
        return run.engine.floor.fleet.backlog(run.agentNumber(agent));
    }

    private static String suggested(Simulation run, String task) {
        return run.agentName(run.suggestion(run.taskSlot(task)));
    }

    private static String agentOf(Simulation run, String task) {
        return run.agentName(run.taskAgent(run.taskSlot(task)));
    }

    // ---- what is left where service may take longer than it seems

    /** X has "a" of 5 in service and "b" of 4 waits; Y has "c" of 11. */
    private static Simulation watched(StrategySpec strategy, double refresh) {
        Simulation run = byHand(strategy, refresh, task("a", 0, 5), task("b", 0, 4), task("c", 0, 11), task("d", 8, 1));
        does(run, new Command.Watch());
        run.advanceTo(0);
        does(run, new Command.Assign("a", "X"));
        does(run, new Command.Assign("b", "X"));
        does(run, new Command.Assign("c", "Y"));
        return run;
    }

    @Test
    void nothingIsLeftOfATaskThatHasUsedUpItsEffort() {
        Simulation run = watched(LEAST_WORK, 0);
        assertThat(backlog(run, "X")).isEqualTo(9);
        run.advanceTo(4);
        assertThat(backlog(run, "X")).isEqualTo(5);
        run.advanceTo(8);
        assertThat(suggested(run, "d")).as("X has 4 to do, Y has 3").isEqualTo("Y");
        assertThat(backlog(run, "X")).isEqualTo(4);
        assertThat(backlog(run, "Y")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 1", "2, 3, 0", "0.5, 8, 1", "0.5, 12, 0"})
    void whoWorksFasterHasUsedItUpSooner(double speed, double now, double left) {
        Simulation run = new Simulation(
                Scenario.named("speed")
                        .withStrategy(LEAST_WORK)
                        .withDispatch(Dispatch.IMMEDIATE)
                        .withAgents(List.of(new AgentSpec("X", "dev", false, 1, speed, 1, List.of(), 0)))
                        .withTasks(List.of(task("a", 0, 5), task("d", now, 1))),
                EventListener.NONE,
                true);
        does(run, new Command.Automatic(false));
        does(run, new Command.Watch());
        run.advanceTo(0);
        does(run, new Command.Assign("a", "X"));
        run.advanceTo(now);
        assertThat(suggested(run, "d")).isEqualTo("X");
        assertThat(backlog(run, "X")).isEqualTo(left);
    }

    @Test
    void isBroughtUpToDateBeforeADecision() {
        Simulation run = watched(LEAST_WORK, 0);
        run.advanceTo(8);
        does(run, new Command.Assign("d", null));
        assertThat(agentOf(run, "d")).isEqualTo("Y");
        assertThat(backlog(run, "Y")).isEqualTo(4);
    }

    @Test
    void isCountedOnceWhenSuchATaskIsCompleted() {
        Simulation late = watched(LEAST_WORK, 0);
        late.advanceTo(8);
        assertThat(suggested(late, "d")).isEqualTo("Y");
        does(late, new Command.Complete("a"));
        late.rest(9);
        assertThat(backlog(late, "X")).as("b of 4 began at 8").isEqualTo(3);
        assertThat(late.engine.floor.completions.size()).as("b and c").isEqualTo(2);
        Simulation early = watched(LEAST_WORK, 0);
        early.advanceTo(3);
        does(early, new Command.Complete("a"));
        early.advanceTo(4);
        assertThat(backlog(early, "X")).isEqualTo(3);
        does(early, new Command.Complete("b"));
        assertThat(backlog(early, "X")).isZero();
        Simulation unasked = watched(LEAST_WORK, 0);
        unasked.advanceTo(8);
        does(unasked, new Command.Complete("a"));
        unasked.rest(9);
        assertThat(backlog(unasked, "X")).isEqualTo(3);
    }

    @Test
    void isBroughtUpToDateBeforeFiguresAreSeenNowAndThen() {
        Simulation run = watched(LEAST_WORK, 10);
        run.advanceTo(8);
        run.rest(13);
        assertThat(backlog(run, "X")).as("as at 10: a is over, b of 4 waits").isEqualTo(4);
        assertThat(backlog(run, "Y")).isEqualTo(1);
        assertThat(suggested(run, "d")).isEqualTo("Y");
    }

    @Test
    void anotherStrategyCountsAnewWhatIsThere() {
        Simulation run = watched(StrategySpec.of("least-loaded"), 0);
        run.advanceTo(2);
        does(run, new Command.SwitchStrategy(LEAST_WORK));
        assertThat(backlog(run, "X")).isEqualTo(3 + 4);
        assertThat(backlog(run, "Y")).isEqualTo(9);
        assertThat(run.engine.floor.fleet.weight(run.agentNumber("X"))).isEqualTo(2);
        does(run, new Command.SwitchStrategy(new StrategySpec("least-work", Map.of("error", 0.0))));
        assertThat(backlog(run, "X")).isEqualTo(3 + 4);
        run.advanceTo(8);
        assertThat(suggested(run, "d")).isEqualTo("Y");
        assertThat(backlog(run, "X")).as("a is over, and that once").isEqualTo(4);
        does(run, new Command.SwitchStrategy(StrategySpec.of("round-robin")));
        does(run, new Command.SwitchStrategy(LEAST_WORK));
        assertThat(backlog(run, "X")).as("a is over still").isEqualTo(4);
        assertThat(backlog(run, "Y")).isEqualTo(3);
        does(run, new Command.Complete("a"));
        assertThat(backlog(run, "X")).isEqualTo(4);
    }

    /** A task of which strategies only know its name and its effort. */
    private record Told(String id, double effort) implements Request {
        @Override
        public @Nullable String affinity() {
            return null;
        }

        @Override
        public double weight() {
            return 1;
        }
    }

    private static double factor(String id) {
        return new Estimates(1, .5).of(new Told(id, 1));
    }

    @Test
    void whoSeesEffortsWronglySeesNothingLeftOfThoseThatLookShorter() {
        StrategySpec unsure = new StrategySpec("least-work", Map.of("error", .5));
        String shorter = IntStream.range(0, 100)
                .mapToObj(i -> "s" + i)
                .filter(id -> factor(id) < .5)
                .findFirst()
                .orElseThrow();
        String longer = IntStream.range(0, 100)
                .mapToObj(i -> "l" + i)
                .filter(id -> factor(id) > 1.5)
                .findFirst()
                .orElseThrow();
        Simulation run = byHand(unsure, 0, task(shorter, 0, 10), task(longer, 0, 10), task("w", 0, 2), task("d", 8, 1));
        run.advanceTo(0);
        does(run, new Command.Assign(shorter, "X"));
        does(run, new Command.Assign("w", "X"));
        does(run, new Command.Assign(longer, "Y"));
        assertThat(run.engine.floor.error()).isEqualTo(.5);
        assertThat(run.engine.floor.seen(run.taskSlot(shorter))).isEqualTo(10 * factor(shorter));
        assertThat(backlog(run, "X")).isCloseTo(10 * factor(shorter) + 2 * factor("w"), within(1e-12));
        assertThat(backlog(run, "Y")).isCloseTo(10 * factor(longer), within(1e-12));
        run.advanceTo(8);
        assertThat(suggested(run, "d")).isEqualTo("X");
        assertThat(backlog(run, "X")).as("it looks done").isCloseTo(2 * factor("w"), within(1e-12));
        assertThat(backlog(run, "Y")).isCloseTo(10 * factor(longer) - 8, within(1e-12));
        run.advanceTo(11);
        assertThat(backlog(run, "X")).as("w began at 10").isCloseTo(2 * factor("w") - 1, within(1e-9));
        assertThat(backlog(run, "Y")).as("done, sooner than it looked").isZero();
        does(run, new Command.SwitchStrategy(LEAST_WORK));
        assertThat(backlog(run, "X")).as("as it is").isEqualTo(1);
    }

    @Test
    void whoWouldBeNextIsSupposedFromWhatIsLeft() {
        Simulation run = byHand(LEAST_WORK, 0, task("a", 0, 10), task("b", 8, 4));
        run.advanceTo(0);
        does(run, new Command.Assign("a", "X"));
        run.advanceTo(8);
        does(run, new Command.Assign("b", "Y"));
        assertThat(run.nextInLine().getFirst().agent()).as("X has 2 left, Y 4").isEqualTo("X");
    }

    // ---- in which order

    @Test
    void ofManyRolesTheFirstInLineIsAssignedFirst() {
        List<String> roles = IntStream.range(0, 6).mapToObj(i -> "r" + i).toList();
        List<TaskSpec> tasks = new ArrayList<>();
        tasks.add(new TaskSpec("busy", "r0", null, 9, 1, 0, 5, List.of(), null, null, null, false));
        List<Integer> order = List.of(4, 5, 3, 2, 1, 0);
        for (int i = 0; i < 6; i++) {
            int priority = 6 - order.indexOf(i);
            tasks.add(new TaskSpec("t" + i, roles.get(i), null, priority, 1, 1, 1, List.of(), null, null, null, false));
        }
        Scenario scenario = Scenario.named("roles")
                .withAgents(List.of(new AgentSpec("all", "r0", false, 1, 1, 1, roles.subList(1, 6), 0)))
                .withTasks(tasks);
        Simulation run = new Simulation(scenario, EventListener.NONE, true);
        run.run();
        assertThat(run.taskBegun(run.taskSlot("t4"))).isEqualTo(5);
        assertThat(run.taskBegun(run.taskSlot("t5"))).isEqualTo(6);
        assertThat(run.taskBegun(run.taskSlot("t0"))).isEqualTo(10);
        Simulation byHand = new Simulation(scenario, EventListener.NONE, true);
        does(byHand, new Command.Automatic(false));
        byHand.advanceTo(1);
        does(byHand, new Command.AssignNext());
        byHand.advanceTo(7);
        for (int i : order) {
            does(byHand, new Command.AssignNext());
            assertThat(byHand.taskState(byHand.taskSlot("t" + i))).isEqualTo(TaskState.IN_PROGRESS);
            byHand.advanceTo(byHand.now() + 1);
        }
    }

    @Test
    void sixteenBeginAtOnce() {
        Simulation run = immediate(16, 16);
        run.advanceTo(0);
        assertThat(run.inProgress()).isEqualTo(16);
        assertThat(run.engine.floor.beginners.size()).as("all have begun").isZero();
    }

    // ---- what goes back, is blocked or is forgotten

    @Test
    void whatGoesBackCountsForWhoGetsItInTheEnd() {
        Simulation run = immediate(2, 4);
        run.advanceTo(1);
        assertThat(run.results().roles().getFirst().fairness()).isEqualTo(1);
        does(run, new Command.Stop("dev-1"));
        run.run();
        assertThat(run.results().roles().getFirst().fairness())
                .as("one and three")
                .isEqualTo(16 / (2 * 10.0));
        assertThat(run.assigned()).isZero();
    }

    @Test
    void aRoleIsNeededForTasksThatAreBlocked() {
        Simulation run = new Simulation(
                Scenario.named("needed")
                        .withRoles(List.of(Role.of("dev", 1), Role.of("qa", 0)))
                        .withTasks(List.of(
                                task("first", 0, 4),
                                new TaskSpec(
                                        "then", "qa", null, 0, 1, 0, 1, List.of("first"), null, null, null, false))),
                EventListener.NONE,
                true);
        int qa = run.roleNumber("qa");
        run.advanceTo(1);
        assertThat(run.needed(qa)).as("blocked").isTrue();
        run.advanceTo(5);
        assertThat(run.needed(qa)).as("waiting").isTrue();
        does(run, new Command.RemoveTask("then"));
        assertThat(run.needed(qa)).isFalse();
    }

    @Test
    void finishedTasksOfStreamsLeaveTheirPlaces() {
        Distribution one = new Distribution.Constant(1);
        Distribution half = new Distribution.Constant(.5);
        Simulation done = new Simulation(
                Scenario.named("done")
                        .withRoles(List.of(Role.of("dev", 1)))
                        .withArrivals(List.of(ArrivalStream.of("s", "dev", one, half)))
                        .withRun(RunLimits.until(100)),
                (type, time, task, agent, role, workload) -> {},
                false);
        done.run();
        assertThat(done.completed()).isEqualTo(99);
        assertThat(done.taskCount()).isEqualTo(1);
        Simulation left = new Simulation(
                Scenario.named("left")
                        .withArrivals(List.of(new ArrivalStream("s", "dev", one, one, 1, 0, half, 0, null, null, null)))
                        .withRun(RunLimits.until(100)),
                EventListener.NONE,
                false);
        left.run();
        assertThat(left.abandoned()).isEqualTo(99);
        assertThat(left.taskCount()).isEqualTo(1);
    }
}
