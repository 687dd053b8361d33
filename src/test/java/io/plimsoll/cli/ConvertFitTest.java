package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenario.Opened;
import io.plimsoll.scenario.ScenarioFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertFitTest {
    @TempDir
    Path folder;

    private Path in = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Random random = new Random(3);
        StringBuilder log = new StringBuilder("; Version: 2.2\n");
        int at = 0;
        for (int i = 1; i <= 500; i++) {
            at += random.nextInt(40);
            log.append(i + " " + at + " -1 " + (1 + (int) Math.exp(3 + random.nextGaussian())) + " 1\n");
        }
        in = Files.writeString(folder.resolve("log.swf"), log);
        out = folder.resolve("more.json");
    }

    private CliRun convert(String... more) {
        List<String> call = new ArrayList<>(List.of("convert", in.toString(), "-o", out.toString()));
        call.addAll(List.of(more));
        return CliRun.of(call.toArray(String[]::new));
    }

    @Test
    void aPageShowsTheDataBesideTheFits() throws IOException {
        Path page = folder.resolve("fit.html");
        CliRun run = convert("--html", page.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("→ lognormal");
        String html = Files.readString(page);
        assertThat(html)
                .contains(
                        "1 stream makes more of the same.",
                        "Stream &quot;node&quot;: time between arrivals",
                        ">data</text>",
                        ">lognormal (taken)</text>",
                        ">gamma</text>",
                        "AIC over the least",
                        "<pre>plimsoll convert ")
                .doesNotContain("<script", "src=", "href=");
        assertThat(convert("--html", out.toString()).err()).contains("more.json is an input");
        Files.delete(out);
        Files.delete(page);
        assertThat(convert("--html", page.toString(), "--limit", "5").exit()).isEqualTo(2);
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains("html"));
    }

    @Test
    void aLogBecomesAStreamAndItsFiguresArePrinted() throws IOException {
        CliRun run = convert("--fit");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("log.swf is taken as swf", "more.json: 1 stream\n");
        assertThat(run.out())
                .contains("Stream \"node\", time between arrivals: 499 values", "are 0 and count as 0.5")
                .contains("Stream \"node\", effort: 500 values")
                .contains("→ lognormal", "AIC over the least", "empirical");
        Opened opened = ScenarioFiles.open(out);
        assertThat(opened.problems()).isEmpty();
        assertThat(Objects.requireNonNull(opened.scenario()).arrivals()).hasSize(1);
        assertThat(Objects.requireNonNull(opened.scenario()).tasks()).isEmpty();
        assertThat(Objects.requireNonNull(opened.scenario()).description())
                .isEqualTo("Streams fitted to 500 tasks from 500 rows of log.swf.");
        assertThat(CliRun.of("simulate", out.toString()).exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "empirical, → empirical",
        "exponential, → exponential",
        "gamma, → gamma",
        "weibull, → weibull",
        "lognormal, → lognormal"
    })
    void anotherDistributionCanBeTaken(String name, String line) {
        CliRun run = convert("--fit-with", name);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).containsOnlyOnce("effort").contains(line);
        assertThat(run.out().lines().filter(text -> text.startsWith("→"))).hasSize(2);
    }

    @Test
    void tooLittleIsToldAndNothingWritten() throws IOException {
        in = Files.writeString(folder.resolve("short.csv"), "id,arrival\n1,0\n2,5\n");
        CliRun run = convert("--fit");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("fewer than 10", "no stream can be fitted; nothing was written");
        assertThat(out).doesNotExist();
    }

    @Test
    void aWrongNameIsToldWithThoseThatAre() {
        CliRun run = convert("--fit-with", "gama");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("did you mean \"gamma\"?", "lognormal");
    }

    @Test
    void labelsAreMappedOnTheCommandLine() throws IOException {
        in = Files.writeString(
                folder.resolve("issues.json"),
                "[{\"number\":1,\"title\":\"One\",\"labels\":[{\"name\":\"Bug\"}],\"created_at\":\"2025-01-01T00:00:00Z\"}]");
        CliRun run = convert("--from", "github", "--role-map", "bug=backend", "--default-effort", "3");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(out).content().contains("\"role\": \"backend\"", "\"title\": \"One\"", "\"effort\": 3");
    }
}
