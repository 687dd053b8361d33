package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategyFault;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.QueueDiscipline;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.model.TimelineEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the short way is entered and left, how many events it says it went, and how all stands when it leaves off. */
class ExpressWayTest {
    private static final double EVER = Double.POSITIVE_INFINITY;

    private static Engine opened(Scenario scenario, EventListener listener, boolean keep) {
        Engine engine = new Engine(scenario, listener, keep);
        engine.open();
        engine.instant(0);
        return engine;
    }

    static Engine opened(Scenario scenario) {
        return opened(scenario, EventListener.NONE, false);
    }

    private static Distribution constant(double value) {
        return new Distribution.Constant(value);
    }

    private static ArrivalStream stream(String name, double every, double effort) {
        return ArrivalStream.of(name, "dev", constant(every), constant(effort));
    }

    private static ArrivalStream stream(String name, int priority, @Nullable Distribution patience) {
        return new ArrivalStream(name, "dev", constant(1), constant(.5), 1, priority, patience, 0, null, null, null);
    }

    /** A task each unit of time; so many agents. */
    private static Scenario steady(int agents, double effort) {
        return Scenario.named("steady")
                .withRoles(List.of(Role.of("dev", agents)))
                .withArrivals(List.of(stream("s", 1, effort)));
    }

    // ---- where it is open

    @Test
    void isOpenWhereOnlyStreamsComeFirstInFirstOut() {
        Scenario plain = steady(1, .5);
        assertThat(opened(plain).hurry(EVER, 200)).isEqualTo(50 * 5);
        assertThat(opened(plain.withQueue(QueueDiscipline.LIST)).hurry(EVER, 200))
                .isEqualTo(50 * 5);
        assertThat(opened(plain.withArrivals(List.of(stream("a", 3, null), stream("b", 3, null))))
                        .hurry(EVER, 200))
                .isPositive();
    }

    @Test
    void isClosedWhereAnythingElseCounts() {
        Scenario plain = steady(1, .5);
        assertThat(opened(plain.withQueue(QueueDiscipline.SHORTEST_FIRST)).hurry(EVER, 200))
                .isZero();
        assertThat(opened(plain.withRefresh(1)).hurry(EVER, 200)).isZero();
        assertThat(opened(plain.withArrivals(List.of(stream("a", 0, constant(9)), stream("b", 0, null))))
                        .hurry(EVER, 200))
                .isZero();
        assertThat(opened(plain.withArrivals(List.of(stream("a", 0, null), stream("b", 1, null))))
                        .hurry(EVER, 200))
                .as("other priorities")
                .isZero();
        assertThat(opened(plain.withTasks(List.of(TaskSpec.of("t", "dev", 1)))).hurry(EVER, 200))
                .as("a task of the file")
                .isZero();
        StrategySpec unsure = new StrategySpec("least-work", Map.of("error", .5));
        assertThat(opened(plain.withStrategy(unsure)).hurry(EVER, 200)).isZero();
        assertThat(opened(plain, (type, time, task, agent, role, workload) -> {}, false)
                        .hurry(EVER, 200))
                .as("somebody listens")
                .isZero();
        assertThat(opened(plain, EventListener.NONE, true).hurry(EVER, 200))
                .as("tasks are kept")
                .isZero();
        Engine byHand = opened(plain);
        new Operator(byHand).apply(new Command.Automatic(false));
        assertThat(byHand.hurry(EVER, 200)).isZero();
        Engine watched = opened(plain);
        new Operator(watched).apply(new Command.Watch());
        assertThat(watched.hurry(EVER, 200)).isZero();
    }

    @Test
    void isClosedBeforeTheClockIsLetGoAndAfterTheEnd() {
        Engine held = new Engine(steady(1, .5), EventListener.NONE, false);
        held.open();
        assertThat(held.hurry(EVER, 200)).isZero();
        Engine ended = opened(steady(1, .5).withRun(RunLimits.until(2)));
        while (!ended.ended()) {
            ended.instant(ended.nextInstant());
        }
        assertThat(ended.closed()).isTrue();
        assertThat(ended.hurry(EVER, 200)).isZero();
    }

