package io.plimsoll.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be written leaves what was there, and says why. */
class AtomicFileTest {
    private static final String OLD = "the old";

    @TempDir
    Path temp;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    @Test
    void aDiskThatFillsUpHalfWayLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(temp.resolve("week.plimsoll.json"), OLD);
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(new byte[1 << 20]);
                    throw new IOException("No space left on device");
                }))
                .satisfies(why -> assertThat(FileTrouble.of(why)).isEqualTo("no space left on device"));
        assertThat(file).hasContent(OLD);
        assertThat(names()).containsExactly("week.plimsoll.json");
    }

    @Test
    void aMistakeInTheProgramDoesToo() throws IOException {
        Path file = Files.writeString(temp.resolve("week.plimsoll.json"), OLD);
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(1);
                    throw new IllegalStateException("oops");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(file).hasContent(OLD);
        assertThat(names()).containsExactly("week.plimsoll.json");
    }

    @Test
    void aFolderThatIsGoneIsSaid() {
        assertThatThrownBy(() -> AtomicFile.write(temp.resolve("gone").resolve("a.json"), OLD))
                .isInstanceOf(NoSuchFileException.class)
                .satisfies(why -> assertThat(FileTrouble.of(why)).isEqualTo("there is no such file or folder"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void devicesStayDevices() throws IOException {
        Path full = Path.of("/dev/full");
        assertThatThrownBy(() -> AtomicFile.write(full, OLD))
                .satisfies(why -> assertThat(FileTrouble.of(why)).isEqualTo("no space left on device"));
        assertThat(Files.isRegularFile(full)).isFalse();
        Path link = Files.createSymbolicLink(temp.resolve("link"), Path.of("/dev/null"));
        AtomicFile.write(link, OLD);
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void aFileThatAnotherProgramHasLockedIsNotReplaced() throws IOException {
        Path file = Files.writeString(temp.resolve("week.plimsoll.json"), OLD);
        try (Locker _ = Locker.of(file)) {
            assertThatThrownBy(() -> AtomicFile.write(file, "the new"))
                    .satisfies(why -> assertThat(FileTrouble.of(why))
                            .isEqualTo("another program has locked the file; close it there, or choose another name"));
            assertThat(file).hasContent(OLD);
            assertThat(names()).containsExactly("week.plimsoll.json");
        }
        AtomicFile.write(file, "the new");
        assertThat(file).hasContent("the new");
    }

    @Test
    void oneThatIsLockedWhileItIsWrittenIsNotReplacedEither() throws IOException {
        Path file = Files.writeString(temp.resolve("week.plimsoll.json"), OLD);
        try (Replacement replacement = Replacement.of(file);
                Locker _ = Locker.of(file)) {
            replacement.stream().write(1);
            assertThatThrownBy(replacement::commit).hasMessageContaining("another program has locked the file");
        }
        assertThat(file).hasContent(OLD);
        assertThat(names()).containsExactly("week.plimsoll.json");
    }

    @Test
    void aFileThatIsWriteProtectedIsNotReplaced() throws IOException {
        Path file = Files.writeString(temp.resolve("week.plimsoll.json"), OLD);
        assertThat(file.toFile().setWritable(false, false)).isTrue();
        assertThatThrownBy(() -> AtomicFile.write(file, "the new"))
                .satisfies(why -> assertThat(FileTrouble.of(why))
                        .isEqualTo("the file is write-protected; allow that it is changed, or choose another name"));
        assertThat(file).hasContent(OLD);
        assertThat(names()).containsExactly("week.plimsoll.json");
        assertThat(file.toFile().setWritable(true)).isTrue();
        AtomicFile.write(file, "the new");
        assertThat(file).hasContent("the new");
    }

    @Test
    void whatAProgramLeftThatWasKilledIsRemovedAndNothingElse() throws IOException {
        Path left = Files.writeString(
                temp.resolve(".week.plimsoll.json.0e8a3f52-93c1-4c1f-8c53-5b0a5f2d7c11.part"), "half");
        Path written = Files.writeString(
                temp.resolve(".week.plimsoll.json.1e8a3f52-93c1-4c1f-8c53-5b0a5f2d7c11.part"), "half");
        Path others = Files.writeString(temp.resolve(".week.plimsoll.json.part"), "of somebody");
        Path file = temp.resolve("week.plimsoll.json");
        try (Locker _ = Locker.of(written)) {
            AtomicFile.write(file, OLD);
        }
        assertThat(left).doesNotExist();
        assertThat(written).hasContent("half");
        assertThat(others).hasContent("of somebody");
        assertThat(file).hasContent(OLD);
    }

    @Test
    void severalAtOnceAreEachWhole() throws IOException {
        Path file = temp.resolve("week.plimsoll.json");
        IntStream.range(0, 200).parallel().forEach(i -> {
            try {
                AtomicFile.write(file, String.valueOf((char) ('a' + i % 26)).repeat(100_000));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(Files.readString(file)).matches("(.)\\1{99999}");
        assertThat(names()).containsExactly("week.plimsoll.json");
    }

    @Test
    void reasonsAreWords() {
        assertThat(FileTrouble.of(new AccessDeniedException("/a/b"))).isEqualTo("access is denied");
        assertThat(FileTrouble.of(new FileSystemException("/a/b", null, "Read-only file system")))
                .isEqualTo("read-only file system");
        assertThat(FileTrouble.of(new FileSystemException("/a/b", null, "EIO"))).isEqualTo("EIO");
        assertThat(FileTrouble.of(new java.io.UncheckedIOException(new NoSuchFileException("/a/b"))))
                .isEqualTo("there is no such file or folder");
        assertThat(FileTrouble.of(new IllegalStateException())).isEqualTo("IllegalStateException");
    }
}
