package io.plimsoll.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.lab.compare.Variant;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.EventType;
import io.plimsoll.sim.Results;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.reference.RandomScenarios;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two runs in lockstep are, at every time, the two runs that one would have alone; what is told of their differences is counted anew here. */
class LockstepTest {
    private static final Variant RANDOM = new Variant(StrategySpec.of("random"), Dispatch.IMMEDIATE);
    private static final Variant LEAST = new Variant(StrategySpec.of("least-loaded"), Dispatch.IMMEDIATE);

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("plimsoll.seeds", 2000) / 2);
    }

    /** A run alone, with the first agent of each task. */
    private static final class Alone implements EventListener {
        final Map<String, String> first = new HashMap<>();
        final Map<String, Double> waits = new HashMap<>();
        final Simulation run;
        private double waiting;
        private double since;
        private int queue;

        Alone(Scenario scenario) {
            run = new Simulation(scenario, this, true);
        }

        @Override
        public void on(EventType type, double time, int task, int agent, int role, int workload) {
            if (type == EventType.ASSIGNED) {
                first.putIfAbsent(run.taskId(task), run.agentName(agent));
            } else if (type == EventType.STARTED) {
                waits.putIfAbsent(run.taskId(task), time - run.taskReady(task));
            }
        }

        @Override
        public void settled(double time) {
            if (run != null && !run.inOpening()) {
                waiting += queue * (time - since);
                since = time;
                queue = run.waiting() + run.assigned();
            }
        }

        double waiting() {
            return waiting + queue * (run.now() - since);
        }
    }

    private static Variant variant(RandomSource chance, Scenario scenario) {
        List<StrategyProvider> all = Strategies.all();
        boolean more = !scenario.roles().isEmpty() && chance.below(3) == 0;
        return new Variant(
                StrategySpec.of(all.get(chance.below(all.size())).name()),
                Dispatch.values()[chance.below(2)],
                more ? Map.of(scenario.roles().getFirst().name(), chance.below(4)) : Map.of());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bothSidesAreRunsOfTheirOwn(long seed) {
        Scenario scenario = RandomScenarios.of(seed);
        RandomSource chance = new RandomSource(seed);
        Variant left = variant(chance, scenario);
        Variant right = variant(chance, scenario);
        Lockstep both = new Lockstep(scenario, left, right);
        Alone first = new Alone(left.of(scenario));
        Alone second = new Alone(right.of(scenario));
        for (int i = 0; i < 8 && !both.finished(); i++) {
            double time = both.now() + chance.below(20) * .25;
            while (!both.advance(time, 1 + chance.below(30))) {}
            if (chance.below(3) == 0) {
                both.step();
                time = both.now();
            }
            first.run.advanceTo(time);
            second.run.advanceTo(time);
            agree(seed, both, first, second);
        }
        while (both.step()) {}
        first.run.run();
        second.run.run();
        assertThat(both.finished()).isTrue();
        agree(seed, both, first, second);
    }

    private static void agree(long seed, Lockstep both, Alone first, Alone second) {
        assertThat(both.left().results()).as("seed %d, left", seed).isEqualTo(first.run.results());
        assertThat(both.right().results()).as("seed %d, right", seed).isEqualTo(second.run.results());
        assertThat(both.left().figure(both.left().results()).waitingTime())
                .as("seed %d, waiting", seed)
                .isEqualTo(first.waiting());
        long paired =
                first.first.keySet().stream().filter(second.first::containsKey).count();
        long different = first.first.entrySet().stream()
                .filter(entry -> second.first.containsKey(entry.getKey())
                        && !second.first.get(entry.getKey()).equals(entry.getValue()))
                .count();
        assertThat(both.pairing().paired()).as("seed %d, paired", seed).isEqualTo(paired);
        assertThat(both.pairing().different()).as("seed %d, different", seed).isEqualTo(different);
        Pairing.Pair pair = both.pairing().latest();
        assertThat(pair == null).isEqualTo(different == 0);
        if (pair != null) {
            Difference last = pair.at(both.now());
            assertThat(last.left().agent()).as("seed %d %s", seed, last).isEqualTo(first.first.get(last.task()));
            assertThat(last.right().agent()).as("seed %d %s", seed, last).isEqualTo(second.first.get(last.task()));
            Double waited = first.waits.get(last.task());
            if (waited != null) {
                assertThat(last.left()).as("seed %d", seed).satisfies(choice -> {
                    assertThat(choice.waiting()).isFalse();
                    assertThat(choice.waited()).isEqualTo(waited);
                });
            }
        }
    }

    private static Scenario team() {
        return Scenario.named("team")
                .withRoles(List.of(Role.of("worker", 4)))
                .withArrivals(List.of(ArrivalStream.of(
                        "task", "worker", new Distribution.Exponential(1), new Distribution.Exponential(3))))
                .withRun(RunLimits.until(500));
    }

    private static DuelSession session(Variant left, Variant right, long[] nanos) {
        return new DuelSession(team(), left, right, () -> nanos[0] += 1_000_000, Speed.FASTEST);
    }

    private static DuelSnapshot settle(DuelSession session) {
        while (session.advance()) {}
        return session.snapshot();
    }

    @Test
    void aStrategyAgainstItselfNeverDiffers() {
        DuelSession session = session(LEAST, LEAST, new long[1]);
        session.play();
        DuelSnapshot end = settle(session);
        assertThat(end.dial().state()).isEqualTo(RunState.FINISHED);
        assertThat(end.paired()).isGreaterThan(400);
        assertThat(end.different()).isZero();
        assertThat(end.shown()).isNull();
        assertThat(end.gap()).isZero();
        assertThat(end.saved()).isZero();
    }

    @Test
    void stepsToTheNextTaskThatGoesElsewhere() {
        DuelSession session = session(RANDOM, LEAST, new long[1]);
        for (int i = 1; i <= 20; i++) {
            long before = session.snapshot().different();
            while (!session.stepToDifference()) {}
            DuelSnapshot there = session.snapshot();
            assertThat(there.different()).isEqualTo(before + 1);
            Difference shown = there.shown();
            assertThat(shown).isNotNull();
            assertThat(shown.time()).isEqualTo(there.dial().now());
            assertThat(shown.left().agent()).isNotEqualTo(shown.right().agent());
            assertThat(shown.left().free()).isEqualTo(shown.left().behind() < 1);
            assertThat(there.dial().state()).isEqualTo(RunState.PAUSED);
        }
        session.play();
        DuelSnapshot end = settle(session);
        while (!session.stepToDifference()) {}
        assertThat(session.snapshot().different())
                .as("at the end nothing differs any more")
                .isEqualTo(end.different());
    }

    @Test
    void goesBackToWhereItWas() {
        DuelSession session = session(RANDOM, LEAST, new long[1]);
        session.seek(200);
        assertThat(session.snapshot().dial().trip()).isNotNull();
        DuelSnapshot first = settle(session);
        assertThat(first.dial().now()).isEqualTo(200);
        session.seek(500);
        DuelSnapshot end = settle(session);
        assertThat(end.dial().state()).isEqualTo(RunState.FINISHED);
        session.seek(200);
        DuelSnapshot again = settle(session);
        assertThat(again.dial().now()).isEqualTo(200);
        assertThat(again.dial().back()).isTrue();
        assertThat(again.dial().reached()).isEqualTo(500);
        assertThat(again.left().results()).isEqualTo(first.left().results());
        assertThat(again.right().results()).isEqualTo(first.right().results());
        assertThat(again.different()).isEqualTo(first.different());
        assertThat(again.shown()).isEqualTo(first.shown());
        assertThat(again.saved()).isEqualTo(first.saved());
        session.seek(100);
        session.giveUp();
        assertThat(settle(session).dial().now())
                .as("given up: it stays where it was")
                .isEqualTo(200);
        session.reset();
        assertThat(settle(session).dial().now()).isZero();
        assertThat(session.snapshot().paired()).isZero();
    }

    @Test
    void whatIsShownWhileTheClockGoesStaysLongEnoughToBeRead() {
        long[] nanos = new long[1];
        DuelSession session = new DuelSession(team(), RANDOM, LEAST, () -> nanos[0], new Speed(10));
        session.play();
        Difference held = null;
        long since = 0;
        int changes = 0;
        for (int frame = 0; frame < 600; frame++) {
            nanos[0] += 16_000_000;
            session.advance();
            Difference shown = session.snapshot().shown();
            if (shown != null && (held == null || shown.number() != held.number())) {
                assertThat(held == null || nanos[0] - since >= 1_500_000_000).isTrue();
                held = shown;
                since = nanos[0];
                changes++;
            }
        }
        assertThat(changes).isBetween(3, 7);
        session.pause();
        DuelSnapshot paused = session.snapshot();
        Difference last = paused.shown();
        assertThat(last).isNotNull();
        session.play();
        nanos[0] += 200_000_000;
        session.advance();
        Difference followed = session.snapshot().shown();
        assertThat(followed).isNotNull();
        assertThat(followed.number()).isEqualTo(last.number());
    }

    @Test
    void aSideWithMoreAgentsWaitsLess() {
        Variant more = new Variant(LEAST.strategy(), LEAST.dispatch(), Map.of("worker", 6));
        DuelSession session = session(LEAST, more, new long[1]);
        session.play();
        DuelSnapshot end = settle(session);
        assertThat(end.left().agents()).hasSize(4);
        assertThat(end.right().agents()).hasSize(6);
        assertThat(end.gap()).isPositive();
        assertThat(end.saved()).isPositive();
        Results alone = run(more.of(team()));
        assertThat(end.right().results()).isEqualTo(alone);
    }

    private static Results run(Scenario scenario) {
        Simulation run = new Simulation(scenario);
        run.run();
        return run.results();
    }
}