    @Test
    void isClosedWhileVeryManyWait() {
        Engine engine = opened(steady(0, 1));
        assertThat(engine.hurry(EVER, 300_000)).isEqualTo(200_002);
        assertThat(engine.floor.waiting()).as("one more than few").isEqualTo(100_001);
        assertThat(new Engine(engine, EventListener.NONE).hurry(EVER, 2)).isZero();
    }

    @Test
    void isOpenWhileNoMoreWait() {
        Engine few = opened(steady(0, 1));
        assertThat(few.hurry(100_000, 300_000)).isEqualTo(200_000);
        assertThat(new Engine(few, EventListener.NONE).hurry(EVER, 2)).isEqualTo(2);
    }

    @Test
    void isClosedWhileVeryManyWaitWithTheirAgents() {
        Engine assigned = opened(steady(1, 1e9).withDispatch(Dispatch.IMMEDIATE));
        assertThat(assigned.hurry(100_002, 300_000)).as("one of them begins").isEqualTo(300_007);
        assertThat(assigned.floor.waiting()).isEqualTo(100_001);
        assertThat(new Engine(assigned, EventListener.NONE).hurry(EVER, 2)).isZero();
    }

    // ---- how far it goes

    @Test
    void goesSoManyInstants() {
        Engine engine = opened(steady(1, .5));
        assertThat(engine.hurry(EVER, 20)).as("five arrivals, five completions").isEqualTo(25);
        assertThat(engine.floor.now).isEqualTo(5.5);
        assertThat(engine.floor.events).isEqualTo(25);
        assertThat(engine.hurry(EVER, 1)).as("less than one").isZero();
        assertThat(engine.floor.now).isEqualTo(5.5);
    }

    @Test
    void goesUpToTheLastTimeAndNotToWhereSomethingElseHappens() {
        assertThat(opened(steady(1, .5)).hurry(3, 200)).as("what is at 3 too").isEqualTo(14);
        assertThat(opened(steady(1, .5)).hurry(3.5, 200)).isEqualTo(15);
        Scenario ends = steady(1, .5).withRun(RunLimits.until(3));
        assertThat(opened(ends).hurry(EVER, 200)).as("before an arrival").isEqualTo(10);
        assertThat(opened(ends.withRun(RunLimits.until(3.5))).hurry(EVER, 200))
                .as("before a completion")
                .isEqualTo(14);
        assertThat(opened(ends.withRun(new RunLimits(9.0, 3.5, null))).hurry(EVER, 200))
                .as("before the end of the warm-up")
                .isEqualTo(14);
        Scenario entry =
                steady(1, .5).withTimeline(List.of(new TimelineEntry(4.5, null, new TimelineEntry.Stop("dev-1"))));
        Engine engine = opened(entry);
        assertThat(engine.hurry(EVER, 200)).isEqualTo(19);
        assertThat(engine.floor.now).isEqualTo(4);
        assertThat(engine.nextInstant()).isEqualTo(4.5);
    }

    @Test
    void afterTheWarmUpItIsNoBoundAnyMore() {
        Engine engine = opened(steady(1, .5).withRun(new RunLimits(9.0, 2, null)));
        assertThat(engine.hurry(EVER, 200)).isEqualTo(5);
        engine.instant(engine.nextInstant());
        assertThat(engine.measuring()).isTrue();
        Engine on = new Engine(engine, EventListener.NONE);
        assertThat(on.hurry(EVER, 200)).as("to 8.5").isEqualTo(1 + 6 * 5);
    }

    @Test
    void leavesTheLastCompletionToTheOrdinaryWay() {
        Scenario five = steady(1, .5).withRun(new RunLimits(null, 0, 5L));
        assertThat(opened(five).hurry(EVER, 200)).as("the fifth has begun").isEqualTo(24);
        Engine engine = opened(five.withRoles(List.of(Role.of("dev", 3))).withArrivals(List.of(stream("s", 1, 1.5))));
        assertThat(engine.hurry(2, 200)).as("two are in service").isEqualTo(8);
        Engine on = new Engine(engine, EventListener.NONE);
        assertThat(on.hurry(EVER, 200)).as("three more begin").isEqualTo(3 * 4 + 3);
        assertThat(on.floor.starts).isEqualTo(5);
        assertThat(on.floor.completed).isEqualTo(3);
    }

