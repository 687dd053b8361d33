package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that commands write where no space is left: that is told, and is no bug. */
@EnabledOnOs(OS.LINUX)
class FullDiskCallTest {
    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("week.json"), """
                {
                  "plimsoll": 1,
                  "name": "week",
                  "roles": { "qa": 1 },
                  "tasks": [{ "id": "a", "role": "qa" }, { "id": "b", "role": "qa" }]
                }
                """);
        Files.writeString(folder.resolve("few.csv"), "id,effort\na,1\nb,2\n");
        StringBuilder many = new StringBuilder("id,effort,arrival\n");
        for (int i = 0; i < 5000; i++) {
            many.append("task-" + i + "," + (1 + i % 7) + "," + i + "\n");
        }
        Files.writeString(folder.resolve("many.csv"), many);
        Files.writeString(folder.resolve("events.jsonl"), """
                {"time": 0, "event": "agent", "agent": "be-1", "role": "backend"}
                {"time": 1, "event": "arrived", "task": "a", "role": "backend"}
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "convert few.csv -o FULL",
                "convert many.csv -o FULL",
                "convert --fit many.csv -o FULL",
                "convert --fit many.csv -o streams.json --html FULL",
                "simulate week.json --trace FULL",
                "compare week.json --replications 2 --csv FULL",
                "compare week.json --replications 2 --html FULL",
                "explain week.json --csv FULL",
                "watch --quiet events.jsonl -o FULL"
            })
    void isTold(String call) {
        String[] args = call.split(" ");
        for (int i = 0; i < args.length; i++) {
            args[i] = args[i].equals("FULL")
                    ? "/dev/full"
                    : args[i].contains(".") ? folder.resolve(args[i]).toString() : args[i];
        }
        CliRun run = CliRun.of(args);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("/dev/full cannot be written: no space left on device")
                .doesNotContain("bug");
        assertThat(folder.resolve("streams.json")).doesNotExist();
    }
}
