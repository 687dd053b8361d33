package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that misses a target fails, so that a script can rely on it. */
class TargetsAndExitTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"4, 0", "3.9, 1"})
    void theExitCodeSaysWhetherEveryTargetIsMet(String atMost, int exit) throws IOException {
        Path file = Files.writeString(folder.resolve("queue.json"), """
                { "plimsoll": 1, "name": "Queue", "roles": { "a": 1 },
                  "tasks": [ { "id": "1", "role": "a", "effort": 4 }, { "id": "2", "role": "a" } ],
                  "targets": [ { "measure": "abandoned", "atMost": 0 },
                               { "measure": "wait", "statistic": "p100", "atMost": %s } ] }
                """.formatted(atMost));
        assertThat(CliRun.of("simulate", file.toString()).exit()).isEqualTo(exit);
        CliRun json = CliRun.of("simulate", file.toString(), "--json");
        assertThat(json.exit()).isEqualTo(exit);
        assertThat(json.out())
                .as("the report is printed all the same")
                .startsWith("{")
                .contains("\"targets\"");
    }

    /** Nobody is there for T2, and the run ends before it has waited at all. */
    @Test
    void whatNobodyWillEverDoMissesItsTargetHereAndInAPlan() throws IOException {
        Path file = Files.writeString(folder.resolve("nobody.json"), """
                { "plimsoll": 1, "name": "Nobody", "roles": { "a": 1, "b": 0 },
                  "tasks": [ { "id": "T1", "role": "a", "effort": 4 }, { "id": "T2", "role": "b" } ],
                  "targets": [ { "role": "a", "measure": "wait", "atMost": 9 }, { "role": "b", "measure": "wait", "atMost": 9 } ] }
                """);
        CliRun run = CliRun.of("simulate", file.toString(), "--json");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern("\"role\": \"a\"[^}]*\"value\": 0.0,\\s*\"met\": true")
                .containsPattern("\"role\": \"b\"[^}]*\"value\": null,\\s*\"met\": false");
        CliRun plan = CliRun.of("plan", file.toString(), "--role", "b", "--json");
        assertThat(plan.out())
                .as("the plan does not do without anybody either")
                .containsPattern("\"plan\": \\{\\s*\"b\": 1\\s*}");
    }
}