    @Test
    void leavesTheLastCompletionToTheOrdinaryWayAlsoWithinAnInstant() {
        // too fast for the clock: what arrives at 1 is completed at 1, one after the other
        Scenario scenario = Scenario.named("at once")
                .withAgents(List.of(new AgentSpec("fast", "dev", false, 1, 1e20, 1, List.of(), 0)))
                .withArrivals(List.of(stream("a", 1, 1), stream("b", 1, 1), stream("c", 1, 1)))
                .withRun(new RunLimits(null, 0, 2L));
        Simulation quick = new Simulation(scenario);
        Simulation heard = new Simulation(scenario, (type, time, task, agent, role, workload) -> {}, false);
        quick.run();
        heard.run();
        assertThat(quick.completed()).isEqualTo(2);
        assertThat(quick.results()).isEqualTo(heard.results());
    }

    // ---- when it tries again

    private static int refusals(Engine engine, long budget) {
        int refused = 0;
        while (engine.hurry(EVER, budget) == 0) {
            refused++;
        }
        return refused;
    }

    @Test
    void waitsLongerAndLongerWhereItDidNotPay() {
        Engine engine = opened(steady(3, .5));
        assertThat(refusals(engine, 2)).isZero();
        assertThat(refusals(engine, 2)).isEqualTo(2);
        assertThat(refusals(engine, 2)).isEqualTo(4);
        assertThat(refusals(engine, 2)).isEqualTo(8);
        assertThat(refusals(engine, 200)).as("this one pays").isEqualTo(16);
        assertThat(refusals(engine, 2)).isZero();
        for (int rest = 2; rest < 1 << 20; rest *= 2) {
            assertThat(refusals(engine, 2)).isEqualTo(rest);
        }
        assertThat(refusals(engine, 2)).as("at most a million").isEqualTo(1 << 20);
        assertThat(refusals(engine, 2)).isEqualTo(1 << 20);
    }

    @Test
    void paysWhereThereAreFourEventsForEachThatIsMoved() {
        Engine engine = opened(steady(5, 1));
        assertThat(engine.hurry(EVER, 10)).as("4 by a role and five agents").isEqualTo(24);
        assertThat(refusals(engine, 2)).isZero();
        Engine short_ = opened(steady(6, 1));
        assertThat(short_.hurry(EVER, 10)).isEqualTo(24);
        assertThat(refusals(short_, 2)).isEqualTo(2);
        Engine waiting = opened(steady(1, 100));
        assertThat(waiting.hurry(EVER, 40)).as("19 wait").isEqualTo(4 + 19 * 2);
        assertThat(refusals(waiting, 2)).isEqualTo(2);
    }

    @Test
    void whoNoLongerWaitsIsNotMoved() {
        // six come at once, one begins; the others are passed on, one by one
        Engine engine = opened(Scenario.named("burst")
                .withAgents(List.of(AgentSpec.of("x", "dev")))
                .withArrivals(IntStream.range(0, 6)
                        .mapToObj(i -> new ArrivalStream(
                                "s" + i, "dev", constant(1), constant(1), 1, 0, null, 0, null, 1L, null))
                        .toList()));
        assertThat(engine.hurry(EVER, 12)).isEqualTo(2 * 6 + 2 + 5 * 3);
        assertThat(refusals(new Engine(engine, EventListener.NONE), 2)).isZero();
        assertThat(engine.hurry(EVER, 2)).as("none waits").isEqualTo(1);
    }

    // ---- how all stands after it

