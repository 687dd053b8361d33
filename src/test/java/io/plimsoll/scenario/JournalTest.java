package io.plimsoll.scenario;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.ChildJava;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.travel.Limits;
import io.plimsoll.sim.travel.Memo;
import io.plimsoll.sim.travel.Nobody;
import io.plimsoll.sim.travel.Place;
import io.plimsoll.sim.travel.TimeTravel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Journals: what is noted is read back, whatever happened to the file's end. */
class JournalTest {
    @TempDir
    Path temp;

    private final List<String> troubles = new ArrayList<>();

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("plimsoll.seeds", 2000) / 4);
    }

    private JournalFolder folder() {
        return new JournalFolder(temp.resolve("plimsoll").resolve("runs"));
    }

    private static JournalHead head(Scenario scenario) {
        return new JournalHead("1.2.3", RunFile.CONTRACT, "a title", Path.of("week.plimsoll.json"), scenario);
    }

    private Journal journal(Scenario scenario) {
        return new Journal(folder(), head(scenario), null, troubles::add);
    }

    /** What the kernel does when a program is killed: the lock goes, the file stays. */
    private void killed(Path file, byte[] content) throws IOException {
        Files.createDirectories(folder().path());
        Files.write(folder().path().resolve(file.getFileName()), content);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder().path())) {
            return files.filter(file -> file.toString().endsWith(".journal")).toList();
        }
    }

    private record Noted(byte[] content, List<Memo> memos, List<Integer> ends, Scenario scenario) {}

    /** What a journal looks like after so many notes. */
    private Noted noted(long seed, int notes) throws IOException {
        RandomTravel random = new RandomTravel(seed);
        List<Memo> memos = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        byte[] content = {};
        try (Journal journal = journal(random.scenario)) {
            for (int i = 0; i < notes; i++) {
                Memo memo = random.travel.memo();
                journal.note(memo, random.travel.simulation().events());
                content = Files.readAllBytes(files().getFirst());
                if (ends.isEmpty() || content.length > ends.getLast()) {
                    memos.add(memo);
                    ends.add(content.length);
                }
                random.something();
            }
        }
        assertThat(files()).isEmpty();
        assertThat(troubles).isEmpty();
        return new Noted(content, memos, ends, random.scenario);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverIsDoneIsReadBack(long seed) {
        RandomTravel random = new RandomTravel(seed);
        MemoReader reader = new MemoReader();
        Memo before = null;
        for (int i = 0; i < 40; i++) {
            Memo memo = random.travel.memo();
            ObjectNode change =
                    MemoWriter.change(before, memo, random.travel.simulation().events());
            assertThat(change == null).as("seed %d", seed).isEqualTo(memo.equals(before));
            if (change != null) {
                byte[] line = JournalLine.of(change);
                byte[] content = JournalLine.content(Arrays.copyOf(line, line.length - 1));
                assertThat(reader.take(requireNonNull(content)))
                        .as("seed %d: %s", seed, change)
                        .isTrue();
            }
            assertThat(reader.memo()).as("seed %d: %s", seed, change).isEqualTo(memo);
            assertThat(reader.events()).isEqualTo(random.travel.simulation().events());
            before = memo;
            random.something();
        }
    }

    @Test
    void aLineHasOnlyWhatIsNew() {
        Scenario scenario = new RandomTravel(1).scenario;
        TimeTravel<Nobody> travel = new TimeTravel<>(scenario, Nobody.WATCHES, Limits.USUAL);
        travel.act(new Command.Automatic(false));
        Memo before = travel.memo();
        travel.act(new Command.Automatic(true));

        assertThat(String.valueOf(MemoWriter.change(before, travel.memo(), 7)))
                .isEqualTo(
                        "{\"at\":\"opening\",\"events\":7,\"branches\":[{\"branch\":1,\"keep\":1,\"add\":"
                                + "[{\"at\":0,\"command\":\"automatic\",\"on\":true}],\"shared\":0,\"opening\":2,\"reached\":\"opening\"}]}");
    }

    @Test
    void whatWasTornAtAnyByteIsReadUpToTheLastWholeLine() throws IOException {
        Noted noted = noted(5, 12);
        assertThat(noted.memos).hasSizeGreaterThan(5);
        int first = noted.ends.getFirst();
        for (int length = first; length <= noted.content.length; length++) {
            int whole = length;
            int last = (int) noted.ends.stream().filter(end -> end <= whole).count() - 1;
            killed(Path.of("torn.journal"), Arrays.copyOf(noted.content, length));
            List<Orphan> orphans = folder().orphans();
            assertThat(orphans).as("%d bytes", length).hasSize(1);
            assertThat(orphans.getFirst().memo()).as("%d bytes", length).isEqualTo(noted.memos.get(last));
            orphans.getFirst().close();
        }
    }

    @Test
    void whatEndedBeforeAnythingWasNotedIsRemoved() throws IOException {
        Noted noted = noted(5, 1);
        for (int length = 0; length < noted.content.length; length += length < 20 ? 1 : 97) {
            killed(Path.of("torn.journal"), Arrays.copyOf(noted.content, length));
            assertThat(folder().orphans()).isEmpty();
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void aDamagedLineEndsWhatCounts() throws IOException {
        Noted noted = noted(5, 12);
        for (int line = 1; line < noted.memos.size(); line++) {
            int from = noted.ends.get(line - 1);
            int to = noted.ends.get(line) - 1;
            for (int at = from; at < to; at += 3) {
                byte[] damaged = noted.content.clone();
                damaged[at] ^= 1;
                killed(Path.of("damaged.journal"), damaged);
                try (Orphan orphan = folder().orphans().getFirst()) {
                    assertThat(orphan.memo()).as("byte %d", at).isEqualTo(noted.memos.get(line - 1));
                }
            }
        }
    }

    /** The clock was wrong when they were written, or is now: all are offered, only their order may be another. */
    @Test
    void thoseOfATimeThatIsYetToComeOrLongAgoAreOfferedToo() throws IOException {
        byte[] content = noted(5, 3).content;
        for (String[] each : new String[][] {
            {"ahead.journal", "2999-01-01T00:00:00Z"},
            {"early.journal", "1970-01-01T00:00:00Z"},
            {"now.journal", "2026-01-01T00:00:00Z"}
        }) {
            Path file = Path.of(each[0]);
            killed(file, content);
            Files.setLastModifiedTime(folder().path().resolve(file), FileTime.from(Instant.parse(each[1])));
        }
        List<Orphan> orphans = folder().orphans();
        assertThat(orphans).extracting(Orphan::name).containsExactly("ahead.journal", "now.journal", "early.journal");
        for (Orphan orphan : orphans) {
            assertThat(orphan.memo()).isNotNull();
            orphan.close();
        }
    }

    /** Its JSON, as a tree or a text, would take many times what it has. */
    @Test
    void aScenarioOfManyTasksIsWrittenPieceByPiece() throws IOException, InterruptedException {
        Path log = temp.resolve("log");
        int exit = ChildJava.of(
                        List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m"),
                        ManyTasks.class,
                        temp.resolve("many").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(exit).as(Files.readString(log)).isZero();
        List<Orphan> orphans = new JournalFolder(temp.resolve("many")).orphans();
        assertThat(orphans).hasSize(1);
        try (Orphan orphan = orphans.getFirst()) {
            assertThat(requireNonNull(orphan.head()).scenario()).isEqualTo(ManyTasks.scenario());
        }
    }

    /** A program that keeps a run of a large scenario and ends without closing it. */
    static final class ManyTasks {
        private ManyTasks() {}

        static Scenario scenario() {
            return Scenario.named("Many")
                    .withTasks(IntStream.range(0, 250_000)
                            .mapToObj(i -> TaskSpec.of("T" + i, "dev", 1 + i % 9))
                            .toList());
        }

        public static void main(String[] args) {
            Scenario many = scenario();
            JournalHead head = new JournalHead("1", RunFile.CONTRACT, "t", null, many);
            Place opening = Place.OPENING;
            Memo memo =
                    new Memo(List.of(new Memo.Line(1, "Branch 1", null, 0, false, List.of(), 0, opening)), 1, opening);
            Journal journal = new Journal(new JournalFolder(Path.of(args[0])), head, null, why -> {
                System.out.println(why);
                System.exit(1);
            });
            journal.note(memo, 0);
            Runtime.getRuntime().halt(0);
        }
    }

    @Test
    void oneThatCannotBeUnderstoodStaysAndSaysWhy() throws IOException {
        byte[] content = noted(5, 3).content;
        String text = new String(content, StandardCharsets.UTF_8);
        killed(
                Path.of("damaged.journal"),
                text.replaceFirst("a title", "b title").getBytes(StandardCharsets.UTF_8));
        killed(
                Path.of("later.journal"),
                JournalLine.of(JsonTree.NODES.objectNode().put(JournalFormat.MARK, 2)));
        JournalHead head = new JournalHead("9", 2, "t", null, new RandomTravel(5).scenario);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        JournalLine.write(out -> JournalFormat.write(head, null, out), line);
        killed(Path.of("rules.journal"), line.toByteArray());
        killed(
                Path.of("wrong.journal"),
                JournalLine.of(JsonTree.NODES
                        .objectNode()
                        .put(JournalFormat.MARK, 1)
                        .put("program", "9")
                        .put("contract", 1)
                        .put("title", "t")));
        killed(
                Path.of("else.journal"),
                JournalLine.of(JsonTree.NODES.objectNode().put("a", 1)));

        List<Orphan> orphans = folder().orphans();

        assertThat(orphans)
                .extracting(Orphan::trouble)
                .containsExactlyInAnyOrder(
                        "its first line is damaged",
                        "it is of journal format version 2, and this program knows version 1",
                        "its run followed version 2 of the rules, and this program follows version 1",
                        "version 9 kept it, and this one does not understand it: the key \"scenario\" is missing",
                        "it is not a journal");
        assertThat(orphans).allMatch(orphan -> orphan.memo() == null && orphan.head() == null);
        for (Orphan orphan : orphans) {
            orphan.close();
        }
        assertThat(files()).hasSize(5);
        for (Orphan orphan : folder().orphans()) {
            orphan.discard();
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void aRunThatIsOpenIsOfferedToNobody() throws IOException {
        RandomTravel random = new RandomTravel(5);
        Journal journal = journal(random.scenario);
        journal.note(random.travel.memo(), 0);
        assertThat(folder().orphans()).isEmpty();
        journal.note(random.travel.memo(), 1);
        journal.close();
        journal.note(random.travel.memo(), 2);
        journal.close();
        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsOfferedHereIsNotOfferedElsewhere() throws IOException {
        killed(Path.of("a.journal"), noted(5, 3).content);
        try (Orphan orphan = folder().orphans().getFirst()) {
            assertThat(folder().orphans()).isEmpty();
            assertThat(requireNonNull(orphan.head())).isEqualTo(head(new RandomTravel(5).scenario));
        }
        List<Orphan> again = folder().orphans();
        assertThat(again).hasSize(1);
        again.getFirst().discard();
        assertThat(folder().orphans()).isEmpty();
    }

    @Test
    void aRunThatIsTakenUpIsKeptOnceAndGoesOn() throws IOException {
        byte[] before = noted(5, 8).content;
        killed(Path.of("a.journal"), before);
        Orphan orphan = folder().orphans().getFirst();
        Memo memo = requireNonNull(orphan.memo());
        Journal journal = new Journal(folder(), requireNonNull(orphan.head()), orphan, troubles::add);
        assertThat(files()).hasSize(1);
        journal.note(memo, orphan.events());
        assertThat(files()).hasSize(1).noneMatch(file -> file.endsWith("a.journal"));
        byte[] content = Files.readAllBytes(files().getFirst());
        journal.close();

        killed(Path.of("b.journal"), content);
        // it was killed before it could remove the one that it replaces
        killed(Path.of("a.journal"), before);
        List<Orphan> orphans = folder().orphans();
        assertThat(orphans).extracting(Orphan::memo).containsExactly(memo);
        orphans.getFirst().close();
        assertThat(files()).hasSize(1);
        assertThat(troubles).isEmpty();
    }

    @Test
    void aRunThatIsTakenUpAndNeverBegunStays() throws IOException {
        killed(Path.of("a.journal"), noted(5, 8).content);
        Orphan orphan = folder().orphans().getFirst();
        new Journal(folder(), requireNonNull(orphan.head()), orphan, troubles::add).close();
        try (Orphan again = folder().orphans().getFirst()) {
            assertThat(again.memo()).isEqualTo(orphan.memo());
        }
    }

    @Test
    void oneThatBecomesTooLongIsWrittenAnew() throws IOException {
        RandomTravel random = new RandomTravel(7);
        Journal journal = new Journal(folder(), head(random.scenario), null, troubles::add, 2000);
        long longest = 0;
        for (int i = 0; i < 300; i++) {
            random.something();
            journal.note(random.travel.memo(), i);
            assertThat(files()).hasSize(1);
            longest = Math.max(longest, Files.size(files().getFirst()));
        }
        byte[] content = Files.readAllBytes(files().getFirst());
        journal.close();
        killed(Path.of("a.journal"), content);
        try (Orphan orphan = folder().orphans().getFirst()) {
            assertThat(orphan.memo()).isEqualTo(random.travel.memo());
        }
        assertThat(troubles).isEmpty();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void nobodyElseCanReadIt() throws IOException {
        Files.createDirectories(folder().path());
        Files.setPosixFilePermissions(folder().path(), PosixFilePermissions.fromString("rwxr-xr-x"));
        RandomTravel random = new RandomTravel(5);
        try (Journal journal = journal(random.scenario)) {
            journal.note(random.travel.memo(), 0);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().path())))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().getFirst())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void whereNothingCanBeWrittenThatIsSaidOnce() throws IOException {
        Files.writeString(temp.resolve("plimsoll"), "a file where the folder should be");
        RandomTravel random = new RandomTravel(5);
        try (Journal journal = journal(random.scenario)) {
            for (int i = 0; i < 5; i++) {
                random.something();
                journal.note(random.travel.memo(), i);
            }
        }
        assertThat(troubles)
                .singleElement()
                .asString()
                .startsWith("this run would not survive a crash: its journal in ");
        assertThat(folder().orphans()).isEmpty();
    }

    @Test
    void everySystemHasItsFolder() {
        Path home = temp.resolve("home");
        assertThat(JournalFolder.ofUser("Linux", Map.of(), home).path())
                .isEqualTo(home.resolve(".local/state/plimsoll/runs"));
        assertThat(JournalFolder.ofUser("Linux", Map.of("XDG_STATE_HOME", temp.toString()), home)
                        .path())
                .isEqualTo(temp.resolve("plimsoll/runs"));
        assertThat(JournalFolder.ofUser("Linux", Map.of("XDG_STATE_HOME", "not/absolute"), home)
                        .path())
                .isEqualTo(home.resolve(".local/state/plimsoll/runs"));
        assertThat(JournalFolder.ofUser("Mac OS X", Map.of(), home).path())
                .isEqualTo(home.resolve("Library/Application Support/Plimsoll/Runs"));
        assertThat(JournalFolder.ofUser("Windows 11", Map.of("LOCALAPPDATA", temp.toString()), home)
                        .path())
                .isEqualTo(temp.resolve("Plimsoll/Runs"));
        assertThat(JournalFolder.ofUser("Windows 11", Map.of(), home).path())
                .isEqualTo(home.resolve("AppData/Local/Plimsoll/Runs"));
    }

    @Test
    void agentsWithEverythingAreKept() throws IOException {
        Scenario scenario = new RandomTravel(5).scenario;
        TimeTravel<Nobody> travel = new TimeTravel<>(scenario, Nobody.WATCHES, Limits.USUAL);
        AgentSpec agent =
                new AgentSpec("ex\"tra\u2028", scenario.roles().getFirst().name(), true, 2, 1.5, 0, List.of(), 3);
        assertThat(travel.act(new Command.AddAgent(agent)).done()).isTrue();
        byte[] content;
        try (Journal journal = journal(scenario)) {
            journal.note(travel.memo(), 0);
            content = Files.readAllBytes(files().getFirst());
        }
        killed(Path.of("a.journal"), content);
        try (Orphan orphan = folder().orphans().getFirst()) {
            assertThat(orphan.memo()).isEqualTo(travel.memo());
        }
    }
}
