package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class WatchCallTest {
    private static final String EVENTS = """
            {"time": 0, "event": "agent", "agent": "backend-1", "role": "backend", "status": "idle"}
            {"time": 0, "event": "agent", "agent": "backend-2", "role": "backend"}
            {"time": 1, "event": "arrived", "task": "T1", "role": "backend"}
            {"time": 2, "event": "assigned", "task": "T1", "agent": "backend-1"}
            {"time": 3, "event": "arrived", "task": "T2", "role": "backend"}
            {"time": 3, "event": "arrived", "task": "T3", "role": "qa"}
            oops
            {"time": 4, "event": "completed", "task": "T1"}
            """;

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("events.jsonl"), EVENTS);
    }

    private static CliRun run(InputStream in, BooleanSupplier cancelled, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                cancelled);
        int exit = new Cli(streams, new Ports(null, null, Path.of(""))).run(args);
        return new CliRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void saysWhatHappensBesideWhatIsSuggested() {
        CliRun run = CliRun.of("watch", file.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("""
                       0 s  backend-1 joins as backend, idle
                       0 s  backend-2 joins as backend, idle
                       1 s  T1 arrives for backend; suggested: backend-1
                       2 s  T1 goes to backend-1, as suggested
                       3 s  T2 arrives for backend; suggested: backend-2
                       3 s  T3 arrives for qa; suggested: nobody (no agents for role "qa")
                       4 s  T1 is completed by backend-1
                At 4 s: 2 agents, 2 idle, 0 working, 0 stopped
                Tasks: 3 arrived, 2 waiting, 0 in progress, 1 completed
                Suggestions (Least loaded): agreed in 1 of 1 assignments (100.0 %)
                Lines: 8 read; 1 unreadable
                Kept: 3 of at most 100,000 tasks; none forgotten

                Waits  role     since  suggested
                ─────  ───────  ─────  ────────────────────────────────
                T2     backend    3 s  backend-2
                T3     qa         3 s  nobody (no agents for role "qa")
                """);
        assertThat(run.err()).startsWith(file + ":7: unreadable: this is not JSON: unrecognized token 'oops'");
    }

    @Test
    void standardInputIsReadToItsEnd() throws IOException {
        CliRun run = run(
                new ByteArrayInputStream(EVENTS.strip().getBytes(StandardCharsets.UTF_8)),
                () -> false,
                "watch",
                "--json",
                "--strategy",
                "round-robin");
        assertThat(run.exit()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(9);
        ObjectMapper mapper = new ObjectMapper();
        JsonNode went = mapper.readTree(lines.get(3));
        assertThat(went.at("/event").asText()).isEqualTo("assigned");
        assertThat(went.at("/suggested").asText()).isEqualTo("backend-1");
        assertThat(went.at("/agrees").asBoolean()).isTrue();
        assertThat(mapper.readTree(lines.get(6)).at("/why").asText()).isEqualTo("unreadable");
        JsonNode summary = mapper.readTree(lines.getLast());
        assertThat(summary.at("/strategy").asText()).isEqualTo("round-robin");
        assertThat(summary.at("/tasks/completed").asInt()).isEqualTo(1);
        assertThat(summary.at("/odd/unreadable").asInt()).isEqualTo(1);
        assertThat(summary.at("/waits/1/reason").asText()).contains("no agents");
    }

    @Test
    void aFileIsFollowedUntilTheUserStops() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        BooleanSupplier cancelled = () -> {
            int times = asked.incrementAndGet();
            if (times == 4) {
                append(
                        "{\"time\": 5, \"event\": \"assigned\", \"task\": \"T2\", \"agent\": \"backend-1\"}\n{\"time\": 6");
            }
            return times > 7;
        };
        CliRun run = run(InputStream.nullInputStream(), cancelled, "watch", "--follow", file.toString());
        assertThat(run.exit()).isEqualTo(130);
        assertThat(run.out())
                .contains("T2 goes to backend-1; suggested was backend-2")
                .contains("agreed in 1 of 2 assignments (50.0 %)")
                .contains("Lines: 9 read");
    }

    private void append(String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFileThatIsRemovedIsToldAndWhatWasThereStays() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        BooleanSupplier cancelled = () -> {
            if (asked.incrementAndGet() == 3) {
                assertThat(file.toFile().delete()).isTrue();
            }
            return asked.get() > 6;
        };
        CliRun run = run(InputStream.nullInputStream(), cancelled, "watch", "-f", "--quiet", file.toString());
        assertThat(run.err()).contains("was removed: what was told stays");
        assertThat(run.out()).startsWith("At 4 s: 2 agents").doesNotContain("joins");
    }

    @Test
    void theRunIsKept() throws IOException {
        Path kept = folder.resolve("monday.plimsoll-run.json");
        assertThat(CliRun.of("watch", file.toString(), "--quiet", "-o", kept.toString())
                        .exit())
                .isZero();
        CliRun again = CliRun.of("simulate", kept.toString(), "--json");
        assertThat(again.err()).isEmpty();
        JsonNode report = new ObjectMapper().readTree(again.out());
        assertThat(report.at("/tasks/completed").asInt()).isEqualTo(1);
        assertThat(report.at("/response/max").asDouble()).isEqualTo(3);
        assertThat(CliRun.of("watch", file.toString(), "-o", file.toString()).exit())
                .isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo(EVENTS);
    }

    @Test
    void odditiesAreSaidUpToANumberAndCounted() throws IOException {
        Files.writeString(file, "{\"time\": 1, \"event\": \"completed\", \"task\": \"T9\"}\n".repeat(100));
        CliRun run = CliRun.of("watch", file.toString(), "--time-unit", "hours");
        assertThat(run.err().lines()).hasSize(20);
        assertThat(run.err()).endsWith("(more of this kind are only counted)\n");
        assertThat(run.out()).contains("Lines: 100 read; 100 unknown").startsWith("At 1 h: 0 agents");
    }

    @Test
    void whatIsForgottenIsSaid() throws IOException {
        StringBuilder many =
                new StringBuilder("{\"time\": 0, \"event\": \"agent\", \"agent\": \"a\", \"role\": \"r\"}\n");
        for (int i = 0; i < 300; i++) {
            many.append("{\"time\": %d, \"event\": \"arrived\", \"task\": \"T%d\", \"role\": \"r\"}\n".formatted(i, i));
            many.append(
                    "{\"time\": %d, \"event\": \"assigned\", \"task\": \"T%d\", \"agent\": \"a\"}\n".formatted(i, i));
            many.append("{\"time\": %d, \"event\": \"completed\", \"task\": \"T%d\"}\n".formatted(i, i));
        }
        Files.writeString(file, many);
        CliRun run = CliRun.of("watch", file.toString(), "--keep", "10", "--quiet");
        assertThat(run.out()).contains("Kept: 10 of at most 10 tasks; 290 forgotten", "300 arrived");
        assertThat(run.err().lines())
                .allMatch(line -> line.contains("10 completed tasks are forgotten"))
                .hasSize(20);
        assertThat(run.err()).endsWith(" (more of this kind are only counted)\n");
    }

    @Test
    void theBoardIsOpenedWhereThereIsADisplay() {
        List<@Nullable Path> opened = new ArrayList<>();
        Desktop desktop = new Desktop() {
            @Override
            public int open(@Nullable Path wanted) {
                return 1;
            }

            @Override
            public int watch(@Nullable Path wanted) {
                opened.add(wanted);
                return 0;
            }
        };
        Ports ports = new Ports(desktop, null, Path.of(""));
        assertThat(CliRun.of(ports, () -> false, "watch", "--board", file.toString())
                        .exit())
                .isZero();
        assertThat(CliRun.of(ports, () -> false, "watch", "--board").exit()).isZero();
        assertThat(opened).containsExactly(file, null);
        assertThat(CliRun.of(ports, () -> false, "watch", "--board", "none.jsonl")
                        .err())
                .contains("none.jsonl: there is no such file");
        assertThat(CliRun.of("watch", "--board", file.toString()).err()).contains("there is no display for --board");
        assertThat(CliRun.of(ports, () -> false, "watch", "--board", "--json", file.toString())
                        .exit())
                .isEqualTo(2);
        assertThat(opened).hasSize(2);
    }

    @Test
    void wrongUsageIsTold() {
        assertThat(CliRun.of("watch", "none.jsonl").err()).contains("none.jsonl: there is no such file");
        assertThat(CliRun.of("watch", folder.toString()).exit()).isEqualTo(2);
        assertThat(CliRun.of("watch", "--follow").err()).contains("--follow needs a file");
        assertThat(CliRun.of("watch", file.toString(), "--keep", "3").err()).contains("--keep must be from 10");
        CliRun empty = CliRun.of("watch", "-");
        assertThat(empty.exit()).isZero();
        assertThat(empty.out()).startsWith("At 0 s: 0 agents").contains("nothing was assigned", "Lines: 0 read");
    }
}
