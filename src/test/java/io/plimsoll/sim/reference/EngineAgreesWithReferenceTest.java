package io.plimsoll.sim.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.plimsoll.sim.Results;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.Scenario;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine and the reference give the same events and the same measures for thousands of scenarios, with and without commands. */
class EngineAgreesWithReferenceTest {
    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("plimsoll.seeds", 4000));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sameEventsAndMeasures(long seed) {
        Scenario scenario = RandomScenarios.of(seed);
        List<TimedCommand> commands = RandomCommands.of(scenario, seed);
        EventLines events = new EventLines();
        Simulation run = new Simulation(scenario, events, true);
        ReferenceEngine reference = new ReferenceEngine(scenario);
        ReferenceOperator operator = new ReferenceOperator(reference);
        for (TimedCommand timed : commands) {
            if (timed.at() > 0 || seed % 4 == 1) {
                run.advanceTo(timed.at());
                reference.advanceTo(timed.at());
            }
            compare(seed, scenario, commands, events.lines(), reference.events);
            boolean done = run.apply(timed.command()).done();
            assertThat(operator.apply(timed.command()))
                    .as("seed %d: done at %s: %s\n%s", seed, timed.at(), timed.command(), scenario)
                    .isEqualTo(done);
        }
        run.run();
        reference.advanceTo(Double.POSITIVE_INFINITY);
        compare(seed, scenario, commands, events.lines(), reference.events);
        measures(seed, scenario, commands, run.results(), new ReferenceResults(reference));
    }

    private static void measures(
            long seed, Scenario scenario, List<TimedCommand> commands, Results engine, ReferenceResults reference) {
        Map<String, Double> actual = ResultFigures.of(engine);
        Map<String, Double> expected = reference.all();
        assertThat(actual.keySet()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(expected.keySet());
        List<String> different = expected.keySet().stream()
                .filter(name -> !close(actual.getOrDefault(name, Double.NaN), expected.get(name)))
                .map(name -> name + " is " + actual.get(name) + ", but " + expected.get(name) + " by the reference")
                .toList();
        assertThat(different).as("seed %d\n%s\n%s", seed, commands, scenario).isEmpty();
        assertThat(engine.unassigned().stream().map(task -> task.task() + ": " + task.reason()))
                .as("seed %d\n%s\n%s", seed, commands, scenario)
                .containsExactlyElementsOf(reference.unassigned());
    }

    private static boolean close(double a, double b) {
        return Double.isNaN(a) ? Double.isNaN(b) : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
    }

    private static void compare(
            long seed, Scenario scenario, List<TimedCommand> commands, List<String> engine, List<String> reference) {
        int same = 0;
        while (same < engine.size()
                && same < reference.size()
                && engine.get(same).equals(reference.get(same))) {
            same++;
        }
        if (same < engine.size() || same < reference.size()) {
            fail(
                    "seed %d: after %s\nthe engine goes on with    %s\nthe reference goes on with %s\n%s\n%s",
                    seed,
                    around(engine, Math.max(0, same - 12), same),
                    around(engine, same, same + 4),
                    around(reference, same, same + 4),
                    commands,
                    scenario);
        }
    }

    private static List<String> around(List<String> lines, int from, int to) {
        return lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size()));
    }
}
