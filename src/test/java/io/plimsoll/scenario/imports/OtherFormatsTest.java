package io.plimsoll.scenario.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.model.TimeUnit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs of machines, and issues as trackers hand them out. */
class OtherFormatsTest {
    private static ImportOptions options(
            TimeUnit unit, @Nullable String roleColumn, @Nullable String effortColumn, Map<String, Integer> agents) {
        return new ImportOptions(
                null,
                roleColumn,
                null,
                Scale.ONE,
                effortColumn,
                Scale.ONE,
                null,
                null,
                null,
                unit,
                Long.MAX_VALUE,
                agents);
    }

    private static final ImportOptions SECONDS = options(TimeUnit.SECONDS, null, null, Map.of());

    private static Imported read(Importer.Format format, String text, ImportOptions options)
            throws IOException, ImportException {
        return Importer.read(
                format,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                "work.txt",
                options,
                () -> false);
    }

    private static List<String> words(Scenario scenario) {
        return scenario.tasks().stream()
                .map(task -> task.id() + " " + task.role() + " " + task.arrival() + " " + task.effort())
                .toList();
    }

    // ---- the Standard Workload Format

    private static final String LOG = """
            ; Version: 2.2
            ; UnixStartTime: 1000000000
            ;
              1   0   5 120  4 -1 -1  4  300 -1 1 7 2 -1 1 3 -1 -1
              2  60  -1  30  1 -1 -1  1   -1 -1 0 8 2 -1 2 3 -1 -1
              3  60  -1   0  1 -1 -1  1   -1 -1 5 8 2 -1 2 3 -1 -1
              4  90  -1  -1  1 -1 -1  1   -1 -1 5 8 2 -1 2 3 -1 -1
              5  -1  -1  10  1 -1 -1  1   -1 -1 5 8 2 -1 2 3 -1 -1
            garbage 1 2 3
              6 120

              7 120   0 2.5 -1 -1 -1  3   -1 -1 1 -1 2 -1 2 3 -1 -1
            """;

    @Test
    void jobsAreTasksAndThoseThatNeverRanAreSkipped() throws Exception {
        Imported log = read(Importer.Format.SWF, LOG, SECONDS);
        assertThat(words(log.scenario())).containsExactly("1 node 0.0 120.0", "2 node 60.0 30.0", "7 node 120.0 2.5");
        assertThat(log.scenario().startsAt()).isEqualTo(LocalDateTime.of(2001, 9, 9, 1, 46, 40));
        assertThat(log.notes())
                .contains(
                        "2 jobs ran on more than one processor: a task takes one agent, for the run time (--effort-column"
                                + " work takes run time × processors)",
                        "1 row skipped: it ran for no time (line 6)",
                        "1 row skipped: its run time is not known (line 7)",
                        "1 row skipped: it is not known when it was submitted (line 8)",
                        "1 row skipped: its first 4 fields are not all numbers (line 9)",
                        "1 row skipped: it has fewer than 4 numbers (line 10)");
    }

    @Test
    void secondsBecomeTheScenariosUnit() throws Exception {
        Imported log = read(Importer.Format.SWF, LOG, options(TimeUnit.MINUTES, null, "work", Map.of()));
        assertThat(words(log.scenario())).containsExactly("1 node 0.0 8.0", "2 node 1.0 0.5", "7 node 2.0 0.125");
        Imported without =
                read(Importer.Format.SWF, "1 30 0 60\n2 90 0 6\n", options(TimeUnit.MINUTES, null, null, Map.of()));
        assertThat(words(without.scenario())).containsExactly("1 node 0.0 1.0", "2 node 1.0 0.1");
        assertThat(without.scenario().startsAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "queue, queue-1 queue-2 queue-2",
        "user, user-7 user-8",
        "partition, partition-3 partition-3 partition-3"
    })
    void rolesAreUsersGroupsQueuesOrPartitions(String column, String roles) throws Exception {
        Imported log = read(Importer.Format.SWF, LOG, options(TimeUnit.SECONDS, column, null, Map.of()));
        assertThat(log.scenario().tasks().stream().map(TaskSpec::role)).containsExactly(roles.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "; nothing but words\n", "\n\n"})
    void aLogWithoutJobsIsNone(String text) {
        assertThatThrownBy(() -> read(Importer.Format.SWF, text, SECONDS))
                .isInstanceOf(ImportException.class)
                .hasMessageStartingWith("work.txt: there is no job in it");
    }

    @Test
    void whatIsNoTextIsRefusedInBoundedMemory() {
        assertThatThrownBy(() -> read(Importer.Format.SWF, "1 2 3 4\n\0", SECONDS))
                .hasMessageContaining("line 2 has a zero byte");
        assertThatThrownBy(() -> read(Importer.Format.SWF, "1 ".repeat(50_000), SECONDS))
                .hasMessageContaining("line 1 is longer than 65,536 bytes");
    }

