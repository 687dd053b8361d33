package io.plimsoll.scenario.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that grow, shrink, go and come back; pipes. */
class EventSourceTest {
    @TempDir
    Path folder;

    private final byte[] bytes = new byte[100];

    private String read(EventSource source) throws IOException {
        int count = source.read(bytes);
        return switch (count) {
            case EventSource.NOTHING -> "nothing";
            case EventSource.END -> "end";
            case EventSource.ANEW -> "anew";
            default -> new String(bytes, 0, count, StandardCharsets.UTF_8);
        };
    }

    @Test
    void aFileIsReadToItsEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("e"), "abc");
        try (EventSource source = FollowedFile.toItsEnd(file)) {
            assertThat(read(source)).isEqualTo("abc");
            assertThat(read(source)).isEqualTo("end");
        }
        assertThatThrownBy(() -> FollowedFile.toItsEnd(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> FollowedFile.asItGrows(folder)).isInstanceOf(IOException.class);
    }

    @Test
    void aFileIsFollowedAsItGrows() throws IOException {
        Path file = Files.writeString(folder.resolve("e"), "abc");
        try (EventSource source = FollowedFile.asItGrows(file)) {
            assertThat(read(source)).isEqualTo("abc");
            assertThat(read(source)).isEqualTo("nothing");
            Files.writeString(file, "def", StandardOpenOption.APPEND);
            assertThat(read(source)).isEqualTo("def");
            assertThat(source.notices()).isEmpty();
        }
    }

    @Test
    void aFileThatIsCutShortIsReadFromItsBeginning() throws IOException {
        Path file = Files.writeString(folder.resolve("e"), "abcdef");
        try (EventSource source = FollowedFile.asItGrows(file)) {
            read(source);
            Files.writeString(file, "x", StandardOpenOption.TRUNCATE_EXISTING);
            assertThat(read(source)).isEqualTo("anew");
            assertThat(source.notices()).singleElement().asString().contains("was cut short");
            assertThat(source.notices()).isEmpty();
            assertThat(read(source)).isEqualTo("x");
        }
    }

    @Test
    void aFileThatIsReplacedIsReadFromItsBeginning() throws IOException {
        Path file = Files.writeString(folder.resolve("e"), "abc");
        try (EventSource source = FollowedFile.asItGrows(file)) {
            read(source);
            Path other = Files.writeString(folder.resolve("o"), "another and longer one");
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            assertThat(read(source)).isEqualTo("anew");
            assertThat(source.notices()).singleElement().asString().contains("another file");
            assertThat(read(source)).isEqualTo("another and longer one");
        }
    }

    @Test
    void aFileThatIsRemovedIsWaitedFor() throws IOException {
        Path file = Files.writeString(folder.resolve("e"), "abc");
        try (EventSource source = FollowedFile.asItGrows(file)) {
            read(source);
            Files.delete(file);
            assertThat(read(source)).isEqualTo("nothing");
            assertThat(source.notices()).singleElement().asString().contains("was removed");
            assertThat(read(source)).isEqualTo("nothing");
            assertThat(source.notices()).as("said once").isEmpty();
            Files.writeString(file, "new");
            assertThat(read(source)).isEqualTo("anew");
            assertThat(read(source)).isEqualTo("new");
        }
    }

    @Test
    @Timeout(60)
    void aPipeIsReadToItsEnd() throws IOException {
        String text = "0123456789".repeat(10_000);
        StringBuilder read = new StringBuilder();
        try (EventSource source = new PipedEvents(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            for (String piece = read(source); !piece.equals("end"); piece = read(source)) {
                read.append(piece.equals("nothing") ? "" : piece);
            }
            assertThat(read(source)).isEqualTo("end");
        }
        assertThat(read.toString()).isEqualTo(text);
    }

    @Test
    @Timeout(60)
    void aPipeThatBreaksIsTold() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }
        };
        try (PipedEvents source = new PipedEvents(broken)) {
            assertThatThrownBy(() -> {
                        while (source.read(bytes) == EventSource.NOTHING) {}
                    })
                    .hasMessage("broken");
        }
    }
}
