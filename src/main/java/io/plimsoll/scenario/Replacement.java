package io.plimsoll.scenario;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to come in the place of a file: written aside in the same folder, and moved there once it is whole, so that whoever looks finds the old file or the
 * new one, never half of one. Closing it without {@link #commit} leaves no trace. One thread at a time; several may write to one folder.
 */
public final class Replacement implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final Set<PosixFilePermission> WRITING = EnumSet.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private static final Object ONE_AT_A_TIME = new Object();

    private final Path target;
    private final @Nullable Path aside;
    private final @Nullable FileChannel channel;
    private final OutputStream stream;

    private Replacement(Path target, @Nullable Path aside, @Nullable FileChannel channel, OutputStream stream) {
        this.target = target;
        this.aside = aside;
        this.channel = channel;
        this.stream = stream;
    }

    /** Whoever closes it gives up nothing: the file stays locked until it is in its place. */
    private static final class Kept extends BufferedOutputStream {
        Kept(OutputStream out) {
            super(out, BUFFER);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /**
     * Begins one. A link stays a link; to a device or a pipe it is written straight: there is nothing to be kept whole, and nothing may be put in its place.
     *
     * @throws IOException if it cannot be written there, or the file may not be replaced
     */
    public static Replacement of(Path file) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            OutputStream straight = Files.newOutputStream(target, StandardOpenOption.WRITE);
            return new Replacement(target, null, null, new BufferedOutputStream(straight, BUFFER));
        }
        check(target);
        Leftovers.sweep(target.resolveSibling(""));
        while (true) {
            Path aside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + Leftovers.ENDING);
            FileChannel channel = Leftovers.create(aside);
            if (channel != null) {
                return new Replacement(target, aside, channel, new Kept(Channels.newOutputStream(channel)));
            }
        }
    }

    /** Only the folder has to allow that something else gets a file's name; whoever protects or locks the file itself does not want that. */
    private static void check(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (isProtected(target)) {
            throw refused(target, "the file is write-protected; allow that it is changed, or choose another name");
        }
        synchronized (ONE_AT_A_TIME) {
            if (isLocked(target)) {
                throw refused(target, "another program has locked the file; close it there, or choose another name");
            }
        }
    }

    private static boolean isLocked(Path target) throws IOException {
        try (FileChannel there = FileChannel.open(target, StandardOpenOption.READ)) {
            return !isShared(there);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /**
     * Asks for a lock that others may have too, and not where this program locks what it writes: several that save at once are in nobody's way. Where there are
     * no locks nobody has any.
     */
    private static boolean isShared(FileChannel file) {
        try {
            return file.tryLock(0, Leftovers.LOCKED_BYTE, true) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException | UnsupportedOperationException e) {
            return true;
        }
    }

    private static FileSystemException refused(Path target, String why) {
        return new FileSystemException(target.toString(), null, why);
    }

    /** That the administrator could write it all the same does not count. */
    private static boolean isProtected(Path target) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        return !Files.isWritable(target)
                || posix != null
                        && posix.readAttributes().permissions().stream().noneMatch(WRITING::contains);
    }

    /** Where to write; to close it is to flush it. */
    public OutputStream stream() {
        return stream;
    }

    /**
     * Forces what was written to the disk and puts it into place.
     *
     * @throws IOException if that fails; the file is then as it was
     */
    public void commit() throws IOException {
        stream.flush();
        if (aside == null || channel == null) {
            stream.close();
            return;
        }
        channel.force(true);
        check(target);
        keepPermissions(aside);
        try {
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What was kept from others stays so. */
    private void keepPermissions(Path from) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (posix != null && Files.exists(target)) {
            Files.setPosixFilePermissions(from, posix.readAttributes().permissions());
        }
    }

    /** Throws away what was not put into place, with what could not be flushed. */
    @Override
    public void close() throws IOException {
        if (aside == null || channel == null) {
            stream.close();
        } else {
            Leftovers.remove(aside, channel);
        }
    }
}
