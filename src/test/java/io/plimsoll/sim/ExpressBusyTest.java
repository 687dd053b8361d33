package io.plimsoll.sim;

import static io.plimsoll.sim.ExpressWayTest.opened;
import static io.plimsoll.sim.ExpressWayTest.standing;
import static io.plimsoll.sim.ExpressWayTest.untilAfter;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Profile;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** While all who can take a role's tasks are busy, those who come are not looked at one by one: all is as if they were. */
class ExpressBusyTest {
    private static final double EVER = Double.POSITIVE_INFINITY;

    static LongStream seeds() {
        return LongStream.range(0, Math.max(20, Long.getLong("plimsoll.seeds", 2000) / 5));
    }

    private static Distribution values(double... values) {
        return new Distribution.Empirical(DoubleStream.of(values).boxed().toList(), null);
    }

    private static Distribution any(RandomSource random, double mean) {
        return switch (random.below(3)) {
            case 0 -> new Distribution.Constant(mean);
            case 1 -> new Distribution.Exponential(mean);
            default -> values(0, mean / 2, mean, 5 * mean / 2);
        };
    }

    private static ArrivalStream stream(
            String name,
            String role,
            Distribution every,
            Distribution effort,
            @Nullable Long count,
            @Nullable Profile profile) {
        return new ArrivalStream(name, role, every, effort, 1, 0, null, 0, null, count, profile);
    }

    /** A few agents who are just busy, for some hundred tasks, mostly of one stream; times meet often. */
    private static Scenario busy(long seed) {
        RandomSource random = new RandomSource(seed);
        int devs = 1 + random.below(4);
        List<AgentSpec> agents = new ArrayList<>();
        List<TimelineEntry> timeline = new ArrayList<>();
        double hands = 0;
        for (int i = 0; i < devs; i++) {
            int capacity = 1 + random.below(4) / 3;
            double speed = random.below(4) == 0 ? 2 : 1;
            List<String> skills = random.below(8) == 0 ? List.of("qa") : List.of();
            agents.add(new AgentSpec("x" + i, "dev", false, capacity, speed, 1, skills, 0));
            hands += capacity * speed;
            if (random.below(6) == 0) {
                double at = random.below(200);
                timeline.add(new TimelineEntry(at, null, new TimelineEntry.Stop("x" + i)));
                timeline.add(new TimelineEntry(at + 30, null, new TimelineEntry.Resume("x" + i)));
            }
        }
        Profile rush = random.below(4) == 0
                ? new Profile(List.of(new Profile.Step(10, 3), new Profile.Step(15, 0)), 25.0)
                : null;
        List<ArrivalStream> streams = new ArrayList<>();
        // efforts that are whole halves end when others arrive
        double mean = random.below(2) == 0 ? hands * .95 : Math.rint(2 * hands * .95 + random.below(2)) / 2;
        streams.add(stream("s", "dev", any(random, 1), any(random, mean), null, rush));
        if (random.below(4) == 0) {
            streams.add(stream("t", "dev", any(random, 40), any(random, 1), 5L, null));
        }
        if (random.below(3) == 0) {
            agents.add(AgentSpec.of("q", "qa"));
            streams.add(stream("u", "qa", any(random, 8), any(random, 7), null, null));
        }
        return Scenario.named("busy")
                .withSeed(seed)
                .withAgents(agents)
                .withArrivals(streams)
                .withTimeline(timeline)
                .withRun(new RunLimits(700.0, random.below(2) * 50.0, random.below(4) == 0 ? 450L : null));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leavesEverythingAsTheOrdinaryWayWould(long seed) {
        Scenario scenario = busy(seed);
        RandomSource random = new RandomSource(-seed);
        Engine ordinary = opened(scenario);
        Engine quick = opened(scenario);
        while (quick.nextInstant() < EVER) {
            quick = new Engine(quick, EventListener.NONE);
            double last = random.below(3) == 0 ? quick.floor.now + random.below(60) * .5 : EVER;
            long events = quick.hurry(last, 2 + random.below(random.below(2) == 0 ? 50 : 3000));
            untilAfter(ordinary, events == 0 ? -1 : quick.floor.now);
            assertThat(standing(quick)).as("seed %d", seed).isEqualTo(standing(ordinary));
            if (events == 0) {
                quick.instant(quick.nextInstant());
                untilAfter(ordinary, quick.floor.now);
            }
        }
        assertThat(standing(quick)).isEqualTo(standing(ordinary));
    }

    /** An agent who is always busy: what is completed at 7 is followed by one who came before, and somebody comes at 7 too. */
    @Test
    void leavesOffAfterAllThatHappensAtAnInstant() {
        Scenario scenario = Scenario.named("ties")
                .withRoles(List.of(Role.of("dev", 1)))
                .withArrivals(List.of(
                        stream("s", "dev", new Distribution.Constant(1), new Distribution.Constant(1.5), null, null)));
        for (int budget = 2; budget < 60; budget++) {
            Engine quick = opened(scenario);
            Engine ordinary = opened(scenario);
            quick.hurry(EVER, budget);
            untilAfter(ordinary, quick.floor.now);
            assertThat(standing(quick)).as("%d events", budget).isEqualTo(standing(ordinary));
        }
    }

    /** The seventh ends as soon as it begins, at the time at which another arrives: that one has come when the run ends. */
    @Test
    void whoeverArrivesAsTheRunEndsHasCome() {
        double unit = 0x1p30;
        ArrivalStream second = new ArrivalStream(
                "b", "dev", new Distribution.Constant(unit), values(0), 1, 0, null, 5.2 * unit, null, 1L, null);
        Scenario scenario = Scenario.named("ends")
                .withRoles(List.of(Role.of("dev", 1)))
                .withArrivals(List.of(
                        stream(
                                "s",
                                "dev",
                                new Distribution.Constant(unit),
                                new Distribution.Constant(1.5 * unit),
                                null,
                                null),
                        second))
                .withRun(new RunLimits(null, 0, 7L));
        Simulation quick = new Simulation(scenario);
        Simulation heard = new Simulation(scenario, (type, time, task, agent, role, workload) -> {}, false);
        quick.run();
        heard.run();
        assertThat(quick.waiting()).isEqualTo(4);
        assertThat(quick.results()).isEqualTo(heard.results());
    }

    /** From 50 on time stands still for the stream: the run ends there, however many wait who came before. */
    @Test
    void moreThanAMillionAtOneInstantEndTheRunThereToo() {
        Profile standstill = new Profile(List.of(new Profile.Step(50, 1e300)), null);
        Scenario scenario = Scenario.named("crowd")
                .withRoles(List.of(Role.of("dev", 1)))
                .withArrivals(List.of(stream(
                        "s", "dev", new Distribution.Constant(1), new Distribution.Constant(1.5), null, standstill)))
                .withRun(RunLimits.until(100));
        Simulation quick = new Simulation(scenario);
        Simulation heard = new Simulation(scenario, (type, time, task, agent, role, workload) -> {}, false);
        quick.run();
        heard.run();
        assertThat(quick.failure()).contains("1,000,000").isEqualTo(heard.failure());
        assertThat(quick.now()).isEqualTo(50);
        assertThat(quick.results()).isEqualTo(heard.results());
    }
}