    private static Scenario random(long seed) {
        RandomSource random = new RandomSource(seed);
        int roles = 1 + random.below(6);
        List<AgentSpec> agents = new ArrayList<>();
        List<ArrivalStream> streams = new ArrayList<>();
        List<TimelineEntry> timeline = new ArrayList<>();
        List<String> names = IntStream.range(0, roles).mapToObj(i -> "r" + i).toList();
        for (int role = 0; role < roles; role++) {
            for (int i = 1 + random.below(3); i > 0; i--) {
                List<String> skills = random.below(3) == 0 ? new ArrayList<>(names) : new ArrayList<>();
                skills.remove(names.get(role));
                String name = "x" + agents.size();
                double speed = List.of(1.0, 1.0, 2.0, .5, 1.0, 1e20).get(random.below(6));
                int workload = random.below(4) == 0 ? 2 : 0;
                agents.add(new AgentSpec(
                        name, names.get(role), false, 1 + random.below(3) / 2, speed, 1, skills, workload));
                if (random.below(3) == 0) {
                    double at = 1 + random.below(20) * .5;
                    timeline.add(new TimelineEntry(at, null, new TimelineEntry.Stop(name)));
                    timeline.add(new TimelineEntry(at + 4, null, new TimelineEntry.Resume(name)));
                }
            }
            for (int i = random.below(3); i >= 0; i--) {
                streams.add(new ArrivalStream(
                        "s" + streams.size(),
                        names.get(role),
                        any(random, constant(1), values(0, 1, 2), values(.5, 1, 4)),
                        any(random, constant(1), values(.5, 1, 2, 4), constant(2)),
                        random.below(3) == 0 ? .5 : 1,
                        0,
                        null,
                        random.below(3),
                        null,
                        null,
                        null));
            }
        }
        List<StrategySpec> strategies = Strategies.all().stream()
                .map(provider -> StrategySpec.of(provider.name()))
                .toList();
        return Scenario.named("random")
                .withSeed(seed)
                .withStrategy(
                        seed % 2 == 0 ? Scenario.DEFAULT_STRATEGY : strategies.get(random.below(strategies.size())))
                .withDispatch(Dispatch.values()[random.below(3) / 2])
                .withAgents(agents)
                .withArrivals(streams)
                .withTimeline(timeline)
                .withRun(new RunLimits(
                        20.0, random.below(2) * (2 + random.below(6) * .5), random.below(6) == 0 ? 60L : null));
    }

    private static Distribution values(double... values) {
        return new Distribution.Empirical(DoubleStream.of(values).boxed().toList(), null);
    }

    private static Distribution any(RandomSource random, Distribution... all) {
        return all[random.below(all.length)];
    }

    /** Everything that a floor holds, so that two can be compared. */
    static List<Object> standing(Engine engine) {
        Floor floor = engine.floor;
        List<Object> all = new ArrayList<>();
        Collections.addAll(
                all,
                floor.now,
                floor.events,
                floor.starts,
                floor.completed,
                floor.lastCompletion,
                floor.beginners.size(),
                floor.completions.size(),
                engine.nextInstant(),
                new ResultsBuilder(engine).build());
        Tasks tasks = floor.tasks;
        IntStream.range(0, tasks.size())
                .filter(task -> tasks.holds(task))
                .boxed()
                .sorted(Comparator.comparingLong(task -> tasks.order[task]))
                .forEach(task -> Collections.addAll(
                        all,
                        tasks.id(task),
                        tasks.state(task),
                        tasks.order[task],
                        tasks.arrival[task],
                        tasks.ready[task],
                        tasks.begun[task],
                        tasks.effort[task],
                        tasks.agent[task]));
        for (int role = 0; role < floor.roles.size(); role++) {
            int queued = floor.waiting.length(role);
            Collections.addAll(
                    all,
                    queued,
                    queued == 0 ? "" : tasks.id(floor.waiting.first(role)),
                    floor.fleet.candidates(role),
                    floor.fleet.lastOf(role));
        }
        for (int agent = 0; agent < floor.agents.size(); agent++) {
            int own = floor.own.length(agent);
            Collections.addAll(
                    all,
                    own,
                    own == 0 ? "" : tasks.id(floor.own.first(agent)),
                    floor.agents.workload(agent),
                    floor.agents.inService(agent),
                    floor.agents.peakWorkload[agent],
                    floor.fleet.lastAssigned(agent));
        }
        return all;
    }

