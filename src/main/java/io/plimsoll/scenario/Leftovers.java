package io.plimsoll.scenario;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Files that are written aside, and those that were left when a program was killed while it did so. Each is locked while it is written, so one that can be
 * locked has lost its program: it is removed when a program first writes to its folder. Thread-safe.
 */
final class Leftovers {
    /** How the name of a file ends that is written aside, after a dot, the name of the other, a dot and 36 characters that there are nowhere else. */
    static final String ENDING = ".part";

    private static final Pattern NAME = Pattern.compile("\\..+\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.part");
    /** Beyond all content, so that where locks keep others from reading they keep nobody from reading it. */
    static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /** What this program writes now. It must not even open these: on some systems closing a file gives up all locks that the process has on it. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final Set<Path> SWEPT = ConcurrentHashMap.newKeySet();

    private Leftovers() {}

    /** A new file, locked where the system has locks; {@code null} if another program just took it for one that was left. */
    static @Nullable FileChannel create(Path aside) throws IOException {
        HELD.add(aside);
        FileChannel channel = null;
        boolean ours = false;
        try {
            channel = FileChannel.open(aside, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
            ours = lock(channel) && Files.exists(aside);
            return ours ? channel : null;
        } finally {
            if (!ours) {
                if (channel != null) {
                    channel.close();
                }
                HELD.remove(aside);
            }
        }
    }

    /** Removes a file that was written aside, if it was not moved, and gives up its lock. */
    static void remove(Path aside, FileChannel channel) throws IOException {
        try {
            Files.deleteIfExists(aside);
        } catch (FileSystemException e) {
            channel.close(); // where open files cannot be removed
            Files.deleteIfExists(aside);
        } finally {
            channel.close();
            HELD.remove(aside);
        }
    }

    /** Whether it could be locked, or the system has no locks: then nobody can have it locked. */
    private static boolean lock(FileChannel channel) {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException | UnsupportedOperationException e) {
            return true;
        }
    }

    /** Removes what was left in a folder, when this program writes there for the first time. */
    static void sweep(Path folder) {
        if (SWEPT.add(folder)) {
            clear(folder);
        }
    }

    /** What cannot be removed does no harm: the file can be written all the same. */
    private static void clear(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Leftovers::isAside)) {
            for (Path file : files) {
                if (!HELD.contains(file)) {
                    discard(file);
                }
            }
        } catch (IOException | DirectoryIteratorException | UnsupportedOperationException e) {
            System.getLogger(Leftovers.class.getName())
                    .log(System.Logger.Level.DEBUG, "what was left in " + folder + " cannot be removed", e);
        }
    }

    private static boolean isAside(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName())).matches();
    }

    private static void discard(Path left) throws IOException {
        try (FileChannel channel = FileChannel.open(left, StandardOpenOption.WRITE)) {
            if (channel.tryLock(LOCKED_BYTE, 1, false) != null) {
                Files.deleteIfExists(left);
            }
        } catch (NoSuchFileException | OverlappingFileLockException e) {
            // moved into place meanwhile, or written by this program
        }
    }
}
