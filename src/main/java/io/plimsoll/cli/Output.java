package io.plimsoll.cli;

import io.plimsoll.scenario.FileTrouble;
import io.plimsoll.scenario.Replacement;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file that a command writes: it is there once it is whole, and whoever looks before finds what was there. Closing it without {@link #commit} leaves no trace.
 */
final class Output implements AutoCloseable {
    private final Path file;
    private final Replacement replacement;

    private Output(Path file, Replacement replacement) {
        this.file = file;
        this.replacement = replacement;
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
            return new Output(file, Replacement.of(file));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static boolean same(Path output, Path input) throws IOException {
        return output.toAbsolutePath().normalize().equals(input.toAbsolutePath().normalize())
                || Files.exists(output) && Files.exists(input) && Files.isSameFile(output, input);
    }

    /** Where to write; what cannot be written ends the command, with its reason, instead of looking like a bug. */
    OutputStream stream() {
        return new Told(replacement.stream());
    }

    /** Says of what goes wrong which file it was. */
    private final class Told extends FilterOutputStream {
        Told(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                throw unwritable(file, e);
            }
        }

        @Override
        public void flush() {
            try {
                out.flush();
            } catch (IOException e) {
                throw unwritable(file, e);
            }
        }
    }

    /** Puts the file into place. */
    void commit() {
        try {
            replacement.commit();
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    @Override
    public void close() {
        try {
            replacement.close();
        } catch (IOException e) {
            // What could not be written is thrown away with the rest.
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
