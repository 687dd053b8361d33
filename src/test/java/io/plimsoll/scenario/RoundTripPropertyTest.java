package io.plimsoll.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.model.Scenario;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A file read and written keeps its meaning. */
class RoundTripPropertyTest {
    static final long[] SEEDS = java.util.stream.LongStream.range(0, 500).toArray();

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void whatIsWrittenIsReadAsAnEqualScenario(long seed) {
        Scenario scenario = Scenarios.random(seed);
        String written = ScenarioWriter.write(scenario);

        Reading reading = ScenarioReaderTest.read(written);

        assertThat(reading.problems()).as("seed %d: %s", seed, written).noneMatch(Problem::isError);
        assertThat(reading.scenario()).as("seed %d: %s", seed, written).isEqualTo(scenario);
        assertThat(ScenarioWriter.write(reading.orThrow())).as("seed %d", seed).isEqualTo(written);
        assertThat(ScenarioHash.of(reading.orThrow())).as("seed %d", seed).isEqualTo(ScenarioHash.of(scenario));
    }

    /** Hashes of run files that were recorded rest on it. */
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void theCanonicalFormIsThatOfTheWholeTree(long seed) throws IOException {
        Scenario scenario = Scenarios.random(seed);
        StringWriter piecemeal = new StringWriter();
        ScenarioWriter.canonical(scenario, piecemeal);
        assertThat(piecemeal)
                .as("seed %d", seed)
                .hasToString(ScenarioWriter.tree(scenario).toString());
    }
}
