package io.plimsoll.sim.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.Results;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A copy of a run goes on as the run itself does, whatever is done to either, and neither shows in the other. */
class CopyTest {
    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("plimsoll.seeds", 4000));
    }

    static LongStream someSeeds() {
        return LongStream.range(0, Long.getLong("plimsoll.seeds", 4000) / 4);
    }

    /** A run with the events that it told of. */
    private static final class Told {
        final EventLines events = new EventLines();
        final List<Outcome> outcomes = new ArrayList<>();
        final Simulation run;

        Told(Scenario scenario, boolean keepTasks) {
            run = new Simulation(scenario, events, keepTasks);
        }

        Told(Told other) {
            run = other.run.copy(events);
        }

        void on(List<TimedCommand> commands, boolean opening) {
            for (TimedCommand timed : commands) {
                if (timed.at() > 0 || !opening) {
                    run.advanceTo(timed.at());
                }
                outcomes.add(run.apply(timed.command()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bothGoOnAlike(long seed) {
        Scenario scenario = scenario(seed);
        List<TimedCommand> commands = RandomCommands.of(scenario, seed);
        boolean opening = seed % 8 == 1;
        boolean keep = seed % 3 == 0;
        RandomSource chance = new RandomSource(seed);
        String what = "seed " + seed + ": " + commands + "\n" + scenario;
        Told straight = new Told(scenario, keep);
        straight.on(commands, opening);
        straight.run.run();

        Told original = new Told(scenario, keep);
        int before = commands.isEmpty() ? 0 : chance.below(commands.size() + 1);
        original.on(commands.subList(0, before), opening);
        List<TimedCommand> after = commands.subList(before, commands.size());
        if (!opening || before > 0 && original.run.now() > 0) {
            double next = after.isEmpty()
                    ? Double.POSITIVE_INFINITY
                    : after.getFirst().at();
            original.run.advanceTo(next, chance.below(60));
        }
        Results then = original.run.results();
        int told = original.events.lines().size();
        Told copy = new Told(original);
        assertThat(copy.run.results()).as(what).isEqualTo(then);
        Told first = seed % 2 == 0 ? copy : original;
        Told second = seed % 2 == 0 ? original : copy;
        first.on(after, opening);
        first.run.run();
        if (second == original) {
            assertThat(original.run.results()).as(what).isEqualTo(then);
            assertThat(original.events.lines()).as(what).hasSize(told);
        }
        second.on(after, opening);
        second.run.run();

        List<String> events = straight.events.lines();
        assertThat(original.events.lines()).as(what).isEqualTo(events);
        assertThat(copy.events.lines()).as(what).isEqualTo(events.subList(told, events.size()));
        assertThat(original.outcomes).as(what).isEqualTo(straight.outcomes);
        assertThat(copy.outcomes).as(what).isEqualTo(straight.outcomes.subList(before, commands.size()));
        assertThat(original.run.results()).as(what).isEqualTo(straight.run.results());
        assertThat(copy.run.results()).as(what).isEqualTo(straight.run.results());
        assertThat(copy.run.failure()).isEqualTo(straight.run.failure());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void alsoWhereNobodyListens(long seed) {
        Scenario scenario = ExpressTest.onlyStreams(scenario(seed), seed);
        RandomSource chance = new RandomSource(seed);
        Simulation straight = new Simulation(scenario);
        straight.run();
        Simulation original = new Simulation(scenario);
        for (int i = chance.below(4); i >= 0; i--) {
            original.advanceTo(Double.POSITIVE_INFINITY, chance.below(400));
        }
        Simulation copy = original.copy(EventListener.NONE);
        EventLines lines = new EventLines();
        Simulation heard = copy.copy(lines);
        long before = heard.events();
        heard.run();
        copy.run();
        original.run();
        String what = "seed " + seed + ": " + scenario;
        assertThat(original.results()).as(what).isEqualTo(straight.results());
        assertThat(copy.results()).as(what).isEqualTo(straight.results());
        assertThat(heard.results()).as(what).isEqualTo(straight.results());
        assertThat(before + lines.lines().size()).as(what).isEqualTo(straight.events());
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void nothingThatChangesIsShared(long seed) {
        Scenario scenario = seed % 5 == 0 ? ExpressTest.onlyStreams(scenario(seed), seed) : scenario(seed);
        EventListener listener = seed % 2 == 0 ? EventListener.NONE : new EventLines();
        Simulation run = new Simulation(scenario, listener, seed % 3 == 0);
        for (TimedCommand timed : RandomCommands.of(scenario, seed)) {
            run.advanceTo(timed.at());
            run.apply(timed.command());
        }
        run.advanceTo(Double.POSITIVE_INFINITY, new RandomSource(seed).below(200));
        Simulation copy = run.copy(EventListener.NONE);
        assertThat(Apart.findings(run, copy)).as("seed %d: %s", seed, scenario).isEmpty();
    }

    @Test
    void theWalkTellsWhatIsSharedAndWhatDiffers() {
        int[] shared = {1};
        Object[] original = {shared, new int[] {2}, new ArrayList<>(List.of("a"))};
        Object[] copy = {shared, new int[] {3}, new ArrayList<>(List.of("b"))};
        assertThat(Apart.findings(original, copy))
                .containsExactly("run[0] is shared: int[]", "run[1][0] is 3, not 2", "run[2][0] is b, not a");
    }

    /** Every strategy in turn. */
    private static Scenario scenario(long seed) {
        List<StrategyProvider> all = Strategies.all();
        String name = all.get((int) (seed % all.size())).name();
        boolean set = seed / all.size() % 2 == 0;
        StrategySpec strategy = switch (name) {
            case "power-of-d" -> new StrategySpec(name, set ? Map.of("d", 20.0) : Map.of());
            case "least-work" -> new StrategySpec(name, set ? Map.of("error", .5) : Map.of());
            default -> StrategySpec.of(name);
        };
        return RandomScenarios.of(seed).withStrategy(strategy);
    }
}
