package io.plimsoll.scenario;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.scenario.text.Splice;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario's text that is being edited and not saved yet, kept on the disk in case the program ends: beside the journals of runs, locked and private as
 * they are. Its first line says whose text it is, the second has the text, each other one a change of it, each with a checksum; what was torn does not
 * count. Thread-safe.
 */
public final class Draft implements LeftBehind {
    private static final String SUFFIX = ".draft";
    private static final String MARK = "plimsollDraft";
    private static final int VERSION = 1;
    private static final int BUFFER = 1 << 16;

    /** Takes texts of any length. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    private final JournalFolder.Held held;
    private final @Nullable DraftHead head;
    private final Instant lastChange;
    private @Nullable String text;
    private long end;

    private Draft(
            JournalFolder.Held held, @Nullable DraftHead head, Instant lastChange, @Nullable String text, long end) {
        this.held = held;
        this.head = head;
        this.lastChange = lastChange;
        this.text = text;
        this.end = end;
    }

    /**
     * Begins one, with a text.
     *
     * @throws IOException if it cannot be written; then there is none
     */
    public static Draft begin(JournalFolder folder, DraftHead head, String text) throws IOException {
        JournalFolder.Held held = folder.create(SUFFIX);
        Draft draft = new Draft(held, head, Instant.EPOCH, null, 0);
        try {
            ObjectNode first = JsonTree.NODES.objectNode().put(MARK, VERSION).put("title", head.title());
            JsonTree.putIfPresent(
                    first, "file", head.file() == null ? null : head.file().toString());
            JsonTree.putIfPresent(first, "saved", head.saved());
            draft.append(first);
            draft.append(JsonTree.NODES.objectNode().put("text", text));
            draft.text = text;
            return draft;
        } catch (IOException e) {
            held.remove();
            throw e;
        }
    }

    /**
     * Those whose program has ended without saving or discarding them, the latest first. Each is locked until it is closed. Where there is no text yet, it
     * is removed.
     *
     * @throws IOException if the folder cannot be read
     */
    public static List<Draft> orphans(JournalFolder folder) throws IOException {
        List<Draft> orphans = new ArrayList<>();
        for (JournalFolder.Held held : folder.unlocked(SUFFIX)) {
            Draft draft = read(held);
            if (draft == null) {
                held.remove();
            } else {
                orphans.add(draft);
            }
        }
        orphans.sort((a, b) -> b.lastChange.compareTo(a.lastChange));
        return orphans;
    }

    private static @Nullable Draft read(JournalFolder.Held held) throws IOException {
        Instant lastChange = Files.getLastModifiedTime(held.file()).toInstant();
        // The stream is not closed: that would close the channel, and with it give up the lock.
        InputStream in = new BufferedInputStream(Channels.newInputStream(held.channel()), BUFFER);
        DraftHead head = null;
        String text = null;
        long end = 0;
        for (byte[] line = Orphan.line(in); line != null; line = Orphan.line(in)) {
            JsonNode object = object(line);
            if (object == null) {
                break;
            }
            if (head == null) {
                head = head(object);
            } else {
                text = text(text, object);
            }
            if (head == null || text == null && end > 0) {
                break;
            }
            end += line.length + 1;
        }
        return head == null || text == null ? null : new Draft(held, head, lastChange, text, end);
    }

    private static @Nullable JsonNode object(byte[] line) throws IOException {
        byte[] content = JournalLine.content(line);
        try {
            return content == null ? null : MAPPER.readTree(content);
        } catch (JacksonException e) {
            return null; // its checksum is right, so another program wrote it
        }
    }

    private static @Nullable DraftHead head(JsonNode object) {
        String title = words(object, "title");
        return object.path(MARK).asInt() == VERSION && title != null
                ? new DraftHead(title, path(words(object, "file")), words(object, "saved"))
                : null;
    }

    private static @Nullable String words(JsonNode object, String key) {
        return object.path(key).textValue();
    }

    private static @Nullable Path path(@Nullable String file) {
        try {
            return file == null ? null : Path.of(file);
        } catch (InvalidPathException e) {
            return null; // from another system
        }
    }

    private static @Nullable String text(@Nullable String before, JsonNode object) {
        if (before == null) {
            return words(object, "text");
        }
        int at = object.path("at").asInt();
        int removed = object.path("removed").asInt();
        String inserted = words(object, "inserted");
        boolean fits = at >= 0 && removed >= 0 && at <= before.length() - removed;
        return inserted == null || !fits
                ? before
                : new Splice(at, before.substring(at, at + removed), inserted).apply(before);
    }

    /**
     * Writes what changed since the last note; it is in the system's hands when the call returns.
     *
     * @throws IOException if that fails; what was noted before stays
     */
    public synchronized void note(String now) throws IOException {
        String before = text;
        if (before == null || !held.channel().isOpen()) {
            return;
        }
        Splice change = Splice.between(before, now);
        if (!change.isNothing()) {
            append(JsonTree.NODES
                    .objectNode()
                    .put("at", change.at())
                    .put("removed", change.removed().length())
                    .put("inserted", change.inserted()));
            text = now;
        }
    }

    /** Always at the end of what is whole: what a failed attempt left is written over. */
    private synchronized void append(ObjectNode object) throws IOException {
        byte[] line = JournalLine.of(object);
        ByteBuffer bytes = ByteBuffer.wrap(line);
        while (bytes.hasRemaining()) {
            held.channel().write(bytes, end + bytes.position());
        }
        end += line.length;
    }

    /**
     * Forces what was noted to the disk.
     *
     * @throws IOException if that fails
     */
    public void force() throws IOException {
        if (held.channel().isOpen()) {
            held.channel().force(false);
        }
    }

    /** Whose text it is. */
    public DraftHead head() {
        if (head == null) {
            throw new IllegalStateException("a draft has a head");
        }
        return head;
    }

    /** The text as it was noted last. */
    public synchronized String text() {
        return text == null ? "" : text;
    }

    /** Of one that was found. */
    @Override
    public Instant lastChange() {
        return lastChange;
    }

    /** It was saved, or nobody wants it. */
    @Override
    public synchronized void discard() throws IOException {
        held.remove();
    }

    /** Leaves it to be found by {@link #orphans}. */
    @Override
    public synchronized void close() throws IOException {
        held.close();
    }

    /** What tells a text from others: its SHA-256. */
    public static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
