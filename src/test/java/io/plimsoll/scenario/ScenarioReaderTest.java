package io.plimsoll.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What sound files mean. */
class ScenarioReaderTest {
    @Test
    void defaultsAreThoseOfTheContract() {
        Reading reading = read("{\"plimsoll\": 1, \"name\": \"Nothing\"}");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.orThrow()).isEqualTo(Scenario.named("Nothing"));
    }

    @Test
    void sectionsAreBoundToTheModel() {
        Scenario scenario = read("""
                {
                  "plimsoll": 1, "name": "Week", "seed": -9223372036854775808,
                  "roles": { "backend": { "agents": 3, "speed": 1.5 }, "qa": 1 },
                  "tasks": [ { "id": "T1", "role": "backend", "effort": 3e1 },
                             { "id": "T2", "role": "qa", "priority": 5.0, "dependsOn": ["T1"] } ],
                  "arrivals": [ { "name": "bug", "role": "qa", "interarrival": 9,
                                  "effort": { "type": "lognormal", "mean": 20, "cv": 0.8 } } ],
                  "run": { "until": 2400, "warmup": -0 }
                }
                """).orThrow();

        assertThat(scenario.seed()).isEqualTo(Long.MIN_VALUE);
        assertThat(scenario.roles()).containsExactly(new Role("backend", 3, 1, 1.5, 1, List.of()), Role.of("qa", 1));
        assertThat(scenario.tasks().get(0)).isEqualTo(TaskSpec.of("T1", "backend", 30));
        assertThat(scenario.tasks().get(1).priority()).isEqualTo(5);
        assertThat(scenario.tasks().get(1).dependsOn()).containsExactly("T1");
        assertThat(scenario.arrivals().getFirst().interarrival()).isEqualTo(new Distribution.Constant(9));
        assertThat(scenario.arrivals().getFirst().effort()).isEqualTo(new Distribution.Lognormal(20, 0.8));
        assertThat(scenario.run()).isEqualTo(RunLimits.until(2400));
    }

    static Reading read(String json) {
        return ScenarioReader.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
