package io.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.lab.compare.Comparison;
import io.plimsoll.lab.compare.Experiment;
import io.plimsoll.lab.compare.Goal;
import io.plimsoll.lab.compare.Horizon;
import io.plimsoll.lab.compare.LocalCores;
import io.plimsoll.lab.compare.Measure;
import io.plimsoll.lab.compare.Study;
import io.plimsoll.lab.compare.Variant;
import io.plimsoll.lab.work.Cores;
import io.plimsoll.lab.work.Script;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TimeUnit;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class CompareReportsTest {
    private static final String NAME = "A <script>alert(\"&\")</script>, it's\n€ 𝄞";
    private static final Provenance FROM =
            new Provenance(NAME, "0123abcd", TimeUnit.MINUTES, "9.9", "plimsoll compare '<x>.json' --seed 3");

    private static Comparison comparison(int replications, String... strategies) {
        Scenario scenario = Scenario.named(NAME)
                .withSeed(3)
                .withRoles(List.of(Role.of("r", 2)))
                .withArrivals(List.of(ArrivalStream.of(
                        "t", "r", new Distribution.Exponential(.625), new Distribution.Exponential(1))))
                .withRun(new RunLimits(null, 0, 300L));
        List<Variant> variants = List.of(strategies).stream()
                .map(name -> new Variant(StrategySpec.of(name), Dispatch.IMMEDIATE))
                .toList();
        Study study = Objects.requireNonNull(Study.of(
                new Experiment(scenario, Script.NONE, variants), Horizon.TERMINATING, null, Cores.all(), () -> false));
        study.run(new LocalCores(new Cores(1)), Goal.replications(replications), share -> {}, () -> false);
        return study.comparison();
    }

    @Test
    void theJsonIsTheContracts() throws Exception {
        String text = CompareReport.json(comparison(12, "random", "least-loaded"), FROM);
        JsonNode json = new ObjectMapper().readTree(text);
        assertThat(json.path("scenario").asText()).isEqualTo(NAME);
        assertThat(json.path("replications").asInt()).isEqualTo(12);
        assertThat(json.path("seed").asLong()).isEqualTo(3);
        assertThat(text).contains("\"wait.mean\", \"wait.p50\"", "\"makespan\", \"fairness\", \"cost\"");
        JsonNode best = json.path("strategies").path(1);
        assertThat(best.path("strategy").asText()).isEqualTo("least-loaded");
        assertThat(best.path("dispatch").asText()).isEqualTo("immediate");
        assertThat(best.path("best").asBoolean()).isTrue();
        JsonNode wait = best.path("wait.mean");
        assertThat(wait.path("mean").asDouble())
                .isBetween(wait.path("low").asDouble(), wait.path("high").asDouble());
        JsonNode difference = json.path("differences").path(0);
        assertThat(difference.path("measure").asText()).isEqualTo("wait.mean");
        assertThat(difference.path("strategy").asText()).isEqualTo("random");
        assertThat(difference.path("low").asDouble()).isPositive();
        assertThat(difference.path("adjustedP").asDouble()).isBetween(0.0, .05);
        assertThat(json.path("verdict").asText())
                .startsWith("least-loaded waits ")
                .endsWith(" less than random.");
    }

    @Test
    void whatIsNotKnownIsNullAndNoNumberIsInfinite() throws Exception {
        String text = CompareReport.json(comparison(1, "random", "least-loaded"), FROM);
        assertThat(text).doesNotContain("Infinity", "NaN");
        assertThat(new ObjectMapper()
                        .readTree(text)
                        .at("/strategies/0/wait.mean/low")
                        .isNull())
                .isTrue();
        Comparison undecided = comparison(1, "random", "least-loaded");
        VerdictText calls = VerdictText.of(undecided, VariantText.keys(undecided.variants()), TimeUnit.MINUTES);
        VerdictText people = VerdictText.of(undecided, VariantText.titles(undecided.variants()), TimeUnit.MINUTES);
        assertThat(calls.paragraph())
                .startsWith(
                        "Cannot tell yet which waits least. So far least-loaded waits least, and cannot be told from random.");
        assertThat(people.sentence()).isEqualTo(calls.sentence());
        assertThat(people.explanations())
                .first()
                .isEqualTo("So far least loaded waits least, and cannot be told from random.");
    }

    @Test
    void theCsvReadsBack() {
        Comparison comparison = comparison(4, "random", "least-loaded");
        String text = CompareCsv.text(comparison, FROM);
        assertThat(text).contains("\r\n");
        var rows = CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
        assertThat(rows).hasSize(2 * CompareReport.observed(comparison).size());
        assertThat(rows.get(0).getField("scenario")).isEqualTo(NAME);
        assertThat(Double.parseDouble(rows.get(0).getField("mean")))
                .isEqualTo(Objects.requireNonNull(
                                comparison.variants().get(0).estimates().get(Measure.WAIT_MEAN))
                        .mean());
        assertThat(rows)
                .filteredOn(row -> row.getField("best").equals("true"))
                .allMatch(row -> row.getField("difference").isEmpty());
    }

    @Test
    void thePageNeedsNothingElseAndNoNameBreaksOut() throws Exception {
        String page = CompareHtml.page(comparison(6, "random", "least-loaded", "round-robin"), FROM);
        assertThat(page)
                .doesNotContain("<script", "src=", "href=", "url(", "@import")
                .contains(
                        "&lt;script&gt;",
                        "&lt;x&gt;.json",
                        "0123abcd",
                        "9.9",
                        "first seed 3",
                        "<svg",
                        "polyline",
                        "€ 𝄞");
        // But for the doctype and the tags without an end it is XML, so that every tag and quote is closed.
        String xml = page.substring(page.indexOf("<html")).replaceAll("(<meta[^>]*)>", "$1/>");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theTableSaysTheIntervalAndWhatIsTheSame() {
        String text = CompareTable.text(comparison(6, "least-loaded", "random"), FROM);
        assertThat(text)
                .contains(
                        "6 replications on the same tasks, seeds 3 to 8", "±", "best", "Waits more than least-loaded");
        assertThat(CompareTable.text(comparison(2, "random"), FROM)).contains("nothing to compare it with");
    }
}
