package io.plimsoll.scenario;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Replaces files whole: written aside in the same folder, forced to the disk, then moved. Whoever reads sees the old or the new. */
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
        Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            straight(target, content);
            return;
        }
        Path aside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (FileChannel channel =
                    FileChannel.open(aside, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
                content.write(out);
                out.flush();
                channel.force(true);
            }
            keepPermissions(target, aside);
            try {
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** A device or a pipe: there is nothing to be kept whole, and nothing may be put in its place. */
    private static void straight(Path device, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(device, StandardOpenOption.WRITE))) {
            content.write(out);
        }
    }

    private static void keepPermissions(Path target, Path aside) throws IOException {
        if (Files.exists(target) && Files.getFileStore(aside).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(aside, Files.getPosixFilePermissions(target));
        }
    }
}
