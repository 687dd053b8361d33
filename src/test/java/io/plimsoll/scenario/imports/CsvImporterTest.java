package io.plimsoll.scenario.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.model.TimeUnit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvImporterTest {
    private static final ImportOptions USUAL = options(TimeUnit.SECONDS, Scale.ONE, Long.MAX_VALUE);

    private static ImportOptions options(TimeUnit unit, Scale effort, long limit) {
        return new ImportOptions(
                ImportOptions.Columns.USUAL, null, Map.of(), Scale.ONE, effort, null, unit, limit, Map.of("worker", 2));
    }

    private static Imported read(String text, ImportOptions options) throws IOException, ImportException {
        return read(text.getBytes(StandardCharsets.UTF_8), options);
    }

    private static Imported read(byte[] bytes, ImportOptions options) throws IOException, ImportException {
        return Importer.read(Importer.Format.CSV, new ByteArrayInputStream(bytes), "work.csv", options, () -> false);
    }

    private static List<TaskSpec> tasks(String text) throws IOException, ImportException {
        return read(text, USUAL).scenario().tasks();
    }

    @Test
    void columnsCalledLikeTheKeysAreTaken() throws Exception {
        Imported csv = read("""
                id,role,arrival,effort,priority,dependsOn,colour
                a,backend,10,2.5,3,,red
                b,qa,12.5,1,,a,blue
                """, USUAL);
        Scenario scenario = csv.scenario();
        assertThat(scenario.name()).isEqualTo("work");
        assertThat(scenario.tasks())
                .containsExactly(
                        new TaskSpec("a", "backend", null, 3, 1, 0, 2.5, List.of(), null, null, null, false),
                        new TaskSpec("b", "qa", null, 0, 1, 2.5, 1, List.of("a"), null, null, null, false));
        assertThat(scenario.roles())
                .contains(Role.of("worker", 2))
                .extracting(Role::name)
                .contains("backend", "qa");
        assertThat(csv.notes()).anyMatch(note -> note.contains("column \"effort\" is taken"));
    }

    @Test
    void namedColumnsAreFoundWithoutRegardToCaseAndScaledExactly() throws Exception {
        ImportOptions options = new ImportOptions(
                new ImportOptions.Columns(null, "timestamp", "Tokens", null, null, null, null),
                "llm",
                Map.of(),
                Scale.ONE,
                Scale.parse("0.05"),
                null,
                TimeUnit.SECONDS,
                2,
                Map.of());
        Scenario scenario = read("""
                        TIMESTAMP,Tokens
                        2023-11-16 18:17:03.9799600,14
                        2023-11-16 18:17:04.0319600,8
                        2023-11-16 18:17:09.0319600,8
                        """, options).scenario();
        assertThat(scenario.tasks()).extracting(TaskSpec::effort).containsExactly(0.7, 0.4);
        assertThat(scenario.tasks()).extracting(TaskSpec::arrival).containsExactly(0.0, 0.052);
        assertThat(scenario.tasks()).extracting(TaskSpec::role).containsOnly("llm");
        assertThat(scenario.tasks()).extracting(TaskSpec::id).containsExactly("task-1", "task-2");
        assertThat(scenario.startsAt()).isEqualTo(LocalDateTime.parse("2023-11-16T18:17:03.97996"));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-08T16:38:15.000+0000, 2021-01-08T17:38:15.000+0000",
        "2021-01-08 16:38:15, 2021-01-08 17:38:15",
        "2021-01-08T16:38Z, 2021-01-08T18:38+01:00",
        "2021-01-08T16:38:15.5Z, 2021-01-08T11:38:15.5-06",
        "1610120000, 1610123600",
        "1610120000000, 1610123600000",
        "1610120000.25, 1610123600.25",
        "1610120000000000, 1610123600000000",
        "1610120000000000000, 1610123600000000000",
    })
    void arrivalsAnHourApartAreAnHourApart(String first, String second) throws Exception {
        Scenario scenario = read(
                        "arrival,effort\n" + first + ",1\n" + second + ",1\n", options(TimeUnit.MINUTES, Scale.ONE, 10))
                .scenario();
        assertThat(scenario.tasks()).extracting(TaskSpec::arrival).containsExactly(0.0, 60.0);
        assertThat(scenario.startsAt()).isNotNull();
    }

    @Test
    void datesAreDaysApartAndPlainNumbersStayInTheirUnit() throws Exception {
        assertThat(read("arrival\n2021-02-27\n2021-03-01\n", options(TimeUnit.DAYS, Scale.ONE, 10))
                        .scenario()
                        .tasks())
                .extracting(TaskSpec::arrival)
                .containsExactly(0.0, 2.0);
        Scenario numbers = read("arrival\n-5\n2.5\n", options(TimeUnit.HOURS, Scale.ONE, 10))
                .scenario();
        assertThat(numbers.tasks()).extracting(TaskSpec::arrival).containsExactly(0.0, 7.5);
        assertThat(numbers.startsAt()).isNull();
    }

    @Test
    void rowsNeedNotBeSorted() throws Exception {
        assertThat(tasks("id,arrival\nc,9\na,3\nb,3\n"))
                .extracting(TaskSpec::id, TaskSpec::arrival)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("a", 0.0),
                        org.assertj.core.api.Assertions.tuple("b", 0.0),
                        org.assertj.core.api.Assertions.tuple("c", 6.0));
    }

    @Test
    void rowsThatCannotBeATaskAreSkippedCountedAndExplained() throws Exception {
        Imported csv = read("""
                id,arrival,effort,priority
                a,0,1,1
                b,soon,1,1
                c,,1,1
                d,1,0,1
                e,1,many,1
                f,1,-3,1
                ,1,1,1
                a,1,1,1
                g,1,1,whenever
                h,1
                i,2021-01-08,1,1
                j,2,NaN,Blocker
                k,2,1,Blocker,and,more
                """, USUAL);
        assertThat(csv.scenario().tasks()).extracting(TaskSpec::id).containsExactly("a", "k");
        assertThat(csv.scenario().tasks().getLast().priority()).isEqualTo(4);
        assertThat(csv.notes())
                .contains(
                        "1 row skipped: the arrival is neither a number nor a timestamp like 2023-11-16 18:17:03.97 (line 3)",
                        "2 rows skipped: the effort is not above 0 (lines 5, 7)",
                        "2 rows skipped: the effort is not a number (lines 6, 13)",
                        "1 row skipped: no id (line 8)",
                        "1 row skipped: a row before has the same id (line 9)",
                        "1 row skipped: the arrival is a timestamp where others are numbers (line 12)");
    }

    @Test
    void quotesBreaksAndMarksAreUnderstood() throws Exception {
        String text = "\uFEFFid;effort;note\r\n\"a;\"\"1\"\"\";2;\"two\r\nlines\"\r\n\r\nb;3\r\n";
        assertThat(tasks(text)).extracting(TaskSpec::id).containsExactly("a;\"1\"", "b");
        assertThat(tasks("id\teffort\na\t2\n")).extracting(TaskSpec::effort).containsExactly(2.0);
        byte[] utf16 = "\uFEFFid,effort\nä,2\n".getBytes(Charset.forName("UTF-16LE"));
        assertThat(read(utf16, USUAL).scenario().tasks())
                .extracting(TaskSpec::id)
                .containsExactly("ä");
    }

    @ParameterizedTest
    @CsvSource({
        "'i\\0d,effort\\na,2\\n', 1",
        "'id,effort\\na,2\\nb,3\\n\\0c,4\\n', 4",
        "'id,effort,note\\na,2,\\0\\n', 2"
    })
    void filesThatAreNoTextAreRefused(String text, int line) {
        String file = text.replace("\\n", "\n").replace("\\0", "\0");
        assertThatThrownBy(() -> read(file, USUAL))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("this is not CSV: line " + line + " has a zero byte");
    }

    @Test
    void dependenciesOnNothingAndRoundInCirclesAreLeftOut() throws Exception {
        Imported csv = read("""
                id,effort,dependsOn
                a,1,
                b,1,a; zz
                c,1,"a, b,a"
                d,1,f
                e,1,d
                f,1,e|a
                g,1,g
                """, USUAL);
        assertThat(csv.scenario().tasks())
                .extracting(task -> task.id() + task.dependsOn())
                .containsExactly("a[]", "b[a]", "c[a, b]", "d[f]", "e[]", "f[e, a]", "g[]");
        assertThat(csv.notes())
                .anyMatch(note -> note.startsWith("1 dependency left out: it is on no task"))
                .anyMatch(note -> note.startsWith("2 dependencies left out: it would close a cycle"));
    }

    @Test
    void aLongChainOfDependenciesIsNoTrouble() throws Exception {
        StringBuilder text = new StringBuilder("id,dependsOn\n");
        for (int i = 0; i < 50_000; i++) {
            text.append(i).append(',').append(i + 1).append('\n');
        }
        assertThat(tasks(text.toString())).hasSize(50_000);
    }

    @Test
    void agentsThatAreNotGivenSuffice() throws Exception {
        Scenario scenario = read("role,arrival,effort\na,0,8\na,10,8\na,20,16\nb,20,1\n", USUAL)
                .scenario();
        assertThat(scenario.roles()).contains(Role.of("a", 2), Role.of("b", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "arrival,effort\n", "arrival,effort\nx,y\n"})
    void aTableWithoutTasksIsRefused(String text) {
        assertThatThrownBy(() -> read(text, USUAL))
                .isInstanceOf(ImportException.class)
                .hasMessageStartingWith("work.csv: ");
    }

    @Test
    void aColumnThatIsNotThereIsToldWithThoseThatAre() {
        ImportOptions options = PlainImport.of(
                new ImportOptions.Columns(null, "arival", null, null, null, null, null),
                null,
                TimeUnit.SECONDS,
                10,
                Map.of());
        assertThatThrownBy(() -> read("arrival,effort\n1,1\n", options))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("did you mean \"arrival\"?")
                .hasMessageContaining("arrival, effort");
    }

    @Test
    void aFieldWithoutEndIsRefusedNotSwallowed() {
        String text = "id,effort\n\"" + "x".repeat(20_000_000);
        assertThatThrownBy(() -> read(text, USUAL))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("this is not CSV, after line 1: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1/0", "1/-3", "NaN", "1e9999", "/", ""})
    void scalesThatAreNoneAreRefused(String text) {
        assertThatThrownBy(() -> Scale.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void compressedTimeHasNoCalendar() throws Exception {
        ImportOptions options = new ImportOptions(
                ImportOptions.Columns.USUAL,
                null,
                Map.of(),
                Scale.parse("1/168"),
                Scale.ONE,
                null,
                TimeUnit.HOURS,
                10,
                Map.of());
        Scenario scenario = read("arrival\n2021-01-01\n2021-01-08\n", options).scenario();
        assertThat(scenario.tasks().getLast().arrival()).isEqualTo(1.0);
        assertThat(scenario.startsAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void aFirstLineThatSaysWhatSeparatesTheFieldsIsNoHeader(String separator) throws Exception {
        String text = "sep=" + separator + "\r\nid,effort,title\r\na,3,What\r\n,4,Nobody\r\n".replace(",", separator);
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            Imported table = read(text.getBytes(charset), USUAL);
            assertThat(table.scenario().tasks())
                    .extracting(TaskSpec::id, TaskSpec::effort, TaskSpec::title)
                    .containsExactly(tuple("a", 3.0, "What"));
            assertThat(table.notes()).contains("1 row skipped: no id (line 4)");
        }
    }

    @Test
    void charactersThatAreNoUtf8AreTold() throws Exception {
        byte[] latin = "id,effort,title\na,3,Gr\u00fc\u00dfe\nb,3,Hello\nc,3,Tsch\u00fcss\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        String told = "2 rows: characters that are no UTF-8 became \uFFFD; save the table as UTF-8 (lines 2, 4)";
        assertThat(read(latin, USUAL).notes()).contains(told);
        assertThat(Importer.read(Importer.Format.JIRA, new ByteArrayInputStream(latin), "work.csv", USUAL, () -> false)
                        .notes())
                .contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"b,3,\"Open\nc,3,Lost\nd,3,Lost too\n", "b,\"3\r\nc,4,x", "\"b,3,Open\nc,3,Lost \"\"\"\" too\n"})
    void aQuotationMarkThatIsNeverClosedIsTold(String rows) throws Exception {
        Imported table = read("id,effort,title\na,3,\"One\nTwo\"\n" + rows, USUAL);
        assertThat(table.scenario().tasks()).extracting(TaskSpec::id).containsExactly("a");
        assertThat(table.notes())
                .contains(
                        "1 row skipped: a quotation mark in it is never closed, so it takes all lines to the end of the file (line 4)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n \n", "\nb,3,x\n"})
    void aLastFieldOfSeveralLinesThatIsClosedIsATask(String end) throws Exception {
        assertThat(tasks("id,effort,title\na,3,\"One\nTwo\"" + end).getFirst().title())
                .isEqualTo("One\nTwo");
    }
}
