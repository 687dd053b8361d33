package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that a browser would run, or a spreadsheet compute, are only text in reports. */
class HostileNamesCallTest {
    private static final String SCENARIO = """
            { "plimsoll": 1, "name": "=cmd()<script>alert(1)</script>", "seed": 5,
              "roles": { "=SUM(1+1)\\" onload=\\"x": 2, "<img src=x onerror=alert(1)>": 1 },
              "agents": [ { "name": "@agent<b>", "role": "=SUM(1+1)\\" onload=\\"x" },
                          { "name": "＝wide", "role": "=SUM(1+1)\\" onload=\\"x" } ],
              "tasks": [ { "id": "=cmd()", "role": "=SUM(1+1)\\" onload=\\"x", "title": "<script>" },
                         { "id": "-2+3", "role": "<img src=x onerror=alert(1)>" },
                         { "id": "+1", "role": "=SUM(1+1)\\" onload=\\"x" },
                         { "id": "plain", "role": "=SUM(1+1)\\" onload=\\"x" } ],
              "targets": [ { "role": "=SUM(1+1)\\" onload=\\"x", "measure": "wait", "statistic": "mean", "atMost": 5 } ] }
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("=x.plimsoll.json"), SCENARIO);
    }

    private Path report(String name, String command, String option, String... more) {
        Path out = folder.resolve(name);
        String[] call = new String[4 + more.length];
        System.arraycopy(new String[] {command, file.toString(), option, out.toString()}, 0, call, 0, 4);
        System.arraycopy(more, 0, call, 4, more.length);
        CliRun run = CliRun.of(call);
        assertThat(run.exit()).as(run.err()).isZero();
        return out;
    }

    private static void isOnlyText(Path page) throws Exception {
        String text = Files.readString(page);
        assertThat(text)
                .doesNotContain("<script", "<img", "<b>", "\" onload")
                .contains("=cmd()&lt;script&gt;alert(1)&lt;/script&gt;");
        // But for the doctype and the tags without an end it is XML, so that every tag and quote is closed.
        String xml = text.substring(text.indexOf("<html")).replaceAll("(<meta[^>]*)>", "$1/>");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    /** A cell that begins a formula is a number, or nothing does. */
    private static List<String> isNoFormula(Path table) throws IOException {
        List<String> cells = CsvReader.builder().ofCsvRecord(Files.readString(table)).stream()
                .map(CsvRecord::getFields)
                .flatMap(List::stream)
                .toList();
        assertThat(cells)
                .filteredOn(cell -> !cell.isEmpty() && "=+-@＝".indexOf(cell.charAt(0)) >= 0)
                .allMatch(cell -> cell.matches("-\\d+(\\.\\d+)?(E-?\\d+)?"));
        return cells;
    }

    @Test
    void pagesShowThem() throws Exception {
        isOnlyText(report("compare.html", "compare", "--html", "--replications", "2", "--strategies", "all"));
        isOnlyText(report("plan.html", "plan", "--html", "--replications", "10", "--max", "3"));
    }

    @Test
    void tablesShowThem() throws IOException {
        assertThat(isNoFormula(report("compare.csv", "compare", "--csv", "--replications", "2", "--strategies", "all")))
                .contains("'=cmd()<script>alert(1)</script>");
        assertThat(isNoFormula(report("plan.csv", "plan", "--csv", "--replications", "10", "--max", "3")))
                .contains("'=SUM(1+1)\" onload=\"x");
        assertThat(isNoFormula(report("why.csv", "explain", "--csv")))
                .contains("'=cmd()", "'-2+3", "'+1", "plain", "'@agent<b>", "'＝wide");
    }
}
