package io.plimsoll.scenario;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where journals are: a folder that only the user can read. Each journal is locked by the program that keeps it, so one that can be locked has lost its
 * program. While journals are begun or looked for, the folder itself is locked, so that none is seen before it is locked. Thread-safe.
 */
public final class JournalFolder {
    private static final String RUN = ".journal";
    private static final String LOCK = "lock";
    private static final String OURS = "rwx------";
    private static final Set<PosixFilePermission> OUR_FILE = PosixFilePermissions.fromString("rw-------");
    /** Beyond all content, so that where locks keep others from reading they keep nobody from reading it. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final long PATIENCE_NANOS = 5_000_000_000L;
    private static final long NAP_MILLIS = 10;

    /** What this program has locked. It must not even open these: on some systems closing a file gives up all locks that the process has on it. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final Object ONE_AT_A_TIME = new Object();

    private final Path folder;

    /** Journals in this folder, which is made when it is first needed. */
    public JournalFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Where a system keeps what programs remember of a user's work.
     *
     * @param os as in {@code os.name}
     * @param environment its variables
     * @param home the user's folder
     */
    public static JournalFolder ofUser(String os, Map<String, String> environment, Path home) {
        if (os.startsWith("Windows")) {
            Path local = absolute(environment.get("LOCALAPPDATA"));
            return new JournalFolder((local == null ? home.resolve("AppData").resolve("Local") : local)
                    .resolve("Plimsoll")
                    .resolve("Runs"));
        }
        if (os.startsWith("Mac")) {
            return new JournalFolder(home.resolve("Library/Application Support/Plimsoll/Runs"));
        }
        Path state = absolute(environment.get("XDG_STATE_HOME"));
        return new JournalFolder((state == null ? home.resolve(".local/state") : state)
                .resolve("plimsoll")
                .resolve("runs"));
    }

    private static @Nullable Path absolute(@Nullable String variable) {
        Path path = variable == null || variable.isEmpty() ? null : Path.of(variable);
        return path != null && path.isAbsolute() ? path : null;
    }

    /** The folder. */
    public Path path() {
        return folder;
    }

    /** A locked file. Whoever closes it gives up the lock. */
    record Held(Path file, FileChannel channel) implements AutoCloseable {
        /** Removes the file, then gives up the lock. */
        void remove() throws IOException {
            try {
                Files.deleteIfExists(file);
            } catch (FileSystemException e) {
                close(); // where open files cannot be removed
                Files.deleteIfExists(file);
            } finally {
                close();
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
            HELD.remove(file);
        }
    }

    /**
     * A new file for a run, locked.
     *
     * @throws IOException if it cannot be made or locked
     */
    Held create() throws IOException {
        return create(RUN);
    }

    /**
     * A new file, locked.
     *
     * @param suffix what its name ends with
     * @throws IOException if it cannot be made or locked
     */
    Held create(String suffix) throws IOException {
        synchronized (ONE_AT_A_TIME) {
            make();
            try (FileChannel _ = lockFolder()) {
                Path file = folder.resolve(UUID.randomUUID() + suffix);
                FileChannel channel = open(file, StandardOpenOption.CREATE_NEW);
                if (!tryLock(channel)) {
                    channel.close();
                    throw new IOException(file + " cannot be locked");
                }
                HELD.add(file);
                return new Held(file, channel);
            }
        }
    }

    /**
     * The runs whose program has ended without closing them, the latest first. Each is locked until it is closed. What there is nothing to take up from
     * is removed.
     *
     * @throws IOException if the folder cannot be read
     */
    public List<Orphan> orphans() throws IOException {
        List<Orphan> orphans = new ArrayList<>();
        for (Held held : unlocked(RUN)) {
            Orphan orphan = read(held);
            if (orphan != null) {
                orphans.add(orphan);
            }
        }
        Set<String> replaced = new HashSet<>();
        orphans.forEach(orphan -> replaced.add(orphan.replaces()));
        List<Orphan> offered = new ArrayList<>();
        for (Orphan orphan : orphans) {
            if (replaced.contains(orphan.name())) {
                orphan.discard();
            } else {
                offered.add(orphan);
            }
        }
        offered.sort((a, b) -> b.lastChange().compareTo(a.lastChange()));
        return offered;
    }

    private static @Nullable Orphan read(Held held) throws IOException {
        Orphan orphan = null;
        boolean readable = false;
        try {
            orphan = Orphan.read(held);
            readable = true;
        } catch (IOException e) {
            System.getLogger(JournalFolder.class.getName())
                    .log(System.Logger.Level.WARNING, "a journal cannot be read", e);
        } finally {
            if (readable && orphan == null) {
                held.remove();
            } else if (orphan == null) {
                held.close();
            }
        }
        return orphan;
    }

    /**
     * The files that no program has locked, now locked by this one.
     *
     * @throws IOException if the folder cannot be read
     */
    List<Held> unlocked(String suffix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Held> unlocked = new ArrayList<>();
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel _ = lockFolder();
                    DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + suffix)) {
                for (Path file : files) {
                    Held held = HELD.contains(file) ? null : tryHold(file);
                    if (held != null) {
                        unlocked.add(held);
                    }
                }
            }
        }
        return unlocked;
    }

    private static @Nullable Held tryHold(Path file) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            return null; // closed meanwhile
        }
        boolean locked = false;
        try {
            locked = tryLock(channel);
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        if (!locked) {
            return null;
        }
        HELD.add(file);
        return new Held(file, channel);
    }

    private void make() throws IOException {
        if (posix(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OURS)));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(OURS));
        } else {
            Files.createDirectories(folder);
        }
    }

    private FileChannel lockFolder() throws IOException {
        FileChannel channel = open(folder.resolve(LOCK), StandardOpenOption.CREATE);
        boolean locked = false;
        try {
            long end = System.nanoTime() + PATIENCE_NANOS;
            while (!(locked = tryLock(channel))) {
                if (System.nanoTime() - end > 0) {
                    throw new IOException("another program has locked " + folder);
                }
                Thread.sleep(NAP_MILLIS);
            }
            return channel;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static FileChannel open(Path file, StandardOpenOption how) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, how);
        return posix(file)
                ? FileChannel.open(file, options, PosixFilePermissions.asFileAttribute(OUR_FILE))
                : FileChannel.open(file, options, new FileAttribute<?>[0]);
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
