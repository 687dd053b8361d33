package io.plimsoll.scenario;

import io.plimsoll.sim.travel.Memo;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The journal of a run whose program has ended without closing it, up to the last line that is whole. Locked until it is closed. Thread-safe. */
public final class Orphan implements LeftBehind {
    private static final int BUFFER = 1 << 16;

    private final JournalFolder.Held held;
    private final @Nullable JournalHead head;
    private final @Nullable Memo memo;
    private final long events;
    private final @Nullable String replaces;
    private final @Nullable String trouble;
    private final Instant lastChange;

    private Orphan(
            JournalFolder.Held held,
            JournalFormat.First first,
            @Nullable Memo memo,
            long events,
            @Nullable String trouble,
            Instant lastChange) {
        this.held = held;
        this.head = first.head();
        this.replaces = first.replaces();
        this.memo = memo;
        this.events = events;
        this.trouble = trouble;
        this.lastChange = lastChange;
    }

    /** What there is to take up, or {@code null} if it ended before there was anything. */
    static @Nullable Orphan read(JournalFolder.Held held) throws IOException {
        Instant lastChange = Files.getLastModifiedTime(held.file()).toInstant();
        // The stream is not closed: that would close the channel, and with it give up the lock.
        InputStream in = new BufferedInputStream(Channels.newInputStream(held.channel()), BUFFER);
        byte[] line = line(in);
        if (line == null) {
            return null;
        }
        byte[] content = JournalLine.content(line);
        JournalFormat.First first = content == null
                ? new JournalFormat.First(null, null, "its first line is damaged")
                : JournalFormat.read(content);
        if (first.head() == null) {
            return new Orphan(held, first, null, 0, first.trouble(), lastChange);
        }
        MemoReader reader = new MemoReader();
        for (line = line(in); line != null; line = line(in)) {
            content = JournalLine.content(line);
            if (content == null || !reader.take(content)) {
                break;
            }
        }
        Memo memo = reader.memo();
        return memo == null ? null : new Orphan(held, first, memo, reader.events(), null, lastChange);
    }

    /** The next line without its line feed; {@code null} if there is no whole one, or it is longer than any file may be. */
    static byte @Nullable [] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return line.toByteArray();
            }
            if (line.size() >= JsonText.MAX_BYTES) {
                return null;
            }
            line.write(next);
        }
        return null;
    }

    /** What it says of its run, or {@code null} if it cannot be taken up. */
    public @Nullable JournalHead head() {
        return head;
    }

    /** The run as it was, or {@code null} if it cannot be taken up. */
    public @Nullable Memo memo() {
        return memo;
    }

    /** How many events there were up to the place where the run stood: a replay that has another number differs. */
    public long events() {
        return events;
    }

    /** Why it cannot be taken up, or {@code null} if it can. */
    public @Nullable String trouble() {
        return trouble;
    }

    @Override
    public Instant lastChange() {
        return lastChange;
    }

    @Nullable String replaces() {
        return replaces;
    }

    String name() {
        return String.valueOf(held.file().getFileName());
    }

    /** There is nothing to take up any more. */
    @Override
    public void discard() throws IOException {
        held.remove();
    }

    /** Leaves it to be offered again. */
    @Override
    public void close() throws IOException {
        held.close();
    }
}
