package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plimsoll.scenario.EventDigest;
import io.plimsoll.scenario.RunFile;
import io.plimsoll.scenario.Samples;
import io.plimsoll.scenario.ScenarioFiles;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCallTest {
    private static final String WEEK = """
            { "plimsoll": 1, "name": "Week", "dispatch": "immediate", "roles": { "backend": 2, "qa": 1 },
              "tasks": [ { "id": "T1", "role": "backend", "effort": 4 }, { "id": "T2", "role": "backend", "effort": 4 },
                         { "id": "T3", "role": "backend", "effort": 4, "arrival": 6 }, { "id": "T4", "role": "ops", "effort": 1 } ],
              "arrivals": [ { "name": "bug", "role": "backend", "interarrival": 20, "effort": 2, "count": 3 } ] }
            """;

    @TempDir
    Path folder;

    private String file = "";

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("week.plimsoll.json"), WEEK).toString();
    }

    @Test
    void saysWhyThisAgent() {
        CliRun run = CliRun.of("explain", file, "T3");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("""
                T3 went to backend-1 at 6 min, decision 3

                Least loaded: the smallest workload among the two backend agents that were not stopped. Two had 0 tasks; backend-1 was given a task least recently.
                The task had not waited. Runner-up: backend-2.

                Candidate  workload  last given
                ─────────  ────────  ──────────  ──────
                backend-1   0 tasks       no. 1  chosen
                backend-2   0 tasks       no. 2  tie

                Passed over: 1 agent of another role.
                """);
        assertThat(run.out()).contains("Round robin                  backend-1", "Affinity");
    }

    @Test
    void saysWhyNobody() {
        CliRun run = CliRun.of("explain", file, "T4", "--at", "3");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("""
                T4 waits: there is no ops agent, at 3 min

                No agents for role "ops": nobody takes its tasks. It has waited 3 min; no task of its role is tried before it.
                """);
    }

    @Test
    void saysWhoIsNext() {
        CliRun run = CliRun.of("explain", file, "--at", "1");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("""
                Next in line at 1 min

                Role     agent                     task
                ───────  ────────────────────────  ──────────
                backend  backend-1                 none waits
                qa       qa-1                      none waits
                ops      no agents for role "ops"  T4
                """);
    }

    @Test
    void theDocumentHasEveryFigure() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(CliRun.of("explain", file, "bug-2", "--json").out());
        assertThat(json.at("/task").asText()).isEqualTo("bug-2");
        assertThat(json.at("/state").asText()).isEqualTo("completed");
        assertThat(json.at("/waiting").isNull()).isTrue();
        JsonNode decision = json.at("/decisions/0");
        assertThat(decision.at("/time").asDouble()).isEqualTo(40);
        assertThat(decision.at("/agent").asText()).isEqualTo("backend-1");
        assertThat(decision.at("/tieBreak").asText()).isEqualTo("least-recently-assigned");
        assertThat(decision.at("/candidates/1/lastGiven").asLong()).isEqualTo(4);
        assertThat(decision.at("/others")).hasSize(11);
        JsonNode waits = new ObjectMapper()
                .readTree(CliRun.of("explain", file, "T4", "--json").out());
        assertThat(waits.at("/waiting/cause").asText()).isEqualTo("no-agents");
        JsonNode next =
                new ObjectMapper().readTree(CliRun.of("explain", file, "--json").out());
        assertThat(next.at("/next/2/reason").asText()).isEqualTo("no agents for role \"ops\"");
    }

    @Test
    void theTableHasARowForEachAgentInEachDecision() throws IOException {
        Path table = folder.resolve("decisions.csv");
        assertThat(CliRun.of("explain", file, "--csv", table.toString()).exit()).isZero();
        List<String> rows = Files.readAllLines(table);
        assertThat(rows).hasSize(1 + 6 * 2);
        assertThat(rows.getFirst())
                .startsWith("decision,time,task,role,waited,strategy,dispatch,by,agent,standing,rank,measure");
        assertThat(rows.get(5))
                .isEqualTo(
                        "3,6.0,T3,backend,0.0,least-loaded,immediate,strategy,backend-1,chosen,1,workload,tasks,0.0,0,1,2,"
                                + "least-recently-assigned");
        assertThat(CliRun.of("explain", file, "T3", "--csv", table.toString()).out())
                .startsWith("T3 went to backend-1");
        assertThat(Files.readAllLines(table)).hasSize(3);
        assertThat(CliRun.of("explain", file, "T3", "--csv", file).exit()).isEqualTo(2);
        assertThat(Files.readString(Path.of(file))).isEqualTo(WEEK);
    }

    @Test
    void anUnknownTaskIsToldWithWhatMayBeMeant() {
        CliRun wrong = CliRun.of("explain", file, "bag-2");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).contains("there is no task \"bag-2\"", "did you mean \"bug-2\"?");
        assertThat(CliRun.of("explain", file, "bug-4").err())
                .endsWith("plimsoll: task bug-4 has not arrived by 62 min, the end of the run\n");
        assertThat(CliRun.of("explain", file, "bug-3", "--at", "50").err()).contains("ask for a later time with --at");
        assertThat(CliRun.of("explain", file, "zzzzzzzzzz").err()).contains("tasks of a stream are named");
        assertThat(CliRun.of("explain", file, "T1", "--at", "-1").exit()).isEqualTo(2);
        assertThat(CliRun.of("explain", "none.json", "T1").exit()).isEqualTo(2);
    }

    @Test
    void aRunFileIsExplainedAsRecorded() throws IOException {
        EventDigest digest = new EventDigest();
        Run run = new Run(Samples.find("release-week").orElseThrow().read().orThrow(), digest, false);
        run.simulation().advanceTo(300);
        run.apply(new Command.SetAgents("ops", 2));
        run.simulation().advanceTo(900);
        Path recorded = folder.resolve("week.plimsoll-run.json");
        ScenarioFiles.save(RunFile.of(run, digest.value(), "0.1.0"), recorded);
        CliRun after = CliRun.of("explain", recorded.toString(), "deploy-1");
        assertThat(after.err()).doesNotContain("not the run");
        assertThat(after.out()).startsWith("deploy-1 went to ops-1 at 480 min");
        assertThat(CliRun.of("explain", recorded.toString(), "deploy-1", "--at", "200")
                        .out())
                .startsWith("deploy-1 is yet to arrive, at 200 min");
    }

    @Test
    void anInterruptEndsItAndLeavesNothing() throws IOException {
        Path endless = Files.writeString(folder.resolve("endless.json"), """
                { "plimsoll": 1, "name": "Endless", "roles": { "a": 1 }, "run": { "until": 1e12 },
                  "arrivals": [ { "name": "t", "role": "a", "interarrival": 1, "effort": 1 } ] }
                """);
        Path table = folder.resolve("none.csv");
        CliRun cancelled = CliRun.of(
                new Ports(null, null, folder),
                () -> true,
                "explain",
                endless.toString(),
                "t-5",
                "--csv",
                table.toString());
        assertThat(cancelled.exit()).isEqualTo(130);
        assertThat(cancelled.out()).isEmpty();
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains("none.csv"));
    }
}
