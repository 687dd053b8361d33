package io.plimsoll.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.model.Scenario;
import org.junit.jupiter.api.Test;

/** How files look that the program writes. */
class ScenarioWriterTest {
    @Test
    void entriesStandOnALineAndDefaultsAreLeftOut() {
        String written = """
                {
                  "plimsoll": 1,
                  "name": "Week",
                  "seed": 42,
                  "roles": { "backend": 3, "qa": { "agents": 1, "speed": 1.5 } },
                  "tasks": [
                    { "id": "T1", "role": "backend", "effort": 30 },
                    {
                      "id": "T2",
                      "role": "qa",
                      "title": "A title that is so long that the task with all that is said of it does not fit on one line",
                      "dependsOn": ["T1"]
                    }
                  ],
                  "arrivals": [
                    {
                      "name": "bug",
                      "role": "backend",
                      "interarrival": { "type": "exponential", "mean": 0.1 },
                      "effort": { "type": "lognormal", "mean": 20, "cv": 0.8 },
                      "until": 2400
                    }
                  ]
                }
                """;

        Scenario scenario = ScenarioReaderTest.read(written).orThrow();

        assertThat(ScenarioWriter.write(scenario)).isEqualTo(written);
    }

    @Test
    void theHashIsThatOfTheContentAlone() {
        Scenario one = ScenarioReaderTest.read("{\"plimsoll\":1,\"name\":\"x\",\"seed\":1}")
                .orThrow();
        Scenario two = ScenarioReaderTest.read("{ \"name\": \"\\u0078\", \"plimsoll\": 1.0 }")
                .orThrow();

        // printf '{"plimsoll":1,"name":"x"}' | sha256sum
        assertThat(ScenarioHash.of(one))
                .isEqualTo("087b780ba55279b1bd2bafa5bc2787aa2ee68bb20883cb684c204e03d34a9af6")
                .isEqualTo(ScenarioHash.of(two))
                .isNotEqualTo(ScenarioHash.of(one.withSeed(2)));
    }
}
