package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plimsoll.app.OtherPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCallTest {
    private static final String QUEUE = """
            { "plimsoll": 1, "name": "Two <b>", "seed": 5, "roles": { "a": 2, "b": { "agents": 1, "cost": 3 } },
              "arrivals": [ { "name": "s", "role": "a", "interarrival": { "type": "exponential", "mean": 0.7 },
                              "effort": { "type": "exponential", "mean": 1 }, "count": 300 },
                            { "name": "t", "role": "b", "interarrival": { "type": "exponential", "mean": 0.7 },
                              "effort": { "type": "exponential", "mean": 1 }, "count": 300 } ],
              "targets": [ { "role": "a", "measure": "wait", "statistic": "mean", "atMost": 0.5 },
                           { "role": "b", "measure": "wait", "statistic": "p95", "atMost": %s } ] }
            """;

    @TempDir
    Path folder;

    private String file(String atMost) throws IOException {
        return Files.writeString(folder.resolve("two.plimsoll.json"), QUEUE.formatted(atMost))
                .toString();
    }

    @Test
    void theSameBytesFromProcesses() throws IOException {
        Ports ports = new Ports(null, null, folder, null, null, null, new OtherPlaces(Map.of()), null);
        String[] call = {"plan", file("1.5"), "--json", "--head-room", "--replications", "20", "--max", "8"};
        List<String> there = new ArrayList<>(List.of(call));
        there.addAll(List.of("--on", "local:2"));
        assertThat(CliRun.of(ports, () -> false, there.toArray(String[]::new))).isEqualTo(CliRun.of(call));
    }

    @Test
    void theSameBytesOnOneThreadAndOnTwo() throws IOException {
        String file = file("1.5");
        Path page = folder.resolve("plan.html");
        Path table = folder.resolve("plan.csv");
        CliRun[] runs = new CliRun[2];
        String[] pages = new String[2];
        String[] tables = new String[2];
        for (int i = 0; i < 2; i++) {
            runs[i] = CliRun.of(
                    "plan",
                    file,
                    "--replications",
                    "20",
                    "--threads",
                    "" + (i + 1),
                    "--json",
                    "--head-room",
                    "--html",
                    page.toString(),
                    "--csv",
                    table.toString());
            pages[i] = Files.readString(page);
            tables[i] = Files.readString(table);
        }
        assertThat(runs[0].exit()).isZero();
        assertThat(runs[1]).isEqualTo(runs[0]);
        assertThat(pages[1]).isEqualTo(pages[0]);
        assertThat(tables[1]).isEqualTo(tables[0]);
        assertThat(pages[0])
                .contains("<svg", "Two &lt;b&gt;", "plimsoll plan", "SHA-256", "Head-room")
                .doesNotContain("Two <b>", "--threads", "http://www.w3.org/1999", "src=");
        assertThat(tables[0].lines().findFirst().orElseThrow())
                .startsWith("scenario,scenarioHash,version,seed,load,role,agents");
    }

    @Test
    void theDocumentHasWhatWasPromised() throws IOException {
        CliRun run = CliRun.of("plan", file("1.5"), "--json", "--replications", "40");
        assertThat(run.exit()).isZero();
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.get("met").asBoolean()).isTrue();
        assertThat(json.get("plan").get("a").asInt()).isPositive();
        assertThat(json.get("cost").asDouble()).isPositive();
        assertThat(json.get("allTargetsShare").asDouble()).isBetween(.5, 1.0);
        JsonNode curve = json.get("curves").get(0);
        assertThat(curve.get("role").asText()).isEqualTo("a");
        int chosen = json.get("plan").get("a").asInt();
        for (JsonNode point : curve.get("points")) {
            assertThat(point.has("erlangC")).isTrue();
            if (point.get("met").isNull()) {
                assertThat(point.get("reason").asText()).contains("replications");
            }
            if (point.get("agents").asInt() == chosen) {
                assertThat(point.get("met").asBoolean()).isTrue();
                assertThat(point.get("value").asDouble()).isLessThan(.5);
                assertThat(point.get("high").asDouble())
                        .isGreaterThan(point.get("low").asDouble());
            }
        }
    }

    @Test
    void theTableEndsWithTheAnswer() throws IOException {
        CliRun run = CliRun.of("plan", file("1.5"), "--role", "b", "--role", "a", "--load", "1.3");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("Erlang C", "chosen", "1.3 times as fast", "Every cheaper mix was looked at")
                .endsWith("replications.\n")
                .contains("meet all targets, with 95 % confidence")
                .containsPattern("all of them are met in \\d+ of \\d+ replications");
    }

    @Test
    void whatCannotBeMetFailsAndSaysSo() throws IOException {
        CliRun run = CliRun.of("plan", file("-0"), "--max", "1", "--replications", "10");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("None of the", "meets all targets", "p95 wait of b at most 0 min");
    }

    @Test
    void targetsCanBeSetInTheCall() throws IOException {
        CliRun run = CliRun.of(
                "plan",
                file("1.5"),
                "--target",
                "a:wait:p95:2",
                "--target",
                "utilisation:mean:0.7",
                "--replications",
                "10");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("p95 wait of a", "mean utilisation", "at most 70.0 %")
                .doesNotContain("p95 wait of b");
        assertThat(CliRun.of("plan", file("1.5"), "--target", "c:wait:p95:2").err())
                .contains("no role \"c\"");
        assertThat(CliRun.of("plan", file("1.5"), "--target", "a:weight:p95:2").err())
                .contains("wait, response, utilisation");
        assertThat(CliRun.of("plan", file("1.5"), "--target", "a:wait:2").exit())
                .isEqualTo(2);
        assertThat(CliRun.of("plan", file("1.5"), "--target", "a:late:p9:2").err())
                .contains("only the mean");
    }

    @Test
    void cancellingPrintsTheBestSoFar() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        CliRun run = CliRun.of(
                new Ports(null, null, folder),
                () -> asked.incrementAndGet() > 12,
                "plan",
                file("1.5"),
                "--replications",
                "5000");
        assertThat(run.exit()).isEqualTo(130);
        assertThat(run.out()).containsAnyOf("So far:", "Broken off before");
        assertThat(run.err()).contains("cancelled; this is what was known by then");
    }

    @Test
    void wrongUsageIsToldWithoutARun() throws IOException {
        assertThat(CliRun.of("plan", file("1.5"), "--role", "c").err())
                .contains("the scenario has no role \"c\"; its roles are: a, b");
        String without = Files.writeString(folder.resolve("n.json"), "{ \"plimsoll\": 1, \"name\": \"n\" }")
                .toString();
        CliRun run = CliRun.of("plan", without);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("no targets");
        assertThat(CliRun.of("plan", file("1.5"), "--load", "0").exit()).isEqualTo(2);
        assertThat(CliRun.of("plan", file("1.5"), "--on", "moon").exit()).isEqualTo(2);
        assertThat(CliRun.of("plan", file("1.5"), "--html", file("1.5")).exit()).isEqualTo(2);
    }
}
