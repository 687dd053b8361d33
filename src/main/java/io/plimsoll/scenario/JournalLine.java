package io.plimsoll.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;

/**
 * A line of a journal: a JSON object whose last key is a checksum of all before it, so that a line that was torn or changed is told from a whole one.
 */
final class JournalLine {
    private static final String CHECK = ",\"crc32c\":\"";
    private static final String END = "\"}";
    private static final int BUFFER = 1 << 13;
    /** The key, eight hexadecimal digits, and the end. */
    private static final int TAIL = CHECK.length() + 8 + END.length();

    private JournalLine() {}

    /** What an object has in it, from its first brace on and without its last; it must not be empty. */
    @FunctionalInterface
    interface Content {
        void write(Writer out) throws IOException;
    }

    /** An object as a line, with a line feed; it must not be empty. */
    static byte[] of(ObjectNode object) {
        String whole = object.toString();
        ByteArrayOutputStream line = new ByteArrayOutputStream(whole.length() + TAIL + 1);
        try {
            write(out -> out.write(whole, 0, whole.length() - 1), line);
        } catch (IOException e) {
            throw new AssertionError("memory can be written", e);
        }
        return line.toByteArray();
    }

    /** Writes an object as a line, with a line feed, piece by piece. */
    static void write(Content content, OutputStream out) throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(out, new CRC32C());
        Writer text = new BufferedWriter(new OutputStreamWriter(checked, StandardCharsets.UTF_8), BUFFER);
        content.write(text);
        text.flush();
        String tail = CHECK + hex(checked.getChecksum()) + END + "\n";
        out.write(tail.getBytes(StandardCharsets.US_ASCII));
    }

    /** The object without the checksum, or {@code null} if the line, without its line feed, is not whole. */
    static byte @Nullable [] content(byte[] line) {
        int length = line.length - TAIL;
        if (length < 1) {
            return null;
        }
        String tail = new String(line, length, TAIL, StandardCharsets.ISO_8859_1);
        if (!tail.equals(CHECK + checksum(line, length) + END)) {
            return null;
        }
        byte[] content = new byte[length + 1];
        System.arraycopy(line, 0, content, 0, length);
        content[length] = '}';
        return content;
    }

    private static String checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return hex(crc);
    }

    private static String hex(Checksum sum) {
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
