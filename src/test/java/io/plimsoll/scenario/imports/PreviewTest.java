package io.plimsoll.scenario.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.sim.model.TimeUnit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown of a file before it is imported, and what is guessed of it. */
class PreviewTest {
    private static Preview preview(String file, String text) throws IOException, ImportException {
        return Importer.preview(null, stream(text), file, 3);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void showsTheFirstRowsAndGuessesTheColumnsByNameAndContent() throws Exception {
        Preview preview = preview("calls.csv", """
                Ticket;Created At;Team;Handling time (s);Subject;Priority
                T-1;2025-03-01 09:00;billing;120;"No; invoice";High
                T-2;2025-03-01 09:04;tech;60;Slow;
                T-3;2025-03-01 09:05;billing;0;Again;Low
                T-4;broken
                """);
        assertThat(preview.format()).isEqualTo(Importer.Format.CSV);
        assertThat(preview.guessed()).isTrue();
        assertThat(preview.lines()).hasSize(3);
        assertThat(preview.lines().getFirst().number()).isEqualTo(2);
        assertThat(preview.lines().getFirst().field(4)).isEqualTo("No; invoice");
        assertThat(preview.likely())
                .isEqualTo(new ImportOptions.Columns(
                        "Team", "Created At", "Handling time (s)", "Ticket", "Subject", "Priority", ""));
    }

    @Test
    void aNameAloneProvesNothing() throws Exception {
        Preview preview = preview("odd.csv", """
                id,time,duration,role,priority,when
                1,morning,long,%s,very,2025-03-01
                1,evening,short,b,somewhat,2025-03-02
                """.formatted("x".repeat(61)));
        assertThat(preview.likely()).isEqualTo(new ImportOptions.Columns("", "when", "", "", "", "", ""));
    }

    @Test
    void aFewRowsMayBeWrong() throws Exception {
        Preview preview = Importer.preview(null, stream("""
                id,arrival,effort min
                a,1,2
                b,2,
                b,later,much
                d,4,5
                """), "x.csv", 9);
        assertThat(preview.likely()).isEqualTo(new ImportOptions.Columns("", "arrival", "", "id", "", "", ""));
        assertThat(ColumnGuess.unit("Effort (min)")).isEqualTo(TimeUnit.MINUTES);
        assertThat(ColumnGuess.unit("hours")).isEqualTo(TimeUnit.HOURS);
        assertThat(ColumnGuess.unit("(admin)")).isEqualTo(TimeUnit.SECONDS);
    }

    @Test
    void ofColumnsWithOneNameOnlyTheFirstCanBeMeant() throws Exception {
        assertThat(preview("two.csv", "effort,effort\nx,3\n").likely().effort()).isEmpty();
        assertThat(preview("two.csv", "effort,effort\n3,x\n").likely().effort()).isEqualTo("effort");
    }

    @Test
    void otherFormatsHaveColumnsOfTheirOwn() throws Exception {
        Preview log = preview("x.swf", "1 0 5 10 2\n2 3 0 0 1\n");
        assertThat(log.format()).isEqualTo(Importer.Format.SWF);
        assertThat(log.likely()).isEqualTo(ImportOptions.Columns.USUAL);
        assertThat(log.lines().get(1).unfit()).isEqualTo("it ran for no time");
    }

    @Test
    void saysWhatIsWrongWithoutTheCommandLine() {
        assertThatThrownBy(() -> preview("x", "nothing of the kind"))
                .isInstanceOfSatisfying(
                        ImportException.class, e -> assertThat(e.words()).isEqualTo("x: it does not show what it is"));
        assertThatThrownBy(() -> preview("x.csv.gz", "\u001f\u008b")).isInstanceOf(ImportException.class);
    }

    @Test
    void aColumnOfTheUsualNameNeedNotBeTaken() throws Exception {
        ImportOptions none = PlainImport.of(
                new ImportOptions.Columns("", "", "", "", "", "", ""),
                "desk",
                TimeUnit.SECONDS,
                Long.MAX_VALUE,
                Map.of());
        Imported imported = Importer.read(
                Importer.Format.CSV, stream("role,arrival,effort\na,1,2\nb,5,7\n"), "x.csv", none, () -> false);
        assertThat(imported.scenario().tasks())
                .allMatch(task -> task.role().equals("desk") && task.arrival() == 0 && task.effort() == 1);
        assertThat(imported.rows()).isEqualTo(2);
        assertThat(imported.tasksByRole()).containsExactly(Map.entry("desk", 2));
        assertThat(imported.words())
                .contains("all tasks arrive at 0", "agents: desk 1")
                .noneMatch(words -> words.contains("--"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            work.csv            | "a,b"                  | true
            issues.json         | "[ {} ]"               | true
            issues              | "\uFEFF [ {} ]"        | true
            week.plimsoll.json  | "{ ""plimsoll"": 1 }"  | false
            broken.json         | "  ""a"": 1, ""b"": 2" | false
            week                | "{ ""plimsoll"": 1 }"  | false
            log                 | "; Version: 2.2"       | true
            nothing             | "words"                | false
            empty.json          | ""                     | false
            """)
    void tablesAndListsAreForImport(String file, String text, boolean takes) throws IOException {
        assertThat(Importer.takes(stream(text), file)).isEqualTo(takes);
    }
}
