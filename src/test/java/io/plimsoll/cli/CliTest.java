package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
    private static final String SOUND = """
            { "plimsoll": 1, "name": "Two and a half", "seed": 3, "dispatch": "immediate",
              "roles": { "backend": 2 }, "agents": [ { "name": "fe-lead", "role": "frontend", "speed": 1.5 } ],
              "tasks": [ { "id": "T1", "role": "backend", "effort": 4 }, { "id": "T2", "role": "frontend", "effort": 3, "dependsOn": ["T1"] } ],
              "arrivals": [ { "name": "bug", "role": "backend", "interarrival": { "type": "exponential", "mean": 2 },
                              "effort": { "type": "lognormal", "mean": 3, "cv": 0.8 }, "until": 200 } ] }
            """;

    @TempDir
    Path folder;

    private String file = "";

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("sound.plimsoll.json"), SOUND).toString();
    }

    private static List<String> commands() {
        return Pattern.compile("(?m)^  (\\w+)  +[A-Z]")
                .matcher(CliRun.of("--help").out().split("Commands")[1].split("To begin")[0])
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void everyCommandThatTheHelpListsIsThereWhenItIsCalledAlone() {
        List<String> commands = commands();
        assertThat(commands).contains("validate", "completion").hasSizeGreaterThan(7);
        assertThat(commands).allSatisfy(command -> {
            CliRun run = CliRun.of(command, "--help");
            assertThat(run.exit()).isZero();
            assertThat(run.out()).contains("Usage: plimsoll " + command);
        });
    }

    @Test
    void theManualKnowsEveryCommand() throws IOException {
        String manual = Files.readString(Path.of("packaging/linux/plimsoll.1")).replace("\\fI", " ");
        commands().forEach(command -> assertThat(manual).containsPattern("(?m)^\\.B " + command + "\\b"));
    }

    @Test
    void filesAreValidatedAlikeWithAndWithoutTheParser() throws IOException {
        Path good = Files.writeString(folder.resolve("good.json"), "{ \"plimsoll\": 1, \"name\": \"x\" }");
        Path bad = Files.writeString(folder.resolve("bad.json"), "{ \"plimsoll\": 1 }");
        CliRun plain = CliRun.of("validate", good.toString(), bad.toString(), "none");
        CliRun parsed = CliRun.of("validate", "--", good.toString(), bad.toString(), "none");
        assertThat(plain).isEqualTo(parsed);
        assertThat(plain.exit()).isEqualTo(2);
    }

    @Test
    void validateSaysWhatASoundFileHolds() {
        CliRun run = CliRun.of("validate", file);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo(file + ": ok (3 agents, 2 tasks, 1 stream of arrivals)\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void validateListsEveryProblemOfEveryFileWithItsPlace() throws IOException {
        Path broken = Files.writeString(
                folder.resolve("broken.json"), "{ \"plimsoll\": 1,\n  \"nam\": \"x\",\n  \"roles\": { \"a\": -1 } }");
        CliRun run = CliRun.of("validate", broken.toString(), file);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out().lines().toList())
                .hasSizeGreaterThanOrEqualTo(3)
                .anyMatch(line -> line.matches(".*broken\\.json:2:\\d+: error: .*did you mean \"name\"\\? \\[/nam]"))
                .anyMatch(line -> line.matches(".*broken\\.json:3:\\d+: error: .* \\[/roles/a]"))
                .anyMatch(line -> line.endsWith("stream of arrivals)"));
    }

    @Test
    void aFileThatDoesNotLoadEndsEveryCommandWith2AndNothingOnStandardOutput() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.json"), "");
        for (List<String> call : List.of(
                List.of("simulate", empty.toString()),
                List.of("simulate", folder.resolve("none.json").toString()))) {
            CliRun run = CliRun.of(call.toArray(String[]::new));
            assertThat(run.exit()).as("%s", call).isEqualTo(2);
            assertThat(run.out()).as("%s", call).isEmpty();
            assertThat(run.err()).as("%s", call).isNotBlank().doesNotContain("\tat ");
        }
    }

    @Test
    void simulatePrintsATableForPeople() {
        CliRun run = CliRun.of("simulate", file);
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("Two and a half: ")
                .contains("least-loaded, immediate, seed 3")
                .contains("fe-lead")
                .contains("Times in minutes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"least-loaded", "round-robin", "random"})
    void theSameCallTwiceGivesTheSameBytes(String strategy) throws IOException {
        Path first = folder.resolve("1.jsonl");
        Path second = folder.resolve("2.jsonl");
        CliRun one = CliRun.of("simulate", file, "--strategy", strategy, "--json", "--trace", first.toString());
        CliRun two = CliRun.of("simulate", file, "--strategy", strategy, "--json", "--trace", second.toString());
        assertThat(one.exit()).isZero();
        assertThat(two).isEqualTo(one);
        assertThat(second).hasSameBinaryContentAs(first);
        assertThat(Files.readString(first)).contains("\"event\":\"completed\"").endsWith("}\n");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void theOptionsOfSimulateChangeTheScenario() {
        CliRun run = CliRun.of(
                "simulate",
                file,
                "--json",
                "--strategy",
                "random",
                "--dispatch",
                "when-idle",
                "--seed",
                "9",
                "--until",
                "50",
                "--agents",
                "backend=4",
                "--agents",
                "frontend=2");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("\"strategy\": \"random\"", "\"dispatch\": \"when-idle\"", "\"seed\": 9", "\"endTime\": 50.0")
                .contains("\"backend-4\"", "\"frontend-2\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "simulate FILE --strategy least-loadd | did you mean \"least-loaded\"",
                "simulate FILE --dispatch later | when-idle, immediate",
                "simulate FILE --seed many | --seed",
                "simulate FILE --until -1 | until",
                "simulate FILE --agents bakend=2 | backend, frontend",
                "simulate FILE --agents backend=-2 | agents",
                "simulate FILE --trace FILE | is an input",
                "simulate FILE --nonsense | --nonsense",
                "simulate | FILE",
                "simulat | did you mean \"simulate\"",
                "simulat FILE | simulat is neither a command nor a file; did you mean \"simulate\"",
                "simulat --json FILE | simulat is neither a command nor a file; did you mean \"simulate\"",
                "nonsense FILE | plimsoll --help lists the commands",
                "FILE more | Unmatched argument at index 1: 'more'",
                "convert --from xls FILE -o OUT | csv",
                "convert --from csv FILE -o FILE | is an input",
                "convert FILE -o OUT | no list of issues",
            })
    void wrongUsageExitsWith2AndSaysWhatWouldDo(String call, String says) {
        String[] args = call.strip()
                .replace("FILE", file)
                .replace("OUT", folder.resolve("out.json").toString())
                .split(" ");
        CliRun run = CliRun.of(args);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(says.strip()).doesNotContain("\tat ");
        assertThat(folder.resolve("out.json")).doesNotExist();
    }

    @Test
    void anOutputThatCannotBeWrittenExitsWith1AndNamesTheFolder() {
        CliRun run = CliRun.of(
                "simulate", file, "--trace", folder.resolve("none/t.jsonl").toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("there is no folder");
    }

    @Test
    void aCancelledRunExitsWith130AndLeavesNothing() throws IOException {
        Path endless =
                Files.writeString(folder.resolve("long.json"), SOUND.replace("\"until\": 200", "\"until\": 1e9"));
        Path trace = folder.resolve("t.jsonl");
        CliRun run = CliRun.of(
                new Ports(null, null, folder), () -> true, "simulate", endless.toString(), "--trace", trace.toString());
        assertThat(run.exit()).isEqualTo(130);
        assertThat(run.out()).isEmpty();
        assertThat(folder).isDirectoryNotContaining("glob:**t.jsonl*");
    }

    @Test
    void aRunThatIsBrokenOffExitsWith1() throws IOException {
        Path flood = Files.writeString(folder.resolve("flood.json"), """
                { "plimsoll": 1, "name": "Flood", "roles": { "a": 1 },
                  "arrivals": [ { "name": "s", "role": "a", "effort": 1, "until": 10,
                                  "interarrival": { "type": "empirical", "values": [0, 1e9], "weights": [1000000000, 1] } } ] }
                """);
        CliRun run = CliRun.of("simulate", flood.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("broken off");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void helpAndVersionAreResults() {
        assertThat(CliRun.of("--help").out()).contains("simulate", "Exit codes", "To begin");
        assertThat(CliRun.of("--version").out()).contains("plimsoll ", "contract 1", "JDK ");
        for (String command : List.of("validate", "simulate", "convert", "schema", "completion")) {
            CliRun run = CliRun.of(command, "--help");
            assertThat(run.exit()).as(command).isZero();
            assertThat(run.out()).as(command).contains("Usage: plimsoll " + command, "Example");
        }
    }

    @Test
    void schemaAndCompletionPrintTheirTexts() {
        assertThat(CliRun.of("schema").out()).startsWith("{").contains("\"$schema\"");
        assertThat(CliRun.of("completion").out()).contains("complete -F", "--strategy", "round-robin");
    }

    @Test
    void aBugIsOneSentence() {
        Ports ports = new Ports(
                path -> {
                    throw new IllegalStateException("an invariant does not hold");
                },
                null,
                folder);
        CliRun run = CliRun.of(ports, () -> false);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err().lines().toList()).hasSize(1).first().asString().contains("bug", "report");
    }
}