    static void untilAfter(Engine engine, double time) {
        while (engine.nextInstant() <= time && engine.nextInstant() < EVER) {
            engine.instant(engine.nextInstant());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void leavesEverythingAsTheOrdinaryWayWould(long seed) {
        Scenario scenario = random(seed);
        Engine ordinary = opened(scenario);
        Engine quick = opened(scenario);
        long hurried = 0;
        for (int i = 0; quick.nextInstant() < EVER; i++) {
            quick = new Engine(quick, EventListener.NONE);
            long before = ordinary.floor.events;
            long events = quick.hurry(EVER, i % 8 == 7 ? 12 : 2);
            hurried += events;
            untilAfter(ordinary, events == 0 ? -1 : quick.floor.now);
            assertThat(standing(quick)).as("seed %d", seed).isEqualTo(standing(ordinary));
            assertThat(events).isEqualTo(ordinary.floor.events - before);
            if (events == 0 && quick.nextInstant() < EVER) {
                quick.instant(quick.nextInstant());
                untilAfter(ordinary, quick.floor.now);
            }
        }
        assertThat(standing(quick)).isEqualTo(standing(ordinary));
        assertThat(hurried).as("most of the way").isGreaterThan(ordinary.floor.events / 2);
    }

    /** Most tasks are passed on from one agent to its next; now and then somebody is free, and what the strategy then does shows. */
    @ParameterizedTest
    @MethodSource("strategies")
    void strategiesThatMindAreAskedForTheOnlyOneToo(String strategy) {
        Scenario scenario = Scenario.named("only one")
                .withStrategy(StrategySpec.of(strategy))
                .withRoles(List.of(new Role("dev", 3, 1, 1, 1, List.of())))
                .withArrivals(List.of(ArrivalStream.of(
                        "s", "dev", new Distribution.Exponential(1), new Distribution.Exponential(2.8))))
                .withRun(RunLimits.until(150));
        Engine quick = opened(scenario);
        Engine ordinary = opened(scenario);
        assertThat(quick.hurry(EVER, 10_000)).isGreaterThan(500);
        untilAfter(ordinary, quick.floor.now);
        assertThat(standing(quick)).isEqualTo(standing(ordinary));
    }

    static Stream<String> strategies() {
        return Strategies.all().stream().map(provider -> provider.name());
    }

    @Test
    void sixteenBeginAtOnce() {
        List<AgentSpec> agents = IntStream.range(0, 16)
                .mapToObj(i -> AgentSpec.of("x" + i, "dev"))
                .toList();
        List<ArrivalStream> streams =
                IntStream.range(0, 16).mapToObj(i -> stream("s" + i, 2, 3)).toList();
        Scenario scenario = Scenario.named("sixteen")
                .withDispatch(Dispatch.IMMEDIATE)
                .withAgents(agents)
                .withArrivals(streams)
                .withRun(RunLimits.until(30));
        Engine quick = opened(scenario);
        Engine ordinary = opened(scenario);
        assertThat(quick.hurry(20, 1000)).isEqualTo(16 * (10 * 3 + 6 + 7));
        untilAfter(ordinary, 20);
        assertThat(standing(quick)).isEqualTo(standing(ordinary));
    }

    /** Whoever has more than it can do at once is full when only idle ones are given tasks, though it has just completed one. */
    @Test
    void whoGoesOnWithMoreThanItsCapacityIsNoCandidate() {
        Scenario scenario = Scenario.named("switched")
                .withDispatch(Dispatch.IMMEDIATE)
                .withAgents(List.of(AgentSpec.of("one", "dev")))
                .withArrivals(List.of(
                        new ArrivalStream("s", "dev", constant(1), constant(3.25), 1, 0, null, 0, null, 4L, null),
                        new ArrivalStream("t", "dev", constant(1), constant(1), 1, 0, null, 7, null, 1L, null)));
        Simulation run = new Simulation(scenario, EventListener.NONE, false);
        run.advanceTo(4.1);
        run.apply(new Command.SwitchDispatch(Dispatch.WHEN_IDLE));
        run.advanceTo(8.5);
        assertThat(run.inProgress()).isEqualTo(1);
        assertThat(run.assigned()).isEqualTo(1);
        assertThat(run.waiting()).isEqualTo(1);
    }

    /** The agent is so slow that with one task its delay is more than a number can hold, and so is nobody's. */
    @Test
    void aRunInWhichTheStrategyFailsIsBrokenOff() {
        Scenario scenario = Scenario.named("slow")
                .withStrategy(StrategySpec.of("shortest-expected-delay"))
                .withDispatch(Dispatch.IMMEDIATE)
                .withAgents(List.of(new AgentSpec("x", "dev", false, 1, 1e-308, 1, List.of(), 0)))
                .withArrivals(List.of(stream("s", 1, 1)))
                .withRun(RunLimits.until(10));
        Engine quick = opened(scenario);
        assertThatThrownBy(() -> quick.hurry(EVER, 100))
                .isInstanceOf(StrategyFault.class)
                .hasMessage(quick.failure());
        assertThat(quick.closed()).isTrue();
        assertThat(quick.nextInstant()).isEqualTo(EVER);
        assertThat(quick.hurry(EVER, 100)).isZero();
    }
}
