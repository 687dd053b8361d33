package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.app.OtherPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCallTest {
    private static final String QUEUE = """
            { "plimsoll": 1, "name": "Two", "seed": 5, "dispatch": "immediate", "roles": { "a": 2 },
              "arrivals": [ { "name": "s", "role": "a", "interarrival": { "type": "exponential", "mean": 0.7 },
                              "effort": { "type": "exponential", "mean": 1 }, "count": 300 } ] }
            """;

    @TempDir
    Path folder;

    private String file = "";

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("two.plimsoll.json"), QUEUE).toString();
    }

    @Test
    void theSameBytesOnOneThreadAndOnTwo() throws IOException {
        Path[] pages = {folder.resolve("1.html"), folder.resolve("2.html")};
        Path[] tables = {folder.resolve("1.csv"), folder.resolve("2.csv")};
        CliRun[] runs = new CliRun[2];
        for (int i = 0; i < 2; i++) {
            runs[i] = CliRun.of(
                    "compare",
                    file,
                    "--replications",
                    "12",
                    "--threads",
                    "" + (i + 1),
                    "--json",
                    "--html",
                    pages[i].toString(),
                    "--csv",
                    tables[i].toString());
        }
        assertThat(runs[0].exit()).isZero();
        assertThat(runs[1]).isEqualTo(runs[0]);
        assertThat(tables[1]).hasSameBinaryContentAs(tables[0]);
        // The page also says by which call it was made, of which the number of threads is no part.
        assertThat(Files.readString(pages[1]).replace("2.html", "1.html").replace("2.csv", "1.csv"))
                .isEqualTo(Files.readString(pages[0]));
        assertThat(Files.readString(pages[0])).contains("plimsoll compare", "--replications 12");
    }

    @Test
    void theSameBytesFromProcesses() throws IOException {
        Ports ports = new Ports(null, null, folder, null, null, null, new OtherPlaces(Map.of()), null);
        Path[] pages = {folder.resolve("here.html"), folder.resolve("there.html")};
        CliRun here = CliRun.of("compare", file, "--replications", "12", "--json", "--html", pages[0].toString());
        CliRun there = CliRun.of(
                ports,
                () -> false,
                "compare",
                file,
                "--replications",
                "12",
                "--json",
                "--on",
                "local:2",
                "--html",
                pages[1].toString());
        assertThat(there).isEqualTo(here);
        assertThat(Files.readString(pages[1]).replace("there.html", "here.html"))
                .isEqualTo(Files.readString(pages[0]));
        CliRun none = CliRun.of(ports, () -> false, "compare", file, "--on", "local:0");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("--on local:0: there can be from 1 to");
        CliRun moon = CliRun.of(ports, () -> false, "compare", file, "--on", "moon");
        assertThat(moon.exit()).isEqualTo(2);
        assertThat(moon.err()).contains("local:N, spark://HOST:PORT");
    }

    @Test
    void strategiesAndDispatchModesAreTakenAsAsked() {
        CliRun run = CliRun.of(
                "compare",
                file,
                "--strategies",
                "round-robin,least-loaded",
                "--dispatch",
                "immediate,when-idle",
                "--replications",
                "5",
                "--seed",
                "100");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "5 replications on the same tasks, seeds 100 to 104",
                        "round-robin / immediate",
                        "least-loaded / when-idle")
                .doesNotContain("random")
                .contains("the same by construction");
    }

    @Test
    void precisionGoesOnUntilItIsReached() {
        CliRun run = CliRun.of("compare", file, "--strategies", "least-loaded", "--precision", "0.1", "--json");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).containsPattern("\"replications\": (10|15|22|33|49|73|109|163|244),");
    }

    @Test
    void whatHasNoSteadyStateExitsWith1AndSaysWhy() throws IOException {
        Path flood = Files.writeString(
                folder.resolve("flood.json"),
                QUEUE.replace("\"count\": 300", "\"start\": 0")
                        .replace("0.7", "0.4")
                        .replace("\"roles\"", "\"run\": { \"until\": 200 }, \"roles\""));
        CliRun run = CliRun.of("compare", flood.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("offered 2.500 of work", "can do 2.000");
        assertThat(CliRun.of("compare", flood.toString(), "--kind", "terminating", "--replications", "3")
                        .exit())
                .isZero();
    }

    @Test
    void cancellingWritesWhatWasFinished() {
        AtomicInteger asked = new AtomicInteger();
        Path page = folder.resolve("part.html");
        CliRun run = CliRun.of(
                new Ports(null, null, folder),
                () -> asked.incrementAndGet() > 60,
                "compare",
                file,
                "--replications",
                "100000",
                "--html",
                page.toString());
        assertThat(run.exit()).isEqualTo(130);
        assertThat(run.out()).contains("replications on the same tasks");
        assertThat(run.err()).contains("cancelled; this is what the first");
        assertThat(page).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--strategies least-loadd | did you mean \"least-loaded\"",
                "--strategies random:d=3 | d",
                "--strategies random:d | NAME=NUMBER",
                "--dispatch later | when-idle, immediate",
                "--replications 0 | --replications",
                "--precision 2 | --precision",
                "--threads 0 | --threads",
                "--on moon | local",
                "--kind daily | terminating, steady-state",
                "--warmup -1 | warmup",
                "--html FILE | is an input",
                "--csv FILE | is an input",
            })
    void wrongUsageExitsWith2AndSaysWhatWouldDo(String options, String says) {
        CliRun run = CliRun.of(("compare " + file + " " + options.strip().replace("FILE", file)).split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(says.strip()).doesNotContain("\tat ", "bug");
    }
}
