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

    @Test
    void allProblemsOfAFileComeAtOnceInItsOrder() {
        Reading reading = read("""
                {
                  "plimsoll": 1,
                  "seed": 1.5,
                  "roles": { "backend": -1, "qa": { "agent": 2 } },
                  "tasks": [
                    { "id": "T1", "role": "backend", "effort": "long", "dependsOn": ["T9", "T1"] },
                    { "id": "T1", "role": 7 }
                  ],
                  "timeline": [ { "at": 1, "stop": "backend-1" }, { "at": 2, "strategy": "lest-loaded" } ],
                  "colour": "red"
                }
                """);

        assertThat(reading.scenario()).isNull();
        assertThat(reading.problems())
                .extracting(p -> p.line() + " " + p.message() + " [" + p.pointer() + "]")
                .containsExactly(
                        "1 the key \"name\" is missing []",
                        "3 must be a whole number, not 1.5 [/seed]",
                        "4 must be from 0 to 1000000, not -1 [/roles/backend]",
                        "4 the key \"agents\" is missing [/roles/qa]",
                        "4 unknown key \"agent\" [/roles/qa/agent]",
                        "6 role \"backend\" has tasks and no agents [/tasks/0/role]",
                        "6 must be a number, not a text [/tasks/0/effort]",
                        "6 no task has the id \"T9\" [/tasks/0/dependsOn/0]",
                        "6 dependency cycle: T1 → T1 [/tasks/0/dependsOn/1]",
                        "7 a second task has the id \"T1\" [/tasks/1/id]",
                        "7 must be a text, not a number [/tasks/1/role]",
                        "9 unknown agent \"backend-1\" [/timeline/0/stop]",
                        "9 unknown strategy \"lest-loaded\" [/timeline/1/strategy]",
                        "10 unknown key \"colour\" [/colour]");
    }

    @Test
    void tasksWithoutAgentsAreLegalAndWarnedOfOnceARole() {
        Reading reading = read("""
                { "plimsoll": 1, "name": "x",
                  "agents": [ { "name": "a", "role": "qa", "skills": ["docs"] } ],
                  "tasks": [ { "id": "1", "role": "ops" }, { "id": "2", "role": "ops" }, { "id": "3", "role": "docs" },
                    { "id": "4", "role": "legal", "status": "completed" }, { "id": "5", "role": "late" } ],
                  "timeline": [ { "at": 9, "agents": { "late": 1 } }, { "at": 9, "stop": "late-1" } ] }
                """);

        assertThat(reading.ok()).isTrue();
        assertThat(reading.problems())
                .extracting(p -> p.severity() + " " + p.line() + ":" + p.column() + " " + p.message())
                .containsExactly("WARNING 3:35 role \"ops\" has tasks and no agents");
    }

    @Test
    void aTargetForAShareAboveOneIsWarnedOf() {
        Reading reading = read("""
                { "plimsoll": 1, "name": "Targets", "targets": [ { "measure": "wait", "atMost": 80 },
                  { "measure": "utilisation", "atMost": 80 }, { "measure": "late", "atMost": 1 } ] }
                """);
        assertThat(reading.ok()).isTrue();
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(2))
                .extracting(Problem::text)
                .isEqualTo("utilisation is a share from 0 to 1: at most 80 is always met: 80 % is 0.8");
    }

    @Test
    void namesThatARoleCouldNotGenerateAreFree() {
        Reading reading = read("""
                { "plimsoll": 1, "name": "x", "roles": { "a": 2 },
                  "agents": [ { "name": "a-0", "role": "a" }, { "name": "a-07", "role": "a" }, { "name": "a-", "role": "a" },
                    { "name": "a-1-1", "role": "a" }, { "name": "b-1", "role": "b" }, { "name": "A-1", "role": "a" } ] }
                """);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.orThrow().agents()).hasSize(6);
    }

    @Test
    void whatEndsByItselfNeedsNoEndOfTheRun() {
        String stream = "{ \"plimsoll\": 1, \"name\": \"x\", \"roles\": { \"r\": 1 }, \"run\": { %s },"
                + " \"arrivals\": [ { \"name\": \"s\", \"role\": \"r\", \"interarrival\": 1, \"effort\": 1 %s } ] }";
        String stopping = ", \"profile\": [ { \"from\": 9, \"factor\": 0 } ]";

        assertThat(read(stream.formatted("", "")).ok()).isFalse();
        assertThat(read(stream.formatted("", ", \"until\": 5")).ok()).isTrue();
        assertThat(read(stream.formatted("", ", \"count\": 0")).ok()).isTrue();
        assertThat(read(stream.formatted("", stopping)).ok()).isTrue();
        assertThat(read(stream.formatted("", stopping + ", \"period\": 10")).ok())
                .isFalse();
        assertThat(read(stream.formatted("\"until\": 5", "")).ok()).isTrue();
        assertThat(read(stream.formatted("\"tasks\": 5", "")).ok()).isTrue();
    }

    @Test
    void whatIsListedTwiceCountsOnceWithAWarning() {
        Reading reading = read("""
                { "plimsoll": 1, "name": "x", "roles": { "r": { "agents": 1, "skills": ["q", "q"] } },
                  "tasks": [ { "id": "1", "role": "r" }, { "id": "2", "role": "q", "dependsOn": ["1", "1"] } ] }
                """);

        assertThat(reading.problems())
                .extracting(Problem::message)
                .containsExactly("\"q\" is listed twice", "\"1\" is listed twice");
        assertThat(reading.orThrow().roles().getFirst().skills()).containsExactly("q");
        assertThat(reading.orThrow().tasks().get(1).dependsOn()).containsExactly("1");
    }

    static Reading read(String json) {
        return ScenarioReader.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
