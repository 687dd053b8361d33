package io.plimsoll.cli;

import io.plimsoll.scenario.FileTrouble;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written aside and moved into place once it is whole: whoever looks finds the old file or the new one, never half of
 * one. Closing without {@link #commit} leaves no trace.
 */
final class Output implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path aside;
    private final OutputStream stream;

    private Output(Path file, Path aside, OutputStream stream) {
        this.file = file;
        this.aside = aside;
        this.stream = stream;
    }

    /**
     * Begins a file.
     *
     * @param inputs what the command reads; none of them may be written over
     * @throws Failure if it is one of the inputs, or cannot be written
     */
    static Output to(Path file, Path... inputs) {
        try {
            for (Path input : inputs) {
                if (same(file, input)) {
                    throw Failure.usage(file + " is an input; it would be written over");
                }
            }
            if (Files.isDirectory(file)) {
                throw Failure.usage(file + " is a folder; name a file");
            }
            // A link stays a link; a device or a pipe cannot be moved onto and has no half-written state to hide.
            Path target = Files.exists(file) ? file.toRealPath() : file;
            Path aside = Files.exists(file) && !Files.isRegularFile(file)
                    ? target
                    : target.resolveSibling("." + target.getFileName() + "."
                            + ProcessHandle.current().pid() + ".part");
            return new Output(target, aside, new BufferedOutputStream(Files.newOutputStream(aside), BUFFER));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static boolean same(Path output, Path input) throws IOException {
        return output.toAbsolutePath().normalize().equals(input.toAbsolutePath().normalize())
                || Files.exists(output) && Files.exists(input) && Files.isSameFile(output, input);
    }

    /** Where to write. */
    OutputStream stream() {
        return stream;
    }

    /** Puts the file into place. */
    void commit() {
        try {
            stream.close();
            if (aside.equals(file)) {
                return;
            }
            keepPermissions();
            try {
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** What was kept from others stays so. */
    private void keepPermissions() throws IOException {
        if (Files.exists(file) && Files.getFileStore(aside).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(aside, Files.getPosixFilePermissions(file));
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            // What could not be flushed is thrown away with the rest.
        }
        try {
            if (!aside.equals(file)) {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            // Nothing was promised about it.
        }
    }

    /** A file that cannot be written. */
    static Failure unwritable(Path file, IOException e) {
        Path folder = file.toAbsolutePath().getParent();
        return Failure.failed(
                e instanceof NoSuchFileException && folder != null && !Files.isDirectory(folder)
                        ? file + " cannot be written: there is no folder " + folder
                        : file + " cannot be written: " + FileTrouble.of(e));
    }
}
