package io.plimsoll.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.sim.travel.Memo;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a run on the disk while it goes, so that it can be taken up if the program ends without closing it. What is noted is written before the call
 * returns, so a program that is killed loses nothing of it; at most about a second later it is forced to the disk, on another thread, so a computer
 * that loses its power loses no more than that. Where it cannot be written the run goes on without, and that is said once. Thread-safe.
 */
public final class Journal implements AutoCloseable {
    /** From this many bytes on it is written anew, with the present state alone. */
    private static final long LIMIT = 64L << 20;

    private static final int BUFFER = 1 << 16;
    private static final long FORCE_EVERY_MILLIS = 1000;
    private static final ScheduledExecutorService DISK = disk();

    private final JournalFolder folder;
    private final JournalHead head;
    private final Consumer<String> troubled;
    private final long limit;
    private @Nullable Orphan continued;
    private JournalFolder.@Nullable Held held;
    private @Nullable Memo written;
    private long end;
    private long first;
    private boolean forcing;
    private boolean said;
    private boolean without;
    private boolean over;

    /**
     * A journal, begun with the first note.
     *
     * @param continued the orphan whose run is taken up: removed as soon as this journal has it all; closed with this one if that never comes
     * @param troubled told once, on whichever thread notes, why the run is not kept
     */
    public Journal(JournalFolder folder, JournalHead head, @Nullable Orphan continued, Consumer<String> troubled) {
        this(folder, head, continued, troubled, LIMIT);
    }

    Journal(JournalFolder folder, JournalHead head, @Nullable Orphan continued, Consumer<String> troubled, long limit) {
        this.folder = folder;
        this.head = head;
        this.continued = continued;
        this.troubled = troubled;
        this.limit = limit;
    }

    private static ScheduledExecutorService disk() {
        return new ScheduledThreadPoolExecutor(
                1, work -> Thread.ofPlatform().daemon().name("journal").unstarted(work));
    }

    /**
     * Writes what changed since the last note.
     *
     * @param events how many events there were up to the present place
     */
    public synchronized void note(Memo memo, long events) {
        if (over || without) {
            return;
        }
        try {
            JournalFolder.Held to = held;
            if (to == null) {
                begin(memo, events, null);
            } else {
                ObjectNode change = MemoWriter.change(written, memo, events);
                if (change != null) {
                    append(to, JournalLine.of(change));
                    written = memo;
                }
                if (end - first > limit) {
                    begin(memo, events, to);
                }
            }
        } catch (IOException | UnsupportedOperationException e) {
            without = held == null;
            first = end;
            trouble(e);
        }
    }

    /** Begins a file with all that is known, and only then removes the one before. */
    private void begin(Memo memo, long events, JournalFolder.@Nullable Held before) throws IOException {
        Orphan orphan = continued;
        String replaces =
                before != null ? String.valueOf(before.file().getFileName()) : orphan != null ? orphan.name() : null;
        JournalFolder.Held next = folder.create();
        long position = end;
        try {
            end = 0;
            try (OutputStream out = new BufferedOutputStream(new AtTheEnd(next.channel()), BUFFER)) {
                JournalLine.write(text -> JournalFormat.write(head, replaces, text), out);
            }
            append(next, JournalLine.of(Objects.requireNonNull(MemoWriter.change(null, memo, events))));
            if (replaces != null) {
                next.channel().force(true);
            }
        } catch (IOException e) {
            end = position;
            next.remove();
            throw e;
        }
        held = next;
        written = memo;
        first = end;
        if (before != null) {
            before.remove();
        }
        if (orphan != null) {
            continued = null;
            orphan.discard();
        }
    }

    /** Writes at the end, and moves it. */
    private final class AtTheEnd extends OutputStream {
        private final FileChannel channel;

        AtTheEnd(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            ByteBuffer some = ByteBuffer.wrap(bytes, from, count);
            while (some.hasRemaining()) {
                end += channel.write(some, end);
            }
        }
    }

    /** Always at the end of what is whole: what a failed attempt left is written over. */
    private void append(JournalFolder.Held to, byte[] line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line);
        while (bytes.hasRemaining()) {
            to.channel().write(bytes, end + bytes.position());
        }
        end += line.length;
        if (!forcing) {
            forcing = true;
            DISK.schedule(this::force, FORCE_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void force() {
        JournalFolder.Held to;
        synchronized (this) {
            forcing = false;
            to = held;
        }
        try {
            if (to != null) {
                to.channel().force(false);
            }
        } catch (ClosedChannelException e) {
            // removed meanwhile
        } catch (IOException e) {
            trouble(e);
        }
    }

    private synchronized void trouble(Exception why) {
        boolean closing = over || Thread.currentThread().isInterrupted();
        if (!closing && !said) {
            said = true;
            troubled.accept("this run would not survive a crash: its journal in " + folder.path()
                    + " cannot be written: " + FileTrouble.of(why));
        }
    }

    /** The run is closed: removes the journal. */
    @Override
    public synchronized void close() {
        if (over) {
            return;
        }
        over = true;
        try (Orphan orphan = continued) {
            JournalFolder.Held last = held;
            if (last != null) {
                last.remove();
            }
        } catch (IOException e) {
            System.getLogger(Journal.class.getName())
                    .log(System.Logger.Level.WARNING, "a journal cannot be removed", e);
        }
    }
}