    /** First come, first served, in whole seconds: each job takes the node that is free first. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aReplayWaitsAsLongAsAnIndependentComputationSays(long seed) throws Exception {
        Random random = new Random(seed);
        int nodes = 1 + random.nextInt(20);
        List<long[]> jobs = new ArrayList<>();
        StringBuilder log = new StringBuilder("; generated\n");
        long submit = 0;
        for (int i = 1; i <= 4_000; i++) {
            submit += random.nextInt(3) == 0 ? 0 : random.nextInt(1 + 400 / nodes);
            long run = random.nextInt(10) == 0 ? random.nextInt(3) - 1 : 1 + random.nextInt(300);
            log.append(i).append(' ').append(submit).append(" -1 ").append(run).append(" 1 -1 -1 1\n");
            if (run > 0) {
                jobs.add(new long[] {submit, run});
            }
        }
        PriorityQueue<Long> free = new PriorityQueue<>();
        for (int i = 0; i < nodes; i++) {
            free.add(0L);
        }
        long first = jobs.getFirst()[0];
        long waits = 0;
        for (long[] job : jobs) {
            long begin = Math.max(job[0] - first, free.remove());
            waits += begin - (job[0] - first);
            free.add(begin + job[1]);
        }
        Scenario scenario = read(
                        Importer.Format.SWF,
                        log.toString(),
                        options(TimeUnit.SECONDS, null, null, Map.of("node", nodes)))
                .scenario();
        assertThat(scenario.tasks()).hasSize(jobs.size());
        Simulation simulation = new Simulation(scenario, EventListener.NONE, true);
        simulation.run();
        double sum = 0;
        for (int task = 0; task < simulation.taskCount(); task++) {
            sum += simulation.taskBegun(task) - simulation.taskArrival(task);
        }
        assertThat(sum).as("seed %d, %d nodes", seed, nodes).isEqualTo(waits);
    }

    // ---- GitHub

    private static final String ISSUES = """
            [ { "number": 3, "title": "=cmd()", "labels": [ { "name": "bug" }, { "name": "ui" } ], "assignee": { "login": "kim", "id": 7 },
                "created_at": "2025-01-02T00:00:00Z", "closed_at": "2025-01-03T12:00:00Z", "user": { "deep": [ { "a": [] } ] } },
              { "number": 2, "title": "<script>", "labels": [], "assignee": null, "created_at": "2025-01-01T00:00:00Z", "closed_at": null },
              { "number": 4, "pull_request": { "url": "x" }, "created_at": "2025-01-02T00:00:00Z" },
              "what", { "number": 5 } ]
            [ { "number": 6, "title": "next page", "labels": [ "qa" ], "created_at": "2025-01-03T00:00:00Z", "closed_at": "2025-01-03T06:00:00Z",
                "pull_request": null } ]
            """;

    @Test
    void issuesAreTasksAndPullRequestsAreNot() throws Exception {
        Imported issues = read(Importer.Format.GITHUB_ISSUES, ISSUES, options(TimeUnit.HOURS, null, null, Map.of()));
        assertThat(words(issues.scenario()))
                .containsExactly("2 worker 0.0 1.0", "3 worker 24.0 1.0", "6 worker 48.0 1.0");
        assertThat(issues.notes())
                .contains(
                        "every effort is 1.0 (--effort-column names a column)",
                        "1 row skipped: it is a pull request (line 4)",
                        "1 row skipped: it is no object (line 5)",
                        "1 row skipped: no arrival (line 5)");
    }

    @Test
    void labelsCanBeRolesAndTheTimeOpenTheEffort() throws Exception {
        Imported issues =
                read(Importer.Format.GITHUB_ISSUES, ISSUES, options(TimeUnit.HOURS, "label", "open-time", Map.of()));
        assertThat(words(issues.scenario())).containsExactly("3 bug 0.0 36.0", "6 qa 24.0 6.0");
        assertThat(issues.notes()).contains("1 row skipped: no role (line 3)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ \"message\": \"Not Found\" }|work.txt:1:1: this is no list of issues",
                "[ { \"number\": 1 |this is not JSON",
                "17|work.txt:1:1: this is no list of issues",
                "[]|no row can be a task"
            })
    void whatIsNoListIsRefused(String text, String message) {
        assertThatThrownBy(() -> read(Importer.Format.GITHUB_ISSUES, text, SECONDS))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining(message);
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThatThrownBy(() -> read(Importer.Format.GITHUB_ISSUES, "[{\"a\":" + "[".repeat(1_000_000), SECONDS))
                .isInstanceOf(ImportException.class);
    }

    // ---- Jira

    @Test
    void jirasRepeatedColumnsRaggedRowsAndDatesAreRead() throws Exception {
        Imported issues = read(Importer.Format.JIRA, """
                Summary,Issue key,Issue Type,Priority,Created,Time Spent,Original Estimate,Inward issue link (Blocks),Inward issue link (Blocks),Sprint,Sprint
                "One, two",PL-1,Bug,High,14/Jul/25 3:42 PM,7200,3600,,,a,b
                Two,PL-2,Story,Low,14/Jul/25 4:42 pm,,1800,PL-1,PL-9
                Three,PL-3,Bug,Medium,14/Jul/2025 17:42,3600,,PL-1,PL-2,a
                Four,PL-4,Bug,Medium,yesterday,3600
                Five,PL-5,Bug,Medium,14/Jul/25 5:42 PM
                """, options(TimeUnit.HOURS, "Issue Type", null, Map.of()));
        assertThat(words(issues.scenario()))
                .containsExactly("PL-1 Bug 0.0 2.0", "PL-2 Story 1.0 0.5", "PL-3 Bug 2.0 1.0");
        assertThat(issues.scenario().tasks().stream().map(TaskSpec::dependsOn))
                .containsExactly(List.of(), List.of("PL-1"), List.of("PL-1", "PL-2"));
        assertThat(issues.scenario().tasks().stream().map(TaskSpec::priority)).containsExactly(3, 1, 2);
        assertThat(issues.scenario().startsAt()).isEqualTo(LocalDateTime.of(2025, 7, 14, 15, 42));
        assertThat(issues.notes())
                .anyMatch(note -> note.startsWith("1 row skipped: the arrival is neither"))
                .contains(
                        "1 row skipped: no effort (line 6)",
                        "1 dependency left out: it is on no task that was read (line 3)");
    }
}
