package io.plimsoll.scenario.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.model.TimeUnit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs of machines, and issues as trackers hand them out. */
class OtherFormatsTest {
    private static ImportOptions options(
            TimeUnit unit, @Nullable String roleColumn, @Nullable String effortColumn, Map<String, Integer> agents) {
        return PlainImport.of(
                new ImportOptions.Columns(roleColumn, null, effortColumn, null, null, null, null),
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
    void aByteOrderMarkBeforeALogIsPassedOver() throws Exception {
        Imported log = read(Importer.Format.SWF, "\uFEFF" + LOG, SECONDS);
        assertThat(log.scenario().startsAt()).isEqualTo(LocalDateTime.of(2001, 9, 9, 1, 46, 40));
        assertThat(log.notes()).noneMatch(note -> note.contains("line 1)"));
        assertThat(read(Importer.Format.SWF, "\uFEFF1 0 5 120\n2 60 5 30\n", SECONDS)
                        .tasks())
                .isEqualTo(2);
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

    private static ImportOptions mapped(
            TimeUnit unit, @Nullable String role, Map<String, String> roleMap, @Nullable Double defaultEffort) {
        return new ImportOptions(
                ImportOptions.Columns.USUAL,
                role,
                roleMap,
                Scale.ONE,
                Scale.ONE,
                defaultEffort,
                unit,
                Long.MAX_VALUE,
                Map.of());
    }

    @Test
    void issuesAreTasksAndPullRequestsAreNot() throws Exception {
        Imported issues = read(Importer.Format.GITHUB_ISSUES, ISSUES, options(TimeUnit.HOURS, null, null, Map.of()));
        assertThat(words(issues.scenario()))
                .containsExactly("2 worker 0.0 21.0", "3 worker 24.0 36.0", "6 worker 48.0 6.0");
        assertThat(issues.scenario().tasks().stream().map(TaskSpec::title))
                .containsExactly("<script>", "=cmd()", "next page");
        assertThat(issues.notes())
                .contains(
                        "1 row: no effort, so it is 21.0, the median of the others (--default-effort sets another) (entry 2)",
                        "1 row skipped: it is a pull request (entry 3)",
                        "1 row skipped: it is no object (entry 4)",
                        "1 row skipped: no arrival (entry 5)");
    }

    @Test
    void anIssueThatIsOpenTakesWhatWasAskedFor() throws Exception {
        Imported issues = read(Importer.Format.GITHUB_ISSUES, ISSUES, mapped(TimeUnit.HOURS, null, Map.of(), 2.5));
        assertThat(words(issues.scenario()).getFirst()).isEqualTo("2 worker 0.0 2.5");
        assertThat(issues.notes()).contains("1 row: no effort, so it is 2.5 (entry 2)");
        Imported open = read(Importer.Format.GITHUB_ISSUES, "[{\"number\":1,\"created_at\":\"2025-01-01\"}]", SECONDS);
        assertThat(words(open.scenario())).containsExactly("1 worker 0.0 1.0");
        assertThat(open.notes())
                .contains(
                        "1 row: no effort, so it is 1.0, since none is known (--default-effort sets another) (entry 1)");
    }

    @Test
    void anIssueThatWasClosedBeforeItWasThereIsSkipped() throws Exception {
        String text = ISSUES.replace("2025-01-03T06:00:00Z", "2025-01-02T06:00:00Z");
        assertThat(read(Importer.Format.GITHUB_ISSUES, text, SECONDS).notes())
                .contains("1 row skipped: the effort is not above 0 (entry 6)");
    }

    @Test
    void labelsCanBeRoles() throws Exception {
        Imported issues = read(Importer.Format.GITHUB_ISSUES, ISSUES, options(TimeUnit.HOURS, "label", null, Map.of()));
        assertThat(words(issues.scenario())).containsExactly("3 bug 0.0 36.0", "6 qa 24.0 6.0");
        assertThat(issues.notes()).contains("1 row skipped: no role (entry 2)");
    }

    @Test
    void theFirstLabelThatIsMappedTellsTheRole() throws Exception {
        Imported issues = read(
                Importer.Format.GITHUB_ISSUES,
                ISSUES,
                mapped(TimeUnit.HOURS, "triage", Map.of("UI", "front end", "qa", "testing"), null));
        assertThat(issues.scenario().tasks().stream().map(TaskSpec::role))
                .containsExactly("triage", "front end", "testing");
        assertThat(issues.notes())
                .contains("1 row: no value that is mapped to a role, so the role is \"triage\" (entry 2)");
    }

    @Test
    void aMapNeedsAColumn() {
        assertThatThrownBy(() ->
                        read(Importer.Format.SWF, LOG, mapped(TimeUnit.SECONDS, null, Map.of("queue-1", "big"), null)))
                .isInstanceOf(ImportException.class)
                .hasMessage("work.txt: values are mapped to roles, but no column holds them (--role-column names it)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ \"message\": \"Not Found\" }|work.txt:1:1: this is no list of issues",
                "[ { \"number\": 1 |work.txt:1:16: the file ends too early: a text, an object or an array is not closed",
                "[ { \"number\": 01 } ]|work.txt:1:16: this is not JSON: invalid numeric value",
                "17|work.txt:1:1: this is no list of issues",
                "[]|no row can be a task"
            })
    void whatIsNoListIsRefused(String text, String message) {
        assertThatThrownBy(() -> read(Importer.Format.GITHUB_ISSUES, text, SECONDS))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining(message);
    }

    @Test
    void charactersThatAreNoneAreRefusedWithTheirPlace() {
        byte[] utf32 = {0, 0, 0, '[', 0, 0, 0, '\n', 0x7b, 0x1f, 0x5b, 0};
        assertThatThrownBy(() -> Importer.read(
                        Importer.Format.GITHUB_ISSUES,
                        new ByteArrayInputStream(utf32),
                        "work.txt",
                        SECONDS,
                        () -> false))
                .isInstanceOf(ImportException.class)
                .hasMessageStartingWith("work.txt:")
                .hasMessageContaining("its characters cannot be read");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThatThrownBy(() -> read(Importer.Format.GITHUB_ISSUES, "[{\"a\":" + "[".repeat(1_000_000), SECONDS))
                .isInstanceOf(ImportException.class)
                .hasMessage("work.txt:1:1006: objects and arrays are nested more than 1000 deep");
        assertThatThrownBy(() -> read(Importer.Format.GITHUB_ISSUES, "[{\"a\":" + "1".repeat(2000) + "}]", SECONDS))
                .isInstanceOf(ImportException.class)
                .hasMessageMatching("work\\.txt:1:\\d+: a number is longer than 1000 characters");
    }

    // ---- Jira

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14/Jul/25 12:00 AM",
                "14/Jul/25",
                "14/Jul/2025",
                "14/jul/2025 0:00",
                "Jul 14, 2025, 12:00 AM",
                "Jul 14, 2025 12:00:00 am",
                "Jul 14, 2025",
                "2025-07-14 00:00"
            })
    void jiraShowsDatesAsItWasSetUpTo(String created) throws Exception {
        Imported issues = read(
                Importer.Format.JIRA,
                "Issue key,Summary,Issue Type,Created,Time Spent\nA,one,Bug,\"" + created + "\",60\n",
                SECONDS);
        assertThat(issues.scenario().startsAt()).isEqualTo(LocalDateTime.of(2025, 7, 14, 0, 0));
    }

    @Test
    void jirasRepeatedColumnsRaggedRowsAndDatesAreRead() throws Exception {
        Imported issues = read(Importer.Format.JIRA, """
                Summary,Issue key,Issue Type,Priority,Created,Time Spent,Original Estimate,Inward issue link (Blocks),Inward issue link (Blocks),Sprint,Sprint
                "One, two",PL-1,Bug,High,14/Jul/25 3:42 PM,7200,3600,,,a,b
                Two,PL-2,Story,Low,14/Jul/25 4:42 pm,,1800,PL-1,PL-9
                Three,PL-3,Bug,Medium,14/Jul/2025 17:42,3600,,PL-1,PL-2,a
                Four,PL-4,Bug,Medium,yesterday,3600
                Five,PL-5,Bug,Medium,14/Jul/25 5:42 PM
                """, options(TimeUnit.HOURS, null, null, Map.of()));
        assertThat(words(issues.scenario()))
                .containsExactly("PL-1 Bug 0.0 2.0", "PL-2 Story 1.0 0.5", "PL-3 Bug 2.0 1.0", "PL-5 Bug 2.0 1.0");
        assertThat(issues.scenario().tasks().getFirst().title()).isEqualTo("One, two");
        assertThat(issues.scenario().tasks().stream().map(TaskSpec::dependsOn))
                .containsExactly(List.of(), List.of("PL-1"), List.of("PL-1", "PL-2"), List.of());
        assertThat(issues.scenario().tasks().stream().map(TaskSpec::priority)).containsExactly(3, 1, 2, 2);
        assertThat(issues.scenario().startsAt()).isEqualTo(LocalDateTime.of(2025, 7, 14, 15, 42));
        assertThat(issues.notes())
                .anyMatch(note -> note.startsWith("1 row skipped: the arrival is neither"))
                .contains(
                        "1 row: no effort, so it is 1.0, the median of the others (--default-effort sets another) (line 6)",
                        "1 dependency left out: it is on no task that was read (line 3)");
    }

    @Test
    void anExportWithoutEstimatesTellsHowLongIssuesWereOpen() throws Exception {
        String export = """
                Issue key,Component/s,Component/s,Created,Resolved
                PL-1,,shop,14/Jul/25 3:42 PM,15/Jul/25 3:42 PM
                PL-2,pay,shop,2025-07-14 15:42,,surplus
                PL-3
                PL-4,pay,,12/Mar/24 4:05 PM,2024-03-12T20:05:00.000+0000
                """;
        Imported issues = read(Importer.Format.JIRA, export, options(TimeUnit.HOURS, "Component/s", null, Map.of()));
        assertThat(words(issues.scenario().withTasks(issues.scenario().tasks().reversed())))
                .containsExactly(
                        "PL-2 pay 11735.616666666667 14.0", "PL-1 shop 11735.616666666667 24.0", "PL-4 pay 0.0 4.0");
        assertThat(issues.notes()).contains("1 row skipped: no arrival (line 4)");
    }

    @Test
    void anExportThatTellsNothingOfEffortsIsConvertedAllTheSame() throws Exception {
        Imported issues = read(Importer.Format.JIRA, "Issue key,Created\nPL-1,2025-01-01\n", SECONDS);
        assertThat(words(issues.scenario())).containsExactly("PL-1 worker 0.0 1.0");
        assertThat(issues.notes()).contains("every effort is 1.0 (--effort-column names a column)");
    }

    // ---- what a file is

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x.json|[ { `number`: 1, `created_at`: `2025-01-01` } ]|github-issues",
                "x|\uFEFF[ { `number`: 1, `created_at`: `2025-01-01` } ]|github-issues",
                "x|; Version: 2.2\\n1 0 0 5|swf",
                "x|  1 0 -1 5 1 -1|swf",
                "X.SWF|1 0 0 5|swf",
                "x.csv|`Summary`,`Issue key`,`Created`\\nOne,PL-1,2025-01-01|jira",
                "x.csv|id;effort\\na;1|csv",
                "x|id,effort\\na,1|csv",
                "x|sep=;\\nid;effort\\na;1|csv",
                "x|sep=,\\nSummary,Issue key,Created\\nOne,PL-1,2025-01-01|jira",
                "x.csv|id\\na|csv"
            })
    void aFileShowsWhatItIs(String name, String text, String format) throws Exception {
        String file = text.replace('`', '"').replace("\\n", "\n");
        Imported read = Importer.read(
                null,
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                name,
                mapped(TimeUnit.SECONDS, null, Map.of(), null),
                () -> false);
        assertThat(read.tasks()).isEqualTo(1);
        assertThat(read.notes()).startsWith(name + " is taken as " + format + " (--from says otherwise)");
    }

    @Test
    void whatShowsNothingIsAskedAbout() {
        assertThatThrownBy(() -> Importer.read(
                        null,
                        new ByteArrayInputStream("words".getBytes(StandardCharsets.UTF_8)),
                        "x",
                        SECONDS,
                        () -> false))
                .isInstanceOf(ImportException.class)
                .hasMessage("x: it does not show what it is (--from says it: csv, swf, github-issues, jira)");
    }

    @Test
    void whatIsCompressedIsToBeUnpackedFirst() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(LOG.getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> Importer.read(
                        Importer.Format.SWF,
                        new ByteArrayInputStream(bytes.toByteArray()),
                        "log.swf.gz",
                        SECONDS,
                        () -> false))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("log.swf.gz: it is compressed with gzip; unpack it first");
    }
}
