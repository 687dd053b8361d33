package io.plimsoll.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text that was not saved is found again, to its last whole change. */
class DraftTest {
    private static final DraftHead HEAD = new DraftHead("Week", Path.of("/w/week.plimsoll.json"), "abc");

    @TempDir
    private Path temp;

    private JournalFolder folder;

    @BeforeEach
    void choose() {
        folder = new JournalFolder(temp.resolve("runs"));
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder.path())) {
            return files.filter(file -> file.toString().endsWith(".draft"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void close(List<Draft> drafts) throws IOException {
        for (Draft draft : drafts) {
            draft.close();
        }
    }

    @Test
    void whatWasNotedIsFoundWhenItsProgramHasEnded() throws IOException {
        Draft draft = Draft.begin(folder, HEAD, "{}");
        draft.note("{ \"a\": \"é😀\\n\" }");
        draft.note("{ \"a\": \"é😁\\n\", 1 }");
        assertThat(Draft.orphans(folder)).as("it is still held").isEmpty();
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        draft.close();

        List<Draft> found = Draft.orphans(folder);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().head()).isEqualTo(HEAD);
        assertThat(found.getFirst().text()).isEqualTo("{ \"a\": \"é😁\\n\", 1 }");
        assertThat(folder.orphans()).as("it is no run").isEmpty();

        found.getFirst().note("on it goes");
        close(found);
        found = Draft.orphans(folder);
        assertThat(found.getFirst().text()).isEqualTo("on it goes");
        found.getFirst().discard();
        assertThat(Draft.orphans(folder)).isEmpty();
    }

    @Test
    void aTornLineDoesNotCountAndIsWrittenOver() throws IOException {
        Draft draft = Draft.begin(folder, HEAD, "one");
        draft.note("two");
        draft.close();
        Files.writeString(file(), "{\"at\":0,\"removed\":3,\"inse", StandardOpenOption.APPEND);
        List<Draft> found = Draft.orphans(folder);
        assertThat(found.getFirst().text()).isEqualTo("two");
        found.getFirst().note("three");
        close(found);
        found = Draft.orphans(folder);
        assertThat(found.getFirst().text()).isEqualTo("three");
        close(found);
    }

    @Test
    void aChangedLineEndsIt() throws IOException {
        Draft draft = Draft.begin(folder, new DraftHead("New", null, null), "one");
        draft.note("two");
        draft.note("three");
        draft.close();
        Path file = file();
        Files.writeString(file, Files.readString(file).replace("\"inserted\":\"two\"", "\"inserted\":\"TWO\""));
        List<Draft> found = Draft.orphans(folder);
        assertThat(found.getFirst().text()).isEqualTo("one");
        assertThat(found.getFirst().head()).isEqualTo(new DraftHead("New", null, null));
        close(found);
    }

    @Test
    void whatHasNoTextYetIsRemoved() throws IOException {
        Draft.begin(folder, HEAD, "one").close();
        Path file = file();
        Files.writeString(file, Files.readString(file).lines().findFirst().orElseThrow() + "\n");
        assertThat(Draft.orphans(folder)).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void aLongTextIsFoundWhole() throws IOException {
        String text = "é".repeat(3_000_000);
        Draft draft = Draft.begin(folder, HEAD, text);
        draft.note("x" + text);
        draft.close();
        List<Draft> found = Draft.orphans(folder);
        assertThat(found.getFirst().text()).isEqualTo("x" + text);
        close(found);
    }

    @Test
    void oneTextHasOneDigest() {
        assertThat(Draft.digest("a")).isEqualTo(Draft.digest("a")).isNotEqualTo(Draft.digest("b"));
    }
}
