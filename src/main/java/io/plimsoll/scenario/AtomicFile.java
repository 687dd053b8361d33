package io.plimsoll.scenario;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Replaces files whole, by a {@link Replacement}: whoever reads sees the old or the new. Thread-safe. */
public final class AtomicFile {
    private AtomicFile() {}

    /**
     * Writes a text, in UTF-8.
     *
     * @throws IOException if that fails; the file is then as it was, and nothing is left beside it
     */
    static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What a file is to hold. */
    @FunctionalInterface
    public interface Content {
        /** Writes it; the stream stays open. */
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes a file.
     *
     * @throws IOException if that fails; the file is then as it was, and nothing is left beside it
     */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, out -> out.write(content));
    }

    /**
     * Writes a file as its content comes.
     *
     * @throws IOException if that fails; the file is then as it was, and nothing is left beside it; so it is after whatever else is thrown
     */
    public static void write(Path file, Content content) throws IOException {
        try (Replacement replacement = Replacement.of(file)) {
            content.write(replacement.stream());
            replacement.commit();
        }
    }
}
