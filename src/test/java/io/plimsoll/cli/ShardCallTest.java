package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ChildJava;
import io.plimsoll.app.Main;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A study in pieces, whoever computes them: what comes out is what compare would have printed, to the byte. */
class ShardCallTest {
    private static final String QUEUE = """
            { "plimsoll": 1, "name": "Two", "seed": 5, "dispatch": "immediate", "roles": { "a": 2 },
              "arrivals": [ { "name": "s", "role": "a", "interarrival": { "type": "exponential", "mean": 0.7 },
                              "effort": { "type": "exponential", "mean": 1 }, "count": 300 } ] }
            """;

    @TempDir
    Path folder;

    private String scenario = "";
    private String study = "";
    private String pieces = "";

    @BeforeEach
    void write() throws IOException {
        scenario = Files.writeString(folder.resolve("two.plimsoll.json"), QUEUE).toString();
        study = folder.resolve("two.plimsoll-study.json").toString();
        pieces = folder.resolve("pieces").toString();
    }

    private void make(String... options) {
        CliRun made = CliRun.of(Stream.concat(Stream.of("compare", scenario, "--study", study), Stream.of(options))
                .toArray(String[]::new));
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.out()).isEmpty();
    }

    private String serially(String... options) {
        CliRun run = CliRun.of(Stream.concat(Stream.of("compare", scenario), Stream.of(options))
                .toArray(String[]::new));
        assertThat(run.exit()).isZero();
        return run.out();
    }

    private CliRun shard(String share) {
        return CliRun.of("shard", study, pieces, share);
    }

    private CliRun merge(String... options) {
        return CliRun.of(
                Stream.concat(Stream.of("merge", pieces), Stream.of(options)).toArray(String[]::new));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(pieces))) {
            return all.filter(path -> path.getFileName().toString().startsWith("piece-"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void sharesPutTogetherAreTheWhole() throws IOException {
        make("--replications", "12");
        for (String share : List.of("2/3", "3/3", "1/3")) {
            CliRun run = shard(share);
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out()).startsWith("shard " + share + ": ").endsWith(", 0 were there\n");
        }
        Path page = folder.resolve("page.html");
        CliRun merged = merge("--json", "--html", page.toString());
        assertThat(merged.err()).isEmpty();
        assertThat(merged.exit()).isZero();
        assertThat(merged.out()).isEqualTo(serially("--replications", "12", "--json"));
        assertThat(merge().out()).isEqualTo(serially("--replications", "12"));
        assertThat(page).content().contains("plimsoll compare").doesNotContain("--study");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/3", "4/3", "1", "a/b", "1/0", "-1/3", "1/99999999"})
    void whatIsNoShareIsRefused(String share) {
        make();
        CliRun run = CliRun.of("shard", study, pieces, "--", share);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is no share");
        assertThat(Path.of(pieces)).doesNotExist();
    }

    @Test
    void whatIsMissingIsListedAndOnlyThatIsComputed() throws IOException {
        make("--replications", "12", "--strategies", "random,least-loaded");
        shard("1/1");
        Path lost = Path.of(pieces, "piece-0-9-1.json");
        Files.delete(lost);
        Files.delete(Path.of(pieces, "piece-0-10-1.json"));
        CliRun merged = merge("--json");
        assertThat(merged.exit()).isEqualTo(1);
        assertThat(merged.out()).isEmpty();
        assertThat(merged.err())
                .contains("missing: random / immediate, 2 replications, seeds 9 to 10\n")
                .contains("same shards again");
        assertThat(merged.err().lines()).hasSize(2);
        assertThat(shard("1/1").out()).isEqualTo("shard 1/1: 2 of 24 pieces computed, 22 were there\n");
        assertThat(merge().exit()).isZero();
    }

    @Test
    void aStoppingRuleGoesRoundByRound() throws IOException {
        String[] options = {"--strategies", "least-loaded,random", "--precision", "0.2", "--json"};
        String whole = serially(options);
        assertThat(whole).doesNotContain("\"replications\": 10,");
        make("--strategies", "least-loaded,random", "--precision", "0.2");
        int rounds = 0;
        CliRun merged = merge("--json");
        assertThat(merged.exit()).isEqualTo(2);
        do {
            for (int i = 1; i <= 4; i++) {
                assertThat(shard(i + "/4").exit()).isZero();
            }
            rounds++;
            merged = merge("--json");
        } while (merged.exit() == 1 && rounds < 20);
        assertThat(rounds).isGreaterThan(1);
        assertThat(merged.out()).isEqualTo(whole);
        assertThat(shard("1/4").out()).isEqualTo("shard 1/4: the study is whole; nothing is left to compute\n");
    }

    @Test
    void repeatsArePassedOverAndContradictionsAreNot() throws IOException {
        make("--replications", "6");
        shard("1/1");
        Path copy = Path.of(pieces, "a copy.json");
        Files.copy(files().getFirst(), copy);
        CliRun merged = merge();
        assertThat(merged.exit()).isZero();
        assertThat(merged.err()).contains("1 pieces repeat");
        String text = Files.readString(copy);
        Files.writeString(copy, text.replaceFirst("\"wait.mean\":[0-9.]+", "\"wait.mean\":0.125"));
        CliRun other = merge();
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.out()).isEmpty();
        assertThat(other.err())
                .contains("a copy.json", files().getFirst().getFileName().toString(), "different results");
    }

    @Test
    void strangersAreRefusedByName() throws IOException {
        make("--replications", "3");
        shard("1/1");
        String piece = Files.readString(files().getFirst());
        String[][] strangers = {
            {"notes.txt", "call the office", "no JSON"},
            {"other.json", piece.replaceFirst("\"study\":\"....", "\"study\":\"abcd"), "another study"},
            {"older.json", piece.replaceFirst("development", "0.0.1"), "0.0.1"},
            {"beyond.json", piece.replaceFirst("\"variant\":0", "\"variant\":99"), "variant 99"},
            {"short.json", piece.replaceFirst("\"count\":1", "\"count\":2"), "2 seeds, but 1 replications"},
            {"half.json", piece.substring(0, piece.length() / 2), "no JSON"},
            {"path.json", piece.replaceFirst("\"study\":\"", "\"study\":\"../"), "another study"},
        };
        for (String[] stranger : strangers) {
            Path file = Files.writeString(Path.of(pieces, stranger[0]), stranger[1]);
            CliRun merged = merge();
            assertThat(merged.exit()).as(stranger[0]).isEqualTo(2);
            assertThat(merged.out()).isEmpty();
            assertThat(merged.err()).contains(stranger[0], stranger[2]).doesNotContain("bug", "\tat ");
            assertThat(shard("1/1").exit()).isEqualTo(2);
            Files.delete(file);
        }
        Path large = Path.of(pieces, "large.json");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(100L << 20);
        }
        assertThat(merge().err()).contains("large.json", "larger than");
        Files.delete(large);
        Files.writeString(Path.of(pieces, ".piece-0-5-1.json.77.part"), "{ half");
        assertThat(merge().exit()).isZero();
    }

    @Test
    void aFolderBelongsToOneStudyAndAStudyStaysAsItWasMade() throws IOException {
        make("--replications", "3");
        shard("1/2");
        make("--replications", "4");
        CliRun other = shard("1/2");
        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.err()).contains("another study");
        String text = Files.readString(Path.of(study));
        Files.writeString(Path.of(study), text.replace("\"ceiling\":4", "\"ceiling\":5"));
        CliRun changed = shard("1/2");
        assertThat(changed.exit()).isEqualTo(2);
        assertThat(changed.err()).contains("changed after it was made");
        Files.writeString(Path.of(study), QUEUE);
        assertThat(shard("1/2").err()).contains("is no study");
        assertThat(CliRun.of("shard", folder.resolve("none").toString(), pieces, "1/2")
                        .err())
                .contains("there is no such file");
        assertThat(CliRun.of("merge", folder.toString()).exit()).isEqualTo(2);
    }

    static LongStream some() {
        return LongStream.range(0, 3);
    }

    static LongStream many() {
        return LongStream.range(3, 63);
    }

    @ParameterizedTest
    @MethodSource("some")
    void aShardThatIsKilledIsDoneByTheSameCallAgain(long seed) throws IOException, InterruptedException {
        kill(seed);
    }

    @Tag("deep")
    @ParameterizedTest
    @MethodSource("many")
    void noShardThatIsKilledLosesAnything(long seed) throws IOException, InterruptedException {
        kill(seed);
    }

    /** Killed once so many pieces are there, somewhere within the next. */
    private void kill(long seed) throws IOException, InterruptedException {
        make("--replications", "60");
        assertThat(shard("2/2").exit()).isZero();
        int before = files().size();
        int after = new Random(seed).nextInt(200);
        Process process = ChildJava.of(Main.class, "shard", study, pieces, "1/2")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (files().size() - before < after && process.isAlive()) {
            Thread.onSpinWait();
        }
        process.destroyForcibly();
        // 0 if it was quicker than whoever kills
        assertThat(process.waitFor()).isIn(0, 137);
        int there = files().size() - before;
        assertThat(there).isGreaterThanOrEqualTo(after);
        assertThat(shard("1/2").out()).endsWith(", " + there + " were there\n");
        assertThat(merge("--json").out()).as("seed %d", seed).isEqualTo(serially("--replications", "60", "--json"));
    }
}
